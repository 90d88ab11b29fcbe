/** Saves the forms of the newsroom's lists and people over what others have saved meanwhile. Each throws as its command and `saveMerged` do. */
import { lastTouch } from '~/features/history/queries.server';
import type { Ctx } from '~/platform/context.server';
import { notFound } from '~/platform/errors';
import type { ErrorKey } from '~/platform/i18n/keys';
import type { FieldParts, FieldTexts } from '~/platform/merge-form';
import { saveMerged } from '~/platform/merge-save.server';
import { parseForm } from '~/platform/parse-form';
import { updateChannel } from './commands.channels.server';
import { updateDay } from './commands.days.server';
import { updateDesk } from './commands.desks.server';
import { updateGenre } from './commands.genres.server';
import { updateOrganisation } from './commands.organisations.server';
import { updateOutlet } from './commands.outlets.server';
import { updateOwnProfile, updateProfile } from './commands.reporters.server';
import { updateSector } from './commands.sectors.server';
import { updateSlot } from './commands.slots.server';
import {
  channelTexts,
  DAY_PARTS,
  dayTexts,
  genreTexts,
  namesTexts,
  outletTexts,
  ownProfileTexts,
  PROFILE_PARTS,
  profileTexts,
} from './form-texts';
import { channelInput, dayInput, outletInput, sectorInput } from './input';
import { deskInput } from './input.desks';
import { genreInput } from './input.genres';
import { ownProfileInput, profileInput } from './input.reporters';
import { organisationInput } from './input.setup';
import { slotInput } from './input.slots';
import { listSectorsForAdmin, requireDay, requireOutlet } from './queries.admin.server';
import { getOutletDesks } from './queries.desks.server';
import { listGenres } from './queries.genres.server';
import { listOrganisationsForAdmin } from './queries.organisations.server';
import { getReporterPage } from './queries.reporter-page.server';
import { getSlot } from './queries.slots.server';
import { SLOT_PARTS, slotTexts } from './slot-form-texts';

interface Edited {
  kind:
    | 'organisation'
    | 'outlet'
    | 'channel'
    | 'desk'
    | 'sector'
    | 'genre'
    | 'day'
    | 'person'
    | 'slot';
  id: string;
  /** The events that change what the form edits. */
  events?: readonly string[];
  parts?: FieldParts;
  overtaken?: ErrorKey;
  save(): Promise<unknown>;
  stored(): Promise<{ version: number; texts: FieldTexts }>;
}

async function saveOver(ctx: Ctx, form: FormData, edited: Edited): Promise<void> {
  const { kind, id, events, parts = {}, overtaken = 'errors.conflict', save, stored } = edited;
  await saveMerged(form, {
    save,
    overtaken,
    parts,
    stored: async () => {
      const { name: by, at } = await lastTouch(ctx.db, { kind, id }, events);
      return { ...(await stored()), by, at };
    },
  });
}

/** The field `id` names the organisation. */
export const saveOrganisationForm = (ctx: Ctx, form: FormData): Promise<void> => {
  const id = String(form.get('id'));
  return saveOver(ctx, form, {
    kind: 'organisation',
    id,
    events: ['create', 'update'],
    save: () => updateOrganisation(ctx, parseForm(organisationInput, form)),
    stored: async () => {
      const found = (await listOrganisationsForAdmin(ctx)).find((each) => each.id === id);
      if (!found) throw notFound();
      return { version: found.version, texts: namesTexts(found) };
    },
  });
};

export const saveOutletForm = (ctx: Ctx, id: string, form: FormData): Promise<void> =>
  saveOver(ctx, form, {
    kind: 'outlet',
    id,
    save: () => updateOutlet(ctx, id, parseForm(outletInput, form)),
    stored: async () => {
      const outlet = await requireOutlet(ctx, id);
      return { version: outlet.version, texts: outletTexts(outlet) };
    },
  });

/** The field `id` names the channel of the outlet. */
export const saveChannelForm = (ctx: Ctx, outletId: string, form: FormData): Promise<void> => {
  const id = String(form.get('id'));
  return saveOver(ctx, form, {
    kind: 'channel',
    id,
    save: () => updateChannel(ctx, outletId, parseForm(channelInput, form)),
    stored: async () => {
      const { channels } = await requireOutlet(ctx, outletId);
      const channel = channels.find((each) => each.id === id);
      if (!channel) throw notFound();
      return { version: channel.version, texts: channelTexts(channel) };
    },
  });
};

/** The field `id` names the desk of the outlet. */
export const saveDeskForm = (ctx: Ctx, outletId: string, form: FormData): Promise<void> => {
  const id = String(form.get('id'));
  return saveOver(ctx, form, {
    kind: 'desk',
    id,
    save: () => updateDesk(ctx, outletId, parseForm(deskInput, form)),
    stored: async () => {
      const { desks } = await getOutletDesks(ctx, outletId);
      const desk = desks.find((each) => each.id === id);
      if (!desk) throw notFound();
      return { version: desk.version, texts: namesTexts(desk) };
    },
  });
};

/** The field `id` is the code of the sector. */
export const saveSectorForm = (ctx: Ctx, form: FormData): Promise<void> => {
  const id = String(form.get('id'));
  return saveOver(ctx, form, {
    kind: 'sector',
    id,
    save: () => updateSector(ctx, parseForm(sectorInput, form)),
    stored: async () => {
      const sector = (await listSectorsForAdmin(ctx)).find((each) => each.code === id);
      if (!sector) throw notFound();
      return { version: sector.version, texts: namesTexts(sector) };
    },
  });
};

/** The field `id` is the code of the genre. */
export const saveGenreForm = (ctx: Ctx, form: FormData): Promise<void> => {
  const id = String(form.get('id'));
  return saveOver(ctx, form, {
    kind: 'genre',
    id,
    save: () => updateGenre(ctx, parseForm(genreInput, form)),
    stored: async () => {
      const genres = await listGenres(ctx.db);
      const genre = genres.find(({ code }) => code === id);
      if (!genre) throw notFound();
      return { version: genre.version, texts: genreTexts(genre, genres) };
    },
  });
};

export const saveDayForm = (ctx: Ctx, key: string, form: FormData): Promise<void> =>
  saveOver(ctx, form, {
    kind: 'day',
    id: key,
    parts: DAY_PARTS,
    save: () => updateDay(ctx, key, parseForm(dayInput, form)),
    stored: async () => {
      const day = await requireDay(ctx, key);
      return { version: day.version, texts: dayTexts(day) };
    },
  });

/** An editor's form of a reporter (`all`), or the reporter's own. */
export const saveProfileForm = (
  ctx: Ctx,
  personId: string,
  all: boolean,
  form: FormData,
): Promise<void> =>
  saveOver(ctx, form, {
    kind: 'person',
    id: personId,
    events: ['profile'],
    parts: PROFILE_PARTS,
    save: () =>
      all
        ? updateProfile(ctx, personId, parseForm(profileInput, form))
        : updateOwnProfile(ctx, parseForm(ownProfileInput, form)),
    stored: async () => {
      const { reporter, note } = await getReporterPage(ctx, personId);
      const texts = all ? profileTexts(reporter, note ?? '') : ownProfileTexts(reporter);
      return { version: reporter.version, texts };
    },
  });

export const saveSlotForm = (ctx: Ctx, id: string, form: FormData): Promise<void> =>
  saveOver(ctx, form, {
    kind: 'slot',
    id,
    parts: SLOT_PARTS,
    overtaken: 'slots.errors.overtaken',
    save: () => updateSlot(ctx, id, parseForm(slotInput, form)),
    stored: async () => {
      const found = await getSlot(ctx.db, id);
      if (!found) throw notFound();
      return { version: found.slot.version, texts: slotTexts(found.slot) };
    },
  });
