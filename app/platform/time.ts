/** Days, hours and instants of the newsroom. The zone is Asia/Ho_Chi_Minh always, whatever the machine's. */
import type { ClockTime, Instant, PlainDate } from '~db/columns';

export type { ClockTime, Instant, PlainDate } from '~db/columns';

export const ZONE = 'Asia/Ho_Chi_Minh';
// The browser knows the zone already: a date library for it would be 2 KB on every page. Swedish writes days as ISO 8601 does.
const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
/** YYYY-MM-DD HH:mm on the newsroom's wall. Years before 1000 are written short there. */
const onTheWall = (instant: Instant | number): string =>
  wall.format(new Date(instant)).padStart('YYYY-MM-DD HH:mm'.length, '0');

/** The instant of a JavaScript date. */
export const toInstant = (date: Date): Instant => date.toISOString() as Instant;

/** The newsroom's day on which an instant falls. */
export const plainDateOf = (instant: Instant): PlainDate =>
  onTheWall(instant).slice(0, 10) as PlainDate;

/** The newsroom's hour of an instant, HH:mm. */
export const clockTimeOf = (instant: Instant): ClockTime =>
  onTheWall(instant).slice(11) as ClockTime;

/** The instant of a day and an hour in the newsroom. */
export function instantOf(day: PlainDate, time: ClockTime = '00:00' as ClockTime): Instant {
  const asUtc = Date.parse(`${day}T${time}Z`);
  const offset = Date.parse(`${onTheWall(asUtc).replace(' ', 'T')}Z`) - asUtc;
  return toInstant(new Date(asUtc - offset));
}

/** The days that anybody may name. Arithmetic reaches further, so that a week or a month around either of them can be shown. */
export const FIRST_DAY = '1900-01-01' as PlainDate;
export const LAST_DAY = '2100-12-31' as PlainDate;

/**
 * A day from text as YYYY-MM-DD; null when there is no such day from 1900 to 2100. Every day from outside (an address, a form,
 * a list, a stored text) is read here.
 */
export function asPlainDate(text: string): PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < FIRST_DAY || text > LAST_DAY) return null;
  const date = utc(text as PlainDate);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
    ? (text as PlainDate)
    : null;
}

/** Arithmetic left the years 1 to 9999: text of other years neither sorts nor compares as days do. */
export class DayOutOfRangeError extends RangeError {
  constructor(day: string) {
    super(`${day} is not a day between the years 1 and 9999`);
    this.name = 'DayOutOfRangeError';
  }
}

/** An hour from text as HH:mm; null when there is none. */
export const asClockTime = (text: string): ClockTime | null =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? (text as ClockTime) : null;

const utc = (day: PlainDate): Date => new Date(`${day}T00:00:00.000Z`);
const DAY_MS = 86_400_000;
const EARLIEST_MS = Date.parse('0001-01-01T00:00:00.000Z');
const LATEST_MS = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * The midnight in UTC of a day, and back: for libraries that count days in `Date`s. The way back throws DayOutOfRangeError
 * outside the years 1 to 9999.
 */
export const utcDateOf = utc;
export function plainDateFromUtc(date: Date): PlainDate {
  const at = date.getTime();
  if (!(at >= EARLIEST_MS && at <= LATEST_MS)) throw new DayOutOfRangeError(String(at));
  return date.toISOString().slice(0, 10) as PlainDate;
}

/** The day that many days later (earlier when negative). Throws DayOutOfRangeError outside the years 1 to 9999. */
export const addDays = (day: PlainDate, days: number): PlainDate =>
  plainDateFromUtc(new Date(utc(day).getTime() + days * DAY_MS));

/** A view of a calendar is six weeks at most, a list of what is late a year. */
const MOST_DAYS = 800;

/** Every day from one to another (both included), in order. Throws DayOutOfRangeError for more than 800 of them. */
export function daysFrom(from: PlainDate, to: PlainDate): PlainDate[] {
  const count = daysBetween(from, to) + 1;
  if (!(count <= MOST_DAYS)) throw new DayOutOfRangeError(`${from} to ${to}`);
  return Array.from({ length: Math.max(0, count) }, (_, days) => addDays(from, days));
}

/** Whole days from `earlier` to `later`. */
export const daysBetween = (earlier: PlainDate, later: PlainDate): number =>
  (utc(later).getTime() - utc(earlier).getTime()) / DAY_MS;

/** 1 (Monday) to 7 (Sunday). */
export const isoWeekday = (day: PlainDate): number => utc(day).getUTCDay() || 7;

/** The Monday of the day's week. */
export const startOfWeek = (day: PlainDate): PlainDate => addDays(day, 1 - isoWeekday(day));

/** The first day of the day's month. */
export const startOfMonth = (day: PlainDate): PlainDate => `${day.slice(0, 7)}-01` as PlainDate;

/** The first day of the month that many months away. Throws DayOutOfRangeError outside the years 1 to 9999. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const total = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  if (!(total >= 12 && total < 10_000 * 12)) throw new DayOutOfRangeError(`month ${total}`);
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}-01` as PlainDate;
}

/** dd/MM/yyyy */
export const formatDate = (day: PlainDate): string =>
  `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

/** dd/MM */
export const formatDayMonth = (day: PlainDate): string => `${day.slice(8, 10)}/${day.slice(5, 7)}`;

const WEEKDAYS = {
  vi: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

/** T2 … CN */
export const formatWeekday = (day: PlainDate, locale: 'vi' | 'en' = 'vi'): string =>
  WEEKDAYS[locale][isoWeekday(day) - 1] as string;

/** HH:mm dd/MM/yyyy in the newsroom's zone, as Vietnamese text orders them. */
export const formatDateTime = (instant: Instant): string =>
  `${clockTimeOf(instant)} ${formatDate(plainDateOf(instant))}`;

const numbers = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') };

/** 1.234.567,89 in Vietnamese. */
export const formatNumber = (value: number, locale: 'vi' | 'en' = 'vi'): string =>
  numbers[locale].format(value);
