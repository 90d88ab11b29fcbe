/** Tells the data rows of a table from its titles, sections, sums and signatures. Pure. */
import { fold } from '~/platform/text';
import type { AsideKind } from '../rules';
import type { ContextLine } from '../rules.context';
import { columnsOf, type Mapping } from '../rules.layout';
import type { GridRow } from '../workbook/sheet-cells.server';
import { type RowContext, SheetContext } from './context';
import { isClosingText, isFigure, isNumbering, isTotalText } from './lines';
import { isNumeral, type LineReader, namesLevel, readSection, type SectionLine } from './sections';

/** What rows are told apart by. */
export interface RowFacts extends LineReader {
  /** Whether the text is a place, a sector or another thing that only a row of data has. */
  isKnown(text: string): boolean;
}

/** The table that rows are read by. */
export interface SorterTable {
  mapping: Mapping;
  /** The rows of its headings as they stand in the sheet. */
  headingRows: readonly GridRow[];
}

export interface SortedRow extends RowContext {
  /** Null for data. */
  aside: AsideKind | null;
}

/** Sorts the rows of one sheet, in their order: sections and titles reach down. Wholly empty rows are not to be given. */
export class RowSorter {
  private readonly context: SheetContext;
  private nameColumns: number[] = [];
  private mapped = new Set<number>();
  /** The headings as they stand in the sheet, folded. */
  private headingRows: (string | null)[][] = [];
  /** Signatures have begun. */
  private closed = false;

  constructor(
    private readonly facts: RowFacts,
    sheet = { name: '', index: 0 },
  ) {
    this.context = new SheetContext(facts, sheet);
  }

  /** Every line so far that says something of rows. */
  get lines(): ContextLine[] {
    return this.context.lines;
  }

  /** Begins the table whose headings were just passed. */
  begin(table: SorterTable): void {
    this.nameColumns = columnsOf(table.mapping, 'name');
    this.mapped = new Set(Object.values(table.mapping).flat());
    this.headingRows = table.headingRows.map((row) => row.map((cell) => cell && fold(cell)));
    this.closed = false;
  }

  /** A row above the first headings, and its number: its words may name a district, a kind or a decision. */
  takeTitle(row: GridRow, at: number): void {
    const cells = row.filter((cell) => cell !== null);
    const section = readSection(cells.slice(0, 2), this.facts);
    const { decisionNumber, decisionDate, ...facts } = section.facts;
    const isSection = section.style !== 'none' && Object.keys(facts).length > 0;
    if (cells.length <= 2 && isSection) this.context.enter(section, at, cells.join(' '));
    else this.context.takeTitle(cells, at);
  }

  /** What a row below the headings is, by its number. `wide`: its first cell is merged over most of the table. */
  take(row: GridRow, { wide = false, at = 0 } = {}): SortedRow {
    const aside = this.judge(row, wide, at);
    if (aside === 'closing') this.closed = true;
    else if (aside === null) this.closed = false;
    return { aside, ...this.context.above };
  }

  private judge(row: GridRow, wide: boolean, at: number): AsideKind | null {
    const filled = row.flatMap((cell, column) => (cell ? [{ column, text: cell }] : []));
    const texts = filled.map(({ text }) => text);
    if (isNumbering(texts)) return 'numbering';
    if (this.repeatsHeadings(row)) return 'heading';
    if (this.isTotal(texts)) return 'total';
    if (this.isData(filled)) return null;
    const section = this.sectionIn(filled, wide);
    if (section) {
      this.context.enter(section, at, texts.join(' '));
      return 'section';
    }
    if (texts.every(isClosingText) || (this.closed && texts.length <= 3)) return 'closing';
    if (texts.every(isNumeral)) return 'numbering';
    const inColumns = filled.filter(({ column }) => this.mapped.has(column));
    if (inColumns.length === 0) return 'title';
    return null;
  }

  /** What stands in the name column together with something else of a row is data, whatever it begins with. */
  private isData(filled: readonly { column: number; text: string }[]): boolean {
    // "I" in the column of the names numbers a section.
    const named = filled.some(
      ({ column, text }) => this.nameColumns.includes(column) && !isNumeral(text),
    );
    const others = filled.filter(
      ({ column }) => this.mapped.has(column) && !this.nameColumns.includes(column),
    );
    const telling = others.filter(
      ({ text }) => !isFigure(text) && !isNumeral(text) && !isClosingText(text),
    );
    if (!this.closed) return telling.length >= (named ? 1 : 2);
    if (!named) return false;
    return telling.length >= 3 || telling.some(({ text }) => this.facts.isKnown(text));
  }

  private isTotal(texts: readonly string[]): boolean {
    const [first, ...others] = texts.filter((text) => !isNumeral(text));
    if (!first || !isTotalText(first)) return false;
    return others.every((text) => isFigure(text) || isClosingText(text));
  }

  /** The section that a row is, or null. Few cells, and none that a person or a group would have. */
  private sectionIn(
    filled: readonly { column: number; text: string }[],
    wide: boolean,
  ): SectionLine | null {
    const cells = filled.filter(({ text }, index) => index === 0 || !isFigure(text));
    if (cells.length > 2) return null;
    const section = readSection(
      cells.map(({ text }) => text),
      this.facts,
    );
    const { style, text } = section;
    const named = cells.some(({ column }) => this.nameColumns.includes(column));
    const inColumns = cells.some(({ column }) => this.mapped.has(column));
    if (Object.keys(section.facts).length > 0) {
      // "2 | Đông Hải": a number and a name are a row, unless the name says what it is.
      const isRow = named && style === 'arabic' && section.facts.district && !namesLevel(text);
      // The second decision of somebody stands in the column of decisions.
      const isMore = !named && isDecided(section) && inColumns;
      return isRow || isMore ? null : section;
    }
    if (isClosingText(text)) return null;
    if (named) return wide || style === 'roman' ? section : null;
    return (wide || (style !== 'none' && /\p{L}{2}/u.test(text))) && !inColumns ? section : null;
  }

  private repeatsHeadings(row: GridRow): boolean {
    const filled = row.flatMap((cell, column) => (cell ? [column] : []));
    // A row with a number of its own is none, and most have one.
    if (filled.some((column) => /^\d+$/.test(row[column] ?? ''))) return false;
    return this.headingRows.some((heading) => {
      const same = filled.filter(
        (column) => heading[column] && fold(row[column] ?? '') === heading[column],
      );
      const headings = heading.filter(Boolean).length;
      return (
        (same.length >= 3 && same.length >= headings / 2) ||
        (same.length >= 2 && same.length === filled.length)
      );
    });
  }
}

const isDecided = ({ facts }: SectionLine): boolean =>
  facts.decisionNumber !== undefined || facts.decisionDate !== undefined;
