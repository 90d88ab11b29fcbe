/** The verbs of an import as a whole: upload, choose the columns, run, cancel. */
import { createHash } from 'node:crypto';
import { record } from '~/features/history/commands.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, notFound } from '~/platform/errors';
import type { ErrorKey } from '~/platform/i18n/keys';
import { transactOnce, wasDone } from '~/platform/receipts.server';
import { fromJson, json } from '~db/columns';
import type { Reader } from '~db/connect';
import { finish, importRows } from './importing.server';
import { findJob, type Job, roomForJob, startJob, stopJob } from './jobs.server';
import { surroundingsOf } from './knowledge.server';
import { NoLongerWanted, readAgain, readList } from './reading.server';
import { receive } from './receiving.server';
import { type ImportMode, isUnderWay } from './rules';
import { type Layout, type Mapping, readLayout } from './rules.layout';
import { change, mayImport, mustBeOpen, readImport, settle } from './states.server';
import { RefusedWorkbook } from './workbook/refusal';

/** Told of what a job did not expect; the job itself never fails its caller. */
export type OnFault = (error: unknown) => void;

/** An import whose work goes on: `work` ends with it and never rejects. */
export interface Begun {
  id: string;
  work: Promise<void>;
}

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
  let fresh = false;
  const now = ctx.clock.now();
  const importId = await transactOnce(ctx, async (tx) => {
    fresh = true;
    const id = ctx.newId();
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
    return id;
  });
  if (!fresh) return { id: importId, work: Promise.resolve() };
  const work = inBackground(ctx, importId, onFault, (job) =>
    readList(ctx, importId, { bytes, mode, around }, job),
  );
  return { id: importId, work };
}

/** Reads the kept rows again by other columns or another mode; corrections and skipped rows stay. Over the version of the list that was read, where one is named. Throws 403, 404, 409, 422, 429. */
export async function setColumns(
  ctx: Ctx,
  id: string,
  { mapping, mode, version }: { mapping: Mapping | null; mode: ImportMode; version?: number },
  onFault: OnFault,
): Promise<Begun> {
  mayImport(ctx);
  if (!mapping) throw new DomainError('imports.errors.fieldTwice', 422);
  if (mapping.name === undefined) throw new DomainError('imports.errors.nameColumnNeeded', 422);
  const around = await surroundingsOf(ctx);
  if (!roomForJob()) throw new DomainError('imports.errors.busy', 429);
  const found = readLayout(fromJson<Layout>((await readImport(ctx.db, id)).layout));
  if (!found) throw notFound();
  const layout = {
    ...found,
    tables: found.tables.map((table, index) => (index === 0 ? { ...table, mapping } : table)),
  };
  const values = {
    status: 'reading',
    layout: json(layout),
    mode,
    rows_read: await countImported(ctx.db, id),
    failure: null,
  } as const;
  const fresh = await change(ctx, id, ['preview'], values, {
    version,
    also: (tx) =>
      record(tx, ctx, { subject: { kind: 'import', id }, event: 'columns', data: { mode } }),
  });
  if (!fresh) return { id, work: Promise.resolve() };
  const work = inBackground(ctx, id, onFault, (job) =>
    readAgain(ctx, id, { layout, mode, around }, job),
  );
  return { id, work };
}

/**
 * Imports the valid rows, in parts: should it come to a stop, what was written stays, and running it again goes on with the
 * rest. Throws 403, 404, 409 when it is not in its preview, 422 when no row is valid.
 */
export async function runImport(ctx: Ctx, id: string, onFault: OnFault): Promise<Begun> {
  mayImport(ctx);
  if (await wasDone(ctx)) return { id, work: Promise.resolve() };
  mustBeOpen(await readImport(ctx.db, id));
  const valid = await ctx.db.q
    .selectFrom('import_rows')
    .select('row_number')
    .where('import_id', '=', id)
    .where('status', '=', 'valid')
    .limit(1)
    .executeTakeFirst();
  if (!valid) throw new DomainError('imports.errors.nothingToImport', 422);
  const fresh = await change(ctx, id, ['preview'], { status: 'importing', failure: null });
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

function inBackground(
  ctx: Ctx,
  id: string,
  onFault: OnFault,
  read: (job: Job) => Promise<void>,
): Promise<void> {
  return startJob(id, async (job) => {
    try {
      await read(job);
      await settle(ctx, id, 'reading', { status: 'preview' });
    } catch (error) {
      if (job.signal.aborted || error instanceof NoLongerWanted) return;
      const refused = error instanceof RefusedWorkbook;
      if (!refused) onFault(error);
      const failure: ErrorKey = refused ? `imports.errors.${error.refusal}` : 'errors.unexpected';
      await settle(ctx, id, 'reading', { status: 'failed', failure }).catch(onFault);
    }
  });
}

/** Rows that an import has brought before it came to a stop. */
async function countImported(db: Reader, id: string): Promise<number> {
  const row = await db.q
    .selectFrom('import_rows')
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .where('import_id', '=', id)
    .where('status', '=', 'imported')
    .executeTakeFirst();
  return Number(row?.rows ?? 0);
}
