/** Tables that stand side by side on a sheet: each is read as if it stood on a sheet of its own, by its own headings. Pure. */
import { fold } from '~/platform/text';
import { columnLetter } from '../rules';
import { MAX_SHEETS } from '../rules.layout';
import type { GridRow, RowMarks } from '../workbook/sheet-cells.server';
import type { ReadSheet } from '../workbook/sheets.server';
import { type HeadingBlock, headingsAt } from './heading-rows';

/** A sheet, or the columns of one that hold a table beside its first one. */
export interface Pane extends ReadSheet {
  /** Rows of the sheet above all its tables, by their indexes: they are the titles of this one too. */
  titles?: { sheet: number; index: number; row: GridRow }[];
}

/** Columns of a table, the last one included. */
type Columns = [number, number];

/** Rows of a sheet in which its tables stand side by side. */
interface Area {
  /** First row, and the one after the last. */
  rows: [number, number];
  /** Of the tables, from the left. */
  columns: Columns[];
}

const NUMBER = /^(?:stt|tt|so tt|so thu tu|no)$/;
/** A column between tables holds values in at most this part of the rows. */
const MOST_FILLED = 0.1;

/** The sheets with the further tables of each as sheets after all of them, so that the index of no sheet changes. */
export function withPanes(
  sheets: readonly ReadSheet[],
  isDatum: (text: string) => boolean,
): Pane[] {
  const own: Pane[] = [];
  const further: Pane[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const areas = areasOf(sheet, isDatum);
    own.push(areas.length > 0 ? paneOf(sheet, index, areas, 0) : sheet);
    const most = Math.max(0, ...areas.map(({ columns }) => columns.length));
    for (let at = 1; at < most; at += 1) further.push(paneOf(sheet, index, areas, at));
  }
  return [...own, ...further.slice(0, MAX_SHEETS)];
}

function areasOf(sheet: ReadSheet, isDatum: (text: string) => boolean): Area[] {
  const blocks: HeadingBlock[] = [];
  for (let index = 0; index < sheet.rows.length; index += 1) {
    const block = headingsAt(sheet, index, isDatum);
    if (!block) continue;
    blocks.push(block);
    index = block.to;
  }
  const areas: Area[] = [];
  for (const [at, block] of blocks.entries()) {
    const end = blocks[at + 1]?.from ?? sheet.rows.length;
    const last = areas.at(-1);
    // Headings of one of the tables, in a row of the others.
    if (last?.rows[1] === block.from && last.columns.some((columns) => isWithin(block, columns))) {
      last.rows[1] = end;
      continue;
    }
    const columns = tablesIn(sheet, block, end, isDatum);
    if (columns.length > 1) areas.push({ rows: [at === 0 ? 0 : block.from, end], columns });
  }
  return areas;
}

const isWithin = ({ headings }: HeadingBlock, [left, right]: Columns): boolean =>
  headings.every(({ column }) => column >= left && column <= right);

/** The columns of each table whose headings stand in the block or, beyond its last one, below it. */
function tablesIn(
  sheet: ReadSheet,
  block: HeadingBlock,
  end: number,
  isDatum: (text: string) => boolean,
): Columns[] {
  const rows = sheet.rows.slice(block.from, end);
  const filled = rows.filter((row) => row.some(Boolean)).length;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const headed = new Set(block.headings.flatMap(({ column, columns }) => columns ?? [column]));
  const first = Math.min(...headed);
  const isGap = (column: number) =>
    !headed.has(column) &&
    rows.filter((row) => row[column]).length <= Math.floor(filled * MOST_FILLED);
  const words = new Map(block.headings.map(({ column, parts }) => [column, fold(parts.join(' '))]));
  const begins = (column: number) => {
    const text = words.get(column);
    const again = text !== undefined && (text === words.get(first) || NUMBER.test(text));
    return again || (isGap(column - 1) && !isGap(column));
  };
  const tables: Columns[] = [];
  let left = first;
  for (let column = first + 1; column <= width; column += 1) {
    if (column < width && !begins(column)) continue;
    const isTable = isOwnTable(sheet, [left, column - 1], block.from, end, isDatum);
    const last = tables.at(-1);
    // What is no table of its own belongs to the one before it.
    if (last && !isTable) last[1] = column - 1;
    else tables.push([left, column - 1]);
    left = column;
  }
  return tables;
}

/** Whether the columns have headings of people or groups with something about them. */
function isOwnTable(
  sheet: ReadSheet,
  columns: Columns,
  from: number,
  end: number,
  isDatum: (text: string) => boolean,
): boolean {
  const part = partOf(sheet, columns, [from, end]);
  for (let index = from; index < end; index += 1) {
    const block = headingsAt(part, index, isDatum);
    if (!block) continue;
    const { name, phone, birthYear, note, ...telling } = block.mapping;
    return (
      Object.keys(telling).length > 0 ||
      block.headings.some(({ parts }) => NUMBER.test(fold(parts.join(' '))))
    );
  }
  return false;
}

/** The table at a place from the left, of every area; the first one has all that stands outside them. */
function paneOf(sheet: ReadSheet, index: number, areas: readonly Area[], at: number): Pane {
  const rows: GridRow[] = at === 0 ? [...sheet.rows] : sheet.rows.map(() => []);
  const marks = new Map<number, RowMarks>(at === 0 ? sheet.marks : []);
  const merges = at === 0 ? [...sheet.merges] : [];
  const titles: Pane['titles'] = [];
  for (const area of areas) {
    const columns = area.columns[at];
    if (!columns) continue;
    const reach: Columns = at === 0 ? [0, columns[1]] : columns;
    const part = partOf(sheet, reach, area.rows);
    const [from, end] = area.rows;
    for (let row = from; row < end; row += 1) {
      rows[row] = part.rows[row] ?? [];
      const mark = part.marks.get(row);
      if (mark) marks.set(row, mark);
    }
    if (at === 0) continue;
    merges.push(...part.merges);
    titles.push(...sharedTitles(sheet, index, area));
    for (const merge of sheet.merges) repeatSection(sheet, merge, area, columns, rows);
  }
  const columns = areas.map((area) => area.columns[at]).find(Boolean);
  const name =
    at === 0 || !columns
      ? sheet.name
      : `${sheet.name} (${columnLetter(columns[0])}–${columnLetter(columns[1])})`;
  while (rows.at(-1)?.length === 0) rows.pop();
  return { ...sheet, name, rows, marks, merges, ...(titles.length > 0 ? { titles } : {}) };
}

/** The rows above the first table whose cells stand over its columns alone. */
function sharedTitles(sheet: ReadSheet, index: number, { rows, columns }: Area) {
  const [first] = columns;
  if (rows[0] !== 0 || !first) return [];
  const titles: NonNullable<Pane['titles']> = [];
  for (const [at, row] of sheet.rows.slice(0, rows[1]).entries()) {
    const filled = row.flatMap((cell, column) => (cell ? [column] : []));
    // The headings.
    if (filled.length > 2) break;
    if (filled.length > 0 && filled.every((column) => column <= first[1]))
      titles.push({ sheet: index, index: at, row });
  }
  return titles;
}

/** A section that is merged over all tables is one of each. */
function repeatSection(
  sheet: ReadSheet,
  { rows: [top, bottom], columns: [left, right] }: ReadSheet['merges'][number],
  area: Area,
  columns: Columns,
  rows: GridRow[],
): void {
  const text = sheet.rows[top]?.[left];
  const isOver = left < columns[0] && right >= columns[0] && top === bottom;
  if (!isOver || !text || top < area.rows[0] || top >= area.rows[1] || rows[top]?.length) return;
  if (area.rows[0] === 0 && sharedTitles(sheet, 0, area).some(({ index }) => index === top)) return;
  rows[top] = [...Array<null>(columns[0]).fill(null), text];
}

/** Some columns of some rows of a sheet, everything where it stood. */
function partOf(sheet: ReadSheet, [left, right]: Columns, [from, end]: [number, number]) {
  const isIn = (column: number) => column >= left && column <= right;
  const rows: GridRow[] = [];
  for (let index = from; index < end; index += 1) {
    const row = (sheet.rows[index] ?? []).map((cell, column) => (isIn(column) ? cell : null));
    while (row.length > 0 && row.at(-1) === null) row.pop();
    rows[index] = row;
  }
  for (let index = 0; index < from; index += 1) rows[index] = [];
  const marks = new Map<number, RowMarks>();
  for (const [index, mark] of sheet.marks) {
    if (index < from || index >= end) continue;
    const { hidden, formulas, errors, dates } = mark;
    marks.set(index, {
      ...(hidden ? { hidden } : {}),
      ...(formulas ? { formulas: formulas.filter(isIn) } : {}),
      ...(errors ? { errors: errors.filter(isIn) } : {}),
      ...(dates ? { dates: dates.filter(isIn) } : {}),
    });
  }
  const merges = sheet.merges
    .filter(({ rows: [top], columns }) => top >= from && top < end && isIn(columns[0]))
    .map(({ rows: reach, columns }) => ({
      rows: reach,
      columns: [columns[0], Math.min(columns[1], right)] as Columns,
    }));
  return { ...sheet, rows, marks, merges };
}
