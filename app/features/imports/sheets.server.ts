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
  const names = partsOfSheets(parts);
  const xmls = names.map((name) => parts.get(name)?.toString('utf8') ?? '');
  const scans = xmls.map(scanSheet);
  const readable = new Map(parts);
  names.forEach((name, index) => {
    if (parts.has(name)) readable.set(name, Buffer.from(withReadableCells(xmls[index] ?? '')));
  });
  try {
    const sheets = await readWorkbook(packStored(readable));
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

/**
 * The sheet's XML with every cell that the reader cannot read turned into text. The reader rejects the whole workbook for one
 * such cell; as text it is a cell with a wrong value, which is reported at its row.
 */
function withReadableCells(xml: string): string {
  return xml.replace(CELL, (cell, tag: string, attributes: string | undefined, content: string) => {
    const type = TYPE.exec(attributes ?? '')?.[1] ?? 'n';
    const value = /<(?:\w+:)?v(?:\s[^<>]*)?>([^<]*)</.exec(content)?.[1];
    const text = textInstead(type, value, content);
    if (text === null) return cell;
    return `<${tag}${(attributes ?? '').replace(TYPE, '')} t="str"><v>${text}</v></${tag}>`;
  });
}

// Stops at the next cell, so that cells without an end do not each cost a search through the sheet.
const CELL = /<((?:\w+:)?c)(\s[^<>]*[^<>/])?>([^<]*(?:<(?!\/?(?:\w+:)?c[\s>/])[^<]*)*)<\/\1>/g;
const TYPE = /\st=["'](\w*)["']/;
/** Excel's last day, 31/12/9999. */
const LAST_SERIAL = 2_958_466;

/** The escaped text to read instead of a cell's value; null when the reader can read the cell. */
function textInstead(type: string, value: string | undefined, content: string): string | null {
  if (type === 'inlineStr') return /<(?:\w+:)?is[\s>/]/.test(content) ? null : '';
  if (value === undefined) return type === 'n' || type === 'd' ? null : '';
  // The Date constructor takes much that is no ISO day: "tháng 2" would be February 2001.
  if (type === 'd') return value === '' || isIsoTime(value) ? null : value;
  if (type === 'b') return value === '0' || value === '1' ? null : value;
  if (type !== 'n') return null;
  const number = Number(value);
  if (Number.isNaN(number)) return value;
  // Formatted as a date, a number outside of Excel's days has no date; as text it reads as it would unformatted.
  return number < 0 || number >= LAST_SERIAL ? String(number) : null;
}

const isIsoTime = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}/.test(text) && isoDay(new Date(text)) !== null;

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
  const [year = '', month = '', day = ''] = (isoDay(date) ?? '').split('-');
  return `${day}/${month}/${year}`;
}

/** The ISO day; null for an invalid Date, of which `toISOString` throws. */
const isoDay = (date: Date): string | null =>
  Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
