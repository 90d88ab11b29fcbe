/** Reads one sheet as tables: finds their headings, sorts the rows between them, carries merged values down. Pure. */
import { fold } from '~/platform/text';
import type { AsideKind } from '../rules';
import type { ContextLine } from '../rules.context';
import { columnsOf, type Mapping, rowNumber, rowPlace, type SourceRow } from '../rules.layout';
import type { GridRow } from '../workbook/sheet-cells.server';
import type { RowContext } from './context';
import { type HeadingBlock, headingsAt } from './heading-rows';
import { MergedValues } from './merged-values';
import { joinedNames } from './name-columns';
import { type RowFacts, RowSorter } from './rows';
import type { Pane } from './side-by-side';

export interface TableRow {
  /** Index in the sheet, from 0. */
  index: number;
  source: SourceRow;
}

export interface SheetTable {
  block: HeadingBlock;
  mapping: Mapping;
  title: string | null;
  /** Index of its last row. */
  last: number;
}

export interface SheetTables {
  tables: SheetTable[];
  /** All rows that hold anything but the headings, in their order; `table` is the index in `tables`. */
  rows: TableRow[];
  /** The lines that say something of rows. */
  lines: ContextLine[];
}

/** Only rows that hold no more than these are titles of a table. */
const LONGEST_TITLE = 300;
const WIDE = 3;
/** What stands for the value of the row before. */
const DITTO = /^(?:[-–\s]*n\s?t[-–.\s]*|như trên|nhu tren|["”“〃]|''|\/\/)$/iu;
/** How the titles of a table begin. */
const TITLE =
  /^(?:danh sach|bang |bieu |phu luc|tong hop|kem theo|ban hanh kem|so lieu|don vi |dot )/;
/** What stands above every letter. */
const MOTTO = /^(?:cong hoa xa hoi chu nghia|doc lap tu do)/;

/** The tables of a sheet, which has that index in its workbook; none when nothing in it looks like headings. */
export function readSheetTables(sheet: Pane, facts: RowFacts, index = 0): SheetTables {
  return new SheetReader(sheet, facts, index).read();
}

/** Whether a text is a place or a sector, as rows of data have them and headings do not. */
export const isDatum = (text: string, facts: RowFacts): boolean =>
  facts.districtOf(text) !== null ||
  facts.communeOf(text) !== null ||
  facts.sectorOf(text) !== null;

class SheetReader {
  private readonly tables: SheetTable[] = [];
  private readonly rows: TableRow[] = [];
  private readonly sorter: RowSorter;
  private readonly merged: MergedValues;
  private readonly wideRows: ReadonlySet<number>;
  /** Texts since the last row of data: the title of the table that comes. */
  private words: string[] = [];

  constructor(
    private readonly sheet: Pane,
    private readonly facts: RowFacts,
    private readonly index: number,
  ) {
    this.sorter = new RowSorter(facts, { name: sheet.name, index });
    this.merged = new MergedValues(sheet);
    this.wideRows = new Set(
      sheet.merges
        .filter(({ columns: [left, right] }) => right - left + 1 >= WIDE)
        .map(({ rows: [top] }) => top),
    );
  }

  read(): SheetTables {
    for (const { sheet, index, row } of this.sheet.titles ?? [])
      this.sorter.takeTitle(row, rowNumber(sheet, index + 1));
    for (let index = 0; index < this.sheet.rows.length; index += 1) {
      if (!this.sheet.rows[index]?.some(Boolean)) continue;
      const block = headingsAt(this.sheet, index, this.isDatum);
      if (block && !this.isRepeated(block)) {
        this.begin(block);
        index = block.to;
        continue;
      }
      if (this.tables.length === 0) this.takeTitle(index);
      else {
        if (block) this.takeTitlesAbove(index);
        this.takeRow(index);
      }
    }
    for (const [index, table] of this.tables.entries()) this.finish(table, index);
    this.offerBelow();
    return { tables: this.tables, rows: this.rows, lines: this.sorter.lines };
  }

  private readonly isDatum = (text: string): boolean => isDatum(text, this.facts);

  private begin(block: HeadingBlock): void {
    if (this.tables.length > 0) this.takeTitlesAbove(block.from);
    const headingRows = this.sheet.rows.slice(block.from, block.to + 1);
    this.sorter.begin({ mapping: block.mapping, headingRows });
    this.tables.push({
      block,
      mapping: block.mapping,
      title: this.words.join(' · ').slice(0, LONGEST_TITLE) || null,
      last: block.to,
    });
    this.words = [];
  }

  /** The lines above headings that come later are its titles, in whichever column they stand. */
  private takeTitlesAbove(heading: number): void {
    for (const row of this.titlesAbove(heading)) {
      const at = rowNumber(this.index, row.index + 1);
      const { values, table, aside } = row.source;
      if (!this.sorter.lines.some((line) => line.at === at)) this.sorter.takeTitle(values, at);
      if (!aside) row.source = { values, aside: 'title', ...(table ? { table } : {}) };
    }
  }

  private titlesAbove(heading: number): TableRow[] {
    const titles: TableRow[] = [];
    // Without an empty row before them they may be people of whom nothing but the name is known.
    let unsure: TableRow[] = [];
    let below = heading;
    for (const row of this.rows.toReversed()) {
      const { aside, values } = row.source;
      if (row.index < below - 1) {
        titles.push(...unsure);
        unsure = [];
      }
      if (values.filter(Boolean).length !== 1) break;
      const isTitle =
        aside === 'title' || aside === 'section' || TITLE.test(fold(values.join(' ')));
      if (isTitle) titles.push(...unsure.splice(0), row);
      else if (!aside && (unsure.length > 0 || row.index === below - 1)) unsure.push(row);
      else if (aside !== 'closing') break;
      below = row.index;
    }
    return titles.reverse();
  }

  /** Whether the headings are those of the table that is being read: a new page of it. */
  private isRepeated({ from }: HeadingBlock): boolean {
    const current = this.tables.at(-1)?.block;
    if (!current) return false;
    const row = this.sheet.rows[from] ?? [];
    const filled = row.flatMap((cell, column) => (cell ? [column] : []));
    return this.sheet.rows.slice(current.from, current.to + 1).some((heading) => {
      const same = filled.filter(
        (column) => fold(row[column] ?? '') === fold(heading[column] ?? ''),
      );
      return same.length >= Math.max(filled.length, heading.filter(Boolean).length) * 0.8;
    });
  }

  private takeTitle(index: number): void {
    const row = this.sheet.rows[index] ?? [];
    this.sorter.takeTitle(row, rowNumber(this.index, index + 1));
    this.keep(index, 'title', { facts: {}, from: {} });
    this.remember(row);
  }

  private takeRow(index: number): void {
    const row = this.sheet.rows[index] ?? [];
    const { aside, ...context } = this.sorter.take(row, {
      wide: this.wideRows.has(index),
      at: rowNumber(this.index, index + 1),
    });
    const table = this.tables.at(-1);
    if (table) table.last = index;
    const hidden = this.sheet.marks.get(index)?.hidden;
    this.keep(index, aside ?? (hidden ? 'hidden' : null), context);
    if (aside === null) this.words = [];
    else this.remember(row);
  }

  private remember(row: readonly (string | null)[]): void {
    const texts = row.filter(
      (cell) => cell !== null && /\p{L}{2}/u.test(cell) && !MOTTO.test(fold(cell)),
    ) as string[];
    this.words = [...this.words, ...new Set(texts)].slice(-4);
  }

  private keep(index: number, aside: AsideKind | null, { facts, from }: RowContext): void {
    const values = [...(this.sheet.rows[index] ?? [])];
    const source: SourceRow = { values, table: Math.max(0, this.tables.length - 1) };
    const { hidden, formulas, errors, dates } = this.sheet.marks.get(index) ?? {};
    if (hidden) source.hidden = true;
    if (formulas) source.formulas = formulas;
    if (errors) source.errors = errors;
    if (dates) source.dates = dates;
    if (aside) source.aside = aside;
    if (aside === null || aside === 'hidden') {
      const carried = [...this.merged.fill(index, values), ...this.repeat(values)];
      if (carried.length > 0) source.carried = carried;
      Object.assign(source, facts);
      if (Object.keys(from).length > 0) source.from = from;
    }
    this.rows.push({ index, source });
  }

  /** Puts what the row before has where this one says "như trên"; gives the columns. */
  private repeat(values: GridRow): number[] {
    const before = this.rows.findLast(
      ({ source: { aside } }) => !aside || aside === 'hidden',
    )?.source;
    const mapping = this.tables.at(-1)?.mapping ?? {};
    if (!before || before.table !== Math.max(0, this.tables.length - 1)) return [];
    const names = columnsOf(mapping, 'name');
    const filled: number[] = [];
    for (const [column, cell] of values.entries()) {
      const above = before.values[column];
      if (!cell || !above || names.includes(column) || !DITTO.test(cell.trim())) continue;
      values[column] = above;
      filled.push(column);
    }
    return filled;
  }

  /** A decision below all rows of its table may be theirs: it is offered to those that have none. */
  private offerBelow(): void {
    const isUsed = new Set(this.rows.flatMap(({ source }) => Object.values(source.from ?? {})));
    for (const line of this.sorter.lines) {
      const { decisionNumber, decisionDate } = line.values;
      if (line.from !== 'section' || isUsed.has(line.at)) continue;
      if (decisionNumber === undefined && decisionDate === undefined) continue;
      line.offered = true;
      const { row } = rowPlace(line.at);
      const table = this.rows.find(({ index }) => index === row - 1)?.source.table;
      for (const { index, source } of this.rows) {
        if (source.aside || source.table !== table || index >= row) continue;
        if (source.from?.decisionNumber !== undefined || source.from?.decisionDate !== undefined)
          continue;
        source.from = {
          ...source.from,
          ...(decisionNumber ? { decisionNumber: line.at } : {}),
          ...(decisionDate ? { decisionDate: line.at } : {}),
        };
      }
    }
  }

  /** Names that stand in several columns are seen by the rows. */
  private finish(table: SheetTable, index: number): void {
    const rows = this.rows.filter(({ source }) => source.table === index && !source.aside);
    const name = joinedNames(
      table,
      rows.map(({ source }) => source.values),
    );
    if (name.length > columnsOf(table.mapping, 'name').length)
      table.mapping = { ...table.mapping, name };
  }
}
