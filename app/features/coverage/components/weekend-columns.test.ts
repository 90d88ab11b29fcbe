import { expect, it } from 'vitest';
import { addDays, type PlainDate } from '~/platform/time';
import type { MonthDay } from './month-days';
import { emptyEnd } from './weekend-columns';

const around = { view: 'month' as const, openSeats: {}, freeSeats: [], deadlines: [], days: {} };
const weeks = (count: number, busy: readonly number[] = []): MonthDay[] =>
  Array.from({ length: count * 7 }, (_, index) => ({
    day: addDays('2019-12-02' as PlainDate, index),
    items: [],
    counts: busy.includes(index) ? { bao: { claimed: 1 } } : {},
  }));

it('is what is empty in every week, from Sunday back', () => {
  expect(emptyEnd(weeks(2), around)).toBe(2);
  expect(emptyEnd(weeks(2, [0, 12]), around)).toBe(1);
  expect(emptyEnd(weeks(2, [13]), around)).toBe(0);
  expect(emptyEnd([], around)).toBe(0);
});

it('counts seats and deadlines, and in a week what a day is', () => {
  const seat = { slotId: 's', slotName: 'Trang 4', free: 1, total: 1 };
  expect(emptyEnd(weeks(1), { ...around, openSeats: { ['2019-12-07' as PlainDate]: seat } })).toBe(
    1,
  );
  const occasion = { key: 'k', name: 'Tết', nameEn: 'Tet', kind: 'holiday' as const, suits: [] };
  const days = {
    ['2019-12-08' as PlainDate]: { lunar: '13', lunarFull: '13/11', occasions: [occasion] },
  };
  expect(emptyEnd(weeks(1), { ...around, days })).toBe(2);
  expect(emptyEnd(weeks(1), { ...around, days, view: 'week' })).toBe(0);
});
