/** Finds headings in one to three rows of a sheet and joins what stands above each column. Pure. */
import { clean, fold } from '~/platform/text';
import type { GridRow, Merge } from '../workbook/sheet-cells.server';
import { fittingFields, hasNoField, namePart } from './heading-words';
import { type ColumnHeading, type FoundMapping, mapHeadings } from './headings';

export interface GridSheet {
  rows: readonly GridRow[];
  merges: readonly Merge[];
}

/** Rows of headings, as indexes from 0, the last one included. */
export interface HeadingBlock extends FoundMapping {
  from: number;
  to: number;
  headings: ColumnHeading[];
}

const MOST_ROWS = 3;
/** A heading over more of the table than this is its title. */
const WIDEST_GROUP = 0.7;
const SURE = 1000;
const RATHER_SURE = 600;
const LIKE_NAME =
  /(?:^| )(?:ho|ten|name|exemplar|dien hinh|tap the|ca nhan|don vi|co quan|guong|doi tuong|doanh nghiep)(?: |$)/;
/** Long texts are cut before they are searched for words. */
const SEARCHED = 200;
const VALUE = /^[\d\s./,:-]+$/;
/** A day, a number of a decision, a telephone: headings have none. */
const DATUM = /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}|\d\s*[/-]\s*(?:\d{4}\/)?\s*QĐ|\d{5}/iu;

const isValue = (cell: string): boolean => VALUE.test(cell) || DATUM.test(cell);

/** The headings that begin in a row, or null when it begins none. `isDatum`: whether a text is what only rows of data have. */
export function headingsAt(
  sheet: GridSheet,
  index: number,
  isDatum: (text: string) => boolean = () => false,
): HeadingBlock | null {
  const row = sheet.rows[index] ?? [];
  const filled = row.filter(Boolean);
  if (filled.length < 2 || filled.some((cell) => isValue(cell ?? ''))) return null;
  if (!filled.some((cell) => LIKE_NAME.test(fold((cell ?? '').slice(0, SEARCHED))))) return null;
  if (filled.some((cell) => isDatum(cell ?? ''))) return null;
  const grid = new HeadingGrid(sheet, index, isDatum);
  let best: HeadingBlock | null = null;
  for (let depth = 1; depth <= grid.depth; depth += 1) {
    const headings = grid.headings(depth);
    const found = mapHeadings(headings);
    if (!isTable(found, headings)) continue;
    // The deepest one: what stands below a heading and is no data belongs to it.
    best = { from: index, to: index + depth - 1, headings, ...found };
  }
  return best;
}

/** Whether the words are those of a table of people or groups, and not of a row of it. */
function isTable({ mapping, known }: FoundMapping, headings: readonly ColumnHeading[]): boolean {
  if (mapping.name === undefined) return false;
  const fields = Object.keys(mapping).length;
  if (fields < 2) return false;
  const best = headings.map(({ parts }) =>
    hasNoField(parts) || namePart(parts) !== null
      ? SURE
      : Math.max(0, ...fittingFields(parts).map(({ score }) => score)),
  );
  const sure = best.filter((score) => score >= SURE).length;
  const rather = best.filter((score) => score >= RATHER_SURE).length;
  // A narrow table: all of its headings are known.
  if (sure >= 1 && rather === headings.length) return true;
  if (known < 3) return false;
  return sure >= 3 || (rather >= 4 && rather >= headings.length * 0.6);
}

/** The rows that may be headings, their merged cells and groups resolved. */
class HeadingGrid {
  /** How many rows may belong to the headings. */
  readonly depth: number;
  private readonly width: number;
  private readonly merges: Merge[];

  constructor(
    private readonly sheet: GridSheet,
    private readonly from: number,
    private readonly isDatum: (text: string) => boolean,
  ) {
    const rows = sheet.rows.slice(from, from + MOST_ROWS);
    this.width = Math.max(...rows.map((row) => row.length));
    this.merges = sheet.merges.filter(
      ({ rows: [top, bottom] }) => bottom >= from && top < from + MOST_ROWS,
    );
    this.depth = this.findDepth(rows.length);
  }

  headings(depth: number): ColumnHeading[] {
    const headings: ColumnHeading[] = [];
    for (let column = 0; column < this.width; column += 1) {
      const parts = this.parts(column, depth);
      if (parts.length === 0) continue;
      const columns = this.sharedColumns(column, depth);
      if (columns && columns[0] !== column) continue;
      headings.push(columns ? { column, parts, columns } : { column, parts });
    }
    return headings;
  }

  private text(row: number, column: number): string {
    return clean(this.sheet.rows[this.from + row]?.[column] ?? '').replace(/\s+/g, ' ');
  }

  /** What stands above a column, each text once; a group's text counts for all its columns. */
  private parts(column: number, depth: number): string[] {
    const parts: string[] = [];
    for (let row = 0; row < depth; row += 1) {
      const text = this.text(row, column) || this.groupText(row, column, depth);
      if (text && text !== parts.at(-1)) parts.push(text);
    }
    return parts;
  }

  private groupText(row: number, column: number, depth: number): string {
    const merge = this.mergeAt(row, column);
    if (merge) {
      const [top] = merge.rows;
      const [left, right] = merge.columns;
      const isTitle = right - left + 1 > this.width * WIDEST_GROUP;
      return top === this.from + row && !isTitle ? this.text(row, left) : '';
    }
    // Without merged cells: under an empty cell beside a group that has a part of its own.
    const below = (at: number) =>
      row + 1 < depth && this.text(row + 1, at) !== '' && !this.mergeAt(row, at);
    if (!below(column)) return '';
    let left = column;
    while (left > 0 && !this.text(row, left) && below(left)) left -= 1;
    return below(left) ? this.text(row, left) : '';
  }

  /** The columns of a merged heading with nothing below it; null for a heading of one column. */
  private sharedColumns(column: number, depth: number): number[] | null {
    for (let row = depth - 1; row >= 0; row -= 1) {
      const merge = this.mergeAt(row, column);
      if (!merge && this.text(row, column)) return null;
      if (!merge) continue;
      const [left, right] = merge.columns;
      const wide = right - left + 1;
      if (wide === 1 || wide > this.width * WIDEST_GROUP) return null;
      return Array.from({ length: wide }, (_, index) => left + index);
    }
    return null;
  }

  private mergeAt(row: number, column: number): Merge | undefined {
    const at = this.from + row;
    return this.merges.find(
      ({ rows, columns }) =>
        rows[0] <= at && at <= rows[1] && columns[0] <= column && column <= columns[1],
    );
  }

  /** As deep as merged cells of the first row reach; otherwise as many rows as are parts of its groups. */
  private findDepth(rows: number): number {
    const merged = this.merges
      .filter(({ rows: [top, bottom] }) => top === this.from && bottom > top)
      .map(({ rows: [top, bottom] }) => bottom - top + 1)
      .filter((depth) => depth <= MOST_ROWS);
    let depth = Math.max(1, ...merged);
    while (depth < rows && this.isPartRow(depth)) depth += 1;
    return Math.min(depth, rows);
  }

  /** Whether all that a row holds stands under groups, or is a note in brackets to the heading above. */
  private isPartRow(row: number): boolean {
    const columns = Array.from({ length: this.width }, (_, column) => column).filter((column) =>
      this.text(row, column),
    );
    if (columns.length < 2) return false;
    const texts = columns.map((column) => this.text(row, column));
    if (texts.some((text) => isValue(text) || /^\(?\d{1,2}\)?$/.test(text))) return false;
    if (texts.some(this.isDatum)) return false;
    if (texts.every((text) => /^\(.*\)$/.test(text))) return true;
    return (
      columns.every((column) => this.isUnderGroup(row, column)) &&
      columns.some((column) => this.isPart(this.parts(column, row + 1)))
    );
  }

  private isUnderGroup(row: number, column: number): boolean {
    const above = this.mergeAt(row - 1, column);
    if (above) return above.columns[1] > above.columns[0] && above.rows[1] < this.from + row;
    const text = this.text(row, column);
    if (/^\(.*\)$/.test(text)) return true;
    if (this.text(row - 1, column) === '') {
      const nothingAbove = this.parts(column, row).length === 0;
      return nothingAbove || this.groupText(row - 1, column, row + 1) !== '';
    }
    // The group's next column has a part here, or below where this part is a group itself.
    const next = this.text(row, column + 1) || this.text(row + 1, column + 1);
    return this.text(row - 1, column + 1) === '' && next !== '';
  }

  private isPart(parts: readonly string[]): boolean {
    if (parts.length < 2) return fittingFields(parts).some(({ score }) => score >= SURE);
    const last = parts.slice(-1);
    return (
      /^(?:so|ngay|nam|nu|thang)\b/.test(fold(last[0] ?? '')) ||
      hasNoField(last) ||
      namePart(last) !== null ||
      fittingFields(last).some(({ score }) => score >= RATHER_SURE)
    );
  }
}
