/** Turns what the worker reads, or what is kept already, into rows that are understood, a batch at a time. */
import type { Ctx } from '~/platform/context.server';
import { flag, fromJson, json } from '~db/columns';
import type { Reader, Tx } from '~db/connect';
import type { ImportRowsTable } from '~db/schema/exemplars';
import { rowText } from './interpret/cells';
import { matchKey, Register, repeats } from './interpret/duplicates.server';
import { type Knowledge, type Understanding, understand } from './interpret/understand';
import { inTurns, type Job } from './jobs.server';
import { knowledgeOf, type Surroundings } from './knowledge.server';
import { keepColumns, withRemembered } from './remembering.server';
import { chosenRow, contextReaching, marksOf } from './row-cells';
import { type Field, type ImportMode, statusFor } from './rules';
import { type ContextField, type ContextLine, contextKey } from './rules.context';
import { isAside, type Layout, mappingOf, type SourceRow } from './rules.layout';
import { asideMark, marksText } from './rules.marks';
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
  /** That the row has before it is written again; 0 of a new one. */
  version: number;
}

/** What a row means with the corrections that people typed. */
export function understandKept(
  row: Pick<KeptRow, 'source' | 'corrections'>,
  layout: Layout,
  known: Knowledge,
): Understanding {
  const { source, corrections } = row;
  const text = rowText(chosenRow(source, layout.choices), layout, corrections);
  return understand(text, mappingOf(layout, source), known);
}

interface ReadWish {
  bytes: Buffer;
  fileName: string;
  mode: ImportMode;
  around: Surroundings;
}

/** Reads the bytes of a new import, by what was decided for an earlier list with its headings. Throws RefusedWorkbook, NoLongerWanted. */
export const readList = (ctx: Ctx, importId: string, list: ReadWish, job: Job): Promise<void> =>
  readBytes(ctx, importId, { ...list, layout: null }, job);

/** Reads the sheets that a list is to be read from now; what people did with rows that come again stays. Throws RefusedWorkbook, NoLongerWanted. */
export const readSheets = (
  ctx: Ctx,
  importId: string,
  list: ReadWish & { layout: Layout },
  job: Job,
): Promise<void> => readBytes(ctx, importId, list, job);

async function readBytes(
  ctx: Ctx,
  importId: string,
  list: ReadWish & { layout: Layout | null },
  job: Job,
): Promise<void> {
  const { programme, places, sectors } = list.around;
  const choices = list.layout?.choices;
  const known = knowledgeOf(list.around, ctx.clock.today(), list.mode);
  const register = await Register.load(ctx.db, programme.id);
  const before = list.layout && (await readBefore(ctx.db, importId));
  let writer: RowWriter | null = null;
  const { bytes, fileName } = list;
  const input = { bytes, fileName, places, sectors, choices: choices ?? {} };
  for await (const part of readWorkbook(input, job.signal)) {
    if (part.type === 'layout') {
      job.progress = { done: 0, total: part.total };
      const remembered = await withRemembered(ctx.db, { ...part.layout, choices });
      const layout = list.layout ? keepColumns(remembered, list.layout) : remembered;
      await markRead(ctx, importId, 0, { layout: json(layout), rows_total: part.total });
      writer = new RowWriter(ctx, importId, layout, known, register);
    } else if (writer) {
      const rows = part.rows
        .filter(({ number }) => !before?.imported.has(number))
        .map((row) => ({ ...UNTOUCHED, ...before?.rows.get(row.number), ...row }));
      for await (const some of inTurns(rows, BATCH)) await writer.write(some, job);
    }
  }
  await writer?.writeContext();
}

const UNTOUCHED = { corrections: null, skipped: false, keepDuplicate: false, version: 0 };

interface Before {
  imported: Set<number>;
  /** What people did with rows that are not imported. */
  rows: Map<number, Omit<KeptRow, 'number' | 'source'>>;
}

async function readBefore(db: Reader, importId: string): Promise<Before> {
  const rows = await db.q
    .selectFrom('import_rows')
    .select(['row_number', 'corrections', 'status', 'keep_duplicate', 'version'])
    .where('import_id', '=', importId)
    .execute();
  const imported = rows.filter(({ status }) => status === 'imported');
  const others = rows
    .filter(({ status }) => status !== 'imported')
    .map((row) => keptRow({ ...row, cells: json({ values: [] }) }));
  return {
    imported: new Set(imported.map((row) => row.row_number)),
    rows: new Map(others.map(({ number, source: _, ...did }) => [number, did])),
  };
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
    if (rows.length === 0) return writer.writeContext();
    after = rows.at(-1)?.row_number ?? after;
    for await (const some of inTurns(rows.map(keptRow), BATCH)) await writer.write(some, job);
  }
}

export const keptRow = (
  row: Pick<
    ImportRowsTable,
    'row_number' | 'cells' | 'corrections' | 'status' | 'keep_duplicate' | 'version'
  >,
): KeptRow => ({
  number: row.row_number,
  source: fromJson<SourceRow>(row.cells) ?? { values: [] },
  corrections: fromJson<Partial<Record<Field, string>>>(row.corrections),
  skipped: row.status === 'skipped',
  keepDuplicate: row.keep_duplicate === 1,
  version: row.version,
});

/** What is stored of what the reader did in a row. */
export const storedMarks = (
  { source, corrections }: Pick<KeptRow, 'source' | 'corrections'>,
  layout: Layout,
): string =>
  marksText([
    ...(source.aside ? [asideMark(source.aside)] : []),
    ...marksOf(source, layout, corrections),
  ]);

/** Writes rows in their order; remembers which names have come. */
class RowWriter {
  private readonly seen = new Map<string, number>();
  /** How many rows each value of a line reaches, by `contextKey`. */
  private readonly reached = new Map<string, number>();

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
            marks: set.ref('excluded.marks'),
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

  /** Says of each line around the rows how many it reaches. */
  async writeContext(): Promise<void> {
    const { context } = this.layout;
    if (!context) return;
    const rowsOf = ({ at, values }: ContextLine) =>
      Object.keys(values).map(
        (field) => this.reached.get(contextKey(at, field as ContextField)) ?? 0,
      );
    const counted = context.map((line) => ({ ...line, rows: Math.max(0, ...rowsOf(line)) }));
    await this.ctx.db.transaction((tx) =>
      tx.q
        .updateTable('imports')
        .set({ layout: json({ ...this.layout, context: counted }) })
        .where('id', '=', this.importId)
        .where('status', '=', 'reading')
        .execute(),
    );
  }

  private valuesOf(row: KeptRow): ImportRowsTable {
    const aside = isAside(row.number, row.source, this.layout.choices);
    const { row: resolved, problems } = aside
      ? { row: null, problems: [] }
      : understandKept(row, this.layout, this.known);
    if (!aside)
      for (const key of contextReaching(row.source, this.layout))
        this.reached.set(key, (this.reached.get(key) ?? 0) + 1);
    const key = resolved && matchKey(resolved);
    if (resolved && key) {
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
      marks: storedMarks(row, this.layout),
      match_key: key,
      keep_duplicate: flag(row.keepDuplicate),
      version: row.version + 1,
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
    // Of a list whose sheets are read again.
    await tx.q
      .deleteFrom('import_rows')
      .where('import_id', '=', importId)
      .where('status', '<>', 'imported')
      .execute();
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
