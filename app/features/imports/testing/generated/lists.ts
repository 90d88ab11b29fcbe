/** Whole lists as offices might send them: what is in the file, and what is true of the people in it. */
import fc from 'fast-check';
import type { MadeBook, MadeSheet } from './cells';
import { PRODUCERS, packageOf } from './packages';
import { districtOf, tablePlan } from './table-plan';
import { addTable, type Truth } from './tables';
import { textFileOf } from './text-files';

const sheetPlan = fc.record({
  tables: fc.array(tablePlan, { minLength: 1, maxLength: 2 }),
  /** It holds a list of another year. */
  hidden: fc.boolean(),
});

export const listPlan = fc.record({
  sheets: fc.array(sheetPlan, { minLength: 1, maxLength: 2 }),
  date1904: fc.boolean(),
  producer: fc.constantFrom(...PRODUCERS, 'text' as const),
  text: fc.record({
    separator: fc.constantFrom(',' as const, ';' as const, '\t' as const, '|' as const),
    encoding: fc.constantFrom(
      'utf-8' as const,
      'utf-8-mark' as const,
      'utf-16le' as const,
      'utf-16be' as const,
      'windows-1258' as const,
    ),
    quoted: fc.boolean(),
    newline: fc.constantFrom('\n' as const, '\r\n' as const),
    named: fc.boolean(),
  }),
});
export type ListPlan = typeof listPlan extends fc.Arbitrary<infer Plan> ? Plan : never;

export interface MadeList {
  fileName: string;
  bytes: Buffer;
  book: MadeBook;
  /** Of the people in visible sheets and rows. */
  truths: Truth[];
  hiddenSheets: number[];
}

/** The file of a plan. */
export function makeList(plan: ListPlan): MadeList {
  const isText = plan.producer === 'text';
  const date1904 = plan.date1904 && !isText && plan.producer !== 'strict';
  const book: MadeBook = { sheets: [], date1904 };
  const truths: Truth[] = [];
  for (const [index, { tables, hidden }] of (isText
    ? plan.sheets.slice(0, 1)
    : plan.sheets
  ).entries()) {
    const [first] = tables;
    const named = first?.place === 'sheet' && !isText;
    const sheet: MadeSheet = {
      name:
        named && first ? districtOf(first).name.replace(/^Thành phố/, 'TP') : `Sheet${index + 1}`,
      hidden: hidden && index > 0,
      rows: [],
      merges: [],
      hiddenRows: [],
    };
    for (const [at, table] of (isText ? tables.slice(0, 1) : tables).entries()) {
      const place = isText && table.place === 'merged' ? ('columns' as const) : table.place;
      const flat = {
        ...table,
        place: at > 0 && place !== 'address' ? ('columns' as const) : place,
      };
      const more = isText ? { groups: 'none' as const, hiddenRow: false, splitName: false } : {};
      const where = {
        sheetIndex: index,
        serial: truths.length + 7 * index,
        date1904,
        named,
        first: at === 0,
      };
      const found = addTable(sheet, { ...flat, ...more }, where);
      if (!sheet.hidden) truths.push(...found);
    }
    book.sheets.push(sheet);
  }
  const [sheet] = book.sheets;
  return {
    fileName: isText ? 'danh-sach.csv' : 'danh-sach.xlsx',
    bytes:
      plan.producer === 'text'
        ? sheet
          ? textFileOf(sheet, plan.text)
          : Buffer.alloc(0)
        : packageOf(book, plan.producer),
    book,
    truths,
    hiddenSheets: book.sheets.flatMap((each, index) => (each.hidden ? [index] : [])),
  };
}
