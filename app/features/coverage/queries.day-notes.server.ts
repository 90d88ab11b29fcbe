/** What the small calendar of a day field says: lunar days, holidays and theme days, and free seats where the reader plans. */
import type { Ctx } from '~/platform/context.server';
import type { DayNotes } from '~/platform/day-notes';
import { DomainError } from '~/platform/errors';
import { asPlainDate, daysBetween } from '~/platform/time';
import { getCalendarOutlets } from './queries.calendar-page.server';
import { getDayFreeSeats } from './queries.counts.server';
import { getDayMarks } from './queries.day-marks.server';

/** A month and the weeks around it. */
const MOST_DAYS = 62;

/** The notes of the days that `from` and `to` (YYYY-MM-DD) of an address name. Throws 400 for more than 62 of them, or none. */
export async function getDayNotes(
  ctx: Ctx,
  search: URLSearchParams,
  locale: 'vi' | 'en',
): Promise<DayNotes> {
  const from = asPlainDate(search.get('from') ?? '');
  const to = asPlainDate(search.get('to') ?? '');
  const span = from && to ? daysBetween(from, to) : -1;
  if (!from || !to || span < 0 || span > MOST_DAYS) throw new DomainError('errors.invalid', 400);
  const window = { from, to };
  const [marks, outlets] = await Promise.all([getDayMarks(ctx, window), getCalendarOutlets(ctx)]);
  const seats = await getDayFreeSeats(ctx, window, outlets);
  return Object.fromEntries(
    Object.entries(marks).map(([day, { lunar, lunarFull, occasions }]) => {
      const names = occasions.map(({ name, nameEn }) => (locale === 'en' ? nameEn || name : name));
      const free = seats[day as keyof typeof seats]?.total;
      return [
        day,
        {
          lunar,
          lunarFull,
          ...(names.length > 0 && { occasion: names.join(', ') }),
          ...(free && { free }),
        },
      ];
    }),
  );
}
