import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { movePlacement, planAssignment } from '~/features/coverage/commands.server';
import { planSchema } from '~/features/coverage/input.plan';
import {
  addAssignment,
  addExemplar,
  addPlacementRow,
  refusalBy,
} from '~/features/coverage/testing/rows';
import { stillClock } from '~/platform/clock.server';
import type { ClockTime, PlainDate } from '~/platform/time';
import type { Db } from '~db/connect';
import { slotId, writeSlots } from '~db/seed/slots';
import { ENGINES, type TestDatabase } from '~db/testing/databases';
import { seedPeople, type TestPeople } from '~db/testing/people';
import {
  moveOccurrence,
  restoreOccurrence,
  setOccurrenceCapacity,
  skipOccurrence,
} from './commands.occurrences.server';
import { createSlot, endSlot, reopenSlot, updateSlot } from './commands.slots.server';
import { newSlotInput, slotInput } from './input.slots';
import { getSlot, listOccurrences } from './queries.slots.server';

const day = (text: string) => text as PlainDate;
const time = (text: string) => text as ClockTime;
const [TUESDAY, FRIDAY] = [day('2019-12-03'), day('2019-12-06')];
const why = { reason: 'Tường thuật trực tiếp', version: 0 };

const FIELDS = {
  name: 'Gương sáng  làng biển',
  repeat: 'weekly',
  interval: '1',
  weekdays: ['2', undefined, '5'],
  startsOn: '2019-12-02',
  startTime: '19:50',
  lengthValue: '10',
  capacity: '1',
  genre: 'tv_feature',
  deadlineDays: '2',
  deadlineTime: '16:00',
  reruns: [{ afterDays: '1', time: '09:00' }, {}],
};

describe('the form of a slot', () => {
  const problems = (change: object) =>
    newSlotInput
      .safeParse({ channelId: 'c', ...FIELDS, ...change })
      .error?.issues.map((issue) => `${issue.path}: ${issue.message}`);

  it('makes a rule of what people said', () => {
    const rule = (change: object) => newSlotInput.parse({ channelId: 'c', ...FIELDS, ...change });
    expect(rule({})).toMatchObject({
      rrule: 'FREQ=WEEKLY;BYDAY=TU,FR',
      name: 'Gương sáng làng biển',
      reruns: [{ afterDays: 1, time: '09:00' }],
    });
    expect(rule({ repeat: 'monthDates', monthDays: '1, 15', lastDay: '1' }).rrule).toBe(
      'FREQ=MONTHLY;BYMONTHDAY=1,15,-1',
    );
    expect(rule({ repeat: 'monthNth', nth: '-1', nthWeekday: '6', interval: '2' }).rrule).toBe(
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=-1SA',
    );
    expect(rule({ repeat: 'rule', rrule: 'RRULE:FREQ=YEARLY' }).rrule).toBe('FREQ=YEARLY');
  });

  it('refuses at the field what makes none', () => {
    expect(problems({ weekdays: [] })).toEqual(['weekdays: slots.errors.weekdaysRequired']);
    expect(problems({ repeat: 'monthDates', monthDays: '40' })).toEqual([
      'monthDays: slots.errors.monthDays',
    ]);
    expect(problems({ repeat: 'rule', rrule: 'FREQ=HOURLY' })).toEqual([
      'rrule: slots.errors.ruleFrequency',
    ]);
    expect(problems({ endsOn: '2019-12-01' })).toEqual(['endsOn: slots.errors.endsBeforeStart']);
    expect(problems({ capacity: '0' })?.[0]).toMatch('admin.errors.numberRange');
  });
});

describe.each(ENGINES)('slots on $name', ({ open }) => {
  let database: TestDatabase;
  let db: Db;
  let base: TestPeople;
  const tv = slotId('tvExemplars');
  const editor = () => base.ctxFor('tk.dai');
  const form = (change: object = {}) =>
    newSlotInput.parse({ channelId: base.channels['dai-tv'], ...FIELDS, ...change });
  const changed = (version: number, change: object = {}) =>
    slotInput.parse({ channelId: base.channels['dai-tv'], ...FIELDS, version, ...change });
  const days = async (slot: string, from = '2019-12-02', to = '2019-12-15') =>
    (await listOccurrences(db, { from: day(from), to: day(to), slot })).map((each) => each.day);

  /** A segment planned in the slot, at its hour unless told otherwise. */
  async function seat(slot: string, on: string, fields: object = {}) {
    const id = await addAssignment(db, base, {
      exemplar_id: await addExemplar(db, base),
      outlet_id: base.outlets.dai,
      kind: 'segment',
      status: 'claimed',
      lead_id: base.idOf('pv.dai1'),
    });
    return addPlacementRow(
      db,
      base,
      {
        assignment_id: id,
        slot_id: slot,
        planned_on: day(on),
        planned_time: time('19:50'),
        ...fields,
      },
      'tv',
    );
  }
  const placement = (id: string) =>
    db.q.selectFrom('placements').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const events = async (id: string) =>
    (await db.q.selectFrom('history').select('event').where('subject_id', '=', id).execute()).map(
      (row) => row.event,
    );

  beforeAll(async () => {
    database = await open();
    db = database.db;
    base = await seedPeople(db);
    await writeSlots(db);
  });
  afterAll(() => database.drop());

  it('are opened by the editors of the outlet and by administrators', async () => {
    for (const who of ['tk.bao', 'pv.dai1', 'bantdkt', 'sovhttdl', 'pnv.donghai']) {
      expect(await refusalBy(createSlot(base.ctxFor(who), form())), who).toMatchObject({
        status: 403,
      });
    }
    const id = await createSlot(base.ctxFor('admin'), form());
    expect(await days(id)).toEqual(['2019-12-03', '2019-12-06', '2019-12-10', '2019-12-13']);
    expect((await getSlot(db, id))?.slot).toMatchObject({
      lengthUnit: 'minutes',
      isSample: false,
      reruns: [{ afterDays: 1, time: '09:00' }],
    });
    expect(await events(id)).toEqual(['create']);
    const wrong = async (change: object) =>
      (await refusalBy(createSlot(editor(), form(change))))?.fields;
    expect(await wrong({ startTime: undefined })).toEqual(['startTime']);
    expect(await wrong({ genre: 'photo_story' })).toEqual(['genre']);
    const online = { channelId: base.channels['dai-online'], genre: 'news' };
    expect(await wrong(online)).toEqual(['reruns']);
  });

  it('change from today on, over the version that was read, and keep their past', async () => {
    const id = await createSlot(editor(), form({ startsOn: '2019-11-04' }));
    const version = 1;
    await updateSlot(editor(), id, changed(version, { startsOn: '2019-11-04', weekdays: ['4'] }));
    expect(await refusalBy(updateSlot(editor(), id, changed(version)))).toMatchObject({
      status: 409,
      code: 'slots.errors.overtaken',
    });
    expect(await days(id, '2019-11-25', '2019-12-13')).toEqual([
      '2019-11-26',
      '2019-11-29',
      '2019-12-05',
      '2019-12-12',
    ]);
    await endSlot(editor(), id, {
      endsOn: day('2019-12-05'),
      reason: 'Hết mùa',
      version: 2,
      free: false,
    });
    expect(await days(id, '2019-11-25', '2020-01-31')).toEqual([
      '2019-11-26',
      '2019-11-29',
      '2019-12-05',
    ]);
    const later = base.ctxFor('tk.dai', stillClock('2019-12-16T01:00:00.000Z'));
    await reopenSlot(later, id, 3);
    expect(await days(id, '2019-12-01', '2019-12-31')).toEqual([
      '2019-12-05',
      '2019-12-19',
      '2019-12-26',
    ]);
    expect(await refusalBy(reopenSlot(later, id, 4))).toMatchObject({ status: 409 });
    expect(await events(id)).toEqual(['create', 'update', 'end', 'reopen']);
  });

  it('do not lose what waits in them: it is moved first, or freed with its day and hour', async () => {
    const id = await createSlot(editor(), form());
    const there = await seat(id, '2019-12-10');
    const ending = { endsOn: day('2019-12-09'), reason: 'Hết mùa', version: 1 };
    expect(await refusalBy(endSlot(editor(), id, { ...ending, free: false }))).toMatchObject({
      code: 'slots.errors.stranded',
      params: { count: 1, day: '10/12/2019' },
    });
    await endSlot(editor(), id, { ...ending, free: true });
    expect(await placement(there)).toMatchObject({
      slot_id: null,
      planned_on: '2019-12-10',
      planned_time: '19:50',
    });
    expect(await events(there)).toEqual(['free']);
  });

  it('skip an occurrence, with its work freed, and put it back', async () => {
    const there = await seat(tv, TUESDAY);
    expect(
      await refusalBy(skipOccurrence(editor(), tv, TUESDAY, { ...why, free: false })),
    ).toMatchObject({ code: 'slots.errors.occurrenceTaken', params: { count: 1 } });
    expect(await days(tv)).toContain(TUESDAY);
    await skipOccurrence(editor(), tv, TUESDAY, { ...why, free: true });
    expect(await days(tv)).toEqual(['2019-12-06', '2019-12-10', '2019-12-13']);
    expect(await placement(there)).toMatchObject({ slot_id: null, planned_on: TUESDAY });
    const again = { ...why, free: false };
    expect(await refusalBy(skipOccurrence(editor(), tv, TUESDAY, again))).toMatchObject({
      code: 'slots.errors.overtaken',
    });
    expect(
      await refusalBy(skipOccurrence(editor(), tv, TUESDAY, { ...again, version: 1 })),
    ).toMatchObject({ code: 'slots.errors.alreadySkipped' });
    await restoreOccurrence(editor(), tv, TUESDAY, 1);
    expect(await days(tv)).toContain(TUESDAY);
  });

  it('move an occurrence with what waits in it, and nothing else', async () => {
    const [waiting, ownHour, aired, other] = [
      await seat(tv, FRIDAY),
      await seat(tv, FRIDAY, { planned_time: time('21:00') }),
      await seat(tv, FRIDAY, { status: 'published', published_on: FRIDAY }),
      await seat(tv, '2019-12-10'),
    ];
    const to = (movedTo: string, version = 0) => ({
      reason: 'Trực tiếp bóng đá',
      version,
      movedTo: day(movedTo),
      movedTime: time('20:30'),
    });
    const refused = async (movedTo: string) =>
      refusalBy(moveOccurrence(editor(), tv, FRIDAY, to(movedTo)));
    expect(await refused('2019-12-10')).toMatchObject({ status: 422, fields: ['movedTo'] });
    expect(await refused('2019-12-01')).toMatchObject({ status: 422, fields: ['movedTo'] });
    await moveOccurrence(editor(), tv, FRIDAY, to('2019-12-07'));
    expect(await placement(waiting)).toMatchObject({
      planned_on: '2019-12-07',
      planned_time: '20:30',
      slot_id: tv,
      version: 2,
    });
    expect(await placement(ownHour)).toMatchObject({
      planned_on: '2019-12-07',
      planned_time: '21:00',
    });
    expect((await placement(aired)).planned_on).toBe(FRIDAY);
    expect((await placement(other)).planned_on).toBe('2019-12-10');
    expect(await events(waiting)).toEqual(['move']);
    const told = await db.q.selectFrom('notifications').select('kind').execute();
    expect(told.filter((row) => row.kind === 'moved')).toHaveLength(2);
    await setOccurrenceCapacity(editor(), tv, FRIDAY, { ...why, version: 1, capacity: 3 });
    expect(
      await listOccurrences(db, { from: FRIDAY, to: day('2019-12-08'), slot: tv }),
    ).toMatchObject([{ day: '2019-12-07', originalDay: FRIDAY, capacity: 3, state: 'moved' }]);
    await restoreOccurrence(editor(), tv, FRIDAY, 2);
    expect(await placement(waiting)).toMatchObject({ planned_on: FRIDAY, planned_time: '19:50' });
    expect((await getSlot(db, tv))?.exceptions).toEqual([]);
  });

  it('give an occurrence other seats, and nobody else may', async () => {
    const monday = day('2019-12-10');
    await setOccurrenceCapacity(editor(), tv, monday, { ...why, capacity: 0 });
    const [found] = await listOccurrences(db, { from: monday, to: monday, slot: tv });
    expect(found).toMatchObject({ capacity: 0, state: 'changed' });
    for (const who of ['tk.bao', 'pv.dai1', 'bantdkt', 'sovhttdl', 'pnv.donghai']) {
      const ctx = base.ctxFor(who);
      const refused = await Promise.all(
        [
          skipOccurrence(ctx, tv, monday, { ...why, version: 1, free: false }),
          setOccurrenceCapacity(ctx, tv, monday, { ...why, version: 1, capacity: 1 }),
          moveOccurrence(ctx, tv, monday, { ...why, version: 1, movedTo: monday, movedTime: null }),
          restoreOccurrence(ctx, tv, monday, 1),
          updateSlot(ctx, tv, changed(1)),
          endSlot(ctx, tv, { endsOn: monday, reason: 'x', version: 1, free: false }),
          reopenSlot(ctx, tv, 1),
        ].map((work) => refusalBy(work)),
      );
      expect(
        refused.map((each) => each?.status),
        who,
      ).toEqual(Array(7).fill(403));
    }
    await restoreOccurrence(base.ctxFor('admin'), tv, monday, 1);
    const past = day('2019-11-29');
    expect(
      await refusalBy(skipOccurrence(editor(), tv, past, { ...why, free: false })),
    ).toMatchObject({ code: 'slots.errors.occurrencePassed' });
    expect(
      await refusalBy(skipOccurrence(editor(), tv, day('2019-12-04'), { ...why, free: false })),
    ).toMatchObject({ status: 404 });
  });

  it('keep a moved placement where they have an occurrence, and let it go elsewhere', async () => {
    const id = await seat(tv, '2019-12-10');
    const move = (plannedOn: string, plannedTime: string, version: number) =>
      movePlacement(editor(), id, {
        plannedOn: day(plannedOn),
        plannedTime: time(plannedTime),
        version,
      });
    await moveOccurrence(editor(), tv, day('2019-12-17'), {
      ...why,
      movedTo: day('2019-12-18'),
      movedTime: time('21:15'),
    });
    await move('2019-12-18', '19:50', 1);
    expect(await placement(id)).toMatchObject({ slot_id: tv, planned_time: '21:15' });
    await move('2019-12-13', '20:00', 2);
    expect(await placement(id)).toMatchObject({ slot_id: tv, planned_time: '20:00' });
    await move('2019-12-14', '20:00', 3);
    expect(await placement(id)).toMatchObject({ slot_id: null, planned_on: '2019-12-14' });
    await move('2019-12-13', '20:00', 4);
    expect((await placement(id)).slot_id).toBeNull();
  });

  it('take a plan only on a day that they have', async () => {
    const plan = async (plannedOn: string) =>
      planAssignment(
        editor(),
        planSchema.parse({
          exemplarId: await addExemplar(db, base),
          outletId: base.outlets.dai,
          kind: 'segment',
          genre: 'tv_feature',
          channelId: base.channels['dai-tv'],
          slotId: tv,
          plannedOn,
        }),
      );
    expect(await refusalBy(plan('2019-12-11'))).toMatchObject({ status: 422, fields: ['slotId'] });
    await plan('2019-12-18');
    expect(await refusalBy(plan('2019-12-17'))).toMatchObject({ fields: ['slotId'] });
  });

  it('plan the reruns that were chosen along, which take no seat', async () => {
    const id = await createSlot(
      editor(),
      form({
        reruns: [
          { afterDays: '1', time: '09:00' },
          { afterDays: '2', time: '10:00' },
        ],
      }),
    );
    const { assignmentId } = await planAssignment(
      editor(),
      planSchema.parse({
        exemplarId: await addExemplar(db, base),
        outletId: base.outlets.dai,
        kind: 'segment',
        genre: 'tv_feature',
        channelId: base.channels['dai-tv'],
        slotId: id,
        plannedOn: '2019-12-13',
        reruns: [undefined, '1'],
      }),
    );
    const rows = await db.q
      .selectFrom('placements')
      .select(['kind', 'planned_on', 'planned_time', 'slot_id'])
      .where('assignment_id', '=', assignmentId)
      .orderBy('planned_on')
      .execute();
    expect(rows).toEqual([
      { kind: 'first_airing', planned_on: '2019-12-13', planned_time: null, slot_id: id },
      { kind: 'rerun', planned_on: '2019-12-15', planned_time: '10:00', slot_id: null },
    ]);
  });
});
