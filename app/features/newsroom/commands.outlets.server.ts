/** What an administrator does with outlets. Each verb is one transaction with its event. */

import { hangingOnChannels, liveWorkOf } from '~/features/coverage/queries.hanging.server';
import { requireAware } from '~/platform/awareness';
import type { Ctx } from '~/platform/context.server';
import { notFound } from '~/platform/errors';
import { transactOnce } from '~/platform/receipts.server';
import { clean } from '~/platform/text';
import type { Tx } from '~db/connect';
import { record } from '../history/commands.server';
import { requireAdmin, requireOne, setActive } from './commands.installation.server';
import { requireFreeNames } from './commands.names.server';
import type { ActiveInput, OutletInput } from './input';
import { englishNameOf } from './rules.names';

/** Renames an outlet. Throws 403, 404, 409 when the version has passed, 422 at the name that another outlet has. */
export async function updateOutlet(ctx: Ctx, outletId: string, input: OutletInput): Promise<void> {
  requireAdmin(ctx);
  const values = {
    name: clean(input.name),
    name_en: englishNameOf(input),
    short_name: clean(input.shortName),
  };
  await transactOnce(ctx, async (tx) => {
    const outlets = await heldOutlets(tx);
    const before = outlets.find(({ id }) => id === outletId);
    if (!before) throw notFound();
    requireFreeNames(
      'admin.errors.outletNameTaken',
      namesOf(values),
      outlets.filter((each) => each !== before).map(namesOf),
      namesOf(before),
    );
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

/** Every outlet, held to the end of the transaction: two that are named or moved at once wait for each other. */
export const heldOutlets = (tx: Tx) =>
  tx.q
    .updateTable('outlets')
    .set((set) => ({ version: set.ref('version') }))
    .returning(['id', 'code', 'name', 'name_en', 'short_name', 'icon', 'hue', 'sort'])
    .execute();

/** The names of an outlet, by the fields of its forms. */
export const namesOf = (row: { name: string; name_en: string; short_name: string }) => ({
  name: row.name,
  nameEn: row.name_en,
  shortName: row.short_name,
});

/**
 * Brings an outlet into use or takes it out; its past coverage stays. Throws 403, 404, 409: also `confirmOutlet` with what
 * hangs on it, until the person has been told of as much.
 */
export async function setOutletActive(ctx: Ctx, input: ActiveInput): Promise<void> {
  await setActive(ctx, 'outlet', input, async (tx) => {
    const channels = await tx.q
      .selectFrom('channels')
      .select('id')
      .where('outlet_id', '=', input.id)
      .execute();
    const ids = channels.map((channel) => channel.id);
    const hanging = await hangingOnChannels(tx, ids, ctx.clock.today());
    const works = await liveWorkOf(tx, input.id);
    requireAware('admin.errors.confirmOutlet', { ...hanging, works }, input.confirmed);
  });
}
