/**
 * Takes the exemplars of an import out of the register again, a part of them at a time as they were brought. Those that somebody has planned
 * or changed since stay; what was taken away stays away when it comes to a stop, and undoing again goes on with the rest.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { holdUntouched, removeExemplars } from '~/features/exemplars/commands.removal.server';
import type { Ctx } from '~/platform/context.server';
import { fromJson, json } from '~db/columns';
import type { Reader, Tx } from '~db/connect';
import { hold } from '~db/hold';
import type { ImportsTable } from '~db/schema/exemplars';
import type { ImportResult } from './importing.server';
import type { Job } from './jobs.server';
import { judgePreviewsAgain } from './judging.server';
import { NoLongerWanted } from './reading.server';
import { countRows } from './row-counts.server';

/** Exemplars of one transaction. */
const PART = 250;

interface Brought {
  number: number;
  exemplarId: string;
}

/** Removes what an import that is marked as being undone has brought. Throws NoLongerWanted when it is no longer. */
export async function removeRows(
  ctx: Ctx,
  list: Pick<ImportsTable, 'id' | 'programme_id'>,
  job: Job,
): Promise<void> {
  job.progress = { done: 0, total: (await countRows(ctx.db, list.id)).imported };
  for (let after = 0; ; ) {
    const rows = await readBrought(ctx.db, list.id, after);
    const last = rows.at(-1);
    if (!last) break;
    await ctx.db.transaction((tx) => removePart(tx, ctx, list, rows));
    job.progress.done += rows.length;
    after = last.number;
    await turn();
  }
  await ctx.db.transaction((tx) => finish(tx, ctx, list.id));
  await judgePreviewsAgain(ctx, list.programme_id);
}

async function readBrought(db: Reader, importId: string, after: number): Promise<Brought[]> {
  const rows = await db.q
    .selectFrom('import_rows')
    .select(['row_number', 'exemplar_id'])
    .where('import_id', '=', importId)
    .where('status', '=', 'imported')
    .where('row_number', '>', after)
    .orderBy('row_number')
    .limit(PART)
    .execute();
  return rows.map((row) => ({ number: row.row_number, exemplarId: row.exemplar_id ?? '' }));
}

/** The programme and the exemplars are held first: whoever plans or changes one of them has done so, or comes too late. */
async function removePart(
  tx: Tx,
  ctx: Ctx,
  list: Pick<ImportsTable, 'id' | 'programme_id'>,
  rows: readonly Brought[],
): Promise<void> {
  await hold(tx, 'programmes', { id: list.programme_id });
  const ids = await holdUntouched(
    tx,
    rows.map(({ exemplarId }) => exemplarId),
  );
  const row = await tx.q
    .updateTable('imports')
    .set({ updated_at: ctx.clock.now() })
    .where('id', '=', list.id)
    .where('status', '=', 'undoing')
    .returning('result')
    .executeTakeFirst();
  const result = fromJson<ImportResult>(row?.result ?? null);
  if (!result) throw new NoLongerWanted();
  if (ids.length === 0) return;
  await tx.q
    .deleteFrom('import_rows')
    .where('import_id', '=', list.id)
    .where('exemplar_id', 'in', ids)
    .execute();
  await removeExemplars(tx, ids);
  const undone = (result.undone ?? 0) + ids.length;
  await tx.q
    .updateTable('imports')
    .set({ result: json({ ...result, undone }) })
    .where('id', '=', list.id)
    .execute();
}

async function finish(tx: Tx, ctx: Ctx, importId: string): Promise<void> {
  const { numUpdatedRows } = await tx.q
    .updateTable('imports')
    .set((set) => ({
      status: 'undone',
      updated_at: ctx.clock.now(),
      version: set('version', '+', 1),
    }))
    .where('id', '=', importId)
    .where('status', '=', 'undoing')
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new NoLongerWanted();
}
