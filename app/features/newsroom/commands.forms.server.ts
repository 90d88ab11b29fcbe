/** Runs what the form of a page about outlets, sectors, slots or days asks. Each gives the words that acknowledge it. */
import type { Ctx } from '~/platform/context.server';
import type { DoneKey } from '~/platform/i18n/keys';
import { parseForm } from '~/platform/parse-form';
import type { PlainDate } from '~/platform/time';
import { runIntent } from '~/platform/verb-action.server';
import { addChannel, setChannelActive } from './commands.channels.server';
import { addDesk, setDeskActive, setDeskPeople } from './commands.desks.server';
import { addGenre, moveGenre, setGenreActive } from './commands.genres.server';
import {
  saveChannelForm,
  saveDeskForm,
  saveGenreForm,
  saveOutletForm,
  saveSectorForm,
  saveSlotForm,
} from './commands.merging.server';
import { setOutletLook } from './commands.new-outlets.server';
import {
  moveOccurrence,
  restoreOccurrence,
  setOccurrenceCapacity,
  skipOccurrence,
} from './commands.occurrences.server';
import { setOutletActive } from './commands.outlets.server';
import { addSector, moveSector, setSectorActive } from './commands.sectors.server';
import { endSlot, reopenSlot } from './commands.slots.server';
import { type ActiveInput, activeInput, newChannelInput, newSectorInput } from './input';
import { deskPeopleInput, newDeskInput } from './input.desks';
import { genreOrderInput, newGenreInput, sectorOrderInput } from './input.genres';
import { outletLookInput } from './input.setup';
import {
  capacityInput,
  endSlotInput,
  occurrenceMoveInput,
  reopenSlotInput,
  restoreInput,
  skipInput,
} from './input.slots';

/** `intent` outlet, look, outlet-active, new-channel, channel, channel-active, new-desk, desk, desk-people or desk-active. */
export const runOutletForm = (ctx: Ctx, id: string, form: FormData): Promise<DoneKey> =>
  runIntent(form, {
    outlet: async () => {
      await saveOutletForm(ctx, id, form);
      return 'admin.done.outletSaved';
    },
    look: async () => {
      await setOutletLook(ctx, id, parseForm(outletLookInput, form));
      return 'admin.done.lookSaved';
    },
    'outlet-active': () => switchActive(ctx, form, setOutletActive),
    'new-channel': async () => {
      await addChannel(ctx, id, parseForm(newChannelInput, form));
      return 'admin.done.channelAdded';
    },
    channel: async () => {
      await saveChannelForm(ctx, id, form);
      return 'admin.done.channelSaved';
    },
    'channel-active': () => switchActive(ctx, form, setChannelActive),
    'new-desk': async () => {
      await addDesk(ctx, id, parseForm(newDeskInput, form));
      return 'admin.done.deskAdded';
    },
    desk: async () => {
      await saveDeskForm(ctx, id, form);
      return 'admin.done.deskSaved';
    },
    'desk-people': async () => {
      await setDeskPeople(ctx, id, parseForm(deskPeopleInput, form));
      return 'admin.done.deskPeopleSaved';
    },
    'desk-active': () =>
      switchActive(ctx, form, (asking, input) => setDeskActive(asking, id, input)),
  });

/** `intent` new-sector, sector, sector-active or order. */
export const runSectorForm = (ctx: Ctx, form: FormData): Promise<DoneKey> =>
  runIntent(form, {
    'new-sector': async () => {
      await addSector(ctx, parseForm(newSectorInput, form));
      return 'admin.done.sectorAdded';
    },
    sector: async () => {
      await saveSectorForm(ctx, form);
      return 'admin.done.sectorSaved';
    },
    'sector-active': () => switchActive(ctx, form, setSectorActive),
    order: async () => {
      await moveSector(ctx, parseForm(sectorOrderInput, form));
      return 'admin.done.moved';
    },
  });

/** `intent` new-genre, genre, genre-active or order. */
export const runGenreForm = (ctx: Ctx, form: FormData): Promise<DoneKey> =>
  runIntent(form, {
    'new-genre': async () => {
      await addGenre(ctx, parseForm(newGenreInput, form));
      return 'admin.done.genreAdded';
    },
    genre: async () => {
      await saveGenreForm(ctx, form);
      return 'admin.done.genreSaved';
    },
    'genre-active': () => switchActive(ctx, form, setGenreActive),
    order: async () => {
      await moveGenre(ctx, parseForm(genreOrderInput, form));
      return 'admin.done.moved';
    },
  });

async function switchActive(
  ctx: Ctx,
  form: FormData,
  set: (ctx: Ctx, input: ActiveInput) => Promise<void>,
): Promise<DoneKey> {
  const input = parseForm(activeInput, form);
  await set(ctx, input);
  return input.active ? 'admin.done.activated' : 'admin.done.deactivated';
}

/** `intent` slot, end or reopen. */
export const runSlotForm = (ctx: Ctx, id: string, form: FormData): Promise<DoneKey> =>
  runIntent(form, {
    slot: async () => {
      await saveSlotForm(ctx, id, form);
      return 'slots.done.saved';
    },
    end: async () => {
      await endSlot(ctx, id, parseForm(endSlotInput, form));
      return 'slots.done.ended';
    },
    reopen: async () => {
      await reopenSlot(ctx, id, parseForm(reopenSlotInput, form).version);
      return 'slots.done.reopened';
    },
  });

/** `intent` move, capacity, skip or restore; `day` is where the rule puts the occurrence. */
export const runOccurrenceForm = (
  ctx: Ctx,
  id: string,
  day: PlainDate,
  form: FormData,
): Promise<DoneKey> =>
  runIntent(form, {
    move: async () => {
      await moveOccurrence(ctx, id, day, parseForm(occurrenceMoveInput, form));
      return 'slots.done.moved';
    },
    capacity: async () => {
      await setOccurrenceCapacity(ctx, id, day, parseForm(capacityInput, form));
      return 'slots.done.capacity';
    },
    skip: async () => {
      await skipOccurrence(ctx, id, day, parseForm(skipInput, form));
      return 'slots.done.skipped';
    },
    restore: async () => {
      const back = await restoreOccurrence(ctx, id, day, parseForm(restoreInput, form).version);
      return back > 0 ? 'slots.done.restoredWith' : 'slots.done.restored';
    },
  });
