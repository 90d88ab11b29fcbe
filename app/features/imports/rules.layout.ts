/** Where rows of an import stand, what their cells hold, and what was found in the workbook. */
import { type AsideKind, FIELDS, type Field } from './rules';
import type { ContextField, ContextLine } from './rules.context';

/** Excel's most rows of a sheet. */
const ROWS_OF_SHEET = 1_048_576;
export const MAX_SHEETS = 200;

/** The number of a row within its import, from the index of its sheet (from 0) and its row there (from 1). */
export const rowNumber = (sheet: number, row: number): number => sheet * ROWS_OF_SHEET + row;

/** Where a row of an import stands: the index of its sheet (from 0) and its row there (from 1). */
export function rowPlace(number: number): { sheet: number; row: number } {
  const sheet = Math.floor((number - 1) / ROWS_OF_SHEET);
  return { sheet, row: number - sheet * ROWS_OF_SHEET };
}

/** Sheets, and tables beside the first one of a sheet, which are read as sheets. */
export const MAX_PANES = 2 * MAX_SHEETS;

/** The largest number that a row of an import can have. */
export const MAX_ROW_NUMBER = rowNumber(MAX_PANES, 0);

/** One row as the file has it: cells by column from A, null when empty; dates are dd/MM/yyyy. */
export interface SourceRow {
  values: (string | null)[];
  /** Index in the layout's tables; the first one when absent, as in rows that were stored before there were several. */
  table?: number;
  /** Indexes of the columns whose value is what a formula gave when the file was saved. */
  formulas?: number[];
  /** Columns with an error of Excel (#REF!); the value is its text. */
  errors?: number[];
  /** Columns whose value was carried down from the first cell of merged ones. */
  carried?: number[];
  /** Columns with a date that the sheet shows without its day (05/2019): the day is Excel's guess. */
  dates?: number[];
  /** The row is hidden in the sheet. */
  hidden?: true;
  /** Why the row is no data; absent for data. */
  aside?: AsideKind;
  /** What the nearest section row above, the table's title or the sheet's name says, where the row says nothing itself. */
  district?: string;
  commune?: string;
  kind?: string;
  sector?: string;
  family?: string;
  decisionNumber?: string;
  decisionDate?: string;
  /** The lines that say this or offer it: see `ContextLine.at`. Absent in rows that were stored before they were known. */
  from?: Partial<Record<ContextField, number>>;
}

/** Which columns (indexes from 0) hold which field; of several, the texts are joined in that order. */
export type Mapping = Partial<Record<Field, number | number[]>>;

/** The columns that hold a field, none when it has no column. */
export function columnsOf(mapping: Mapping, field: Field): number[] {
  const columns = mapping[field];
  if (columns === undefined) return [];
  return typeof columns === 'number' ? [columns] : columns;
}

/** The first column that holds a field, or null. */
export const firstColumn = (mapping: Mapping, field: Field): number | null =>
  columnsOf(mapping, field)[0] ?? null;

export interface Heading {
  column: number;
  /** The words of all its rows; empty for a column that has values and no heading. */
  text: string;
}

export interface SheetLayout {
  /** Of a table beside the first one of its sheet with its columns: "Danh sách (G–K)". */
  name: string;
  /** Hidden in the workbook, so that people who open it do not see it. */
  hidden: boolean;
  /** Whether its tables were read. */
  read: boolean;
  /** Rows that hold anything. */
  rows: number;
}

/** A table of one sheet: its headings and what they were taken for. */
export interface TableLayout {
  /** Index in the layout's sheets. */
  sheet: number;
  /** The words above the headings, or null. */
  title: string | null;
  /** First and last row of the headings, from 1. */
  headingRows: [number, number];
  lastRow: number;
  headings: Heading[];
  mapping: Mapping;
  hiddenColumns?: number[] | undefined;
  /** What the reader found, where a person has chosen another mapping, now or for an earlier list. */
  found?: Mapping | undefined;
}

/** What a person decided for the whole list. */
export interface Choices {
  /** Indexes of the sheets to read, in place of all visible ones. */
  sheets?: number[] | undefined;
  /** Used where a row says nothing itself. */
  values?: Partial<Record<Field, string>> | undefined;
  /** What counts in place of what a line says, by `contextKey`; nothing when empty. */
  context?: Record<string, string> | undefined;
  /** Kinds of rows that are data although the reader set them aside. */
  take?: AsideKind[] | undefined;
  /** Numbers of rows that are data although the reader set them aside. */
  takeRows?: number[] | undefined;
  /** Numbers of rows that stay aside although rows of their kind are taken. */
  leaveRows?: number[] | undefined;
  /** Fields whose formulas' saved values are taken. */
  formulas?: Field[] | undefined;
  /** Names in capitals are written as names. */
  capitals?: 'normal' | undefined;
  /** Values from merged cells above are not carried down. */
  carried?: 'leave' | undefined;
  /** What section lines, titles and sheets' names say does not count. */
  section?: 'leave' | undefined;
  /** Cells with formulas are empty. */
  formula?: 'leave' | undefined;
  /** Days that the sheet does not show are left empty. */
  date?: 'leave' | undefined;
}

/** What was found in the workbook. */
export interface Layout {
  sheets: SheetLayout[];
  tables: TableLayout[];
  /** The lines that say something of the rows below them. */
  context?: ContextLine[] | undefined;
  /** The workbook counts its days from 1904: a bare number in a date column counts from there too. */
  date1904?: true | undefined;
  choices?: Choices | undefined;
  /** The list for which its mapping was decided, and when that was imported. */
  remembered?: { fileName: string; at: string } | undefined;
}

/** The columns of the table that a row stands in. */
export const mappingOf = (layout: Layout, { table = 0 }: Pick<SourceRow, 'table'>): Mapping =>
  layout.tables[table]?.mapping ?? {};

/** The index of the first table with the same headings in the same columns: what is chosen for it holds for all of them. */
export const firstLike = (tables: readonly TableLayout[], { headings }: TableLayout): number => {
  const words = JSON.stringify(headings);
  return tables.findIndex((each) => JSON.stringify(each.headings) === words);
};

/** Whether a row stays out of the import: the reader set it aside, and nobody has taken it as data. */
export function isAside(number: number, { aside }: SourceRow, choices: Choices = {}): boolean {
  if (!aside) return false;
  if (choices.takeRows?.includes(number)) return false;
  return !choices.take?.includes(aside) || (choices.leaveRows?.includes(number) ?? false);
}

/** As layouts were stored when one table of one sheet was read. */
interface FirstLayout {
  sheet: string;
  otherSheets: string[];
  headingRow: number;
  headings: Heading[];
  mapping: Mapping;
}

/** A layout from its stored JSON, whichever of its shapes that has; null for null. */
export function readLayout(stored: Layout | FirstLayout | null): Layout | null {
  if (!stored || 'tables' in stored) return stored;
  const { sheet, otherSheets, headingRow, headings, mapping } = stored;
  const unread = otherSheets.map((name) => ({ name, hidden: false, read: false, rows: 0 }));
  return {
    sheets: [{ name: sheet, hidden: false, read: true, rows: 0 }, ...unread],
    tables: [
      {
        sheet: 0,
        title: null,
        headingRows: [headingRow, headingRow],
        lastRow: headingRow,
        headings,
        mapping,
      },
    ],
  };
}

/** The fields of a row as people would type them, the corrections before what the file has. */
export function cellsOf(
  source: SourceRow,
  mapping: Mapping,
  corrections: Partial<Record<Field, string>> | null,
): Partial<Record<Field, string>> {
  const cells: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const columns = columnsOf(mapping, field);
    const found = columns.flatMap((column) => source.values[column] ?? []).join(' ');
    const value = corrections?.[field] ?? found;
    if (value) cells[field] = value;
  }
  return cells;
}
