import { describe, expect, it } from 'vitest';
import { planAssignment } from '~/features/coverage/commands.plan.server';
import { planInSeat } from '~/features/coverage/commands.seat.server';
import { planSchema } from '~/features/coverage/input.plan';
import { addExemplar, refusalBy } from '~/features/coverage/testing/rows';
import { stillClock } from '~/platform/clock.server';
import { ENGINES } from '~db/testing/databases';
import {
  moveOccurrence,
  restoreOccurrence,
  setOccurrenceCapacity,
  skipOccurrence,
} from './commands.occurrences.server';
import { createSlot, endSlot, reopenSlot, sharesName, updateSlot } from './commands.slots.server';
import { getSlot } from './queries.slots.server';
import { day, openSlots, time } from './testing/slots';

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

  it('begin within years of the programme, said before a day of them is reckoned', async () => {
    for (const startsOn of ['1900-01-01', '2015-01-01', '2099-12-02'])
      expect(
        (await refusalBy(createSlot(slots.editor(), slots.form({ startsOn }))))?.fields,
        startsOn,
      ).toEqual(['startsOn']);
    const id = await createSlot(slots.editor(), slots.form({ startsOn: '2025-01-06' }));
    const far = slots.changed(1, { startsOn: '2099-12-02' });
    expect((await refusalBy(updateSlot(slots.editor(), id, far)))?.fields).toEqual(['startsOn']);
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

  it('are not reopened on a channel that is out of use', async () => {
    const id = await createSlot(slots.editor(), slots.form());
    await endSlot(slots.editor(), id, {
      endsOn: day('2019-12-05'),
      reason: 'Hết mùa',
      version: 1,
      free: false,
    });
    const { slot } = (await getSlot(slots.db, id)) ?? {};
    const setActive = (active: 0 | 1) =>
      slots.db.q
        .updateTable('channels')
        .set({ active })
        .where('id', '=', slot?.channelId ?? '')
        .execute();
    await setActive(0);
    expect(await refusalBy(reopenSlot(slots.editor(), id, 2))).toMatchObject({
      status: 409,
      code: 'coverage.errors.outOfUse',
    });
    await setActive(1);
    await reopenSlot(slots.editor(), id, 2);
    expect(await slots.events(id)).toEqual(['create', 'end', 'reopen']);
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

  it('ask what becomes of decisions about days that they lose, and carry them over', async () => {
    const wednesdays = { weekdays: ['3'] };
    const id = await createSlot(slots.editor(), slots.form(wednesdays));
    const why = { reason: 'Nghỉ lễ', version: 0 };
    await skipOccurrence(slots.editor(), id, day('2019-12-11'), { ...why, free: false });
    await setOccurrenceCapacity(slots.editor(), id, day('2019-12-18'), { ...why, capacity: 3 });
    const fridays = (fields: object) => slots.changed(1, { weekdays: ['5'], ...fields });
    expect(await refusalBy(updateSlot(slots.editor(), id, fridays({})))).toMatchObject({
      status: 422,
      fields: ['decisions'],
    });
    await updateSlot(slots.editor(), id, fridays({ decisions: 'carry' }));
    const december = () => slots.days(id, '2019-12-02', '2019-12-22');
    expect(await december()).toEqual(['2019-12-06', '2019-12-20']);
    expect((await getSlot(slots.db, id))?.exceptions).toMatchObject([
      { occursOn: '2019-12-13', kind: 'skipped', reason: 'Nghỉ lễ', version: 2 },
      { occursOn: '2019-12-20', kind: 'capacity', capacity: 3 },
    ]);
    await updateSlot(slots.editor(), id, slots.changed(2, { ...wednesdays, decisions: 'carry' }));
    expect(await december()).toEqual(['2019-12-04', '2019-12-18']);
    await updateSlot(slots.editor(), id, slots.changed(3, { weekdays: ['5'], decisions: 'drop' }));
    expect(await december()).toEqual(['2019-12-06', '2019-12-13', '2019-12-20']);
  });

  it('say that another of the channel has their name', async () => {
    const named = { name: 'Hai chuyên mục một tên' };
    const first = await createSlot(slots.editor(), slots.form(named));
    expect(await sharesName(slots.editor(), first)).toBe(false);
    const second = await createSlot(slots.editor(), slots.form(named));
    expect(await sharesName(slots.editor(), second)).toBe(true);
  });

  it('take what sits in them along to a new hour, with its reruns', async () => {
    const id = await createSlot(slots.editor(), slots.form());
    const { placementId } = await planInSeat(slots.editor(), id, {
      exemplarId: await addExemplar(slots.db, slots.base),
      day: day('2019-12-13'),
    });
    const [moved, ownHour, aired] = [
      await slots.seat(id, '2019-12-10'),
      await slots.seat(id, '2019-12-10', { planned_time: time('21:00') }),
      await slots.seat(id, '2019-12-10', { status: 'published', published_on: day('2019-12-01') }),
    ];
    const later = { startTime: '20:30', reruns: [{ afterDays: '2', time: '10:00' }] };
    await updateSlot(slots.editor(), id, slots.changed(1, later));
    expect(await slots.placement(moved)).toMatchObject({ planned_time: '20:30', version: 2 });
    expect(await slots.events(moved)).toEqual(['move']);
    expect(await slots.placement(ownHour)).toMatchObject({ planned_time: '21:00', version: 1 });
    expect(await slots.placement(aired)).toMatchObject({ planned_time: '19:50', version: 1 });
    expect(await slots.placement(placementId)).toMatchObject({ planned_time: '20:30' });
    const rerun = await slots.db.q
      .selectFrom('placements')
      .select(['planned_on', 'planned_time'])
      .where('rerun_of', '=', placementId)
      .executeTakeFirstOrThrow();
    expect(rerun).toEqual({ planned_on: '2019-12-15', planned_time: '10:00' });
  });

  it('keep a seat for each that sits in them', async () => {
    const id = await createSlot(slots.editor(), slots.form({ capacity: '3' }));
    await slots.seat(id, '2019-12-10');
    await slots.seat(id, '2019-12-10');
    const fewer = (capacity: string) =>
      updateSlot(slots.editor(), id, slots.changed(1, { capacity }));
    expect(await refusalBy(fewer('1'))).toMatchObject({ status: 422, fields: ['capacity'] });
    await fewer('2');
  });

  it('do not put what waits today into an hour that has passed', async () => {
    const fields = { weekdays: ['1'] };
    const id = await createSlot(slots.editor(), slots.form(fields));
    const today = await slots.seat(id, '2019-12-02');
    const early = slots.changed(1, { ...fields, startTime: '07:00' });
    expect(await refusalBy(updateSlot(slots.editor(), id, early))).toMatchObject({
      status: 422,
      fields: ['startTime'],
    });
    expect(await slots.placement(today)).toMatchObject({ planned_time: '19:50' });
  });

  it('keep their weeks when they are edited and reopened', async () => {
    const fortnightly = { startsOn: '2019-11-25', interval: '2', weekdays: ['1'] };
    const id = await createSlot(slots.editor(), slots.form(fortnightly));
    await updateSlot(
      slots.editor(),
      id,
      slots.changed(1, { ...fortnightly, weekdays: ['1', undefined, undefined, '4'] }),
    );
    const ahead = (from = '2019-11-25') => slots.days(id, from, '2019-12-26');
    expect(await ahead()).toEqual([
      '2019-11-25',
      '2019-12-09',
      '2019-12-12',
      '2019-12-23',
      '2019-12-26',
    ]);
    const ending = { endsOn: day('2019-12-02'), reason: 'Hết mùa', version: 2, free: false };
    await endSlot(slots.editor(), id, ending);
    const later = slots.base.ctxFor('tk.dai', stillClock('2019-12-03T01:00:00.000Z'));
    await reopenSlot(later, id, 3);
    expect(await ahead('2019-12-01')).toEqual([
      '2019-12-09',
      '2019-12-12',
      '2019-12-23',
      '2019-12-26',
    ]);
  });

  it('do not swallow a moved occurrence when their rule changes', async () => {
    const id = await createSlot(slots.editor(), slots.form({ weekdays: ['1'] }));
    await moveOccurrence(slots.editor(), id, day('2019-12-09'), {
      reason: 'Trực tiếp',
      version: 0,
      movedTo: day('2019-12-11'),
      movedTime: null,
    });
    const wider = slots.changed(1, { weekdays: ['1', undefined, '3'] });
    expect(await refusalBy(updateSlot(slots.editor(), id, wider))).toMatchObject({
      status: 409,
      code: 'slots.errors.movedClash',
      params: { day: '09/12/2019', movedTo: '11/12/2019' },
    });
    await restoreOccurrence(slots.editor(), id, day('2019-12-09'), 1);
    await updateSlot(slots.editor(), id, wider);
    expect(await slots.days(id, '2019-12-09')).toEqual(['2019-12-09', '2019-12-11']);
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
