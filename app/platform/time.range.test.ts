/** Whatever is typed is a day that is one, or none; whatever is reckoned is a day, or the one error that says so. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  asPlainDate,
  DayOutOfRangeError,
  daysBetween,
  daysFrom,
  FIRST_DAY,
  type Instant,
  instantOf,
  isoWeekday,
  LAST_DAY,
  type PlainDate,
  plainDateFromUtc,
  plainDateOf,
  startOfMonth,
  startOfWeek,
} from './time';

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const two = (value: number) => String(value).padStart(2, '0');
const typed = fc.oneof(
  fc.string(),
  fc
    .tuple(fc.integer({ min: 0, max: 9999 }), fc.nat(99), fc.nat(99))
    .map(([year, month, day]) => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`),
);
const accepted = fc.nat(daysBetween(FIRST_DAY, LAST_DAY)).map((days) => addDays(FIRST_DAY, days));
const stored = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as PlainDate);

/** The day that `reckon` gives, or null for the declared error; anything else fails. */
function dayOrNone(reckon: () => PlainDate): PlainDate | null {
  try {
    return reckon();
  } catch (error) {
    expect(error).toBeInstanceOf(DayOutOfRangeError);
    return null;
  }
}

describe('days from outside', () => {
  it('are days of the years 1900 to 2100 and nothing else', () => {
    for (const text of ['0000-01-01', '0001-01-01', '0019-12-20', '1899-12-31', '2101-01-01'])
      expect(asPlainDate(text), text).toBeNull();
    for (const text of ['9999-12-31', '-00001-01-01', '2019-13-45', '2019-12-02\n', '٢٠١٩-١٢-٠٢'])
      expect(asPlainDate(text), text).toBeNull();
    expect([asPlainDate('1900-01-01'), asPlainDate('2100-12-31')]).toEqual([FIRST_DAY, LAST_DAY]);
    fc.assert(
      fc.property(typed, (text) => {
        const day = asPlainDate(text);
        if (day === null) return;
        expect(day).toBe(text);
        expect(day >= FIRST_DAY && day <= LAST_DAY).toBe(true);
        expect(addDays(day, 0)).toBe(day);
      }),
    );
  });
});

describe('arithmetic', () => {
  it('gives days that sort as days do, or says that it has left them', () => {
    fc.assert(
      fc.property(stored, fc.double(), fc.maxSafeInteger(), (day, odd, days) => {
        for (const found of [
          dayOrNone(() => addDays(day, odd)),
          dayOrNone(() => addDays(day, days)),
          dayOrNone(() => addMonths(day, days)),
          dayOrNone(() => startOfWeek(day)),
        ])
          if (found !== null) expect(found).toMatch(SHAPE);
        const later = Number.isSafeInteger(days) && days > 0 && dayOrNone(() => addDays(day, days));
        if (later) expect(later > day).toBe(true);
      }),
    );
    expect(() => addDays('9999-12-31' as PlainDate, 1)).toThrow(DayOutOfRangeError);
    expect(() => addDays('0001-01-01' as PlainDate, -1)).toThrow(DayOutOfRangeError);
    expect(() => addMonths('9999-12-31' as PlainDate, 1)).toThrow(DayOutOfRangeError);
    expect(() => plainDateFromUtc(new Date(Number.NaN))).toThrow(DayOutOfRangeError);
  });

  it('never fails for a day that was accepted, a year around it', () => {
    fc.assert(
      fc.property(accepted, fc.integer({ min: -400, max: 400 }), (day, days) => {
        const there = addDays(day, days);
        expect(there).toMatch(SHAPE);
        expect(daysBetween(day, there)).toBe(days);
        expect(startOfWeek(day) <= day && daysBetween(startOfWeek(day), day) < 7).toBe(true);
        expect(startOfMonth(addMonths(day, 1)) > day).toBe(true);
        expect(isoWeekday(addDays(day, 7))).toBe(isoWeekday(day));
        expect(plainDateOf(instantOf(day))).toBe(day);
      }),
    );
  });

  it('lists as many days as it may, and refuses more', () => {
    expect(daysFrom('2019-12-30' as PlainDate, '2020-01-01' as PlainDate)).toEqual([
      '2019-12-30',
      '2019-12-31',
      '2020-01-01',
    ]);
    expect(daysFrom('2020-01-01' as PlainDate, '2019-12-30' as PlainDate)).toEqual([]);
    expect(() => daysFrom(FIRST_DAY, LAST_DAY)).toThrow(DayOutOfRangeError);
    expect(() => daysFrom('-000001-12-27' as PlainDate, LAST_DAY)).toThrow(DayOutOfRangeError);
  });

  it('writes the days of early years with four figures', () => {
    expect(plainDateOf('0201-12-20T05:00:00.000Z' as Instant)).toBe('0201-12-20');
  });
});
