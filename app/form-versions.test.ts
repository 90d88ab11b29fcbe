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
  'settings.calendar': 'own',
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
  ...named('a list, by the digest of its preview', ['importPlacesInput']),
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
