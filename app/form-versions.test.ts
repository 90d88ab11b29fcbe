/**
 * Every form that edits a stored row names the version that it was drawn from, so that nobody's change is overwritten unseen.
 * A new action, or a new schema that a form is read with, has to be placed below before these tests pass.
 */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

/** What each address with an action does. Only `edits` changes a row that somebody else may have changed meanwhile. */
const ACTIONS: Record<string, 'edits' | 'makes' | 'own' | 'order' | 'undo' | 'none'> = {
  $: 'none',
  'account._index': 'own',
  'account.password': 'own',
  'admin.days.$key': 'edits',
  'admin.days.new': 'makes',
  'admin.genres': 'edits',
  'admin.organisations': 'edits',
  'admin.outlets.$id': 'edits',
  // A step writes the whole order, right whatever others did.
  'admin.outlets._index': 'order',
  'admin.outlets.new': 'makes',
  'admin.people.$id': 'edits',
  'admin.people.$id_.handover': 'edits',
  'admin.programmes.$id': 'edits',
  'admin.programmes.new': 'makes',
  'admin.people.import._index': 'makes',
  'admin.people.new': 'makes',
  'admin.places.$code': 'edits',
  'admin.places.import.$id': 'makes',
  'admin.places.import._index': 'makes',
  'admin.places.new': 'makes',
  'admin.sectors': 'edits',
  'assignments.$id.$verb': 'edits',
  'assignments.$id.cell': 'edits',
  'assignments.$id.comments': 'makes',
  'assignments.$id.details': 'edits',
  'assignments.$id.placements': 'makes',
  'assignments.$id.presence': 'own',
  'assignments.$id.subject': 'edits',
  'assignments.bulk': 'edits',
  'calendar.plan': 'makes',
  'calendar_.views': 'edits',
  'exemplars.$id.$verb': 'edits',
  'exemplars.$id.edit': 'edits',
  'exemplars.bulk': 'edits',
  'exemplars.import.$id': 'edits',
  'exemplars.import._index': 'makes',
  'exemplars.new': 'makes',
  // An undo names its event, and compares the versions that this event left.
  'history.$id.undo': 'undo',
  'history.batches.$id.undo': 'undo',
  'leave.$id.$verb': 'edits',
  'leave.new': 'makes',
  login: 'own',
  logout: 'own',
  notifications: 'own',
  'placements.$id.$verb': 'edits',
  // A step writes the whole order, right whatever others did; a length names its version.
  'placements.$id.rundown': 'order',
  'reporters.$id': 'edits',
  'series.$id': 'edits',
  'series.new': 'makes',
  'settings.language': 'own',
  'settings.theme': 'own',
  'setup.bodies': 'makes',
  'setup.outlets': 'makes',
  'setup.people': 'makes',
  'setup.programme': 'makes',
  'setup.ready-made': 'makes',
  'setup.slots': 'makes',
  'setup.topics': 'makes',
  'setup_.first': 'own',
  'slots.$id._index': 'edits',
  'slots.$id.occurrences.$day': 'edits',
  'slots.$id_.seats': 'makes',
  'slots.new': 'makes',
  // A reporter's own verbs, whose guard is the status of the work: see rules.outbox.
  'work_.outbox': 'own',
};

/** The schemas that forms are read with and that need no version, each with the reason. */
const WITHOUT = new Map([
  ...named('makes something new', [
    'commentSchema',
    'placementSchema',
    'planSchema',
    'seatSchema',
    'saveViewInput',
    'seriesSchema',
    'createPersonInput',
    'peopleListInput',
    'peopleLinesInput',
    'draftSchema',
    'nominationSchema',
    'newAbsenceInput',
    'newChannelInput',
    'newDayInput',
    'newDeskInput',
    'newGenreInput',
    'newOrganisationInput',
    'newProgrammeInput',
    'newOutletInput',
    'newPlaceInput',
    'newSectorInput',
    'newSlotInput',
  ]),
  ...named('a reporter’s own verb, guarded by the status', [
    'submissionSchema',
    'releaseSchema',
    'declineSchema',
  ]),
  ...named('each row of many names its own', [
    'bulkAssigneeSchema',
    'bulkReasonSchema',
    'bulkMoveSchema',
  ]),
  ...named('stands beside verbSchema, which has it', [
    'consentSchema',
    'contactSchema',
    'decisionSchema',
    'exemplars reasonSchema',
  ]),
  ...named('the order of a rundown', ['positionSchema']),
  ...named('the order of a list', ['outletOrderInput', 'genreOrderInput', 'sectorOrderInput']),
  ...named('one’s own account and preferences', [
    'signInInput',
    'firstAdminInput',
    'changePasswordInput',
    'endSessionInput',
    'startViewInput',
  ]),
  ...named('what was told before, of an undo that names its event', ['seenInput']),
  ...named('reads an address', ['listSchema']),
  ...named('an import', ['modeSchema', 'rowNumberSchema']),
]);

function named(reason: string, names: string[]): [string, string][] {
  return names.map((name) => [name, reason]);
}

const inputs = import.meta.glob<Record<string, unknown>>('./features/**/input*.ts', {
  eager: true,
});
const MEDIA = ['print', 'online', 'tv', 'radio', 'social'];

/** Every schema of the forms, those that are made for a medium for each of them. */
const SCHEMAS = Object.entries(inputs).flatMap(([file, exported]) => {
  // The fields that several forms share are no forms.
  if (/\.test\.|input\.fields/.test(file)) return [];
  const feature = file.split('/')[2];
  return Object.entries(exported).flatMap(([name, value]): [string, z.ZodType][] => {
    const known = WITHOUT.has(`${feature} ${name}`) ? `${feature} ${name}` : name;
    if (value instanceof z.ZodType) return [[known, value]];
    if (typeof value !== 'function' || !/Schema$/.test(name)) return [];
    return MEDIA.map((medium) => [name, value(medium) as z.ZodType]);
  });
});

const formsOf = (schema: z.ZodType): readonly Record<string, unknown>[] => {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return [{}];
  const { discriminator } = schema.def;
  return schema.options.flatMap((option) => {
    const field = (option as z.ZodObject).shape[discriminator] as z.ZodEnum | z.ZodLiteral;
    const values = field instanceof z.ZodEnum ? field.options : [...field.values];
    return values.map((value) => ({ [discriminator]: value }));
  });
};

const asksVersion = (schema: z.ZodType, form: Record<string, unknown>): boolean =>
  schema.safeParse(form).error?.issues.some(({ path }) => path[0] === 'version') ?? false;

describe('forms', () => {
  it('are read with schemas that ask for the version, unless there is a reason', () => {
    expect(SCHEMAS.length).toBeGreaterThan(40);
    const without = SCHEMAS.filter(
      ([, schema]) => !formsOf(schema).every((form) => asksVersion(schema, form)),
    ).map(([name]) => name);
    expect(without.filter((name) => !WITHOUT.has(name))).toEqual([]);
  });

  it('name no reason for a schema that asks for it, or that is gone', () => {
    const asking = SCHEMAS.filter(([, schema]) =>
      formsOf(schema).every((form) => asksVersion(schema, form)),
    ).map(([name]) => name);
    const names = new Set(SCHEMAS.map(([name]) => name));
    expect([...WITHOUT.keys()].filter((name) => asking.includes(name) || !names.has(name))).toEqual(
      [],
    );
  });

  it('are read with schemas of the input files only', () => {
    const sources = import.meta.glob<string>(['./**/*.server.ts', './routes/*.{ts,tsx}'], {
      eager: true,
      query: '?raw',
      import: 'default',
    });
    const names = new Set(SCHEMAS.map(([name]) => name.split(' ').at(-1)));
    const used = Object.values(sources).flatMap((source) =>
      [...source.matchAll(/\b(?:parseForm|read)\((\w+(?:Schema|Input))\b/g)].map(
        ([, name]) => name,
      ),
    );
    expect(used.length).toBeGreaterThan(40);
    expect(used.filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('addresses', () => {
  it('that take a form are all told apart', () => {
    const routes = import.meta.glob<string>('./routes/*.{ts,tsx}', {
      eager: true,
      query: '?raw',
      import: 'default',
    });
    const acting = Object.entries(routes)
      .filter(([file, source]) => !/\.test\./.test(file) && /export .*\baction\b/.test(source))
      .map(([file]) => file.replace(/^\.\/routes\/|\.tsx?$/g, ''));
    expect(acting.sort()).toEqual(Object.keys(ACTIONS).sort());
  });
});

/** Forms that may be sent twice as they are, by the file and the element that holds them. */
const KEYLESS: Record<string, string> = {
  'accounts/components/account-page.tsx': 'ends a session that is gone then, or sets a language',
  'accounts/components/password-page.tsx': 'asks for the current password each time',
  'accounts/components/first-admin-page.tsx': 'nobody is signed in yet',
  'accounts/components/sign-in-page.tsx': 'nobody is signed in yet',
  'notifications/components/notification-list.tsx': 'what was read is read',
  'coverage/components/views-page.tsx StartForm':
    'says what is begun with; said again it is the same',
  'coverage/components/rundown-table.tsx Steps': 'each press is a step of its own',
};

/** The parts that carry the key for the forms that they stand in. */
const CARRIERS = /<KeyField|<Marks|<ViewHead/;

interface DrawnForm {
  file: string;
  /** The function that draws it. */
  within: string;
  text: string;
}

/** The forms of a source that are posted, each from its tag to the end of it. */
function formsIn(file: string, source: string): DrawnForm[] {
  return [...source.matchAll(/method="post"/g)].map(({ index }) => {
    const before = source.slice(0, index);
    const tag = [...before.matchAll(/<([\w.]*[Ff]orm(?:Of)?)\b/g)].at(-1);
    const within = [...before.matchAll(/(?:function|const) ([A-Z]\w+)/g)].at(-1)?.[1] ?? '';
    const end = source.indexOf(`</${tag?.[1]}>`, index);
    return { file: file.replace('./features/', ''), within, text: source.slice(tag?.index, end) };
  });
}

describe('forms that make or change something', () => {
  const sources = import.meta.glob<string>('./features/**/*.tsx', {
    eager: true,
    query: '?raw',
    import: 'default',
  });
  const forms = Object.entries(sources).flatMap(([file, source]) => formsIn(file, source));

  it('carry a key, so that what is sent twice is done once', () => {
    expect(forms.length).toBeGreaterThan(40);
    const keyless = forms
      .filter(({ text }) => !CARRIERS.test(text))
      .map(({ file, within }) => `${file} ${within}`)
      .filter((name) => !(name in KEYLESS) && !((name.split(' ')[0] as string) in KEYLESS));
    expect(keyless).toEqual([]);
  });

  it('name no reason for a form that is gone', () => {
    const names = new Set(forms.flatMap(({ file, within }) => [file, `${file} ${within}`]));
    expect(Object.keys(KEYLESS).filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('commands that forms ask for', () => {
  /** What needs no receipt, by file. */
  const OWN: Record<string, string> = {
    'accounts/commands.first-admin.server.ts': 'there is one first administrator',
    'accounts/commands.server.ts': 'one’s own sessions and password',
    'coverage/commands.presence.server.ts': 'who has what open',
    'coverage/commands.rundown.server.ts': 'each press is a step of its own',
    'coverage/commands.series-ahead.server.ts': 'a job',
    'imports/commands.server.ts': 'the state of a list, which a second run finds changed',
    'imports/commands.forget.server.ts': 'a job',
    'newsroom/commands.place-lists.server.ts': 'each part finds what is written already',
    'notifications/commands.server.ts': 'read is read',
  };

  it('run in a transaction that is done once under the key of the form', () => {
    const sources = import.meta.glob<string>('./features/**/commands*.server.ts', {
      eager: true,
      query: '?raw',
      import: 'default',
    });
    const plain = Object.entries(sources)
      .filter(([, source]) => /db\s*\.transaction\(/.test(source) && !/\bonce\(tx/.test(source))
      .map(([file]) => file.replace('./features/', ''));
    expect(plain.sort()).toEqual(Object.keys(OWN).sort());
  });
});
