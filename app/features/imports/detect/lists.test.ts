import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rowPlace } from '../rules.layout';
import { factsOf2019 } from '../testing/facts';
import { readSheets } from '../workbook/sheets.server';
import { unpackWorkbook } from '../workbook/zip.server';
import { readList } from './list';

const LISTS = new URL('../testing/lists/', import.meta.url);
const rows = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

async function read(name: string) {
  const bytes = readFileSync(new URL(`${name}.xlsx`, LISTS));
  const list = readList(readSheets(await unpackWorkbook(bytes)), factsOf2019);
  if (!list) throw new Error('no table was found');
  return list;
}

const COLUMNS = {
  name: 1,
  kind: 2,
  family: 3,
  sector: 4,
  commune: 5,
  district: 6,
  summary: 7,
  decisionNumber: 8,
  decisionDate: 9,
  phone: 10,
};

describe('lists as offices send them', () => {
  it.each([
    ['groups-named-like-footers', rows(2, 6)],
    ['two-tables-on-a-sheet', [3, 6, 7]],
    ['placeholders-for-no-decision', rows(2, 10)],
    ['hidden-sheet-first', [2]],
    ['very-hidden-sheet-first', [2]],
    ['days-from-1904-as-libreoffice', [2]],
    ['days-from-1904-bare-numbers', rows(2, 4)],
    ['name-merged-over-two-columns', [2, 3]],
    ['surname-and-given-name', [2, 3]],
    ['grouped-headings', [4]],
    ['cells-merged-downwards', rows(2, 6)],
    ['long-headings', [2]],
    ['formatted-cell-in-last-row', [2]],
    ['formatted-cell-in-last-column', [2]],
    ['row-of-another-district', [3, 4]],
    ['error-values', rows(2, 6)],
    ['full-width-letters', rows(2, 4)],
    ['look-alikes-of-one-name', rows(2, 17)],
    ['cells-without-address', [2]],
    ['other-part-name', [2]],
    ['writings-of-a-date', rows(2, 38)],
    ['places-in-one-cell', rows(2, 5)],
    ['birth-years', rows(2, 11)],
    ['telephones', rows(2, 19)],
    ['sheet-for-each-district', [3, 3, 4]],
    ['formulas', rows(2, 6)],
    ['hidden-row', [2, 4]],
  ])('%s: rows of data', async (name, expected) => {
    const list = await read(name);
    const data = list.rows.filter(({ source }) => !source.aside);
    expect(data.map(({ number }) => rowPlace(number).row)).toEqual(expected);
  });

  it.each([
    'placeholders-for-no-decision',
    'grouped-headings',
    'cells-merged-downwards',
    'long-headings',
    'full-width-letters',
    'cells-without-address',
    'other-part-name',
    'sheet-for-each-district',
    'hidden-row',
  ])('%s: columns', async (name) => {
    for (const { mapping } of (await read(name)).layout.tables) expect(mapping).toEqual(COLUMNS);
  });

  it('join the columns of a name', async () => {
    for (const name of ['name-merged-over-two-columns', 'surname-and-given-name'])
      expect((await read(name)).layout.tables[0]?.mapping.name).toEqual([1, 2]);
  });

  it('tell of days from 1904, formulas, errors and days by guess', async () => {
    expect((await read('days-from-1904-as-libreoffice')).layout.date1904).toBe(true);
    const first = (await read('days-from-1904-bare-numbers')).rows;
    expect(first.map(({ source }) => source.values[9])).toEqual(['15/11/2019', '42322', '42322']);
    const marks = async (name: string, mark: 'formulas' | 'errors' | 'dates' | 'carried') =>
      (await read(name)).rows.map(({ source }) => source[mark]);
    expect(await marks('formulas', 'formulas')).toEqual([[0], [1], [6], [9], [8]]);
    expect(await marks('error-values', 'errors')).toEqual([[1], [6], [1], [1], [8]]);
    expect((await marks('placeholders-for-no-decision', 'dates'))[0]).toEqual([8]);
    expect(await marks('cells-merged-downwards', 'carried')).toEqual([
      undefined,
      [6, 8, 9],
      [5, 6, 8, 9],
      [8, 9],
      [5, 6, 8, 9],
    ]);
  });

  it('give rows the district of their sheet and the kind of their table', async () => {
    const data = async (name: string) =>
      (await read(name)).rows.filter(({ source }) => !source.aside);
    expect((await data('sheet-for-each-district')).map(({ source }) => source.district)).toEqual([
      'Huyện Hòa Bình',
      'Huyện Đông Hải',
      'Huyện Đông Hải',
    ]);
    expect((await data('two-tables-on-a-sheet')).map(({ source }) => source.kind)).toEqual([
      'TẬP THỂ',
      'CÁ NHÂN',
      'CÁ NHÂN',
    ]);
  });
});
