import { beforeAll, describe, expect, it } from 'vitest';
import { restoreOccurrence, skipOccurrence } from '~/features/newsroom/commands.occurrences.server';
import {
  createSlot,
  endSlot,
  reopenSlot,
  updateSlot,
} from '~/features/newsroom/commands.slots.server';
import { newSlotInput, slotInput } from '~/features/newsroom/input.slots';
import { stillClock } from '~/platform/clock.server';
import { addDays, type PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { claimAssignment } from './commands.lead.server';
import { planAssignment } from './commands.plan.server';
import { createSeries } from './commands.series.server';
import { extendSeries } from './commands.series-ahead.server';
import { planSchema } from './input.plan';
import { seriesSchema } from './input.series';
import { getSeriesPage } from './queries.series.server';
import { addAssignment, addExemplar, addPlacementRow, refusalBy } from './testing/rows';

const day = (text: string) => text as PlainDate;
const [WED, FRI] = [3, 5];

describe.each(ENGINES)('needs that follow a slot on $name', ({ open }) => {
  const room = withPeople(open);
  const editor = (at?: string) => room.base.ctxFor('tk.bao', at ? stillClock(at) : undefined);
  const fields = (weekday: number, change: object = {}) => ({
    channelId: room.base.channels['bao-print'],
    name: 'Chuyện làng',
    repeat: 'weekly',
    interval: '1',
    weekdays: [String(weekday)],
    startsOn: '2019-11-06',
    capacity: '1',
    genre: 'profile',
    deadlineDays: '2',
    deadlineTime: '16:00',
    ...change,
  });
  const change = (slot: string, version: number, weekday: number, more: object = {}) =>
    updateSlot(editor(), slot, slotInput.parse({ ...fields(weekday, more), version }));

  async function followed() {
    const slot = await createSlot(editor(), newSlotInput.parse(fields(WED)));
    const { id } = await createSeries(
      editor(),
      seriesSchema.parse({
        channelId: room.base.channels['bao-print'],
        slotId: slot,
        genre: 'profile',
        title: 'Chuyện làng thứ Tư',
        deadlineDays: '5',
        deadlineTime: '10:00',
        repeat: 'weekly',
        weekdays: [String(WED)],
        startsOn: '2019-12-02',
      }),
    );
    return { slot, series: id };
  }
  const works = (series: string) =>
    room.db.q
      .selectFrom('assignments as a')
      .innerJoin('placements as p', 'p.assignment_id', 'a.id')
      .select(['a.id', 'a.status', 'a.series_on', 'a.deadline_at', 'p.slot_id', 'p.planned_on'])
      .where('a.series_id', '=', series)
      .orderBy('p.planned_on')
      .execute();
  const weeks = (first: string, count: number) =>
    [...Array(count).keys()].map((week) => addDays(day(first), week * 7));

  it('move along to the new days, and are never asked twice', async () => {
    const { slot, series } = await followed();
    const [first] = await works(series);
    await claimAssignment(room.base.ctxFor('pv.bao1'), first?.id ?? '');
    expect(await refusalBy(change(slot, 1, FRI))).toMatchObject({
      code: 'slots.errors.stranded',
      params: { count: 1 },
    });
    await change(slot, 1, FRI, { free: '1' });
    const rows = await works(series);
    // What was taken stays on its day, and answers the Friday of its week.
    expect(rows[0]).toMatchObject({ planned_on: '2019-12-04', slot_id: null, status: 'claimed' });
    expect(rows[0]?.series_on).toBe('2019-12-06');
    expect(rows.slice(1).map((row) => row.planned_on)).toEqual(weeks('2019-12-13', 7));
    expect(rows.slice(1).every((row) => row.slot_id === slot && row.status === 'open')).toBe(true);
    await extendSeries(editor('2019-12-16T01:00:00.000Z'));
    const later = await works(series);
    expect(later.map((row) => row.series_on)).toEqual(weeks('2019-12-06', 10));
    await change(slot, 2, WED, { free: '1' });
    expect((await works(series)).slice(1).map((row) => row.planned_on)).toEqual(
      weeks('2019-12-11', 9),
    );
  });

  it('are withdrawn where the slot no longer comes, and asked for again when it does', async () => {
    const { slot, series } = await followed();
    const ending = { endsOn: day('2019-12-16'), reason: 'Hết mùa', version: 1 };
    expect(await refusalBy(endSlot(editor(), slot, { ...ending, free: false }))).toMatchObject({
      code: 'slots.errors.stranded',
      params: { count: 6 },
    });
    await endSlot(editor(), slot, { ...ending, free: true });
    const open = async () => (await works(series)).filter((row) => row.status === 'open');
    expect((await open()).map((row) => row.planned_on)).toEqual(weeks('2019-12-04', 2));
    await reopenSlot(editor(), slot, 2);
    expect((await open()).map((row) => row.planned_on)).toEqual(weeks('2019-12-04', 8));
  });

  it('leave out an occurrence that is skipped, until it is put back', async () => {
    const { slot, series } = await followed();
    const at = day('2019-12-11');
    await skipOccurrence(editor(), slot, at, { reason: 'Số Tết', version: 0, free: true });
    const open = async () => (await works(series)).filter((row) => row.status === 'open');
    expect((await open()).map((row) => row.planned_on)).not.toContain(at);
    await restoreOccurrence(editor(), slot, at, 1);
    expect((await open()).map((row) => row.planned_on)).toEqual(weeks('2019-12-04', 8));
  });

  it('have the deadlines of the slot, before and after it changes them', async () => {
    const { slot, series } = await followed();
    expect((await works(series))[1]?.deadline_at).toBe('2019-12-09T09:00:00.000Z');
    await change(slot, 1, WED, { deadlineDays: '1', deadlineTime: '10:00' });
    expect((await works(series))[1]?.deadline_at).toBe('2019-12-10T03:00:00.000Z');
  });

  it('show what comes next, page by page', async () => {
    const { series } = await followed();
    const assigned = { series_id: series, exemplar_id: await addExemplar(room.db, room.base) };
    for (const [index, on] of weeks('2018-06-06', 70).entries()) {
      const id = await addAssignment(room.db, room.base, { ...assigned, title: `Cũ ${index}` });
      await addPlacementRow(room.db, room.base, { assignment_id: id, planned_on: on });
    }
    const { work } = await getSeriesPage(editor(), series);
    expect(work).toMatchObject({ page: 2, today: 2, total: 78 });
    expect(work.items.at(-1)?.day).toBe('2020-01-22');
    const first = (await getSeriesPage(editor(), series, 1)).work;
    expect([first.page, first.items[0]?.day]).toEqual([1, '2018-06-06']);
    expect((await getSeriesPage(editor(), series, 99)).work.page).toBe(2);
  });

  describe('out of use', () => {
    const plan = async () =>
      planAssignment(
        editor(),
        planSchema.parse({
          exemplarId: await addExemplar(room.db, room.base),
          outletId: room.base.outlets.bao,
          kind: 'story',
          genre: 'profile',
          channelId: room.base.channels['bao-print'],
          plannedOn: '2019-12-20',
        }),
      );
    let series: string;
    beforeAll(async () => {
      series = (await followed()).series;
    });

    it.each(['channels', 'outlets'] as const)('%s get no new work', async (table) => {
      const id = table === 'channels' ? room.base.channels['bao-print'] : room.base.outlets.bao;
      const use = (active: 0 | 1) =>
        room.db.transaction(async (tx) => {
          tx.changed({ kind: 'channel', id });
          await tx.q
            .updateTable(table as 'channels')
            .set({ active })
            .where('id', '=', id)
            .execute();
        });
      const before = (await works(series)).length;
      await use(0);
      expect(await refusalBy(plan())).toMatchObject({ status: 422, fields: ['channelId'] });
      await extendSeries(editor('2019-12-30T01:00:00.000Z'));
      expect(await works(series)).toHaveLength(before);
      await use(1);
      await plan();
    });
  });
});
