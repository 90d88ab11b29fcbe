/** What an administrator does with holidays and theme days. Each verb is one transaction with its event. */

import type { Ctx } from '~/platform/context.server';
import { DomainError, notFound } from '~/platform/errors';
import { transactOnce } from '~/platform/receipts.server';
import { clean } from '~/platform/text';
import { flag } from '~db/columns';
import type { Tx } from '~db/connect';
import { record } from '../history/commands.server';
import { requireAdmin, requireOne } from './commands.installation.server';
import { requireFreeNames } from './commands.names.server';
import type { DayInput, NewDayInput } from './input';
import { englishNameOf } from './rules.names';

/** Adds a holiday or a theme day. Throws 403, 422 for a sector that does not exist, or a name that the date has already. */
export async function addDay(ctx: Ctx, input: NewDayInput): Promise<string> {
  requireAdmin(ctx);
  const key = ctx.newId();
  return transactOnce(ctx, async (tx) => {
    await checkSectors(tx, input.sectors);
    requireFreeNames('admin.errors.dayExists', namesOf(dayRow(input)), await sameDays(tx, input));
    await tx.q
      .insertInto('days')
      .values({ key, ...dayRow(input) })
      .execute();
    await record(tx, ctx, {
      subject: { kind: 'day', id: key },
      event: 'create',
      data: dayRow(input),
    });
    return key;
  });
}

/** Changes a day. Throws 403, 404, 409, and 422 as `addDay` does. */
export async function updateDay(ctx: Ctx, key: string, input: DayInput): Promise<void> {
  requireAdmin(ctx);
  await transactOnce(ctx, async (tx) => {
    const before = await requireDay(tx, key);
    await checkSectors(tx, input.sectors);
    const others = (await sameDays(tx, input)).filter((each) => each.key !== key);
    const stays = isSameDay(before, input);
    requireFreeNames(
      'admin.errors.dayExists',
      namesOf(dayRow(input)),
      others,
      stays ? namesOf(before) : null,
    );
    const changed = await tx.q
      .updateTable('days')
      .set({ ...dayRow(input), version: input.version + 1 })
      .where('key', '=', key)
      .where('version', '=', input.version)
      .executeTakeFirst();
    requireOne(changed.numUpdatedRows);
    await record(tx, ctx, {
      subject: { kind: 'day', id: key },
      event: 'update',
      data: { before, after: dayRow(input) },
    });
  });
}

/** Removes a day; the history keeps what it was. Throws 403, 404, 409. */
export async function removeDay(
  ctx: Ctx,
  key: string,
  input: { version: number; reason: string },
): Promise<void> {
  requireAdmin(ctx);
  await transactOnce(ctx, async (tx) => {
    const before = await requireDay(tx, key);
    const removed = await tx.q
      .deleteFrom('days')
      .where('key', '=', key)
      .where('version', '=', input.version)
      .executeTakeFirst();
    requireOne(removed.numDeletedRows);
    const subject = { kind: 'day', id: key } as const;
    await record(tx, ctx, { subject, event: 'remove', reason: input.reason, data: { before } });
  });
}

const dayRow = (input: NewDayInput) => ({
  name_vi: clean(input.nameVi),
  name_en: englishNameOf({ name: input.nameVi, nameEn: input.nameEn }),
  calendar: input.calendar,
  month: input.month,
  day: input.day,
  length_days: input.lengthDays,
  kind: input.kind,
  sectors: input.sectors.join(','),
  certain: flag(input.certain),
});

type DayOfYear = Pick<NewDayInput, 'calendar' | 'month' | 'day'>;

const isSameDay = (a: DayOfYear, b: DayOfYear) =>
  a.calendar === b.calendar && a.month === b.month && a.day === b.day;

const namesOf = (row: { name_vi: string; name_en: string }) => ({
  nameVi: row.name_vi,
  nameEn: row.name_en,
});

/** What is kept of the same date. All are held first: of two that are added at once, the second waits and then reads the first. */
async function sameDays(tx: Tx, date: DayOfYear) {
  await tx.q
    .updateTable('days')
    .set((set) => ({ version: set.ref('version') }))
    .execute();
  const { calendar, month, day } = date;
  const rows = await tx.q
    .selectFrom('days')
    .selectAll()
    .where('calendar', '=', calendar)
    .where('month', '=', month)
    .where('day', '=', day)
    .execute();
  return rows.map((row) => ({ key: row.key, ...namesOf(row) }));
}

async function requireDay(tx: Tx, key: string) {
  const row = await tx.q.selectFrom('days').selectAll().where('key', '=', key).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

async function checkSectors(tx: Tx, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return;
  const rows = await tx.q
    .selectFrom('sectors')
    .select('code')
    .where('code', 'in', [...codes])
    .execute();
  if (rows.length === codes.length) return;
  throw new DomainError('errors.invalid', 422, {}, { sectors: ['fields.errors.invalidChoice'] });
}
