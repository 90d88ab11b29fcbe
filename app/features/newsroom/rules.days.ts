/** Holidays, theme days and working days. Pure. */
import { solarOf } from '~/platform/lunar';
import { addDays, asPlainDate, isoWeekday, type PlainDate } from '~/platform/time';

/** A day that comes back every year, as the administrator wrote it. */
export interface YearlyDay {
  key: string;
  nameVi: string;
  nameEn: string;
  calendar: 'solar' | 'lunar';
  month: number;
  day: number;
  /** Days that it lasts, from 1. */
  lengthDays: number;
  kind: 'holiday' | 'theme';
  /** Codes of the sectors that it suits; none means every sector. */
  sectors: string[];
}

/** One date of a yearly day. */
export type SpecialDay = Pick<YearlyDay, 'key' | 'nameVi' | 'nameEn' | 'kind' | 'sectors'>;

/** The special days of every date from one to another (included) that has any, holidays first. */
export function specialDaysIn(
  days: readonly YearlyDay[],
  from: PlainDate,
  to: PlainDate,
): Map<PlainDate, SpecialDay[]> {
  const found = new Map<PlainDate, SpecialDay[]>();
  const holidaysFirst = [...days].sort((a, b) => Number(isTheme(a)) - Number(isTheme(b)));
  for (const day of holidaysFirst) {
    for (const date of datesOf(day, from, to)) {
      const { key, nameVi, nameEn, kind, sectors } = day;
      found.set(date, [...(found.get(date) ?? []), { key, nameVi, nameEn, kind, sectors }]);
    }
  }
  return found;
}

const isTheme = ({ kind }: YearlyDay): boolean => kind === 'theme';

function datesOf(day: YearlyDay, from: PlainDate, to: PlainDate): PlainDate[] {
  const dates: PlainDate[] = [];
  // A long holiday may have begun before the window, and a lunar year ends in the solar one after it.
  const earliest = addDays(from, 1 - day.lengthDays);
  for (let year = yearOf(earliest) - 1; year <= yearOf(to); year += 1) {
    const first = firstDateOf(day, year);
    if (!first || first < earliest || first > to) continue;
    for (let offset = 0; offset < day.lengthDays; offset += 1) {
      const date = addDays(first, offset);
      if (date >= from && date <= to) dates.push(date);
    }
  }
  return dates;
}

const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));

/** Where a yearly day begins in a year of its own calendar; null when that year has no such date. Leap months keep no feasts. */
function firstDateOf({ calendar, month, day }: YearlyDay, year: number): PlainDate | null {
  if (calendar === 'lunar') return solarOf({ day, month, year, leap: false });
  const [mm, dd] = [month, day].map((value) => String(value).padStart(2, '0'));
  return asPlainDate(`${year}-${mm}-${dd}`);
}

const SATURDAY = 6;

/** Monday to Friday, unless it is a holiday. */
export const isWorkingDay = (
  date: PlainDate,
  special: ReadonlyMap<PlainDate, readonly Pick<SpecialDay, 'kind'>[]>,
): boolean =>
  isoWeekday(date) < SATURDAY && !(special.get(date) ?? []).some((day) => day.kind === 'holiday');

/** Days without work that may follow each other: a whole year of them means that there are no working days at all. */
const LONGEST_REST = 366;

/** The day that many working days before. Throws when a year has no working day. */
export function workingDaysBefore(
  day: PlainDate,
  days: number,
  isWorking: (day: PlainDate) => boolean,
): PlainDate {
  let found = day;
  let rest = 0;
  for (let left = days; left > 0; ) {
    found = addDays(found, -1);
    rest = isWorking(found) ? 0 : rest + 1;
    if (rest === 0) left -= 1;
    if (rest > LONGEST_REST) throw new RangeError(`no working day within a year before ${day}`);
  }
  return found;
}
