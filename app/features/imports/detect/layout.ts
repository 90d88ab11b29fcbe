/** Finds the table in a sheet: its heading row, and what each column holds. */
import { clean, fold } from '~/platform/text';
import { FIELDS, type Field } from '../rules';
import type { Heading, Layout, Mapping } from '../rules.layout';

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
  sheets: sheets.map((sheet) => ({
    name: sheet.name,
    hidden: false,
    read: sheet === table.sheet,
    rows: sheet.rows.length,
  })),
  tables: [
    {
      sheet: sheets.indexOf(table.sheet),
      title: null,
      headingRows: [table.headingRow, table.headingRow],
      lastRow: table.sheet.rows.length,
      headings: table.headings,
      mapping: table.mapping,
    },
  ],
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
