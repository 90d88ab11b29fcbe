/** Days, hours and instants of the newsroom. The zone is Asia/Ho_Chi_Minh always, whatever the machine's. */
import { TZDate, tz } from '@date-fns/tz';
import {
  addDays as addDaysTo,
  differenceInCalendarDays,
  getISODay,
  isValid,
  lightFormat,
} from 'date-fns';
import type { ClockTime, Instant, PlainDate } from '~db/columns';

export type { ClockTime, Instant, PlainDate } from '~db/columns';

export const ZONE = 'Asia/Ho_Chi_Minh';
const inZone = tz(ZONE);

/** The instant of a JavaScript date. */
export const toInstant = (date: Date): Instant => date.toISOString() as Instant;

/** The newsroom's day on which an instant falls. */
export const plainDateOf = (instant: Instant): PlainDate =>
  lightFormat(inZone(instant), 'yyyy-MM-dd') as PlainDate;

/** The newsroom's hour of an instant, HH:mm. */
export const clockTimeOf = (instant: Instant): ClockTime =>
  lightFormat(inZone(instant), 'HH:mm') as ClockTime;

/** The instant of a day and an hour in the newsroom. */
export function instantOf(day: PlainDate, time: ClockTime = '00:00' as ClockTime): Instant {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return toInstant(new Date(new TZDate(year, month - 1, date, hour, minute, ZONE).getTime()));
}

/** A day from text as YYYY-MM-DD; null when there is no such day. */
export function asPlainDate(text: string): PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const date = utc(text as PlainDate);
  return isValid(date) && date.toISOString().startsWith(text) ? (text as PlainDate) : null;
}

/** An hour from text as HH:mm; null when there is none. */
export const asClockTime = (text: string): ClockTime | null =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? (text as ClockTime) : null;

const utc = (day: PlainDate): Date => new Date(`${day}T00:00:00.000Z`);
const inUtc = { in: tz('UTC') };
const fromUtc = (date: Date): PlainDate => date.toISOString().slice(0, 10) as PlainDate;

/** The midnight in UTC of a day, and back: for libraries that count days in `Date`s. */
export const utcDateOf = utc;
export const plainDateFromUtc = (date: Date): PlainDate =>
  date.toISOString().slice(0, 10) as PlainDate;

/** The day that many days later (earlier when negative). */
export const addDays = (day: PlainDate, days: number): PlainDate =>
  fromUtc(addDaysTo(utc(day), days, inUtc));

/** Whole days from `earlier` to `later`. */
export const daysBetween = (earlier: PlainDate, later: PlainDate): number =>
  differenceInCalendarDays(utc(later), utc(earlier), inUtc);

/** 1 (Monday) to 7 (Sunday). */
export const isoWeekday = (day: PlainDate): number => getISODay(utc(day), inUtc);

/** The Monday of the day's week. */
export const startOfWeek = (day: PlainDate): PlainDate => addDays(day, 1 - isoWeekday(day));

/** The first day of the day's month. */
export const startOfMonth = (day: PlainDate): PlainDate => `${day.slice(0, 7)}-01` as PlainDate;

/** The first day of the month that many months away. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const total = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
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
