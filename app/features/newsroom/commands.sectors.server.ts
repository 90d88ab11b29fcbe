/** What an administrator does with sectors. Each verb is one transaction with its event. */

import type { Ctx } from '~/platform/context.server';
import { DomainError, notFound } from '~/platform/errors';
import { clean, fold } from '~/platform/text';
import { flag } from '~db/columns';
import { record } from '../history/commands.server';
import { eventOf, requireAdmin, requireOne } from './commands.installation.server';
import type { ActiveInput, NewSectorInput, SectorInput } from './input';

/** Adds a sector at the end of the list. Throws 403, 422 with the field `name` when it is there already. */
export async function addSector(ctx: Ctx, input: NewSectorInput): Promise<string> {
  requireAdmin(ctx);
  const code = fold(input.nameEn).replaceAll(' ', '-').slice(0, 40) || ctx.newId();
  await ctx.db.transaction(async (tx) => {
    const last = await tx.q
      .selectFrom('sectors')
      .select(({ fn }) => fn.max('sort').as('sort'))
      .executeTakeFirst();
    const made = await tx.q
      .insertInto('sectors')
      .values({
        code,
        name: clean(input.name),
        name_en: clean(input.nameEn),
        sort: Number(last?.sort ?? 0) + 1,
        active: 1,
      })
      .onConflict((on) => on.column('code').doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows === 0n) {
      throw new DomainError('errors.invalid', 422, {}, { nameEn: ['admin.errors.sectorExists'] });
    }
    await record(tx, ctx, {
      subject: { kind: 'sector', id: code },
      event: 'create',
      data: { name: input.name },
    });
  });
  return code;
}

/** Renames a sector. Throws 403, 404, 409. */
export async function updateSector(ctx: Ctx, input: SectorInput): Promise<void> {
  requireAdmin(ctx);
  const values = { name: clean(input.name), name_en: clean(input.nameEn) };
  await ctx.db.transaction(async (tx) => {
    const before = await tx.q
      .selectFrom('sectors')
      .select('name')
      .where('code', '=', input.id)
      .executeTakeFirst();
    if (!before) throw notFound();
    const changed = await tx.q
      .updateTable('sectors')
      .set({ ...values, version: input.version + 1 })
      .where('code', '=', input.id)
      .where('version', '=', input.version)
      .executeTakeFirst();
    requireOne(changed.numUpdatedRows);
    const subject = { kind: 'sector', id: input.id } as const;
    await record(tx, ctx, {
      subject,
      event: 'update',
      data: { before: before.name, after: values.name },
    });
  });
}

/** Brings a sector into use or takes it out; exemplars that have it keep it. Throws 403, 404, 409. */
export async function setSectorActive(ctx: Ctx, input: ActiveInput): Promise<void> {
  requireAdmin(ctx);
  await ctx.db.transaction(async (tx) => {
    const found = await tx.q
      .selectFrom('sectors')
      .select('code')
      .where('code', '=', input.id)
      .executeTakeFirst();
    if (!found) throw notFound();
    const changed = await tx.q
      .updateTable('sectors')
      .set({ active: flag(input.active), version: input.version + 1 })
      .where('code', '=', input.id)
      .where('version', '=', input.version)
      .executeTakeFirst();
    requireOne(changed.numUpdatedRows);
    await record(tx, ctx, { subject: { kind: 'sector', id: input.id }, event: eventOf(input) });
  });
}
