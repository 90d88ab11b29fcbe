/** Turns what the worker reads, or what is kept already, into rows that are understood, a batch at a time. */
import type { Ctx } from '~/platform/context.server';
import { flag, fromJson, json } from '~db/columns';
import type { Tx } from '~db/connect';
import type { ImportRowsTable } from '~db/schema/exemplars';
import { rowText } from './interpret/cells';
import { matchKey, Register, repeats } from './interpret/duplicates.server';
import { type Knowledge, type Understanding, understand } from './interpret/understand';
import { inTurns, type Job } from './jobs.server';
import { knowledgeOf, type Surroundings } from './knowledge.server';
import { type Field, type ImportMode, statusFor } from './rules';
import { type Choices, isAside, type Layout, mappingOf, type SourceRow } from './rules.layout';
import { readWorkbook } from './workbook/workbook.server';

const BATCH = 100;

/** The import is no longer waiting for what is being read: somebody cancelled it. */
export class NoLongerWanted extends Error {}

export interface KeptRow {
  number: number;
  source: SourceRow;
  corrections: Partial<Record<Field, string>> | null;
  skipped: boolean;
  keepDuplicate: boolean;
}

/** What a row means with the corrections that people typed. */
export function understandKept(
  row: Pick<KeptRow, 'source' | 'corrections'>,
  layout: Layout,
  known: Knowledge,
): Understanding {
  const { source, corrections } = row;
  return understand(rowText(source, layout, corrections), mappingOf(layout, source), known);
}

/** Reads the bytes of a new import. Throws RefusedWorkbook, NoLongerWanted. */
export async function readList(
  ctx: Ctx,
  importId: string,
  list: { bytes: Buffer; mode: ImportMode; around: Surroundings; choices?: Choices },
  job: Job,
): Promise<void> {
  const { programme, places, sectors } = list.around;
  const known = knowledgeOf(list.around, ctx.clock.today(), list.mode);
  const register = await Register.load(ctx.db, programme.id);
  const input = { bytes: list.bytes, places, sectors, choices: list.choices ?? {} };
  let writer: RowWriter | null = null;
  for await (const part of readWorkbook(input, job.signal)) {
    if (part.type === 'layout') {
      job.progress = { done: 0, total: part.total };
      await markRead(ctx, importId, 0, { layout: json(part.layout), rows_total: part.total });
      writer = new RowWriter(ctx, importId, part.layout, known, register);
    } else if (writer) {
      const rows = part.rows.map((row) => ({
        ...row,
        corrections: null,
        skipped: false,
        keepDuplicate: false,
      }));
      for await (const some of inTurns(rows, BATCH)) await writer.write(some, job);
    }
  }
}

/** Understands the kept rows again, by other columns or another mode. Throws NoLongerWanted. */
export async function readAgain(
  ctx: Ctx,
  importId: string,
  list: { layout: Layout; mode: ImportMode; around: Surroundings },
  job: Job,
): Promise<void> {
  const known = knowledgeOf(list.around, ctx.clock.today(), list.mode);
  const register = await Register.load(ctx.db, list.around.programme.id);
  const writer = new RowWriter(ctx, importId, list.layout, known, register);
  for (let after = 0; ; ) {
    const rows = await ctx.db.q
      .selectFrom('import_rows')
      .selectAll()
      .where('import_id', '=', importId)
      .where('row_number', '>', after)
      // Those keep nothing to read again.
      .where('status', '<>', 'imported')
      .orderBy('row_number')
      .limit(BATCH)
      .execute();
    if (rows.length === 0) return;
    after = rows.at(-1)?.row_number ?? after;
    for await (const some of inTurns(rows.map(keptRow), BATCH)) await writer.write(some, job);
  }
}

export const keptRow = (row: ImportRowsTable): KeptRow => ({
  number: row.row_number,
  source: fromJson<SourceRow>(row.cells) ?? { values: [] },
  corrections: fromJson<Partial<Record<Field, string>>>(row.corrections),
  skipped: row.status === 'skipped',
  keepDuplicate: row.keep_duplicate === 1,
});

/** Writes rows in their order; remembers which names have come. */
class RowWriter {
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly ctx: Ctx,
    private readonly importId: string,
    private readonly layout: Layout,
    private readonly known: Knowledge,
    private readonly register: Register,
  ) {}

  async write(rows: readonly KeptRow[], job: Job): Promise<void> {
    if (job.signal.aborted) throw new NoLongerWanted();
    const values = rows.map((row) => this.valuesOf(row));
    await this.ctx.db.transaction(async (tx) => {
      await tx.q
        .insertInto('import_rows')
        .values(values)
        .onConflict((on) =>
          on.columns(['import_id', 'row_number']).doUpdateSet((set) => ({
            resolved: set.ref('excluded.resolved'),
            problems: set.ref('excluded.problems'),
            status: set.ref('excluded.status'),
            match_key: set.ref('excluded.match_key'),
            // A form that was drawn by the old columns no longer fits.
            version: set('import_rows.version', '+', 1),
          })),
        )
        .execute();
      const data = values.filter(({ status }) => status !== 'aside').length;
      await countRead(tx, this.ctx, this.importId, data);
    });
    job.progress.done += values.filter(({ status }) => status !== 'aside').length;
  }

  private valuesOf(row: KeptRow): ImportRowsTable {
    const aside = isAside(row.number, row.source, this.layout.choices);
    const { row: resolved, problems } = aside
      ? { row: null, problems: [] }
      : understandKept(row, this.layout, this.known);
    if (resolved) {
      const key = matchKey(resolved);
      const registered = this.register.problemOf(resolved);
      const earlier = this.seen.get(key);
      if (registered) problems.push(registered);
      if (registered?.severity !== 'duplicate' && !row.skipped) {
        if (earlier !== undefined) problems.push(repeats(earlier));
        else this.seen.set(key, row.number);
      }
    }
    return {
      import_id: this.importId,
      row_number: row.number,
      cells: json(row.source),
      corrections: row.corrections && json(row.corrections),
      resolved: resolved && json(resolved),
      problems: json(problems),
      status: aside ? 'aside' : statusFor(problems, row),
      match_key: resolved && matchKey(resolved),
      keep_duplicate: flag(row.keepDuplicate),
      version: 1,
      exemplar_id: null,
    };
  }
}

async function markRead(
  ctx: Ctx,
  importId: string,
  read: number,
  more: { layout: ReturnType<typeof json>; rows_total: number },
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const { numUpdatedRows } = await tx.q
      .updateTable('imports')
      .set({ ...more, rows_read: read, updated_at: ctx.clock.now() })
      .where('id', '=', importId)
      .where('status', '=', 'reading')
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new NoLongerWanted();
  });
}

async function countRead(tx: Tx, ctx: Ctx, importId: string, rows: number): Promise<void> {
  const { numUpdatedRows } = await tx.q
    .updateTable('imports')
    .set((set) => ({ rows_read: set('rows_read', '+', rows), updated_at: ctx.clock.now() }))
    .where('id', '=', importId)
    .where('status', '=', 'reading')
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new NoLongerWanted();
}
