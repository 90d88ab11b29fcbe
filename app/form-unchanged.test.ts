/** A form that is sent as it was drawn writes nothing: no event, no new version, and it says so. */
import { beforeAll, describe, expect, it } from 'vitest';
import { runPersonForm } from '~/features/accounts/commands.forms.server';
import { GRANT_PARTS, grantTexts, nameTexts } from '~/features/accounts/form-texts';
import { requirePerson } from '~/features/accounts/queries.server';
import { saveDetailsForm } from '~/features/coverage/commands.details-form.server';
import { detailsTexts } from '~/features/coverage/details-form-texts';
import { getAssignmentForm } from '~/features/coverage/queries.assignment-form.server';
import { addAssignment, addExemplar, refusalBy } from '~/features/coverage/testing/rows';
import { saveContactForm, saveExemplarForm } from '~/features/exemplars/commands.merging.server';
import { contactTexts, exemplarTexts } from '~/features/exemplars/form-texts';
import { getExemplar } from '~/features/exemplars/queries.dossier.server';
import { addDesk } from '~/features/newsroom/commands.desks.server';
import {
  runGenreForm,
  runOutletForm,
  runSectorForm,
} from '~/features/newsroom/commands.forms.server';
import {
  saveDayForm,
  saveOrganisationForm,
  saveProfileForm,
} from '~/features/newsroom/commands.merging.server';
import { renamePlace } from '~/features/newsroom/commands.places.server';
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
} from '~/features/newsroom/form-texts';
import {
  listDays,
  listSectorsForAdmin,
  requireOutlet,
} from '~/features/newsroom/queries.admin.server';
import { getOutletDesks } from '~/features/newsroom/queries.desks.server';
import { listGenres } from '~/features/newsroom/queries.genres.server';
import { listOrganisationsForAdmin } from '~/features/newsroom/queries.organisations.server';
import { placesByCode } from '~/features/newsroom/queries.places.server';
import { getReporterPage } from '~/features/newsroom/queries.reporter-page.server';
import { runProgrammeForm } from '~/features/programmes/commands.forms.server';
import { PROGRAMME_PARTS, programmeTexts } from '~/features/programmes/form-texts';
import { requireProgramme } from '~/features/programmes/queries.admin.server';
import type { Ctx } from '~/platform/context.server';
import { typedForm } from '~/platform/testing/two-editors';
import { PROGRAMME_ID } from '~db/seed/base';
import { ENGINES } from '~db/testing/databases';
import { type Opened, withPeople } from '~db/testing/opened';

interface Ids {
  exemplar: string;
  assignment: string;
}

type Send = (room: Opened, ids: Ids) => Promise<unknown>;
const admin = (room: Opened): Ctx => room.base.ctxFor('admin');
const board = (room: Opened): Ctx => room.base.ctxFor('bantdkt');

/** Sends each form as its page draws it. */
const FORMS: Record<string, Send> = {
  'an organisation': async (room) => {
    const [body] = await listOrganisationsForAdmin(admin(room));
    if (!body) throw new Error('no organisation');
    const marks = { id: body.id };
    return saveOrganisationForm(
      admin(room),
      typedForm({ version: body.version, texts: namesTexts(body), marks }, {}),
    );
  },
  'an outlet': async (room) => {
    const outlet = await requireOutlet(admin(room), room.base.outlets.bao);
    const marks = { intent: 'outlet' };
    const form = typedForm({ version: outlet.version, texts: outletTexts(outlet), marks }, {});
    return runOutletForm(admin(room), outlet.id, form);
  },
  'the look of an outlet': async (room) => {
    const { id, icon, hue, version } = await requireOutlet(admin(room), room.base.outlets.bao);
    return runOutletForm(admin(room), id, formOf({ intent: 'look', icon, hue, version }));
  },
  'a channel': async (room) => {
    const outlet = await requireOutlet(admin(room), room.base.outlets.dai);
    const [channel] = outlet.channels;
    if (!channel) throw new Error('no channel');
    const marks = { intent: 'channel', id: channel.id };
    const form = typedForm({ version: channel.version, texts: channelTexts(channel), marks }, {});
    return runOutletForm(admin(room), outlet.id, form);
  },
  'a desk': async (room) => {
    const desk = await openDesk(room, 'Phòng A');
    const marks = { intent: 'desk', id: desk.id };
    const form = typedForm({ version: desk.version, texts: namesTexts(desk), marks }, {});
    return runOutletForm(admin(room), room.base.outlets.bao, form);
  },
  'the people of a desk': async (room) => {
    const { id, version } = await openDesk(room, 'Phòng B');
    const form = formOf({ intent: 'desk-people', id, version, headId: '' });
    return runOutletForm(admin(room), room.base.outlets.bao, form);
  },
  'a sector': async (room) => {
    const [sector] = await listSectorsForAdmin(admin(room));
    if (!sector) throw new Error('no sector');
    const marks = { intent: 'sector', id: sector.code };
    const form = typedForm({ version: sector.version, texts: namesTexts(sector), marks }, {});
    return runSectorForm(admin(room), form);
  },
  'a genre': async (room) => {
    const genres = await listGenres(room.db);
    const [genre] = genres;
    if (!genre) throw new Error('no genre');
    const marks = { intent: 'genre', id: genre.code };
    const texts = genreTexts(genre, genres);
    return runGenreForm(admin(room), typedForm({ version: genre.version, texts, marks }, {}));
  },
  'a day': async (room) => {
    const [day] = await listDays(admin(room));
    if (!day) throw new Error('no day');
    const drawn = { version: day.version, texts: dayTexts(day), parts: DAY_PARTS };
    return saveDayForm(admin(room), day.key, typedForm(drawn, {}));
  },
  'a place': async (room) => {
    const [place] = (await placesByCode(room.db, ['956']))('956');
    if (!place) throw new Error('no place');
    const { code, name, validFrom, version } = place;
    return renamePlace(admin(room), { code, name, validFrom, version });
  },
  'the profile of a reporter': async (room) => {
    const [editor, id] = [room.base.ctxFor('tk.bao'), room.base.idOf('pv.bao1')];
    const { reporter, note } = await getReporterPage(editor, id);
    const texts = profileTexts(reporter, note ?? '');
    const drawn = { version: reporter.version, texts, parts: PROFILE_PARTS };
    return saveProfileForm(editor, id, true, typedForm(drawn, {}));
  },
  'one’s own profile': async (room) => {
    const [who, id] = [room.base.ctxFor('pv.bao1'), room.base.idOf('pv.bao1')];
    const { reporter } = await getReporterPage(who, id);
    const texts = ownProfileTexts(reporter);
    const drawn = { version: reporter.version, texts, parts: PROFILE_PARTS };
    return saveProfileForm(who, id, false, typedForm(drawn, {}));
  },
  'a programme': async (room) => {
    const programme = await requireProgramme(admin(room), PROGRAMME_ID);
    const texts = programmeTexts(
      programme,
      programme.choices.organisations.map(({ id }) => id),
    );
    const marks = { intent: 'programme' };
    const drawn = { version: programme.version, texts, parts: PROGRAMME_PARTS, marks };
    return runProgrammeForm(admin(room), PROGRAMME_ID, typedForm(drawn, {}));
  },
  'the name of a person': async (room) => {
    const person = await requirePerson(admin(room), room.base.idOf('pv.bao1'));
    const marks = { intent: 'name' };
    const form = typedForm({ version: person.version, texts: nameTexts(person), marks }, {});
    return runPersonForm(admin(room), person.id, form);
  },
  'the roles of a person': async (room) => {
    const person = await requirePerson(admin(room), room.base.idOf('pv.bao1'));
    const texts = grantTexts(person);
    const marks = { intent: 'roles' };
    const drawn = { version: person.version, texts, parts: GRANT_PARTS, marks };
    return runPersonForm(admin(room), person.id, typedForm(drawn, {}));
  },
  'an exemplar': async (room, ids) => {
    const exemplar = await getExemplar(board(room), ids.exemplar);
    const drawn = { version: exemplar.version, texts: exemplarTexts(exemplar) };
    return saveExemplarForm(board(room), ids.exemplar, typedForm(drawn, {}));
  },
  'the contact of an exemplar': async (room, ids) => {
    const { contact, contactVersion } = await getExemplar(board(room), ids.exemplar);
    const drawn = { version: contactVersion, texts: contactTexts(contact ?? {}) };
    return saveContactForm(board(room), ids.exemplar, typedForm(drawn, {}));
  },
  'the details of a work': async (room, ids) => {
    const editor = room.base.ctxFor('tk.bao');
    const view = await getAssignmentForm(editor, ids.assignment, { choices: false });
    const drawn = { version: view.version, texts: detailsTexts(view) };
    return saveDetailsForm(editor, ids.assignment, typedForm(drawn, {}));
  },
};

function formOf(fields: Record<string, string | number>): FormData {
  const form = new FormData();
  for (const [name, text] of Object.entries(fields)) form.set(name, String(text));
  return form;
}

async function openDesk(room: Opened, name: string) {
  const id = await addDesk(admin(room), room.base.outlets.bao, { name, nameEn: name });
  const { desks } = await getOutletDesks(admin(room), room.base.outlets.bao);
  const desk = desks.find((each) => each.id === id);
  if (!desk) throw new Error('no desk');
  return desk;
}

describe.each(ENGINES)('a form that is sent as it was drawn on $name', ({ open }) => {
  const room = withPeople(open);
  let ids: Ids;
  beforeAll(async () => {
    const exemplar = await addExemplar(room.db, room.base, { name: 'Tổ muối Đông Hải' });
    ids = {
      exemplar,
      assignment: await addAssignment(room.db, room.base, { exemplar_id: exemplar }),
    };
  });

  const updates = async () => {
    const { n } = await room.db.q
      .selectFrom('history')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('event', 'not in', ['create'])
      .executeTakeFirstOrThrow();
    return Number(n);
  };

  it.each(Object.keys(FORMS))('changes nothing of %s, and says so', async (name) => {
    const before = await updates();
    const refusal = await refusalBy(FORMS[name]?.(room, ids) ?? Promise.resolve());
    expect(refusal).toMatchObject({ code: 'errors.unchanged' });
    expect(await updates()).toBe(before);
  });
});
