/** Reads a workbook as one list: its visible sheets, their tables, and every row of them. Pure. */
import { type ContextLine, MOST_CONTEXT_LINES } from '../rules.context';
import {
  type Choices,
  type Layout,
  rowNumber,
  type SourceRow,
  type TableLayout,
} from '../rules.layout';
import type { ReadSheet, ReadWorkbook } from '../workbook/sheets.server';
import type { RowFacts } from './rows';
import {
  isDatum,
  readSheetTables,
  type SheetTable,
  type SheetTables,
  type TableRow,
} from './sheet-tables';
import { withPanes } from './side-by-side';

export interface NumberedRow {
  /** See `rowPlace`. */
  number: number;
  source: SourceRow;
}

export interface FoundList {
  layout: Layout;
  rows: NumberedRow[];
}

/** The list of a workbook, or null when no sheet has a table. Hidden sheets count only when no visible one has a table, or they are chosen. */
export function readList(
  book: ReadWorkbook,
  facts: RowFacts,
  choices: Choices = {},
): FoundList | null {
  const { date1904 } = book;
  const sheets = withPanes(book.sheets, (text) => isDatum(text, facts));
  const read = new Map<number, SheetTables>();
  const readAll = (indexes: number[]) => {
    for (const index of indexes) {
      const sheet = sheets[index];
      const found = sheet && readSheetTables(sheet, facts, index);
      if (found && found.tables.length > 0) read.set(index, found);
    }
  };
  const all = sheets.map((_, index) => index);
  readAll(choices.sheets ?? all.filter((index) => !sheets[index]?.hidden));
  if (read.size === 0 && !choices.sheets) readAll(all.filter((index) => sheets[index]?.hidden));
  if (read.size === 0) return null;
  const layout: Layout = {
    sheets: sheets.map(({ name, hidden, rows }, index) => ({
      name,
      hidden,
      read: read.has(index),
      rows: rows.filter((row) => row.length > 0).length,
    })),
    tables: [],
    ...(date1904 ? { date1904 } : {}),
    ...(Object.keys(choices).length > 0 ? { choices } : {}),
  };
  const rows: NumberedRow[] = [];
  const lines = onlyOnce([...read.values()].flatMap((found) => found.lines));
  if (lines.length > 0) layout.context = lines.slice(0, MOST_CONTEXT_LINES);
  for (const [index, found] of [...read].sort(([a], [b]) => a - b)) {
    const first = layout.tables.length;
    for (const [at, table] of found.tables.entries())
      layout.tables.push(tableLayout(index, sheets[index], table, rowsOf(found, at)));
    for (const { index: row, source } of found.rows)
      rows.push({
        number: rowNumber(index, row + 1),
        source: { ...source, table: first + (source.table ?? 0) },
      });
  }
  return { layout, rows };
}

/** Titles that stand above several tables are found with each. */
const onlyOnce = (lines: readonly ContextLine[]): ContextLine[] => {
  const keys = new Set<string>();
  return lines.filter(({ at, values }) => {
    const key = `${at} ${Object.keys(values)}`;
    return !keys.has(key) && keys.add(key);
  });
};

const rowsOf = ({ rows }: SheetTables, table: number): TableRow[] =>
  rows.filter(({ source }) => source.table === table && !source.aside);

function tableLayout(
  index: number,
  sheet: ReadSheet | undefined,
  { block, mapping, title, last }: SheetTable,
  rows: readonly TableRow[],
): TableLayout {
  const texts = new Map(
    block.headings.flatMap(({ column, columns, parts }) =>
      (columns ?? [column]).map((each) => [each, parts.join(' – ')] as const),
    ),
  );
  for (const { source } of rows)
    for (const [column, value] of source.values.entries())
      if (value && !texts.has(column)) texts.set(column, '');
  const headings = [...texts]
    .map(([column, text]) => ({ column, text }))
    .sort((a, b) => a.column - b.column);
  const hiddenColumns = (sheet?.hiddenColumns ?? []).filter((column) => texts.has(column));
  return {
    sheet: index,
    title,
    headingRows: [block.from + 1, block.to + 1],
    lastRow: last + 1,
    headings,
    mapping,
    ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
  };
}
