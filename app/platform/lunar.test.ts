import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLunar, lunarOf, solarOf } from './lunar';
import { addDays, type PlainDate } from './time';

const day = (text: string) => text as PlainDate;

/** Every day from 1968, when the country's calendar was last reformed, to the end of 2099. */
const days = fc.integer({ min: 0, max: 48_210 }).map((count) => addDays(day('1968-01-01'), count));

describe('the lunar calendar', () => {
  it.each([
    '2018-02-16',
    '2019-02-05',
    '2020-01-25',
    '2021-02-12',
    '2022-02-01',
    '2023-01-22',
    '2024-02-10',
    '2025-01-29',
    '2026-02-17',
    '2027-02-06',
    '2030-02-02',
    '1985-01-21',
    '2007-02-17',
  ])('begins a year on %s', (text) => {
    const tet = { day: 1, month: 1, year: Number(text.slice(0, 4)), leap: false };
    expect(lunarOf(day(text))).toEqual(tet);
    expect(solarOf(tet)).toBe(text);
  });

  it('knows leap months, and months that lack a day', () => {
    expect(lunarOf(day('2020-05-23'))).toEqual({ day: 1, month: 4, year: 2020, leap: true });
    expect(solarOf({ day: 1, month: 4, year: 2020, leap: true })).toBe('2020-05-23');
    expect(solarOf({ day: 1, month: 4, year: 2020, leap: false })).toBe('2020-04-23');
    expect(solarOf({ day: 1, month: 5, year: 2020, leap: true })).toBeNull();
    expect(solarOf({ day: 30, month: 12, year: 2019, leap: false })).toBe('2020-01-24');
    expect(solarOf({ day: 30, month: 1, year: 2020, leap: false })).toBeNull();
  });

  it('says where it stops', () => {
    expect(() => lunarOf(day('2300-01-01'))).toThrow(RangeError);
  });

  it('leads back to the same day', () => {
    fc.assert(fc.property(days, (date) => solarOf(lunarOf(date)) === date));
  });

  it('goes on by one day, or to the first of a month after 29 or 30', () => {
    fc.assert(
      fc.property(days, (date) => {
        const [before, after] = [lunarOf(date), lunarOf(addDays(date, 1))];
        return after.day === 1 ? before.day >= 29 : after.day === before.day + 1;
      }),
    );
  });

  it('is written like on a wall calendar', () => {
    expect(formatLunar(lunarOf(day('2019-11-26')))).toBe('1/11');
    expect(formatLunar(lunarOf(day('2019-12-02')))).toBe('7');
  });
});
