/** Days as lists write them: 31/12/2019, 5-1-2020, 05.01.2020, 2020-01-05, "ngày 05 tháng 01 năm 2020", or Excel's count of days. */
import { fold } from '~/platform/text';
import { addDays, asPlainDate, type PlainDate } from '~/platform/time';

export type ReadDay = { day: PlainDate } | { problem: 'impossible' | 'unreadable' };

const EXCEL_EPOCH = '1899-12-30' as PlainDate;
const EARLIEST = '1945-01-01';

/** The day that the text names, the day of the month first. Impossible: it looks like a day that no calendar has. */
export function readDay(text: string): ReadDay {
  const trimmed = text.trim().replace(/[T ]+\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, '');
  if (/^\d{5}(\.0+)?$/.test(trimmed))
    return inRange(addDays(EXCEL_EPOCH, Number.parseInt(trimmed, 10)));
  const yearFirst = /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/.exec(trimmed);
  if (yearFirst) return dayOf(yearFirst[3], yearFirst[2], yearFirst[1]);
  const dayFirst =
    /^(\d{1,2})\s*[-/.\\,]\s*(\d{1,2})\s*[-/.\\,]\s*(\d{4}|\d{2})$/.exec(trimmed) ??
    /^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/.exec(fold(trimmed));
  if (dayFirst) return dayOf(dayFirst[1], dayFirst[2], dayFirst[3]);
  return { problem: 'unreadable' };
}

function dayOf(day = '', month = '', year = ''): ReadDay {
  const fullYear = year.length === 2 ? `20${year}` : year;
  const found = asPlainDate(`${fullYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return found ? inRange(found) : { problem: 'impossible' };
}

const inRange = (day: PlainDate): ReadDay =>
  day < EARLIEST || asPlainDate(day) === null ? { problem: 'unreadable' } : { day };

/** The year of birth from "1968", "05/01/1968"; null when there is none between 1900 and `thisYear`. */
export function readBirthYear(text: string, thisYear: number): number | null {
  const year = Number(
    /(?:^|\D)(\d{4})$/.exec(text.trim())?.[1] ?? /^\d{4}(?=-)/.exec(text.trim())?.[0],
  );
  return year >= 1900 && year <= thisYear ? year : null;
}
