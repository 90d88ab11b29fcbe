/** Runs what the forms of the lists of organisations and outlets ask. Each gives the words that acknowledge it. */
import type { Ctx } from '~/platform/context.server';
import type { DoneKey } from '~/platform/i18n/keys';
import { parseForm } from '~/platform/parse-form';
import { runIntent } from '~/platform/verb-action.server';
import { saveOrganisationForm } from './commands.merging.server';
import { moveOutlet } from './commands.new-outlets.server';
import {
  addOrganisation,
  endOrganisation,
  restoreOrganisation,
} from './commands.organisations.server';
import {
  endOrganisationInput,
  newOrganisationInput,
  outletOrderInput,
  restoreOrganisationInput,
} from './input.setup';

/** `intent` new-organisation, organisation, end-organisation or restore-organisation. */
export const runOrganisationForm = (ctx: Ctx, form: FormData): Promise<DoneKey> =>
  runIntent(form, {
    'new-organisation': async () => {
      await addOrganisation(ctx, parseForm(newOrganisationInput, form));
      return 'admin.done.organisationAdded';
    },
    organisation: async () => {
      await saveOrganisationForm(ctx, form);
      return 'admin.done.organisationSaved';
    },
    'end-organisation': async () => {
      await endOrganisation(ctx, parseForm(endOrganisationInput, form));
      return 'admin.done.organisationEnded';
    },
    'restore-organisation': async () => {
      await restoreOrganisation(ctx, parseForm(restoreOrganisationInput, form));
      return 'admin.done.organisationRestored';
    },
  });

/** `intent` order: one step of an outlet in the list. */
export const runOutletsForm = (ctx: Ctx, form: FormData): Promise<DoneKey> =>
  runIntent(form, {
    order: async () => {
      await moveOutlet(ctx, parseForm(outletOrderInput, form));
      return 'admin.done.outletMoved';
    },
  });
