/**
 * The newsroom's wall clock as the fields of local Date objects, and back.
 *
 * react-big-calendar reads and builds plain Dates by their local fields (getHours, setDate, new Date(…)) and drops the zone
 * of a TZDate on the way. So a planned day and hour go in as those local fields and come out of them: 09:00 in Bạc Liêu is
 * 09:00 on the grid, whatever zone the device is in, and no instant is ever made of them.
 */
import type { ClockTime, PlainDate } from '~/platform/time';

const MINUTE = 60_000;
/** What a short item takes on the grid at least, so that its two lines can be read. */
const SHORTEST_MINUTES = 45;
const LAST_MINUTE = 23 * 60 + 59;

/** The Date whose local fields are the day and the hour; midnight without one. */
export function toLocalDate(day: PlainDate, time: ClockTime | null = null): Date {
  const [hours = 0, minutes = 0] = time ? time.split(':').map(Number) : [];
  return new Date(
    Number(day.slice(0, 4)),
    Number(day.slice(5, 7)) - 1,
    Number(day.slice(8, 10)),
    hours,
    minutes,
  );
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The day of a Date's local fields. */
export const dayOf = (date: Date): PlainDate =>
  `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}` as PlainDate;

/** The hour of a Date's local fields. */
export const timeOf = (date: Date): ClockTime =>
  `${two(date.getHours())}:${two(date.getMinutes())}` as ClockTime;

/** Where an item stands on the grid. One without an hour lies in the row of whole days. It never reaches into the next day. */
export function spanOf(
  day: PlainDate,
  time: ClockTime | null,
  lengthMinutes: number | null,
): { start: Date; end: Date; allDay: boolean } {
  const start = toLocalDate(day, time);
  const begins = start.getHours() * 60 + start.getMinutes();
  const length = Math.max(SHORTEST_MINUTES, lengthMinutes ?? 0);
  const minutes = Math.max(1, Math.min(length, LAST_MINUTE - begins));
  return { start, end: new Date(start.getTime() + minutes * MINUTE), allDay: time === null };
}
