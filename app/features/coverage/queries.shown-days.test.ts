import { beforeAll, describe, expect, it } from 'vitest';
import type { ClockTime, PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { type CalendarWindow, daysOf } from './components/calendar-address';
import { NO_FILTER } from './components/calendar-filter';
import { type MonthDay, readDay } from './components/month-days';
import { countOverdue, listCalendarItems } from './queries.calendar.server';
import { getDays } from './queries.shown-days.server';
import { ASSIGNMENT_STATUSES } from './rules';
import { PLACEMENT_STATUSES } from './rules.placements';
import { compareUrgency, type Standings, standingOf } from './rules.urgency';
import { addAssignment, addExemplar, addPlacementRow, refusalBy } from './testing/rows';

const day = (text: string) => text as PlainDate;
const WINDOW: CalendarWindow = { from: day('2019-11-25'), to: day('2020-01-05') };

describe.each(ENGINES)('a month of the calendar on $name', ({ open }) => {
  const room = withPeople(open);
  let salt: string;
  let outlets: string[];

  beforeAll(async () => {
    outlets = [room.base.outlets.bao, room.base.outlets.dai];
    salt = await addExemplar(room.db, room.base, { name: 'Hợp tác xã Muối' });
    const withdrawn = await addExemplar(room.db, room.base, {
      name: 'Người bị thu hồi',
      status: 'withdrawn',
      sector_code: 'health',
    });
    await fill([salt, withdrawn]);
  });

  const month = (filter = NO_FILTER, outletIds = outlets, who = 'tk.bao') =>
    getDays(room.base.ctxFor(who), { view: 'month', window: WINDOW, outletIds, filter }).then(
      (texts) => texts.map((text) => readDay(text, outlets)),
    );
  const dayOf = (days: MonthDay[], wanted: string) => {
    const found = days.find((each) => each.day === wanted);
    if (!found) throw new Error(`${wanted} is not in the month`);
    return found;
  };

  /** Every pair of statuses, early, today around the hour, and late. */
  async function fill(exemplars: string[]): Promise<void> {
    const days = ['2019-11-29', '2019-12-02', '2019-12-20'].map(day);
    const hours = [null, '07:00', '23:00'] as (ClockTime | null)[];
    let n = 0;
    for (const status of ASSIGNMENT_STATUSES) {
      for (const placed of PLACEMENT_STATUSES) {
        n += 1;
        const outlet = n % 3 === 0 ? 'dai' : 'bao';
        const assignment_id = await addAssignment(room.db, room.base, {
          exemplar_id: exemplars[n % 7 === 0 ? 1 : 0] ?? '',
          outlet_id: room.base.outlets[outlet],
          status,
          title: `Đề tài ${n}`,
        });
        await addPlacementRow(
          room.db,
          room.base,
          {
            assignment_id,
            outlet_id: room.base.outlets[outlet],
            status: placed,
            planned_on: days[n % 3] ?? WINDOW.from,
            planned_time: hours[n % 4] ?? null,
          },
          outlet === 'bao' ? 'print' : 'tv',
        );
      }
    }
  }

  it('holds every day of the window in order', async () => {
    expect((await month()).map((each) => each.day)).toEqual(daysOf(WINDOW));
  });

  it.each([
    ['both outlets', 3, NO_FILTER],
    ['one outlet', 6, { ...NO_FILTER, outlets: ['bao'] }],
    ['what is late', 3, { ...NO_FILTER, overdueOnly: true }],
    ['one sector', 3, { ...NO_FILTER, sector: 'health' }],
    ['words', 3, { ...NO_FILTER, q: 'muoi sach' }],
  ])(
    'shows of %s the most urgent and counts the rest, as the rules say',
    async (_, each, filter) => {
      const outletIds = filter.outlets.length > 0 ? [room.base.outlets.bao] : outlets;
      const all = await listCalendarItems(room.base.ctxFor('tk.bao'), {
        ...WINDOW,
        outletIds,
        filter,
      });
      const days = await month(filter, outletIds);
      for (const { day: date, items, counts } of days) {
        const there = all.filter((item) => item.plannedOn === date).sort(compareUrgency);
        const first = outletIds.flatMap((id) =>
          there.filter((item) => item.outletId === id).slice(0, each),
        );
        const ids = first.sort(compareUrgency).map((item) => item.placementId);
        expect(items.map((item) => item.placementId)).toEqual(ids);
        const expected: Record<string, Standings> = {};
        for (const item of there) {
          const standing = standingOf(item);
          if (!standing) continue;
          const of = expected[item.outletId] ?? {};
          expected[item.outletId] = { ...of, [standing]: (of[standing] ?? 0) + 1 };
        }
        expect(counts).toEqual(expected);
      }
      expect(all.length).toBeGreaterThan(0);
    },
  );

  it('gives a day of a week more room, and counts the rest as in a month', async () => {
    const window = { from: day('2019-12-02'), to: day('2019-12-08') };
    const asked = { window, outletIds: outlets };
    const texts = await getDays(room.base.ctxFor('tk.bao'), { view: 'week', ...asked });
    const [monday] = texts.map((text) => readDay(text, outlets));
    const there = await listCalendarItems(room.base.ctxFor('tk.bao'), {
      ...window,
      outletIds: outlets,
    });
    const all = there.filter((item) => item.plannedOn === window.from).sort(compareUrgency);
    expect(monday?.items.map((item) => item.placementId)).toEqual(
      all.map((item) => item.placementId),
    );
    const inMonth = dayOf(await month(), window.from);
    expect(inMonth.items.length).toBeLessThan(all.length);
    expect(monday?.counts).toEqual(inMonth.counts);
  });

  it('gives the very same answer until something changes', async () => {
    const ask = () =>
      getDays(room.base.ctxFor('tk.dai'), { view: 'month', window: WINDOW, outletIds: outlets });
    const before = await ask();
    expect(await ask()).toBe(before);
    const assignment_id = await addAssignment(room.db, room.base, { exemplar_id: salt });
    await addPlacementRow(room.db, room.base, { assignment_id, planned_on: day('2019-12-25') });
    await room.db.transaction(async (tx) => tx.changed({ kind: 'assignment', id: assignment_id }));
    const after = await ask();
    expect(
      dayOf(
        after.map((text) => readDay(text, [])),
        '2019-12-25',
      ).items,
    ).toHaveLength(1);
    // A day that did not change keeps its text.
    expect(after.filter((text, index) => text !== before[index])).toHaveLength(1);
  });

  it('counts what is late by the rules too', async () => {
    const all = await listCalendarItems(room.base.ctxFor('tk.bao'), {
      from: day('2019-01-01'),
      to: day('2020-12-31'),
    });
    const late = all.filter((item) => item.overdue);
    expect(late.length).toBeGreaterThan(3);
    expect(await countOverdue(room.base.ctxFor('tk.bao'))).toBe(late.length);
    expect(await countOverdue(room.base.ctxFor('tk.bao'), [room.base.outlets.dai])).toBe(
      late.filter((item) => item.outletId === room.base.outlets.dai).length,
    );
    expect(await countOverdue(room.base.ctxFor('tk.bao'), [])).toBe(0);
  });

  it('is closed to nominators, and empty without an outlet', async () => {
    expect(await refusalBy(month(NO_FILTER, outlets, 'pnv.donghai'))).toMatchObject({
      status: 403,
    });
    expect((await month(NO_FILTER, [])).flatMap((each) => each.items)).toEqual([]);
  });
});
