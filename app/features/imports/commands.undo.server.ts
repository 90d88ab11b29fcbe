/** Undoing a whole import. */
import { record } from '~/features/history/commands.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import { wasDone } from '~/platform/receipts.server';
import type { Reader } from '~db/connect';
import type { Begun, OnFault } from './background.server';
import { startJob } from './jobs.server';
import { countUndoable } from './queries.undo.server';
import { NoLongerWanted } from './reading.server';
import { change, mayImport, readImport, settle } from './states.server';
import { removeRows } from './undoing.server';

export interface UndoWish {
  reason: string;
  /** The version of the list that was read; whatever stands without it. */
  version?: number;
}

/**
 * Takes out of the register what a finished import brought, in parts; what was planned or changed since stays. Recorded once, with the reason.
 * Throws 403, 404, 409 when the import is not done, somebody was faster, or all that it brought was planned or changed since.
 */
export async function undoImport(
  ctx: Ctx,
  id: string,
  { reason, version }: UndoWish,
  onFault: OnFault,
): Promise<Begun> {
  mayImport(ctx);
  const begun = { id, work: Promise.resolve() };
  if (await wasDone(ctx)) return begun;
  const list = await readImport(ctx.db, id);
  if (list.status === 'done' && (await countUndoable(ctx.db, id)) === 0)
    throw new DomainError('imports.errors.nothingToUndo', 409);
  const fresh = await change(
    ctx,
    id,
    ['done'],
    { status: 'undoing', failure: null },
    {
      version,
      also: async (tx) => {
        const undoes = await lastRun(tx, id);
        return record(tx, ctx, {
          subject: { kind: 'import', id },
          event: 'undo',
          from: 'done',
          to: 'undone',
          reason,
          data: { of: 'run' },
          ...(undoes ? { undoes } : {}),
        });
      },
    },
  );
  if (!fresh) return begun;
  const work = startJob(id, async (job) => {
    try {
      await removeRows(ctx, list, job);
    } catch (error) {
      if (error instanceof NoLongerWanted) return;
      onFault(error);
      const failure = { status: 'done', failure: 'errors.unexpected' } as const;
      await settle(ctx, id, 'undoing', failure).catch(onFault);
    }
  });
  return { id, work };
}

/** The event of the run that is undone; null when an earlier undo, which came to a stop, has named it. */
async function lastRun(db: Reader, id: string): Promise<string | null> {
  const row = await db.q
    .selectFrom('history as h')
    .leftJoin('history as undoing', 'undoing.undoes', 'h.id')
    .select('h.id')
    .where('h.subject_kind', '=', 'import')
    .where('h.subject_id', '=', id)
    .where('h.event', '=', 'run')
    .where('undoing.id', 'is', null)
    .orderBy('h.id', 'desc')
    .executeTakeFirst();
  return row?.id ?? null;
}
