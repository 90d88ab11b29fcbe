import { describe, expect, it } from 'vitest';
import { planAssignment } from '~/features/coverage/commands.plan.server';
import { planSchema } from '~/features/coverage/input.plan';
import { addExemplar, refusalBy } from '~/features/coverage/testing/rows';
import { stillClock } from '~/platform/clock.server';
import { ENGINES } from '~db/testing/databases';
import { createSlot, endSlot, reopenSlot, updateSlot } from './commands.slots.server';
import { newSlotInput } from './input.slots';
import { getSlot } from './queries.slots.server';
import { day, FIELDS, openSlots } from './testing/slots';

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
  const slots = openSlots(open);

  it('are opened by the editors of the outlet and by administrators', async () => {
    for (const who of ['tk.bao', 'pv.dai1', 'bantdkt', 'sovhttdl', 'pnv.donghai']) {
      expect(await refusalBy(createSlot(slots.base.ctxFor(who), slots.form())), who).toMatchObject({
        status: 403,
      });
    }
    const id = await createSlot(slots.base.ctxFor('admin'), slots.form());
    expect(await slots.days(id)).toEqual(['2019-12-03', '2019-12-06', '2019-12-10', '2019-12-13']);
    expect((await getSlot(slots.db, id))?.slot).toMatchObject({
      lengthUnit: 'minutes',
      isSample: false,
      reruns: [{ afterDays: 1, time: '09:00' }],
    });
    expect(await slots.events(id)).toEqual(['create']);
    const wrong = async (change: object) =>
      (await refusalBy(createSlot(slots.editor(), slots.form(change))))?.fields;
    expect(await wrong({ startTime: undefined })).toEqual(['startTime']);
    expect(await wrong({ genre: 'photo_story' })).toEqual(['genre']);
    const online = { channelId: slots.base.channels['dai-online'], genre: 'news' };
    expect(await wrong(online)).toEqual(['reruns']);
  });

  it('change from today on, over the version that was read, and keep their past', async () => {
    const id = await createSlot(slots.editor(), slots.form({ startsOn: '2019-11-04' }));
    const version = 1;
    await updateSlot(
      slots.editor(),
      id,
      slots.changed(version, { startsOn: '2019-11-04', weekdays: ['4'] }),
    );
    expect(await refusalBy(updateSlot(slots.editor(), id, slots.changed(version)))).toMatchObject({
      status: 409,
      code: 'slots.errors.overtaken',
    });
    expect(await slots.days(id, '2019-11-25', '2019-12-13')).toEqual([
      '2019-11-26',
      '2019-11-29',
      '2019-12-05',
      '2019-12-12',
    ]);
    await endSlot(slots.editor(), id, {
      endsOn: day('2019-12-05'),
      reason: 'Hết mùa',
      version: 2,
      free: false,
    });
    expect(await slots.days(id, '2019-11-25', '2020-01-31')).toEqual([
      '2019-11-26',
      '2019-11-29',
      '2019-12-05',
    ]);
    const later = slots.base.ctxFor('tk.dai', stillClock('2019-12-16T01:00:00.000Z'));
    await reopenSlot(later, id, 3);
    expect(await slots.days(id, '2019-12-01', '2019-12-31')).toEqual([
      '2019-12-05',
      '2019-12-19',
      '2019-12-26',
    ]);
    expect(await refusalBy(reopenSlot(later, id, 4))).toMatchObject({ status: 409 });
    expect(await slots.events(id)).toEqual(['create', 'update', 'end', 'reopen']);
  });

  it('do not lose what waits in them: it is moved first, or freed with its day and hour', async () => {
    const id = await createSlot(slots.editor(), slots.form());
    const there = await slots.seat(id, '2019-12-10');
    const ending = { endsOn: day('2019-12-09'), reason: 'Hết mùa', version: 1 };
    expect(await refusalBy(endSlot(slots.editor(), id, { ...ending, free: false }))).toMatchObject({
      code: 'slots.errors.stranded',
      params: { count: 1, day: '10/12/2019' },
    });
    await endSlot(slots.editor(), id, { ...ending, free: true });
    expect(await slots.placement(there)).toMatchObject({
      slot_id: null,
      planned_on: '2019-12-10',
      planned_time: '19:50',
    });
    expect(await slots.events(there)).toEqual(['free']);
  });

  it('plan the reruns that were chosen along, which take no seat', async () => {
    const id = await createSlot(
      slots.editor(),
      slots.form({
        reruns: [
          { afterDays: '1', time: '09:00' },
          { afterDays: '2', time: '10:00' },
        ],
      }),
    );
    const { assignmentId } = await planAssignment(
      slots.editor(),
      planSchema.parse({
        exemplarId: await addExemplar(slots.db, slots.base),
        outletId: slots.base.outlets.dai,
        kind: 'segment',
        genre: 'tv_feature',
        channelId: slots.base.channels['dai-tv'],
        slotId: id,
        plannedOn: '2019-12-13',
        reruns: [undefined, '1'],
      }),
    );
    const rows = await slots.db.q
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
