import { TZDate } from '@date-fns/tz';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  asClockTime,
  asPlainDate,
  type ClockTime,
  clockTimeOf,
  daysBetween,
  formatDate,
  formatDateTime,
  formatNumber,
  formatWeekday,
  type Instant,
  instantOf,
  isoWeekday,
  type PlainDate,
  plainDateOf,
  startOfWeek,
  toInstant,
  ZONE,
} from './time';

const day = (text: string) => text as PlainDate;
const at = (text: string) => text as Instant;

describe('the newsroom zone', () => {
  it('puts an instant on the day and hour of Vietnam, whatever the machine says', () => {
    expect(plainDateOf(at('2019-12-01T17:00:00.000Z'))).toBe('2019-12-02');
    expect(plainDateOf(at('2019-12-01T16:59:59.999Z'))).toBe('2019-12-01');
    expect(clockTimeOf(at('2019-12-02T01:05:00.000Z'))).toBe('08:05');
  });

  it('gives the instant of a day and an hour', () => {
    expect(instantOf(day('2019-12-02'), '08:00' as ClockTime)).toBe('2019-12-02T01:00:00.000Z');
    expect(instantOf(day('2019-12-02'))).toBe('2019-12-01T17:00:00.000Z');
  });
});

it('agrees with a date library on every day and hour since the zone is what it is, and back', () => {
  const since = { min: new Date('1976-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z') };
  fc.assert(
    fc.property(fc.date({ ...since, noInvalidDate: true }), (date) => {
      date.setUTCSeconds(0, 0);
      const [instant, there] = [toInstant(date), new TZDate(date, ZONE).toISOString()];
      const [on, time] = [plainDateOf(instant), clockTimeOf(instant)];
      expect(`${on}T${time}`).toBe(there.slice(0, 16));
      expect(instantOf(on, time)).toBe(instant);
    }),
  );
});

describe('days', () => {
  it('counts across months, years and leap days', () => {
    expect(addDays(day('2019-12-31'), 1)).toBe('2020-01-01');
    expect(addDays(day('2020-02-28'), 1)).toBe('2020-02-29');
    expect(daysBetween(day('2019-12-02'), day('2019-09-29'))).toBe(-64);
    expect(addMonths(day('2019-12-15'), 1)).toBe('2020-01-01');
    expect(addMonths(day('2020-01-31'), -1)).toBe('2019-12-01');
  });

  it('begins the week on Monday', () => {
    expect(isoWeekday(day('2019-12-02'))).toBe(1);
    expect(startOfWeek(day('2019-12-08'))).toBe('2019-12-02');
    expect(formatWeekday(day('2019-12-08'))).toBe('CN');
    expect(formatWeekday(day('2019-12-03'))).toBe('T3');
  });

  it('refuses days and hours that are not', () => {
    expect(asPlainDate('2019-11-31')).toBeNull();
    expect(asPlainDate('2019-2-3')).toBeNull();
    expect(asPlainDate('2020-02-29')).toBe('2020-02-29');
    expect(asClockTime('24:00')).toBeNull();
    expect(asClockTime('23:59')).toBe('23:59');
  });
});

it('writes days and figures as Vietnamese does', () => {
  expect(formatDate(day('2019-12-02'))).toBe('02/12/2019');
  expect(formatDateTime(at('2019-12-02T01:05:00.000Z'))).toBe('08:05 02/12/2019');
  expect(formatNumber(1234567.89)).toBe('1.234.567,89');
});
