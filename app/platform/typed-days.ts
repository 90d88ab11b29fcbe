/** Days and hours as people type them: 10/12, mai, T5 tuần sau, 1930. Pure; the same on the page and on the server. */
import { fold } from './text';
import {
  addDays,
  asClockTime,
  asPlainDate,
  type ClockTime,
  daysBetween,
  isoWeekday,
  type PlainDate,
  startOfWeek,
} from './time';

/** Further away than this, a day without a year is meant of another year. */
const NEAR_DAYS = 183;

/** A day that names its year: 2019-12-10, 10/12/2019, 10-12-19, 10.12.2019, 10122019, 10 tháng 12 năm 2019. Null for anything else. */
export function readWrittenDay(text: string): PlainDate | null {
  const typed = text.normalize('NFKC').trim();
  const iso = asPlainDate(typed);
  if (iso) return iso;
  const [, day, month, year] =
    /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})$/.exec(typed) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(typed) ??
    /^(?:ngay\s*)?(\d{1,2})\s*thang\s*(\d{1,2})(?:\s*nam|,)?\s*(\d{4})$/.exec(fold(typed)) ??
    [];
  return day && month && year ? dayOf(day, month, year.padStart(4, '20')) : null;
}

/**
 * A day as typed on `today`. Beside what `readWrittenDay` reads: 10/12 and 1012 (the nearest of the years), 10 (the next 10th), words (hôm nay, mai,
 * mốt, hôm qua; today, tomorrow, yesterday), +3, and weekdays (T5, thứ năm, CN, friday: the next one from today on; "tuần sau", "next" a
 * week on; "tuần này" of this week). Null when it says no day from 1900 to 2100.
 */
export function readTypedDay(text: string, today: PlainDate): PlainDate | null {
  const written = readWrittenDay(text);
  if (written) return written;
  const plain = text.normalize('NFKC').trim();
  const typed = fold(plain).replace(/\s+/g, ' ').trim();
  const ahead = /^\+ ?(\d{1,3})$/.exec(plain)?.[1];
  if (ahead) return inRange(addDays(today, Number(ahead)));
  const [, day, month] =
    /^(\d{1,2}) ?(?:[/.-]| thang ) ?(\d{1,2})$/.exec(plain) ??
    /^(?:ngay )?(\d{1,2}) thang (\d{1,2})$/.exec(typed) ??
    /^(\d{2})(\d{2})$/.exec(typed) ??
    [];
  if (day && month) return nearestYear(day, month, today);
  if (/^(?:ngay )?(?:\d|[0-3]\d)$/.test(typed))
    return nextOfMonth(Number(typed.replace(/\D/g, '')), today);
  const named = WORDS[typed];
  return named === undefined ? readWeekday(typed, today) : inRange(addDays(today, named));
}

const WORDS: Readonly<Record<string, number | undefined>> = {
  nay: 0,
  'hom nay': 0,
  today: 0,
  mai: 1,
  'ngay mai': 1,
  tomorrow: 1,
  mot: 2,
  'ngay mot': 2,
  kia: 2,
  'ngay kia': 2,
  qua: -1,
  'hom qua': -1,
  yesterday: -1,
  'hom kia': -2,
};

const WEEKDAYS: readonly (readonly string[])[] = [
  ['t2', 'thu 2', 'thu hai', 'hai', 'mon', 'monday'],
  ['t3', 'thu 3', 'thu ba', 'ba', 'tue', 'tuesday'],
  ['t4', 'thu 4', 'thu tu', 'tu', 'wed', 'wednesday'],
  ['t5', 'thu 5', 'thu nam', 'nam', 'thu', 'thursday'],
  ['t6', 'thu 6', 'thu sau', 'sau', 'fri', 'friday'],
  ['t7', 'thu 7', 'thu bay', 'bay', 'sat', 'saturday'],
  ['cn', 'chu nhat', 't8', 'sun', 'sunday'],
];

function readWeekday(typed: string, today: PlainDate): PlainDate | null {
  const [, next, name, week] =
    /^(next )?(.+?)(?: (tuan sau|tuan nay|tuan toi|next week|this week))?$/.exec(typed) ?? [];
  const weekday = WEEKDAYS.findIndex((names) => names.includes(name ?? '')) + 1;
  if (weekday === 0) return null;
  const ofThisWeek = addDays(startOfWeek(today), weekday - 1);
  if (week === 'tuan nay' || week === 'this week') return inRange(ofThisWeek);
  if (week || next) return inRange(addDays(ofThisWeek, 7));
  const ahead = (weekday - isoWeekday(today) + 7) % 7;
  return inRange(addDays(today, ahead));
}

/** The day of that month in the year that brings it nearest to today. */
function nearestYear(day: string, month: string, today: PlainDate): PlainDate | null {
  const year = Number(today.slice(0, 4));
  const near = [year, year + 1, year - 1]
    .map((each) => dayOf(day, month, String(each)))
    .filter((each) => each !== null);
  return near.find((each) => Math.abs(daysBetween(today, each)) <= NEAR_DAYS) ?? near[0] ?? null;
}

/** The next day from today on that has that number in its month. */
function nextOfMonth(number: number, today: PlainDate): PlainDate | null {
  if (number < 1 || number > 31) return null;
  for (let ahead = 0; ahead < 62; ahead += 1) {
    const day = inRange(addDays(today, ahead));
    if (day && Number(day.slice(8)) === number) return day;
  }
  return null;
}

const dayOf = (day: string, month: string, year: string): PlainDate | null =>
  asPlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);

const inRange = (day: PlainDate): PlainDate | null => asPlainDate(day);

/** Fields of a form that was sent as typed, without JavaScript, name themselves in `typedDays`: their days are put as they are kept. */
export function readTypedDays(form: FormData, today: PlainDate): void {
  for (const name of form.getAll('typedDays')) {
    const typed = typeof name === 'string' ? form.get(name) : null;
    const day = typeof typed === 'string' ? readTypedDay(typed, today) : null;
    if (day) form.set(String(name), day);
  }
}

/**
 * An hour as typed: 19:30, 1930, 19h30, 19h, 19.30, 7, 7 giờ 30, 7g30, 7:30 CH, 7:30 pm, 12 giờ trưa is not read. Null when it says none.
 * Without a half of the day the hour is of 24.
 */
export function readTypedTime(text: string): ClockTime | null {
  const typed = fold(text.normalize('NFKC')).replace(/\s+/g, ' ').trim();
  const [, hour, minute = '00', half] =
    /^(\d{1,2}) ?(?:[:.]|h|g|gio)? ?([0-5]\d)?(?: ?(?:phut|p))? ?(sa|ch|am|pm|sang|chieu|toi)?$/.exec(
      typed,
    ) ?? [];
  if (hour === undefined) return null;
  const of24 = half ? hourOfHalf(Number(hour), half) : Number(hour);
  return of24 === null ? null : asClockTime(`${String(of24).padStart(2, '0')}:${minute}`);
}

function hourOfHalf(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  const morning = ['sa', 'am', 'sang'].includes(half);
  return (hour % 12) + (morning ? 0 : 12);
}
