/**
 * Brings the valid rows into the register, a part of them at a time: each part is prepared outside and then written in one
 * short transaction, so that nobody waits for a long list. What was written stays; running it again goes on with the rest.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { insertExemplars } from '~/features/exemplars/commands.import.server';
import type { RegisteredName } from '~/features/exemplars/queries.names.server';
import { loadPlaces } from '~/features/exemplars/queries.places.server';
import { record, recordAll } from '~/features/history/commands.server';
import type { Ctx } from '~/platform/context.server';
import { flag, fromJson, json } from '~db/columns';
import type { Reader, Tx } from '~db/connect';
import { hold } from '~db/hold';
import type { ImportsTable } from '~db/schema/exemplars';
import { Register, registered } from './interpret/duplicates.server';
import type { Job } from './jobs.server';
import { NoLongerWanted } from './reading.server';
import { type Ready, readReady } from './ready-rows.server';
import { countRows } from './row-counts.server';
import { becomesApproved } from './rules';
import { forgetFile } from './stored-file.server';

export interface ImportResult {
  imported: number;
  approved: number;
  nominated: number;
  duplicates: number;
  errors: number;
  skipped: number;
  /** Exemplars that an undo has taken away again. */
  undone?: number | undefined;
}

/** Rows of one transaction: 34 columns a row stay far below the 32,766 parameters of a statement, about 50 ms in all. */
const PART = 250;

/** Imports the valid rows of an import that is marked as importing. Throws NoLongerWanted when it is no longer. */
export async function importRows(ctx: Ctx, importId: string, job: Job): Promise<void> {
  const list = await readList(ctx.db, importId);
  const places = await loadPlaces(ctx.db);
  const register = await Register.load(ctx.db, list.programme_id);
  job.progress = { done: 0, total: (await countRows(ctx.db, importId)).valid };
  for (let after = 0; ; ) {
    const ready = await readReady(ctx, list, places, { after, most: PART });
    const last = ready.at(-1);
    if (!last) break;
    await ctx.db.transaction((tx) => writePart(tx, ctx, list, ready, register));
    job.progress.done += ready.length;
    after = last.number;
    // Whoever waits for the one connection of SQLite comes before the next part.
    await turn();
  }
  await ctx.db.transaction((tx) => finish(tx, ctx, importId, 'importing'));
}

const readList = (db: Reader, id: string) =>
  db.q.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/**
 * Writes one part, over the register as it is now: the programme is held first, so that whatever enters the register meanwhile
 * has been written and is seen, or waits.
 */
async function writePart(
  tx: Tx,
  ctx: Ctx,
  list: ImportsTable,
  ready: readonly Ready[],
  register: Register,
): Promise<void> {
  await hold(tx, 'programmes', { id: list.programme_id });
  await register.refresh(tx, list.id);
  const fresh: Ready[] = [];
  for (const each of ready) {
    const same = each.keepDuplicate ? null : register.find(each.key);
    if (same) await keepAsDuplicate(tx, list.id, each, same);
    else fresh.push(each);
  }
  await countImported(tx, ctx, list, fresh);
  if (fresh.length > 0) await writeRows(tx, ctx, list, fresh);
}

/** Adds to the result so far. Throws NoLongerWanted: the import was given up, by another process that held it for dead. */
async function countImported(tx: Tx, ctx: Ctx, list: ImportsTable, fresh: readonly Ready[]) {
  const row = await tx.q
    .updateTable('imports')
    .set({ updated_at: ctx.clock.now() })
    .where('id', '=', list.id)
    .where('status', '=', 'importing')
    .returning('result')
    .executeTakeFirst();
  if (!row) throw new NoLongerWanted();
  const so = fromJson<ImportResult>(row.result) ?? NOTHING_YET;
  const approved = fresh.filter(({ row }) => becomesApproved(row, list.mode)).length;
  const result: ImportResult = {
    ...so,
    imported: so.imported + fresh.length,
    approved: so.approved + approved,
    nominated: so.nominated + fresh.length - approved,
  };
  await tx.q
    .updateTable('imports')
    .set({ result: json(result) })
    .where('id', '=', list.id)
    .execute();
}

const NOTHING_YET: ImportResult = {
  imported: 0,
  approved: 0,
  nominated: 0,
  duplicates: 0,
  errors: 0,
  skipped: 0,
};

async function keepAsDuplicate(
  tx: Tx,
  importId: string,
  { number, problems }: Ready,
  { id, name }: RegisteredName,
): Promise<void> {
  await tx.q
    .updateTable('import_rows')
    .set({ status: 'duplicate', problems: json([...problems, registered({ id, name })]) })
    .where('import_id', '=', importId)
    .where('row_number', '=', number)
    .execute();
}

async function writeRows(
  tx: Tx,
  ctx: Ctx,
  list: ImportsTable,
  rows: readonly Ready[],
): Promise<void> {
  await insertExemplars(
    tx,
    rows.map(({ exemplar }) => exemplar),
  );
  await recordAll(
    tx,
    ctx,
    rows.map((each) => ({
      subject: { kind: 'exemplar' as const, id: each.exemplar.row.id },
      event: 'import',
      to: each.exemplar.row.status,
      data: eventData(list, each),
    })),
  );
  // What the dossier now holds is not kept twice, contact data above all.
  await tx.q
    .insertInto('import_rows')
    .values(
      rows.map((each) => ({
        import_id: list.id,
        row_number: each.number,
        cells: json({ values: [] }),
        corrections: null,
        resolved: null,
        problems: json(each.problems.filter(({ severity }) => severity === 'warning')),
        status: 'imported' as const,
        match_key: each.key,
        marks: '',
        keep_duplicate: flag(each.keepDuplicate),
        exemplar_id: each.exemplar.row.id,
        version: 1,
      })),
    )
    .onConflict((on) =>
      on.columns(['import_id', 'row_number']).doUpdateSet((set) => ({
        cells: set.ref('excluded.cells'),
        corrections: null,
        resolved: null,
        problems: set.ref('excluded.problems'),
        status: set.ref('excluded.status'),
        marks: '',
        exemplar_id: set.ref('excluded.exemplar_id'),
      })),
    )
    .execute();
}

const eventData = (list: ImportsTable, { number, row }: Ready) => ({
  file: list.file_name,
  row: number,
  ...(becomesApproved(row, list.mode)
    ? { decisionNumber: row.decisionNumber, decisionDate: row.decisionDate }
    : {}),
});

/** Ends an import with what it has brought, and says what it left out. Throws NoLongerWanted when it is in another state. */
export async function finish(
  tx: Tx,
  ctx: Ctx,
  importId: string,
  from: 'importing' | 'preview',
): Promise<void> {
  const counts = await tx.q
    .selectFrom('import_rows')
    .select(['status', ({ fn }) => fn.countAll<number>().as('rows')])
    .where('import_id', '=', importId)
    .groupBy('status')
    .execute();
  const count = (status: string) =>
    Number(counts.find((each) => each.status === status)?.rows ?? 0);
  const list = await readList(tx, importId);
  const result: ImportResult = {
    ...(fromJson<ImportResult>(list.result) ?? NOTHING_YET),
    duplicates: count('duplicate'),
    errors: count('error'),
    // Valid rows are left when somebody ends an import that came to a stop.
    skipped: count('skipped') + count('valid'),
  };
  const { numUpdatedRows } = await tx.q
    .updateTable('imports')
    .set((set) => ({
      status: 'done',
      result: json(result),
      failure: null,
      updated_at: ctx.clock.now(),
      version: set('version', '+', 1),
    }))
    .where('id', '=', importId)
    .where('status', '=', from)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new NoLongerWanted();
  await forgetFile(tx, importId);
  await record(tx, ctx, {
    subject: { kind: 'import', id: importId },
    event: 'run',
    from,
    to: 'done',
    data: { ...result },
  });
}
