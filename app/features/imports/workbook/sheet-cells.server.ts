/** Reads the cells of one sheet (ECMA-376 part 1, 18.3): what has no value is not there, however it is formatted. */
import { CellText, shown } from './cell-text.server';
import { formatNumberCell, isoDayText, type NumberFormat } from './number-formats';
import { RefusedWorkbook } from './refusal';
import { type Attributes, isTrue, readXml, type XmlListener } from './xml.server';

/** The text of each cell of a row from column A; null when empty. */
export type GridRow = (string | null)[];

/** What is to be known of a row besides its texts; columns are indexes from 0. */
export interface RowMarks {
  hidden?: true;
  /** Columns with a formula: the text is what it gave when the file was saved. */
  formulas?: number[];
  errors?: number[];
  /** Columns with a date that is shown without its day. */
  dates?: number[];
}

/** Merged cells, as indexes from 0, the last ones included. */
export interface Merge {
  rows: [number, number];
  columns: [number, number];
}

export interface SheetCells {
  /** By row from the first one; empty rows are empty arrays, and after the last value there are none. */
  rows: GridRow[];
  /** By index of the row; rows of which nothing is to be known have none. */
  marks: ReadonlyMap<number, RowMarks>;
  merges: Merge[];
  hiddenColumns: number[];
}

/** What the workbook says of all its sheets. */
export interface WorkbookFacts {
  strings: readonly (string | null)[];
  formats: readonly NumberFormat[];
  date1904: boolean;
}

/** How many cells may still be read. */
export interface Area {
  left: number;
}

const MAX_ROW = 100_000;
const MAX_MERGES = 50_000;
/** Excel's last column, XFD. */
const MAX_COLUMNS = 16_384;
const NUMBER: NumberFormat = { shows: 'number', digits: 0 };
/** Texts of Excel's errors, also where a program has written them as text. */
const ERROR = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/i;

/** The cells of a sheet. Throws RefusedWorkbook when its values lie so far out that reading them costs too much. */
export function readCells(part: Buffer, facts: WorkbookFacts, area: Area): SheetCells {
  const reader = new CellReader(facts, area);
  readXml(part, reader);
  const { rows, marks, merges, hiddenColumns } = reader;
  return { rows, marks, merges, hiddenColumns };
}

interface Cell {
  type: string;
  style: number;
  formula: boolean;
}

class CellReader implements XmlListener {
  readonly rows: GridRow[] = [];
  readonly marks = new Map<number, RowMarks>();
  readonly merges: Merge[] = [];
  readonly hiddenColumns: number[] = [];
  private row = -1;
  private column = -1;
  private rowHidden = false;
  private rowsHidden = false;
  private cell: Cell | null = null;
  /** Whether the text that comes is the cell's. */
  private collecting = false;
  /** Whether what comes is how Asian letters are read. */
  private phonetic = false;
  private readonly content = new CellText();

  constructor(
    private readonly facts: WorkbookFacts,
    private readonly area: Area,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (this.cell) this.openInCell(this.cell, name);
    else if (name === 'c') this.beginCell(attributes);
    else if (name === 'row') this.beginRow(attributes);
    else if (name === 'mergeCell') this.merge(attributes.ref ?? '');
    else if (name === 'col') this.hideColumns(attributes);
    else if (name === 'sheetFormatPr') this.rowsHidden = isTrue(attributes.zeroHeight);
  }

  text(piece: string): void {
    if (this.collecting) this.content.add(piece);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.collecting = false;
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'c' && this.cell) this.endCell(this.cell);
  }

  private beginRow({ r = '', hidden }: Attributes): void {
    this.row = /^\d+$/.test(r) ? Number(r) - 1 : this.row + 1;
    this.column = -1;
    this.rowHidden = hidden === undefined ? this.rowsHidden : isTrue(hidden);
  }

  /** Cells without an address stand beside the one before (18.3.1.4: `r` is optional). */
  private beginCell({ r = '', t = 'n', s = '' }: Attributes): void {
    const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})?$/i.exec(r) ?? [];
    this.column = letters ? columnIndex(letters.toUpperCase()) : this.column + 1;
    if (digits) this.row = Number(digits) - 1;
    this.cell = { type: t, style: s === '' ? -1 : Number(s), formula: false };
    this.content.take();
  }

  private openInCell(cell: Cell, name: string): void {
    if (name === 'f') cell.formula = true;
    else if (name === 'rPh') this.phonetic = true;
    else if (name === 'v') this.collecting = cell.type !== 'inlineStr';
    else if (name === 't') this.collecting = cell.type === 'inlineStr' && !this.phonetic;
  }

  private endCell(cell: Cell): void {
    this.cell = null;
    this.collecting = false;
    const { text, error, date } = this.read(cell, this.content.take());
    if (cell.formula) this.mark('formulas');
    if (text === null) return;
    if (error) this.mark('errors');
    if (date) this.mark('dates');
    if (this.rowHidden) this.marksOf(this.row).hidden = true;
    this.keep(text);
  }

  private read(cell: Cell, raw: string): { text: string | null; error?: boolean; date?: boolean } {
    if (raw === '') return { text: null };
    switch (cell.type) {
      case 's':
        return textOf(this.facts.strings[Number(raw)] ?? null);
      case 'e':
        return { text: shown(raw), error: true };
      case 'b':
        return { text: raw === '1' ? 'TRUE' : raw === '0' ? 'FALSE' : shown(raw) };
      case 'd':
        return { text: shown(isoDayText(raw)) };
      case 'n':
        return this.number(cell, raw);
      default:
        return textOf(shown(raw));
    }
  }

  private number(cell: Cell, raw: string): { text: string | null; date?: boolean } {
    const number = Number(raw);
    if (Number.isNaN(number)) return { text: shown(raw) };
    const format = this.facts.formats[cell.style] ?? NUMBER;
    const text = formatNumberCell(number, format, this.facts.date1904);
    return { text, date: format.shows === 'month' && text.includes('/') };
  }

  private keep(text: string): void {
    const row = this.rows[this.row] ?? this.makeRoom();
    const grown = this.column + 1 - row.length;
    if (grown > 0) {
      this.area.left -= grown;
      if (this.area.left < 0) throw new RefusedWorkbook('tooWide');
      while (row.length < this.column) row.push(null);
    }
    row[this.column] = text;
  }

  private makeRoom(): GridRow {
    if (this.row >= MAX_ROW) throw new RefusedWorkbook('tooWide');
    while (this.rows.length <= this.row) this.rows.push([]);
    return this.rows[this.row] ?? [];
  }

  private marksOf(row: number): RowMarks {
    const marks = this.marks.get(row) ?? {};
    this.marks.set(row, marks);
    return marks;
  }

  private mark(kind: 'formulas' | 'errors' | 'dates'): void {
    const marks = this.marksOf(this.row);
    marks[kind] = [...(marks[kind] ?? []), this.column];
  }

  private merge(ref: string): void {
    const [, from, top, to, bottom] = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(ref) ?? [];
    if (!from || !to || this.merges.length >= MAX_MERGES) return;
    this.merges.push({
      rows: [Number(top) - 1, Number(bottom) - 1],
      columns: [columnIndex(from), columnIndex(to)],
    });
  }

  private hideColumns({ min, max, hidden }: Attributes): void {
    if (!isTrue(hidden)) return;
    const last = Math.min(Number(max), MAX_COLUMNS);
    for (let column = Number(min); column <= last; column += 1) this.hiddenColumns.push(column - 1);
  }
}

const textOf = (text: string | null) => ({ text, error: text !== null && ERROR.test(text) });

const columnIndex = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
