/** Runs what the forms of places ask. Each gives the words that acknowledge it. */
import type { Ctx } from '~/platform/context.server';
import type { DoneKey } from '~/platform/i18n/keys';
import { parseForm } from '~/platform/parse-form';
import { runIntent } from '~/platform/verb-action.server';
import { addPlace, endPlace, renamePlace, restorePlace } from './commands.places.server';
import { endPlaceInput, newPlaceInput, placeNameInput, restorePlaceInput } from './input.places';

/** `intent` new-place, place-name, end-place or restore-place. */
export const runPlaceForm = (ctx: Ctx, form: FormData): Promise<DoneKey> =>
  runIntent(form, {
    'new-place': async () => {
      await addPlace(ctx, parseForm(newPlaceInput, form));
      return 'admin.done.placeAdded';
    },
    'place-name': async () => {
      await renamePlace(ctx, parseForm(placeNameInput, form));
      return 'admin.done.placeSaved';
    },
    'end-place': async () => {
      await endPlace(ctx, parseForm(endPlaceInput, form));
      return 'admin.done.placeEnded';
    },
    'restore-place': async () => {
      await restorePlace(ctx, parseForm(restorePlaceInput, form));
      return 'admin.done.placeRestored';
    },
  });
