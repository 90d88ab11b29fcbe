/** Saturday and Sunday while nothing stands in them: their columns need no room. Pure. */
import type { CalendarData } from './calendar-types';
import type { MonthDay } from './month-days';

const DAYS_A_WEEK = 7;
const WEEKEND = 2;

type Around = Pick<CalendarData, 'view' | 'openSeats' | 'freeSeats' | 'deadlines' | 'days'>;

/** How many columns at the end of the weeks are empty in all of them: 0, 1 (Sunday) or 2. Days come in whole weeks from Monday. */
export function emptyEnd(days: readonly MonthDay[], around: Around): 0 | 1 | 2 {
  const taken = takenDays(around);
  const empty = (weekday: number) =>
    days.every(
      (day, index) =>
        index % DAYS_A_WEEK !== weekday ||
        (Object.keys(day.counts).length === 0 && day.items.length === 0 && !taken.has(day.day)),
    );
  if (days.length === 0 || !empty(DAYS_A_WEEK - 1)) return 0;
  return empty(DAYS_A_WEEK - WEEKEND) ? 2 : 1;
}

/** Days with an empty seat or a deadline. The head of a week's column has no room for what the day is; a month's cell has. */
const takenDays = ({ view, openSeats, freeSeats, deadlines, days }: Around): Set<string> =>
  new Set([
    ...Object.keys(openSeats),
    ...freeSeats.map((seat) => seat.day),
    ...deadlines.map((deadline) => deadline.day),
    ...(view === 'week'
      ? Object.entries(days).flatMap(([day, mark]) => (mark.occasions.length > 0 ? day : []))
      : []),
  ]);
