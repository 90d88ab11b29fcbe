/** The row of an import: who may touch it, and how it goes from one state to another. */
import type { Ctx } from '~/platform/context.server';
import { DomainError, forbidden, notFound } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { transactOnce } from '~/platform/receipts.server';
import type { Reader, Tx } from '~db/connect';
import type { ImportsTable } from '~db/schema/exemplars';
import { type ImportStatus, isOpen } from './rules';
import { forgetFile } from './stored-file.server';

/** Throws 403 unless the person may import lists. */
export function mayImport({ who }: Pick<Ctx, 'who'>): void {
  if (!can(who, 'import:exemplars')) throw forbidden();
}

/** The row of an import. Throws 404. */
export async function readImport(db: Reader, id: string): Promise<ImportsTable> {
  const row = await db.q.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** Throws 409 unless rows may still be changed. */
export function mustBeOpen(row: Pick<ImportsTable, 'status'>): void {
  if (!isOpen(row.status)) throw new DomainError(`imports.errors.now.${row.status}`, 409);
}

interface ChangeOptions {
  /** The version that was read; whatever stands without it. */
  version?: number | undefined;
  also?(tx: Tx, from: ImportStatus): Promise<unknown>;
}

/** Changes an import that is in one of those states. Whether it was done now, and not by the same request before. */
export async function change(
  ctx: Ctx,
  id: string,
  from: ImportStatus[],
  values: Partial<ImportsTable>,
  { version, also }: ChangeOptions = {},
): Promise<boolean> {
  let fresh = false;
  await transactOnce(ctx, async (tx) => {
    fresh = true;
    const { status, version: stored } = await readImport(tx, id);
    if (version !== undefined && version !== stored && from.includes(status))
      throw new DomainError('errors.conflict', 409);
    const { numUpdatedRows } = await tx.q
      .updateTable('imports')
      .set((set) => ({ ...values, updated_at: ctx.clock.now(), version: set('version', '+', 1) }))
      .where('id', '=', id)
      .where('status', 'in', from)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new DomainError(`imports.errors.now.${status}`, 409);
    await also?.(tx, status);
  });
  return fresh;
}

/** Moves an import from that state, if it is still in it. */
export async function settle(
  ctx: Ctx,
  id: string,
  from: ImportStatus,
  values: Partial<ImportsTable>,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await tx.q
      .updateTable('imports')
      .set((set) => ({ ...values, updated_at: ctx.clock.now(), version: set('version', '+', 1) }))
      .where('id', '=', id)
      .where('status', '=', from)
      .execute();
    if (values.status === 'failed') await forgetFile(tx, id);
  });
}
