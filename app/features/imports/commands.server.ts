/** The verbs of an import as a whole: upload, run, stop, cancel. */
import { createHash } from 'node:crypto';
import { record } from '~/features/history/commands.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import { discardUpload, insertFile, storeBytes } from '~/platform/files.server';
import { transactOnce, wasDone } from '~/platform/receipts.server';
import { fromJson } from '~db/columns';
import { type Begun, inBackground, type OnFault } from './background.server';
import { finish, importRows } from './importing.server';
import { findJob, roomForJob, startJob, stopJob } from './jobs.server';
import { surroundingsOf } from './knowledge.server';
import { NoLongerWanted, readList } from './reading.server';
import { receive } from './receiving.server';
import { remember } from './remembering.server';
import { type ImportMode, isUnderWay } from './rules';
import { type Layout, readLayout } from './rules.layout';
import { change, mayImport, mustBeOpen, readImport, settle } from './states.server';
import { forgetFile } from './stored-file.server';

/** By which the store knows it; it is read, never handed out. */
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const STALE_MS = 2 * 60_000;

/**
 * Checks the file and begins to read it. Throws 403; 413 above 10 MB; 415 when it is not a workbook that can be opened; 422 when
 * there is no file, or it is damaged or made to harm; 409 without a programme; 429 while other lists are being read.
 */
export async function uploadList(
  ctx: Ctx,
  file: FormDataEntryValue | null,
  mode: ImportMode,
  onFault: OnFault,
): Promise<Begun> {
  mayImport(ctx);
  const { bytes, name } = await receive(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const around = await surroundingsOf(ctx);
  if (!roomForJob() && !(await wasDone(ctx))) throw new DomainError('imports.errors.busy', 429);
  const id = ctx.newId();
  const owner = { ownerKind: 'import' as const, ownerId: id };
  const upload = await storeBytes(ctx, bytes, { name, mediaType: XLSX }, owner);
  let fresh = false;
  const now = ctx.clock.now();
  const importId = await transactOnce(ctx, async (tx) => {
    fresh = true;
    await tx.q
      .insertInto('imports')
      .values({
        id,
        programme_id: around.programme.id,
        file_name: name,
        sha256,
        mode,
        status: 'reading',
        layout: null,
        rows_total: 0,
        rows_read: 0,
        failure: null,
        result: null,
        created_by: ctx.who.id,
        created_at: now,
        updated_at: now,
        version: 1,
      })
      .execute();
    await record(tx, ctx, {
      subject: { kind: 'import', id },
      event: 'upload',
      to: 'reading',
      data: { file: name },
    });
    await insertFile(tx, ctx, upload, owner);
    return id;
  }).catch(async (error) => {
    await discardUpload(upload, error);
    throw error;
  });
  if (!fresh) {
    await discardUpload(upload);
    return { id: importId, work: Promise.resolve() };
  }
  const work = inBackground(ctx, importId, onFault, (job) =>
    readList(ctx, importId, { bytes, fileName: name, mode, around }, job),
  );
  return { id: importId, work };
}

/**
 * Imports the valid rows, in parts: should it come to a stop, what was written stays, and running it again goes on with the
 * rest. Throws 403, 404, 409 when it is not in its preview, 422 when no row is valid.
 */
export async function runImport(ctx: Ctx, id: string, onFault: OnFault): Promise<Begun> {
  mayImport(ctx);
  if (await wasDone(ctx)) return { id, work: Promise.resolve() };
  const list = await readImport(ctx.db, id);
  mustBeOpen(list);
  const valid = await ctx.db.q
    .selectFrom('import_rows')
    .select('row_number')
    .where('import_id', '=', id)
    .where('status', '=', 'valid')
    .limit(1)
    .executeTakeFirst();
  if (!valid) throw new DomainError('imports.errors.nothingToImport', 422);
  const layout = readLayout(fromJson<Layout>(list.layout));
  const fresh = await change(
    ctx,
    id,
    ['preview'],
    { status: 'importing', failure: null },
    { also: async (tx) => layout && remember(tx, ctx, list, layout) },
  );
  if (!fresh) return { id, work: Promise.resolve() };
  const work = startJob(id, async (job) => {
    try {
      await importRows(ctx, id, job);
    } catch (error) {
      if (error instanceof NoLongerWanted) return;
      onFault(error);
      await settle(ctx, id, 'importing', { status: 'preview', failure: 'errors.unexpected' }).catch(
        onFault,
      );
    }
  });
  return { id, work };
}

/** Stops an import that is writing after the part that is being written; it is back in its preview, to go on or to end. Throws 403, 404, 409. */
export async function stopImport(ctx: Ctx, id: string): Promise<void> {
  mayImport(ctx);
  await change(
    ctx,
    id,
    ['importing'],
    { status: 'preview' },
    {
      also: (tx) => record(tx, ctx, { subject: { kind: 'import', id }, event: 'stop' }),
    },
  );
}

/**
 * Ends an import and forgets its rows; one that has brought a part of them is done with that, and keeps what says why the rest
 * was left out. Throws 403, 404, 409.
 */
export async function cancelImport(ctx: Ctx, id: string): Promise<void> {
  mayImport(ctx);
  if (await wasDone(ctx)) return;
  const { status, result } = await readImport(ctx.db, id);
  if (status === 'preview' && result !== null) {
    await ctx.db
      .transaction((tx) => finish(tx, ctx, id, 'preview'))
      .catch((error: unknown) => {
        throw error instanceof NoLongerWanted ? new DomainError('errors.tooLate', 409) : error;
      });
    return;
  }
  await change(
    ctx,
    id,
    ['reading', 'preview', 'failed'],
    { status: 'cancelled' },
    {
      also: async (tx, from) => {
        await tx.q.deleteFrom('import_rows').where('import_id', '=', id).execute();
        await forgetFile(tx, id);
        await record(tx, ctx, {
          subject: { kind: 'import', id },
          event: 'cancel',
          from,
          to: 'cancelled',
        });
      },
    },
  );
  stopJob(id);
}

/** Frees an import whose process died in the middle of its work: nothing half done was kept. */
export async function settleStale(ctx: Ctx, id: string): Promise<void> {
  const row = await ctx.db.q
    .selectFrom('imports')
    .select(['status', 'updated_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || !isUnderWay(row.status) || findJob(id)) return;
  const silence = new Date(ctx.clock.now()).getTime() - new Date(row.updated_at).getTime();
  if (silence < STALE_MS) return;
  await settle(ctx, id, row.status, AFTER_STOP[row.status]);
}

/** What is gone on with where it stopped, and what has to be begun anew. */
const AFTER_STOP = {
  reading: { status: 'failed', failure: 'imports.errors.interrupted' },
  importing: { status: 'preview' },
  undoing: { status: 'done' },
} as const;
