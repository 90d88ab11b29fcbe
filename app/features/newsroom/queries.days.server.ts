/** Holidays and theme days for the plan. What an administrator edits is in queries.admin.server. */
import type { Selectable } from 'kysely';
import { remembered } from '~/platform/remembered.server';
import type { PlainDate } from '~/platform/time';
import type { Reader } from '~db/connect';
import type { DaysTable } from '~db/schema/newsroom';
import { sectorCodes } from './rules';
import { type SpecialDay, specialDaysIn, type YearlyDay } from './rules.days';

/** Every holiday and theme day, in the order of the year. Remembered: not to be written into. */
export const listDays = (db: Reader): Promise<YearlyDay[]> =>
  remembered(db, 'days', async () => {
    const rows = await db.q
      .selectFrom('days')
      .selectAll()
      .orderBy('month')
      .orderBy('day')
      .orderBy('key')
      .execute();
    return rows.map(yearlyDayOf);
  });

/** A row of `days` as the plan reads it. */
export const yearlyDayOf = (row: Selectable<DaysTable>): YearlyDay => ({
  key: row.key,
  nameVi: row.name_vi,
  nameEn: row.name_en,
  calendar: row.calendar,
  month: row.month,
  day: row.day,
  lengthDays: row.length_days,
  kind: row.kind,
  sectors: sectorCodes(row.sectors),
});

/** The holidays and theme days of every date from one to another, included. Remembered. */
export const specialDaysBetween = (
  db: Reader,
  from: PlainDate,
  to: PlainDate,
): Promise<Map<PlainDate, SpecialDay[]>> =>
  remembered(db, `days ${from} ${to}`, async () => specialDaysIn(await listDays(db), from, to));
