/** Finds the table in a sheet: its heading row, what each column holds, and which rows are data. */
import { clean, fold } from '~/platform/text';
import {
  FIELDS,
  type Field,
  type Heading,
  type Layout,
  type Mapping,
  type SourceRow,
} from './rules';

/** The text of each cell of a row from column A; null when empty. */
export type GridRow = (string | null)[];

export interface Sheet {
  name: string;
  rows: readonly GridRow[];
}

const SYNONYMS: Record<Field, readonly string[]> = {
  name: [
    'ho va ten ten tap the',
    'ho va ten',
    'ho ten',
    'ten tap the',
    'ten ca nhan',
    'ten dien hinh',
    'ca nhan tap the',
    'ten don vi',
    'ten mo hinh',
    'ten guong',
    'dien hinh',
    'full name',
    'name',
    'exemplar',
    'ten',
  ],
  kind: [
    'loai hinh',
    'doi tuong',
    'loai doi tuong',
    'phan loai',
    'hinh thuc',
    'kind',
    'type',
    'loai',
  ],
  family: [
    'nhom dien hinh',
    'nhom guong',
    'loai dien hinh',
    'loai guong',
    'nhom',
    'family',
    'group',
  ],
  sector: ['linh vuc', 'nganh linh vuc', 'nganh', 'sector', 'field'],
  commune: [
    'xa phuong thi tran',
    'xa phuong',
    'phuong xa',
    'xa',
    'phuong',
    'don vi hanh chinh',
    'dia ban',
    'dia phuong',
    'noi cu tru',
    'noi o',
    'commune',
    'ward',
    'place',
    'locality',
    'dia chi',
  ],
  district: [
    'huyen thi xa thanh pho',
    'huyen thi thanh pho',
    'huyen thanh pho',
    'quan huyen',
    'huyen tx tp',
    'huyen',
    'district',
  ],
  detail: [
    'ap khom',
    'khom ap',
    'ap',
    'khom',
    'to dan pho',
    'dia chi chi tiet',
    'hamlet',
    'address',
  ],
  summary: [
    'thanh tich tom tat',
    'tom tat thanh tich',
    'thanh tich noi bat',
    'thanh tich',
    'noi dung thanh tich',
    'tom tat',
    'viec lam tieu bieu',
    'viec lam',
    'noi dung',
    'achievements',
    'achievement',
    'summary',
  ],
  movement: ['phong trao thi dua', 'phong trao', 'emulation movement', 'movement'],
  decisionNumber: [
    'so quyet dinh',
    'quyet dinh so',
    'so qd',
    'qd so',
    'quyet dinh khen thuong',
    'quyet dinh',
    'decision number',
    'decision no',
    'decision',
  ],
  decisionDate: [
    'ngay phe duyet',
    'ngay quyet dinh',
    'ngay ky quyet dinh',
    'ngay ky',
    'ngay qd',
    'ngay ban hanh',
    'ngay cong nhan',
    'ngay thang quyet dinh',
    'decision date',
    'approval date',
    'date',
  ],
  birthYear: [
    'nam sinh',
    'ngay sinh',
    'ngay thang nam sinh',
    'year of birth',
    'birth year',
    'date of birth',
  ],
  phone: [
    'so dien thoai',
    'dien thoai lien he',
    'dien thoai',
    'sdt',
    'so dt',
    'dt',
    'di dong',
    'lien he',
    'phone',
    'telephone',
    'contact',
  ],
  consent: [
    'dong y dua tin',
    'dong y tuyen truyen',
    'y kien dong y',
    'cho phep dua tin',
    'dong y',
    'consent',
  ],
  note: ['ghi chu', 'notes', 'note', 'remarks', 'remark'],
};

const FIRST_ROWS = 60;
const LONGEST_HEADING = 80;
/** A heading row names the exemplar and at least this many other things. */
const OTHERS_NEEDED = 2;
const EXACT = 1000;

export interface FoundTable {
  sheet: Sheet;
  /** The row of the headings, from 1; the last one when they take two rows. */
  headingRow: number;
  headings: Heading[];
  mapping: Mapping;
}

/** The table of the workbook whose headings say most, or null when no row looks like headings. */
export function findTable(sheets: readonly Sheet[]): FoundTable | null {
  let best: (FoundTable & { score: number }) | null = null;
  for (const sheet of sheets) {
    for (const [index, row] of sheet.rows.slice(0, FIRST_ROWS).entries()) {
      for (const headings of [headingsOf(row), mergedHeadings(sheet.rows[index - 1], row)]) {
        const { mapping, score } = mapHeadings(headings);
        const fields = Object.keys(mapping).length;
        if (mapping.name === undefined || fields <= OTHERS_NEEDED) continue;
        if (!best || score > best.score)
          best = { sheet, headingRow: index + 1, headings, mapping, score };
      }
    }
  }
  return best;
}

export const layoutOf = (table: FoundTable, sheets: readonly Sheet[]): Layout => ({
  sheet: table.sheet.name,
  otherSheets: sheets.filter((sheet) => sheet !== table.sheet).map((sheet) => sheet.name),
  headingRow: table.headingRow,
  headings: table.headings,
  mapping: table.mapping,
});

function headingsOf(row: GridRow): Heading[] {
  return row.flatMap((cell, column) =>
    cell && cell.length <= LONGEST_HEADING
      ? [{ column, text: clean(cell).replace(/\s+/g, ' ') }]
      : [],
  );
}

// Headings in two rows: "Địa bàn" merged above "Xã" and "Huyện".
function mergedHeadings(above: GridRow | undefined, row: GridRow): Heading[] {
  if (!above || above.filter(Boolean).length < 2) return [];
  const width = Math.max(above.length, row.length);
  return headingsOf(
    Array.from({ length: width }, (_, column) => row[column] ?? above[column] ?? null),
  );
}

/** Which heading names which field: the closest pairs first, each column and each field once. */
export function mapHeadings(headings: readonly Heading[]): { mapping: Mapping; score: number } {
  const pairs = headings.flatMap(({ column, text }) =>
    FIELDS.map((field) => ({ column, field, score: closeness(fold(text), field) })),
  );
  const mapping: Mapping = {};
  const taken = new Set<number>();
  let total = 0;
  for (const { column, field, score } of pairs.sort(
    (a, b) => b.score - a.score || a.column - b.column,
  )) {
    if (score === 0 || mapping[field] !== undefined || taken.has(column)) continue;
    mapping[field] = column;
    taken.add(column);
    total += Math.min(score, EXACT);
  }
  return { mapping, score: total };
}

function closeness(heading: string, field: Field): number {
  let best = 0;
  for (const [rank, synonym] of SYNONYMS[field].entries()) {
    if (heading === synonym) return EXACT + synonym.length - rank / 100;
    if (!` ${heading} `.includes(` ${synonym} `)) continue;
    best = Math.max(best, 100 + 10 * synonym.length - heading.length / 10);
  }
  return best;
}

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
    const mapped = Object.values(this.table.mapping).filter((column) => row[column]);
    if (mapped.length === 0 || this.isClosing(row, filled)) return null;
    const source: SourceRow = { values: row.map((cell) => cell || null) };
    if (formulas.length > 0) source.formulas = [...formulas];
    if (this.district) source.district = this.district;
    if (this.kind) source.kind = this.kind;
    return source;
  }

  private isSection(row: GridRow, filled: readonly number[]): boolean {
    if (filled.length > 2) return false;
    const { name } = this.table.mapping;
    const others = Object.values(this.table.mapping).filter((column) => column !== name);
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
    const { name } = this.table.mapping;
    return name !== undefined && Boolean(row[name]);
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
