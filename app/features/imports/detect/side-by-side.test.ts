import { describe, expect, it } from 'vitest';
import { factsOf2019 } from '../testing/facts';
import { sheetOf } from '../testing/grids';
import { readList } from './list';

/** The tables of a sheet by their columns, and the rows of people. */
function read(lines: string[], merges: string[] = []) {
  const list = readList({ sheets: [sheetOf(lines, merges)], date1904: false }, factsOf2019);
  if (!list) throw new Error('no table was found');
  const { layout, rows } = list;
  const people = rows.filter(({ source }) => !source.aside);
  return {
    sheets: layout.sheets.map(({ name }) => name),
    mappings: layout.tables.map(({ mapping }) => mapping),
    people: people.map(({ source: { values, table = 0, kind, district, decisionNumber } }) => [
      values[Number(layout.tables[table]?.mapping.name)],
      kind ?? district ?? decisionNumber,
    ]),
  };
}

const ONE = 'STT | Họ và tên | Lĩnh vực | Xã';

describe('tables side by side', () => {
  it('are read by their own headings, with an empty column between', () => {
    const found = read([
      ' | TẬP THỂ | | | | | CÁ NHÂN',
      'STT | Tên tập thể | Lĩnh vực | Xã | | STT | Họ và tên | Năm sinh | Xã',
      '1 | Tổ A | Y tế | An Trạch | | 1 | Lê B | 1970 | An Trạch',
      ' | | | | | 2 | Lê C | 1971 | An Trạch',
    ]);
    expect(found).toEqual({
      sheets: ['Sheet1', 'Sheet1 (F–I)'],
      mappings: [
        { name: 1, sector: 2, commune: 3 },
        { name: 6, birthYear: 7, commune: 8 },
      ],
      people: [
        ['Tổ A', 'TẬP THỂ'],
        ['Lê B', 'CÁ NHÂN'],
        ['Lê C', 'CÁ NHÂN'],
      ],
    });
  });

  it('are known by headings that come again, without a column between', () => {
    const found = read([
      '(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/11/2019)',
      `${ONE} | ${ONE}`,
      '1 | Lê A | Y tế | An Trạch | 2 | Lê B | Y tế | An Trạch',
    ]);
    expect(found.people).toEqual([
      ['Lê A', '12/QĐ-UBND'],
      ['Lê B', '12/QĐ-UBND'],
    ]);
  });

  it('may begin in different rows', () => {
    const found = read([
      ONE,
      '1 | Lê A | Y tế | An Trạch | | CÁ NHÂN',
      `2 | Lê B | Y tế | An Trạch | | ${ONE}`,
      '3 | Lê C | Y tế | An Trạch | | 1 | Lê D | Y tế | An Trạch',
    ]);
    expect(found.people.map(([name]) => name)).toEqual(['Lê A', 'Lê B', 'Lê C', 'Lê D']);
  });

  it('share the sections that are merged over them', () => {
    const found = read(
      [
        `${ONE} | | ${ONE}`,
        'I. HUYỆN ĐÔNG HẢI',
        '1 | Lê A | Y tế | An Trạch | | 2 | Lê B | Y tế | An Trạch',
      ],
      ['A2:I2'],
    );
    expect(found.people).toEqual([
      ['Lê A', 'Huyện Đông Hải'],
      ['Lê B', 'Huyện Đông Hải'],
    ]);
  });

  it('are one where the further columns tell of the same people', () => {
    for (const more of ['Ghi chú', 'Họ tên cha | Điện thoại', 'Người giới thiệu | Điện thoại'])
      expect(read([`${ONE} | | ${more}`, '1 | Lê A | Y tế | An Trạch | | x']).sheets).toEqual([
        'Sheet1',
      ]);
  });

  it('may stand between tables over the whole width', () => {
    const wide = `${ONE} | Huyện | Năm sinh | Ghi chú`;
    const found = read([
      wide,
      '1 | Lê A | Y tế | An Trạch | Đông Hải | 1970 | x',
      `${ONE} | | STT | Họ và tên | Xã`,
      '1 | Lê B | Y tế | An Trạch | | 1 | Lê C | An Trạch',
      wide,
      '1 | Lê D | Y tế | An Trạch | Đông Hải | 1970 | x',
    ]);
    expect(found.people.map(([name]) => name)).toEqual(['Lê A', 'Lê B', 'Lê D', 'Lê C']);
  });
});
