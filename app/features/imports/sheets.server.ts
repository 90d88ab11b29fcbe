/** Reads the sheets of a workbook that was unpacked: every cell as text, and where the formulas are. */
import readWorkbook from 'read-excel-file/node';
import type { GridRow } from './layout';
import { packStored, RefusedWorkbook } from './zip.server';

export interface ReadSheet {
  name: string;
  rows: GridRow[];
  /** Indexes of columns with formulas, by row index. */
  formulas: ReadonlyMap<number, number[]>;
}

/** Cells longer than this are cut: no field is as long. */
const LONGEST_CELL = 5000;
const MAX_ROW = 100_000;
/** Rows times columns, empty ones included: the reader makes room for each. */
const MAX_AREA = 4_000_000;

/** The sheets in their order. Throws RefusedWorkbook. */
export async function readSheets(parts: ReadonlyMap<string, Buffer>): Promise<ReadSheet[]> {
  const scans = partsOfSheets(parts).map((part) =>
    scanSheet(parts.get(part)?.toString('utf8') ?? ''),
  );
  try {
    const sheets = await readWorkbook(packStored(parts));
    return sheets.map(({ sheet, data }, index) => ({
      name: sheet,
      rows: (data ?? []).map((row) => row.map(cellText)),
      formulas: scans[index] ?? new Map(),
    }));
  } catch {
    throw new RefusedWorkbook('damaged');
  }
}

/** Where the formulas of a sheet are. Throws RefusedWorkbook when its cells lie so far out that reading them costs too much. */
function scanSheet(xml: string): Map<number, number[]> {
  const formulas = new Map<number, number[]>();
  let [row, column, rows, columns] = [-1, -1, 0, 0];
  for (const [, tag, attributes = ''] of xml.matchAll(/<(?:\w+:)?(row|c|f)(\s[^<>]*?|)\/?>/g)) {
    const address = /\sr="([A-Z]*)(\d*)"/.exec(attributes);
    if (tag === 'row') {
      row = address?.[2] ? Number(address[2]) - 1 : row + 1;
      column = -1;
    } else if (tag === 'c') {
      column = address?.[1] ? columnIndex(address[1]) : column + 1;
      if (address?.[2]) row = Number(address[2]) - 1;
    } else {
      formulas.set(row, [...(formulas.get(row) ?? []), column]);
    }
    [rows, columns] = [Math.max(rows, row + 1), Math.max(columns, column + 1)];
  }
  if (rows > MAX_ROW || rows * columns > MAX_AREA) throw new RefusedWorkbook('tooWide');
  return formulas;
}

const columnIndex = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The parts of the sheets in the order of the workbook. */
function partsOfSheets(parts: ReadonlyMap<string, Buffer>): string[] {
  const relations = parts.get('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? '';
  const targets = new Map(
    Array.from(relations.matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g), ([tag]) => [
      attribute(tag, 'Id'),
      `xl/${attribute(tag, 'Target').replace(/^\/?xl\/|^\//, '')}`,
    ]),
  );
  const workbook = parts.get('xl/workbook.xml')?.toString('utf8') ?? '';
  return Array.from(
    workbook.matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g),
    ([tag]) => targets.get(attribute(tag, '\\w+:id')) ?? '',
  );
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

function cellText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return dayText(value);
  const text = String(value);
  return text.trim() === '' ? null : text.slice(0, LONGEST_CELL + 1);
}

// The reader gives Excel's days as midnight UTC.
function dayText(date: Date): string {
  const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}
