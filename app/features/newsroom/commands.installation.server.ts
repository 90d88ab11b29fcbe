/** What the verbs of an administrator share: who may, over which version, into use and out of it. */

import type { Ctx } from '~/platform/context.server';
import { DomainError, forbidden, notFound } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { transactOnce } from '~/platform/receipts.server';
import { flag } from '~db/columns';
import type { Tx } from '~db/connect';
import { hold } from '~db/hold';
import { record } from '../history/commands.server';
import type { ActiveInput } from './input';

/** What names a row, by what it is. */
const ROWS = {
  outlet: ['outlets', 'id'],
  channel: ['channels', 'id'],
  sector: ['sectors', 'code'],
} as const;

/**
 * Brings an outlet, a channel or a sector into use or takes it out; `requireAwareOf` refuses to take out what the person does
 * not know enough about. Throws 403, 404, 409 when the version has passed.
 */
export async function setActive(
  ctx: Ctx,
  kind: keyof typeof ROWS,
  input: ActiveInput,
  requireAwareOf: (tx: Tx) => Promise<void>,
): Promise<void> {
  requireAdmin(ctx);
  const [table, key] = ROWS[kind] as readonly ['outlets', 'id'];
  await transactOnce(ctx, async (tx) => {
    await hold(tx, table, { [key]: input.id });
    const found = await tx.q
      .selectFrom(table)
      .select(key)
      .where(key, '=', input.id)
      .executeTakeFirst();
    if (!found) throw notFound();
    const changed = await tx.q
      .updateTable(table)
      .set({ active: flag(input.active), version: input.version + 1 })
      .where(key, '=', input.id)
      .where('version', '=', input.version)
      .executeTakeFirst();
    requireOne(changed.numUpdatedRows);
    if (!input.active) await requireAwareOf(tx);
    await record(tx, ctx, { subject: { kind, id: input.id }, event: eventOf(input) });
  });
}

/** The event of bringing something into use, or of taking it out. */
export const eventOf = ({ active }: ActiveInput) => (active ? 'activate' : 'deactivate');

/** Throws 403. */
export function requireAdmin(ctx: Ctx): void {
  if (!can(ctx.who, 'manage:installation')) throw forbidden();
}

/** Nobody's change is overwritten unseen. Throws 409 when the version that was read has passed. */
export function requireOne(rows: bigint): void {
  if (rows === 0n) throw new DomainError('errors.conflict', 409);
}
