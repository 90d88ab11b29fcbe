/** Imports as the pages show them. For the Board only: rows hold contact data. */

import { listHistory } from '~/features/history/queries.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import { formatDate, formatDateTime } from '~/platform/time';
import { fromJson } from '~db/columns';
import type { ImportRowsTable, ImportsTable } from '~db/schema/exemplars';
import type { ImportResult } from './importing.server';
import { findJob } from './jobs.server';
import { countMarks, type MarkCounts, noMarks } from './queries.marks.server';
import { shownCells } from './row-cells';
import { countRows, noRows, type RowCounts } from './row-counts.server';
import {
  type AsideKind,
  becomesApproved,
  type Field,
  type ImportMode,
  type ImportStatus,
  isUnderWay,
  type Problem,
  type RowStatus,
  type Understood,
} from './rules';
import { cellsOf, type Layout, mappingOf, readLayout, type SourceRow } from './rules.layout';
import { isMark, type Mark, marksIn } from './rules.marks';
import { mayImport, readImport } from './states.server';

export const ROWS_A_PAGE = 50;

export interface ImportView {
  id: string;
  fileName: string;
  mode: ImportMode;
  status: ImportStatus;
  layout: Layout | null;
  total: number;
  read: number;
  /** A key of the catalogues. */
  failure: string | null;
  result: ImportResult | null;
  counts: RowCounts;
  /** Valid rows that carry a decision and its date. */
  decided: number;
  /** How far the writing, or the undoing, has come. */
  writing: { done: number; total: number } | null;
  /** What the reader did of its own accord, and what it set aside. */
  marks: MarkCounts;
  version: number;
}

/** One import with the counts of its rows. Throws 403, 404. */
export async function getImport(ctx: Ctx, id: string): Promise<ImportView> {
  mayImport(ctx);
  const row = await readImport(ctx.db, id);
  const busy = isUnderWay(row.status);
  return {
    id: row.id,
    fileName: row.file_name,
    mode: row.mode,
    status: row.status,
    layout: readLayout(fromJson<Layout>(row.layout)),
    total: row.rows_total,
    read: row.rows_read,
    failure: row.failure,
    result: fromJson<ImportResult>(row.result),
    // Counting thousands of rows every half second would be work for nobody.
    counts: busy ? noRows() : await countRows(ctx.db, id),
    decided: row.status === 'preview' ? await countDecided(ctx, id, row.mode) : 0,
    writing: await progressOf(ctx, row),
    marks: busy ? noMarks() : await countMarks(ctx.db, id),
    version: row.version,
  };
}

// JSON.stringify writes no spaces, so the two nulls can be looked for as text on both databases.
async function countDecided(ctx: Ctx, id: string, mode: ImportMode): Promise<number> {
  if (
    !becomesApproved({ decisionNumber: '', decisionDate: '' as Understood['decisionDate'] }, mode)
  )
    return 0;
  const found = await ctx.db.q
    .selectFrom('import_rows')
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .where('import_id', '=', id)
    .where('status', '=', 'valid')
    .where('resolved', 'not like', '%"decisionNumber":null%' as ImportRowsTable['problems'])
    .where('resolved', 'not like', '%"decisionDate":null%' as ImportRowsTable['problems'])
    .executeTakeFirst();
  return Number(found?.rows ?? 0);
}

export interface RowView {
  number: number;
  status: RowStatus;
  /** As the file has them, with the corrections. */
  cells: Partial<Record<Field, string>>;
  /** As the file has them, where a person typed over them. */
  originals: Partial<Record<Field, string>>;
  /** The decision as it was understood; null where the row was not, or has none. */
  decision: string | null;
  problems: Problem[];
  keepDuplicate: boolean;
  exemplarId: string | null;
  marks: Mark[];
  /** Why the reader set the row aside, also when it was taken as data. */
  aside: AsideKind | null;
  /** The cells of a row that stands aside, as the sheet has them. */
  raw: string[];
  version: number;
}

/** all: every row that is data. A mark: data rows that carry it. */
export type RowFilter = RowStatus | Mark | 'all';

export interface RowPage {
  rows: RowView[];
  total: number;
  page: number;
  pageSize: number;
}

/** A page of the rows of one state, in the order of the sheet. The caller has read the import, which checks the permission. */
export async function listRows(
  ctx: Ctx,
  list: Pick<ImportView, 'id' | 'layout' | 'counts' | 'marks'>,
  { show, page }: { show: RowFilter; page: number },
): Promise<RowPage> {
  mayImport(ctx);
  const total = totalOf(list, show);
  let query = ctx.db.q.selectFrom('import_rows').selectAll().where('import_id', '=', list.id);
  if (show === 'all' || isMark(show)) query = query.where('status', '<>', 'aside');
  else query = query.where('status', '=', show);
  if (isMark(show)) query = query.where('marks', 'like', `% ${show} %`);
  const rows = await query
    .orderBy('row_number')
    .limit(ROWS_A_PAGE)
    .offset((page - 1) * ROWS_A_PAGE)
    .execute();
  const imported = await importedNames(ctx, rows);
  const shown = rows.map((row) => rowView(row, list.layout, imported));
  return { rows: shown, total, page, pageSize: ROWS_A_PAGE };
}

function totalOf({ counts, marks }: Pick<ImportView, 'counts' | 'marks'>, show: RowFilter): number {
  if (isMark(show)) return marks.marks[show];
  if (show !== 'all') return counts[show];
  return Object.values(counts).reduce((sum, count) => sum + count, 0) - counts.aside;
}

function rowView(
  row: ImportRowsTable,
  layout: Layout | null,
  imported: ReadonlyMap<string, Partial<Record<Field, string>>>,
): RowView {
  const source = fromJson<SourceRow>(row.cells) ?? { values: [] };
  const mapping = layout ? mappingOf(layout, source) : {};
  const corrections = fromJson<Partial<Record<Field, string>>>(row.corrections);
  const inFile = cellsOf(source, mapping, null);
  const originals = Object.fromEntries(
    Object.keys(corrections ?? {}).map((field) => [field, inFile[field as Field] ?? '']),
  );
  return {
    number: row.row_number,
    status: row.status,
    cells:
      imported.get(row.exemplar_id ?? '') ??
      (layout ? shownCells(source, layout, corrections) : {}),
    originals,
    decision: decisionIn(fromJson<Understood>(row.resolved)),
    problems: fromJson<Problem[]>(row.problems) ?? [],
    keepDuplicate: row.keep_duplicate === 1,
    exemplarId: row.exemplar_id,
    marks: marksIn(row.marks),
    aside: source.aside ?? null,
    raw: row.status === 'aside' ? source.values.flatMap((value) => value ?? []) : [],
    version: row.version,
  };
}

function decisionIn(row: Understood | null): string | null {
  if (!row) return null;
  const day = row.decisionDate && formatDate(row.decisionDate);
  return [row.decisionNumber, day].filter(Boolean).join(', ') || null;
}

/** One row as its form is drawn, and who changed it last. Throws 404. */
export async function getStoredRow(ctx: Ctx, importId: string, number: number) {
  mayImport(ctx);
  const list = await readImport(ctx.db, importId);
  const row = await ctx.db.q
    .selectFrom('import_rows')
    .selectAll()
    .where('import_id', '=', importId)
    .where('row_number', '=', number)
    .executeTakeFirst();
  if (!row) throw new DomainError('imports.errors.rowGone', 404);
  const entries = await listHistory(ctx.db, [{ kind: 'import', ids: [importId] }]);
  const last = entries.find(({ event, data }) => event === 'columns' || data?.row === number);
  return {
    row: rowView(row, readLayout(fromJson<Layout>(list.layout)), new Map()),
    by: last?.actorName ?? '…',
    at: last ? formatDateTime(last.at) : '…',
  };
}

/** Rows that are imported keep no cells: what they show comes from the register. */
async function importedNames(
  ctx: Ctx,
  rows: readonly ImportRowsTable[],
): Promise<Map<string, Partial<Record<Field, string>>>> {
  const ids = rows.flatMap((row) => row.exemplar_id ?? []);
  if (ids.length === 0) return new Map();
  const found = await ctx.db.q
    .selectFrom('exemplars')
    .innerJoin('sectors', 'sectors.code', 'exemplars.sector_code')
    .innerJoin('places', (join) =>
      join
        .onRef('places.code', '=', 'exemplars.place_code')
        .onRef('places.valid_from', '=', 'exemplars.place_valid_from'),
    )
    .leftJoin('places as above', (join) =>
      join
        .onRef('above.code', '=', 'exemplars.district_code')
        .onRef('above.valid_from', '=', 'exemplars.place_valid_from'),
    )
    .select([
      'exemplars.id',
      'exemplars.name',
      'decision_number',
      'decision_date',
      'sectors.name as sector',
      'places.name as commune',
      'above.name as district',
    ])
    .where('exemplars.id', 'in', ids)
    .execute();
  return new Map(
    found.map((each) => [
      each.id,
      {
        name: each.name,
        sector: each.sector,
        commune: each.commune,
        ...(each.district && each.district !== each.commune ? { district: each.district } : {}),
        ...(each.decision_number ? { decisionNumber: each.decision_number } : {}),
        ...(each.decision_date ? { decisionDate: formatDate(each.decision_date) } : {}),
      },
    ]),
  );
}

export type ImportProgress = Pick<ImportView, 'id' | 'status' | 'read' | 'total' | 'writing'>;

/** How far an import has come: one row is read, so it may be asked for often. Throws 403, 404. */
export async function getProgress(ctx: Ctx, id: string): Promise<ImportProgress> {
  mayImport(ctx);
  const row = await readImport(ctx.db, id);
  return {
    id: row.id,
    status: row.status,
    read: row.rows_read,
    total: row.rows_total,
    writing: await progressOf(ctx, row),
  };
}

/** As the job counts it; where another process does the work, as far as it has written. */
async function progressOf(
  ctx: Ctx,
  row: ImportsTable,
): Promise<{ done: number; total: number } | null> {
  if (row.status !== 'importing' && row.status !== 'undoing') return null;
  const job = findJob(row.id);
  if (job) return { ...job.progress };
  const counts = await countRows(ctx.db, row.id);
  if (row.status === 'undoing') {
    const done = fromJson<ImportResult>(row.result)?.undone ?? 0;
    return { done, total: done + counts.imported };
  }
  return { done: counts.imported, total: counts.imported + counts.valid };
}
