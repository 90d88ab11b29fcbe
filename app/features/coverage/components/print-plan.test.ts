import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '~/platform/time';
import type { CalendarItem, DeadlineMark } from './calendar-types';
import { type PrintDay, planSheet } from './print-plan';

const MONDAY = '2019-12-02' as PlainDate;

/** A sheet whose days hold so many items; `due` deadlines on the first. */
const sheetOf = (counts: readonly number[], due = 0) =>
  planSheet(
    counts.map(
      (count, index): PrintDay => ({
        day: addDays(MONDAY, index),
        items: Array.from({ length: count }, () => ({}) as CalendarItem),
        deadlines: Array.from({ length: index === 0 ? due : 0 }, () => ({}) as DeadlineMark),
        count,
      }),
    ),
  );

describe('a printed sheet', () => {
  it('is set as large as the fullest day allows', () => {
    expect(sheetOf([3, 9, 10, 0, 0, 0, 0]).size).toBe('large');
    expect(sheetOf([3, 9, 15, 0, 0, 0, 0]).size).toBe('roomy');
    expect(sheetOf([3, 9, 16, 0, 0, 0, 0]).size).toBe('plain');
    expect(sheetOf([3, 9, 25, 0, 0, 0, 0]).size).toBe('tight');
    expect(sheetOf([10, 0, 0, 0, 0, 0, 0], 6).size).toBe('plain');
  });

  it('holds sixty items of a week on one day but for what it says', () => {
    const [day] = sheetOf([60, 0, 0, 0, 0, 0, 0]).days;
    expect([day?.items.length, day?.more]).toEqual([45, 15]);
  });

  it('counts what was not even loaded', () => {
    const day = { day: MONDAY, items: [{} as CalendarItem], deadlines: [], count: 400 };
    expect(planSheet([day]).days[0]).toMatchObject({ items: [{}], more: 399 });
  });

  it('never leaves anything out without saying so, and never overfills a day', () => {
    const counts = fc
      .constantFrom(7, 35, 42)
      .chain((length) => fc.array(fc.nat(120), { minLength: length, maxLength: length }));
    fc.assert(
      fc.property(counts, fc.nat(60), (days, due) => {
        const sheet = sheetOf(days, due);
        const height = { large: 14.6, roomy: 10.4, plain: 7.2, tight: 3.4 }[sheet.size];
        sheet.days.forEach((day, index) => {
          const shown = day.items.length + day.deadlines.length;
          const lines = shown * height + (day.more > 0 ? 3.4 : 0);
          expect(lines).toBeLessThanOrEqual(sheet.rowHeight - 7);
          expect(shown + day.more).toBe((days[index] ?? 0) + (index === 0 ? due : 0));
        });
      }),
    );
  });
});
