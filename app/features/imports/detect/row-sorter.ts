/** Tells the data rows of a sheet from its titles, sections, sums and signatures. */
import { clean, fold } from '~/platform/text';
import { firstColumn, type SourceRow } from '../rules.layout';
import type { FoundTable, GridRow } from './layout';

/** What a section row says of the rows below it. */
export interface SectionFacts {
  /** The district that the text names, as the places call it, or null. */
  districtOf(text: string): string | null;
  kindOf(text: string): string | null;
}

const NUMERAL = /^\s*(?:[ivxlc]+|[a-zđ]|\d{1,2})\s*[.)/:-]+\s*/i;
const CLOSING =
  /^(?:tong (?:so|cong)|cong(?: cong)?$|danh sach (?:co|nay)|nguoi lap|lap bieu|noi nhan|ghi chu|tm |kt |truong ban|chu tich|bac lieu ngay|ngay thang nam)/;

/** Turns the rows below the headings into data rows; titles, sections, sums, signatures and empty rows are left out. */
export class RowSorter {
  private district: string | null = null;
  private kind: string | null = null;

  constructor(
    private readonly table: Pick<FoundTable, 'mapping' | 'headings'>,
    private readonly facts: SectionFacts,
  ) {}

  /** The data row, or null. Call it for every row in order: sections reach down. */
  take(row: GridRow, formulas: readonly number[]): SourceRow | null {
    const filled = row.flatMap((cell, column) => (cell ? [column] : []));
    if (filled.length === 0 || this.isNumbering(row, filled) || this.repeatsHeadings(row))
      return null;
    if (this.isSection(row, filled)) return null;
    const mapped = Object.values(this.table.mapping)
      .flat()
      .filter((column) => row[column]);
    if (mapped.length === 0 || this.isClosing(row, filled)) return null;
    const source: SourceRow = { values: row.map((cell) => cell || null) };
    if (formulas.length > 0) source.formulas = [...formulas];
    if (this.district) source.district = this.district;
    if (this.kind) source.kind = this.kind;
    return source;
  }

  private isSection(row: GridRow, filled: readonly number[]): boolean {
    if (filled.length > 2) return false;
    const name = firstColumn(this.table.mapping, 'name');
    const others = Object.values(this.table.mapping)
      .flat()
      .filter((column) => column !== name);
    const texts = filled
      .filter((column) => !others.includes(column))
      .map((column) => clean(row[column] ?? ''));
    const rests = texts.map((text) => text.replace(NUMERAL, ''));
    const district = firstOf(rests, this.facts.districtOf);
    const kind = firstOf(rests, this.facts.kindOf);
    if (district) [this.district, this.kind] = [district, null];
    else if (kind) this.kind = kind;
    // A numbered line of its own, outside the columns, is a section even if nothing is known of it.
    const numbered =
      texts.length === filled.length && texts.some((text, index) => text !== rests[index]);
    return district !== null || kind !== null || (numbered && !this.hasName(row));
  }

  private hasName(row: GridRow): boolean {
    const name = firstColumn(this.table.mapping, 'name');
    return name !== null && Boolean(row[name]);
  }

  private isClosing(row: GridRow, filled: readonly number[]): boolean {
    if (filled.length > 3) return false;
    return filled.some(
      (column) => CLOSING.test(fold(row[column] ?? '')) || /\.\/\.\s*$/.test(row[column] ?? ''),
    );
  }

  // 1 | 2 | 3 … or (1) | (2) … under the headings.
  private isNumbering(row: GridRow, filled: readonly number[]): boolean {
    if (filled.length < 3) return false;
    const numbers = filled.map((column) =>
      Number(/^\(?(\d{1,2})\)?$/.exec(row[column] ?? '')?.[1]),
    );
    return numbers.every(
      (number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1,
    );
  }

  private repeatsHeadings(row: GridRow): boolean {
    const same = this.table.headings.filter(
      ({ column, text }) => fold(row[column] ?? '') === fold(text) && text,
    );
    return same.length >= 3 && same.length >= this.table.headings.length / 2;
  }
}

function firstOf(texts: readonly string[], find: (text: string) => string | null): string | null {
  for (const text of texts) {
    const found = find(text);
    if (found) return found;
  }
  return null;
}
