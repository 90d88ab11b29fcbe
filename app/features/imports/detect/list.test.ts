import { describe, expect, it } from 'vitest';
import type { Choices } from '../rules.layout';
import { factsOf2019 } from '../testing/facts';
import { sheetOf } from '../testing/grids';
import type { ReadSheet } from '../workbook/sheets.server';
import { readList } from './list';

const found = (sheets: ReadSheet[], choices: Choices = {}) => {
  const list = readList({ sheets, date1904: false }, factsOf2019, choices);
  if (!list) throw new Error('no table was found');
  return list;
};
const mappingOf = (sheet: ReadSheet) => found([sheet]).layout.tables[0]?.mapping;
const data = (sheets: ReadSheet[], choices?: Choices) =>
  found(sheets, choices).rows.filter(({ source }) => !source.aside);

const HEAD = 'STT | Họ và tên | Lĩnh vực | Xã | Huyện';
const ROW = '1 | Lê Văn Ân | Y tế | An Trạch | Đông Hải';

describe('headings of a sheet', () => {
  it('stand below titles, and are none without words for a table', () => {
    const list = found([sheetOf(['DANH SÁCH', '', HEAD, ROW])]);
    expect(list.layout.tables[0]).toMatchObject({
      title: 'DANH SÁCH',
      headingRows: [3, 3],
      mapping: { name: 1, district: 4 },
    });
    expect(list.rows.map(({ number, source }) => [number, source.aside])).toEqual([
      [1, 'title'],
      [4, undefined],
    ]);
    const letter = sheetOf(['Kính gửi', 'Tên | Giá', 'Gạo | 10']);
    expect(readList({ sheets: [letter], date1904: false }, factsOf2019)).toBeNull();
    expect(readList({ sheets: [], date1904: false }, factsOf2019)).toBeNull();
  });

  it('take two rows, merged or not', () => {
    const lines = [
      'STT | Họ và tên | Lĩnh vực | Địa bàn | | Quyết định | | Điện thoại',
      ' | | | Xã | Huyện | Số | Ngày',
      '1 | Lê Văn Ân | Y tế | An Trạch | Đông Hải | 1/QĐ | 01/11/2019 | 0900',
    ];
    const expected = {
      name: 1,
      sector: 2,
      commune: 3,
      district: 4,
      decisionNumber: 5,
      decisionDate: 6,
      phone: 7,
    };
    expect(mappingOf(sheetOf(lines))).toEqual(expected);
    const merged = sheetOf(lines, ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1', 'H1:H2']);
    expect(mappingOf(merged)).toEqual(expected);
    expect(found([merged]).layout.tables[0]).toMatchObject({
      headingRows: [1, 2],
      headings: expect.arrayContaining([{ column: 5, text: 'Quyết định – Số' }]),
    });
  });

  it('take three rows', () => {
    const sheet = sheetOf(
      [
        'STT | Họ và tên | Nơi ở | | Khen thưởng | | | Lĩnh vực',
        ' | | Xã, huyện | | Quyết định | | Hình thức',
        ' | | Xã | Huyện | Số | Ngày',
        '1 | Lê A | An Trạch | Đông Hải | 1/QĐ | 1/1/2019 | Bằng khen | Y tế',
      ],
      ['A1:A3', 'B1:B3', 'C1:D1', 'C2:D2', 'E1:G1', 'E2:F2', 'G2:G3', 'H1:H3'],
    );
    expect(mappingOf(sheet)).toEqual({
      name: 1,
      commune: 2,
      district: 3,
      decisionNumber: 4,
      decisionDate: 5,
      sector: 7,
    });
  });

  it('end where sections and data begin, and may come again in part', () => {
    const sheet = sheetOf([
      'STT | Họ và tên | Lĩnh vực | Xã | Quyết định |',
      ' | | | | Số | Ngày',
      'Huyện Đông Hải',
      '1 | Lê A | Y tế | An Trạch | 1/QĐ | 1/1/2019',
      'STT | Họ và tên | Lĩnh vực | Xã | Quyết định |',
      'II | Huyện Hồng Dân',
      '1 | Lê B | Y tế | Ninh Hòa | 1/QĐ | 1/1/2019',
    ]);
    const { layout, rows } = found([sheet]);
    expect(layout.tables.map(({ headingRows }) => headingRows)).toEqual([[1, 2]]);
    expect(rows.map(({ source }) => source.aside ?? source.district)).toEqual([
      'section',
      'Huyện Đông Hải',
      'heading',
      'section',
      'Huyện Hồng Dân',
    ]);
  });

  it('may stand over several columns of one name', () => {
    const lines = [
      'STT | Họ và tên | | Lĩnh vực | Xã | Huyện',
      '1 | Nguyễn Văn | An | Y tế | An Trạch | Đông Hải',
      '2 | Nguyễn Văn | Bình | Y tế | An Trạch | Đông Hải',
    ];
    expect(mappingOf(sheetOf(lines, ['B1:C1']))).toMatchObject({ name: [1, 2] });
    expect(mappingOf(sheetOf(lines))).toMatchObject({ name: [1, 2] });
  });

  it('may put the names of groups and of people apart', () => {
    const sheet = sheetOf([
      'STT | Tập thể | Cá nhân | Lĩnh vực | Địa bàn',
      '1 | Tổ A | | Y tế | An Trạch, Đông Hải',
      '2 | | Lê B | Y tế | An Trạch, Đông Hải',
    ]);
    expect(mappingOf(sheet)).toMatchObject({ name: [1, 2], sector: 3, commune: 4 });
  });

  it('are offered for columns without one that hold values', () => {
    const [table] = found([sheetOf([HEAD, `${ROW} | thêm`])]).layout.tables;
    expect(table?.headings.at(-1)).toEqual({ column: 5, text: '' });
  });
});

describe('tables of a sheet', () => {
  const two = sheetOf([
    'I. TẬP THỂ',
    'STT | Tên tập thể | Lĩnh vực | Xã | Huyện',
    '1 | Tổ A | Y tế | An Trạch | Đông Hải',
    'II. CÁ NHÂN',
    'STT | Họ và tên | Năm sinh | Lĩnh vực | Xã | Huyện',
    '1 | Lê B | 1970 | Y tế | An Trạch | Đông Hải',
    'STT | Họ và tên | Năm sinh | Lĩnh vực | Xã | Huyện',
    '2 | Lê C | 1970 | Y tế | An Trạch | Đông Hải',
  ]);

  it('are read by their own headings, and take what stands above them', () => {
    const { layout } = found([two]);
    expect(layout.context).toEqual([
      { at: 1, from: 'section', text: 'I. TẬP THỂ', values: { kind: 'TẬP THỂ' } },
      { at: 4, from: 'section', text: 'II. CÁ NHÂN', values: { kind: 'CÁ NHÂN' } },
    ]);
    expect(layout.tables).toMatchObject([
      { headingRows: [2, 2], lastRow: 4, mapping: { sector: 2 } },
      { headingRows: [5, 5], lastRow: 8, mapping: { birthYear: 2, sector: 3 } },
    ]);
    expect(data([two]).map(({ number, source }) => [number, source.table, source.kind])).toEqual([
      [3, 0, 'TẬP THỂ'],
      [6, 1, 'CÁ NHÂN'],
      [8, 1, 'CÁ NHÂN'],
    ]);
  });

  it('take the district, family and sector of their title or their sheet', () => {
    const titled = sheetOf([
      'UBND HUYỆN ĐÔNG HẢI | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Bạc Liêu, ngày 15 tháng 11 năm 2019',
      'DANH SÁCH GƯƠNG NGƯỜI TỐT VIỆC TỐT LĨNH VỰC Y TẾ',
      'STT | Họ và tên | Xã | Thành tích',
      '1 | Lê A | An Trạch | Tốt',
    ]);
    expect(data([titled])[0]?.source).toMatchObject({
      district: 'Huyện Đông Hải',
      family: 'Người tốt việc tốt',
      sector: 'Y tế',
    });
    const lines = ['STT | Họ và tên | Lĩnh vực | Xã', '1 | Lê A | Y tế | An Trạch'];
    expect(data([sheetOf(lines, [], 'Đông Hải')])[0]?.source.district).toBe('Huyện Đông Hải');
    expect(data([sheetOf(lines, [], 'Bạc Liêu')])[0]?.source).not.toHaveProperty('district');
  });

  it('take the commune of a section, of their title or their sheet', () => {
    const head = 'STT | Họ và tên | Ấp | Lĩnh vực';
    const communes = (lines: string[], name = 'Sheet1') =>
      data([sheetOf(lines, [], name)]).map(({ source }) => [source.commune, source.district]);
    const sections = [
      head,
      'I. HUYỆN ĐÔNG HẢI',
      '1. Xã An Trạch',
      '1 | Lê A | Ấp 1 | Y tế',
      '2 | Thị trấn Gành Hào',
      '1 | Lê B | Ấp 1 | Y tế',
      'II. HUYỆN HỒNG DÂN',
      '1 | Lê C | Ấp 1 | Y tế',
    ];
    expect(communes(sections)).toEqual([
      ['Xã An Trạch', 'Huyện Đông Hải'],
      ['Thị trấn Gành Hào', 'Huyện Đông Hải'],
      [undefined, 'Huyện Hồng Dân'],
    ]);
    const rows = [head, '1 | Lê A | Ấp 1 | Y tế'];
    expect(communes(['ỦY BAN NHÂN DÂN XÃ AN TRẠCH', ...rows])).toEqual([
      ['XÃ AN TRẠCH', undefined],
    ]);
    expect(communes(rows, 'Xã An Trạch')).toEqual([['Xã An Trạch', undefined]]);
  });

  it('carry values of merged cells down, and say so', () => {
    const merged = sheetOf(
      [HEAD, '1 | Lê A | Y tế | An Trạch | Đông Hải', '2 | Lê B | Y tế', '3 | Lê C | Y tế'],
      ['D2:D3', 'E2:E3'],
    );
    expect(data([merged]).map(({ source }) => [source.values[4], source.carried])).toEqual([
      ['Đông Hải', undefined],
      ['Đông Hải', [3, 4]],
      [undefined, undefined],
    ]);
  });

  it('set hidden rows aside, and tell of hidden columns', () => {
    const sheet = { ...sheetOf([HEAD, ROW, ROW]), hiddenColumns: [2, 90] };
    sheet.marks = new Map([[2, { hidden: true }]]);
    const { layout, rows } = found([sheet]);
    expect(rows.map(({ source }) => source.aside)).toEqual([undefined, 'hidden']);
    expect(layout.tables[0]?.hiddenColumns).toEqual([2]);
  });
});

describe('sheets of a workbook', () => {
  const one = sheetOf([HEAD, ROW], [], 'Một');
  const hidden = { ...sheetOf([HEAD, ROW], [], 'Ẩn'), hidden: true };
  const notes = sheetOf(['Ghi chú', 'Liên hệ phòng Nội vụ'], [], 'Hướng dẫn');

  it('are read together when they can be seen, and numbered through', () => {
    const { layout } = found([hidden, notes, one, one]);
    expect(layout.sheets.map(({ read }) => read)).toEqual([false, false, true, true]);
    expect(
      data([hidden, notes, one, one]).map(({ number, source }) => [number, source.table]),
    ).toEqual([
      [2 * 1_048_576 + 2, 0],
      [3 * 1_048_576 + 2, 1],
    ]);
  });

  it('are read when hidden only if no other has a table, or they are chosen', () => {
    expect(data([hidden, notes])).toHaveLength(1);
    const { layout } = found([hidden, one], { sheets: [0] });
    expect(layout.sheets.map(({ read }) => read)).toEqual([true, false]);
    expect(layout.choices).toEqual({ sheets: [0] });
  });
});
