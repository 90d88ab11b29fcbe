import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { moveOccurrence } from '~/features/newsroom/commands.occurrences.server';
import { stillClock } from '~/platform/clock.server';
import { addDays, type ClockTime, type PlainDate } from '~/platform/time';
import { slotId, writeSlots } from '~db/seed/slots';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { cancelAssignment, startAssignment, submitAssignment } from './commands.assignments.server';
import { claimAssignment } from './commands.lead.server';
import { movePlacement } from './commands.move.server';
import { createSeries } from './commands.series.server';
import { extendSeries } from './commands.series-ahead.server';
import { endSeries } from './commands.series-end.server';
import { chooseSubject } from './commands.subject.server';
import { seriesSchema } from './input.series';
import { listSubjects } from './queries.subject.server';
import { AHEAD_DAYS, needDays } from './rules.series';
import { addExemplar, addPlacementRow, refusalBy } from './testing/rows';

const day = (text: string) => text as PlainDate;
const TODAY = day('2019-12-02');

describe('the days of a need', () => {
  const need = (rrule: string, endsOn: string | null = null) => ({
    rrule,
    startsOn: day('2019-11-01'),
    endsOn: endsOn === null ? null : day(endsOn),
    plannedTime: null,
  });

  it('begin today and reach eight weeks ahead, or to its end', () => {
    const found = needDays(need('FREQ=WEEKLY;BYDAY=TH'), null, TODAY);
    expect([found[0]?.day, found.at(-1)?.day, found.length]).toEqual([
      '2019-12-05',
      '2020-01-23',
      8,
    ]);
    expect(needDays(need('FREQ=WEEKLY;BYDAY=TH', '2019-12-12'), null, TODAY)).toHaveLength(2);
    expect(needDays(need('FREQ=DAILY', '2019-11-30'), null, TODAY)).toEqual([]);
  });

  it('are named once, whatever is decided about one occurrence of the slot that it follows', () => {
    const slot = {
      id: 's',
      rrule: 'FREQ=WEEKLY;BYDAY=TU,FR',
      startsOn: day('2019-09-27'),
      endsOn: null,
      startTime: '19:50' as ClockTime,
      capacity: 1,
      lengthValue: null,
      lengthUnit: null,
      reruns: [],
    };
    const all = needDays(need(''), { slot, exceptions: [] }, TODAY);
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: -6, max: 6 }), (pick, shift) => {
        const target = all[pick % all.length];
        if (!target) return;
        const exception = {
          slotId: 's',
          occursOn: target.on,
          kind: 'moved' as const,
          movedTo: addDays(target.on, shift),
          movedTime: null,
          capacity: null,
        };
        const after = needDays(need(''), { slot, exceptions: [exception] }, TODAY);
        const taken = all.find((each) => each.day === exception.movedTo);
        fc.pre(taken === undefined || taken === target);
        expect(after.filter((each) => each.on !== target.on)).toEqual(
          all.filter((each) => each !== target),
        );
        expect(new Set(after.map((each) => each.on)).size).toBe(after.length);
      }),
    );
  });
});

describe.each(ENGINES)('recurring needs on $name', ({ open }) => {
  const room = withPeople(open);
  const editor = () => room.base.ctxFor('tk.bao');
  const later = (at: string) => room.base.ctxFor('tk.bao', stillClock(at));
  const form = (change: object = {}) =>
    seriesSchema.parse({
      channelId: room.base.channels['bao-print'],
      genre: 'profile',
      title: 'Gương Đông Hải thứ Năm',
      placeCode: '960',
      deadlineDays: '2',
      deadlineTime: '16:00',
      repeat: 'weekly',
      weekdays: [undefined, undefined, undefined, '4'],
      startsOn: '2019-12-02',
      endsOn: '2020-03-31',
      ...change,
    });
  const work = (id: string) =>
    room.db.q
      .selectFrom('assignments as a')
      .innerJoin('placements as p', 'p.assignment_id', 'a.id')
      .selectAll('a')
      .select(['p.id as placement_id', 'p.planned_on', 'p.planned_time', 'p.slot_id'])
      .select('p.status as placement_status')
      .where('a.series_id', '=', id)
      .orderBy('a.series_on')
      .execute();

  beforeAll(() => writeSlots(room.db));

  it('open an assignment without a subject for each day of eight weeks', async () => {
    const { id, made } = await createSeries(editor(), form());
    const rows = await work(id);
    expect([made, rows.length]).toEqual([8, 8]);
    expect(rows[0]).toMatchObject({
      exemplar_id: null,
      status: 'open',
      title: 'Gương Đông Hải thứ Năm',
      kind: 'story',
      series_on: '2019-12-05',
      planned_on: '2019-12-05',
      deadline_at: '2019-12-03T09:00:00.000Z',
    });
  });

  it('are stated by the editors of the outlet only', async () => {
    for (const who of ['tk.dai', 'pv.bao1', 'bantdkt', 'sovhttdl', 'pnv.donghai', 'admin']) {
      expect(await refusalBy(createSeries(room.base.ctxFor(who), form())), who).toMatchObject({
        status: 403,
      });
    }
    const refused = async (change: object) =>
      (await refusalBy(createSeries(editor(), form(change))))?.fields;
    expect(await refused({ genre: 'tv_feature' })).toEqual(['genre']);
    expect(await refused({ slotId: slotId('tvNews') })).toEqual(['slotId']);
    expect(await refused({ placeCode: '000' })).toEqual(['placeCode']);
    expect(await refused({ startsOn: '2099-12-02', endsOn: undefined })).toEqual(['startsOn']);
  });

  it('go on as time goes, make nothing twice, and leave moved and cancelled ones alone', async () => {
    const { id } = await createSeries(editor(), form());
    const [first, second] = await work(id);
    if (!first || !second) throw new Error('eight were expected');
    await movePlacement(editor(), first.placement_id, {
      plannedOn: day('2019-12-06'),
      plannedTime: null,
      version: 1,
    });
    await cancelAssignment(editor(), second.id, 'Nghỉ số này');
    const january = later('2020-01-06T01:00:00.000Z');
    await Promise.all([extendSeries(january), extendSeries(january)]);
    const rows = await work(id);
    const last = addDays(day('2020-01-06'), AHEAD_DAYS);
    expect(rows.map((row) => row.series_on)).toEqual(
      [...Array(13).keys()].map((week) => addDays(day('2019-12-05'), week * 7)),
    );
    expect(rows.every((row) => row.planned_on <= last)).toBe(true);
    expect(rows[0]).toMatchObject({ planned_on: '2019-12-06', series_on: '2019-12-05' });
    expect(rows[1]).toMatchObject({ status: 'cancelled', placement_status: 'cancelled' });
    expect(rows.slice(2).every((row) => row.status === 'open' && row.version === 1)).toBe(true);
    expect(await extendSeries(january)).toBe(0);
  });

  it('follow the occurrences of a slot, moved ones too', async () => {
    const slot = slotId('pageFour');
    await moveOccurrence(editor(), slot, day('2019-12-11'), {
      reason: 'Số báo muộn',
      version: 0,
      movedTo: day('2019-12-12'),
      movedTime: null,
    });
    const { id } = await createSeries(editor(), form({ slotId: slot, genre: 'feature' }));
    const rows = await work(id);
    expect(rows.slice(0, 2).map((row) => [row.series_on, row.planned_on, row.slot_id])).toEqual([
      ['2019-12-04', '2019-12-04', slot],
      ['2019-12-11', '2019-12-12', slot],
    ]);
    expect(rows[0]?.length_value).toBe(1300);
  });

  it('end with what nobody has taken or filled', async () => {
    const { id } = await createSeries(editor(), form());
    const [first, second] = await work(id);
    if (!first || !second) throw new Error('eight were expected');
    await claimAssignment(room.base.ctxFor('pv.bao1'), first.id);
    await chooseSubject(editor(), second.id, { exemplarId: await addExemplar(room.db, room.base) });
    expect(
      await refusalBy(endSeries(room.base.ctxFor('tk.dai'), id, { reason: 'x', version: 1 })),
    ).toMatchObject({ status: 403 });
    expect(await refusalBy(endSeries(editor(), id, { reason: 'x', version: 9 }))).toMatchObject({
      status: 409,
    });
    expect(await endSeries(editor(), id, { reason: 'Hết đợt', version: 1 })).toEqual({
      cancelled: 6,
    });
    const rows = await work(id);
    expect(rows.map((row) => row.status)).toEqual([
      'claimed',
      'open',
      ...Array<string>(6).fill('cancelled'),
    ]);
    expect(rows.slice(2).every((row) => row.placement_status === 'cancelled')).toBe(true);
    await extendSeries(later('2020-01-06T01:00:00.000Z'));
    expect(await work(id)).toHaveLength(8);
    expect(await refusalBy(endSeries(editor(), id, { reason: 'x', version: 2 }))).toMatchObject({
      code: 'series.errors.ended',
    });
  });

  it('end with every appearance of what they end', async () => {
    const { id } = await createSeries(editor(), form());
    const [first] = await work(id);
    if (!first) throw new Error('eight were expected');
    await addPlacementRow(room.db, room.base, {
      assignment_id: first.id,
      planned_on: day('2019-12-20'),
    });
    const { cancelled } = await endSeries(editor(), id, { reason: 'Hết đợt', version: 1 });
    expect(cancelled).toBe(8);
    const rows = await work(id);
    expect(rows).toHaveLength(9);
    expect(rows.every((row) => row.placement_status === 'cancelled')).toBe(true);
  });

  it('get their subject later: work begins without one, nothing is handed in or approved', async () => {
    const { id } = await createSeries(editor(), form());
    const [first] = await work(id);
    if (!first) throw new Error('eight were expected');
    const lead = room.base.ctxFor('pv.bao2');
    await claimAssignment(lead, first.id);
    await startAssignment(lead, first.id);
    const text = { lengthValue: 700, link: 'https://baobaclieu.vn/x', note: '' };
    expect(await refusalBy(submitAssignment(lead, first.id, text))).toMatchObject({
      status: 409,
      code: 'coverage.errors.subjectMissing',
    });
    const exemplar = await addExemplar(room.db, room.base, { name: 'Tổ hợp tác Gành Hào' });
    for (const who of ['tk.dai', 'pv.bao2', 'bantdkt', 'admin']) {
      expect(
        await refusalBy(chooseSubject(room.base.ctxFor(who), first.id, { exemplarId: exemplar })),
        who,
      ).toMatchObject({ status: 403 });
    }
    const withdrawn = await addExemplar(room.db, room.base, { status: 'withdrawn' });
    expect(
      await refusalBy(chooseSubject(editor(), first.id, { exemplarId: withdrawn })),
    ).toMatchObject({
      code: 'coverage.errors.exemplarWithdrawn',
    });
    await chooseSubject(editor(), first.id, { exemplarId: exemplar });
    expect((await work(id))[0]).toMatchObject({
      exemplar_id: exemplar,
      title: 'Tổ hợp tác Gành Hào',
    });
    expect(
      await refusalBy(chooseSubject(editor(), first.id, { exemplarId: exemplar })),
    ).toMatchObject({
      code: 'coverage.errors.subjectChosen',
    });
    await submitAssignment(lead, first.id, text);
    const told = await room.db.q
      .selectFrom('notifications')
      .select('kind')
      .where('person_id', '=', room.base.idOf('pv.bao2'))
      .execute();
    expect(told.map((row) => row.kind)).toContain('subjectChosen');
  });

  it('suggest whom the outlet owes coverage, those that suit first', async () => {
    const { id } = await createSeries(editor(), form({ sectorCode: 'fisheries' }));
    const [first] = await work(id);
    if (!first) throw new Error('eight were expected');
    const near = await addExemplar(room.db, room.base, { name: 'Gần', sector_code: 'fisheries' });
    const far = await addExemplar(room.db, room.base, {
      name: 'Xa',
      sector_code: 'health',
      district_code: '954',
    });
    const subjects = await listSubjects(editor(), first.id);
    const [a, b] = [near, far].map((each) => subjects.findIndex(({ id: own }) => own === each));
    expect(a).toBeGreaterThanOrEqual(0);
    expect(a).toBeLessThan(b ?? -1);
    expect(subjects[a ?? 0]?.fit).toBe(2);
  });
});
