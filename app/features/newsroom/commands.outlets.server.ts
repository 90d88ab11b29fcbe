/** What an administrator does with outlets. Each verb is one transaction with its event. */

import type { Ctx } from '~/platform/context.server';
import { notFound } from '~/platform/errors';
import { clean } from '~/platform/text';
import { record } from '../history/commands.server';
import { requireAdmin, requireOne, setActive } from './commands.installation.server';
import type { ActiveInput, OutletInput } from './input';

/** Renames an outlet. Throws 403, 404, 409 when the version has passed. */
export async function updateOutlet(ctx: Ctx, outletId: string, input: OutletInput): Promise<void> {
  requireAdmin(ctx);
  const values = {
    name: clean(input.name),
    name_en: clean(input.nameEn),
    short_name: clean(input.shortName),
  };
  await ctx.db.transaction(async (tx) => {
    const before = await tx.q
      .selectFrom('outlets')
      .select('name')
      .where('id', '=', outletId)
      .executeTakeFirst();
    if (!before) throw notFound();
    const changed = await tx.q
      .updateTable('outlets')
      .set({ ...values, version: input.version + 1 })
      .where('id', '=', outletId)
      .where('version', '=', input.version)
      .executeTakeFirst();
    requireOne(changed.numUpdatedRows);
    await record(tx, ctx, {
      subject: { kind: 'outlet', id: outletId },
      event: 'update',
      data: { before: before.name, after: values.name },
    });
  });
}

/** Brings an outlet into use or takes it out; its past coverage stays. Throws 403, 404, 409. */
export async function setOutletActive(ctx: Ctx, input: ActiveInput): Promise<void> {
  await setActive(ctx, 'outlet', 'outlets', input);
}
