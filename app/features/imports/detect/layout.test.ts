import { describe, expect, it } from 'vitest';
import { findTable, type GridRow, mapHeadings } from './layout';
import { RowSorter } from './row-sorter';

const headings = (...texts: string[]) => texts.map((text, column) => ({ column, text }));
const sheet = (rows: GridRow[], name = 'Trang 1') => ({ name, rows });

const HEAD: GridRow = ['STT', 'Họ và tên', 'Loại hình', 'Lĩnh vực', 'Xã/phường', 'Huyện'];

describe('headings', () => {
  it('are known whatever their order and spelling', () => {
    expect(
      mapHeadings(
        headings(
          'TT',
          'ĐIỆN THOẠI',
          'Ngày QĐ',
          'Số QĐ',
          'Tên cá nhân, tập thể',
          'Lĩnh  vực',
          'Địa bàn (xã, phường)',
          'Quận/huyện',
          'Tóm tắt thành tích',
          'Đối tượng',
          'Nhóm gương',
          'Ý kiến đồng ý',
        ),
      ).mapping,
    ).toEqual({
      phone: 1,
      decisionDate: 2,
      decisionNumber: 3,
      name: 4,
      sector: 5,
      commune: 6,
      district: 7,
      summary: 8,
      kind: 9,
      family: 10,
      consent: 11,
    });
  });

  it('are known in English and without accents', () => {
    expect(
      mapHeadings(
        headings(
          'No',
          'Full name',
          'Sector',
          'Commune',
          'District',
          'Decision no.',
          'Decision date',
        ),
      ).mapping,
    ).toEqual({ name: 1, sector: 2, commune: 3, district: 4, decisionNumber: 5, decisionDate: 6 });
    expect(mapHeadings(headings('HO TEN', 'LINH VUC', 'XA')).mapping).toEqual({
      name: 0,
      sector: 1,
      commune: 2,
    });
  });

  it('are found below titles, on whichever sheet', () => {
    const found = findTable([
      sheet([['Ghi chú'], ['Liên hệ phòng Nội vụ']], 'Hướng dẫn'),
      sheet(
        [['DANH SÁCH'], [], HEAD, ['1', 'Lê Văn Ân', 'Cá nhân', 'Y tế', 'Xã An Trạch', 'Đông Hải']],
        'DS',
      ),
    ]);
    expect(found).toMatchObject({
      sheet: { name: 'DS' },
      headingRow: 3,
      mapping: { name: 1, district: 5 },
    });
  });

  it('may take two rows', () => {
    const found = findTable([
      sheet([
        ['STT', 'Họ và tên', 'Lĩnh vực', 'Địa bàn', null, 'Quyết định', null],
        [null, null, null, 'Xã', 'Huyện', 'Số quyết định', 'Ngày ký'],
        ['1', 'Lê Văn Ân', 'Y tế', 'Xã An Trạch', 'Đông Hải', '1/QĐ', '01/11/2019'],
      ]),
    ]);
    expect(found).toMatchObject({
      headingRow: 2,
      mapping: { name: 1, sector: 2, commune: 3, district: 4, decisionNumber: 5, decisionDate: 6 },
    });
  });

  it('are not made up where there are none', () => {
    expect(findTable([sheet([['Kính gửi'], ['Tên', 'Giá'], ['Gạo', '10']])])).toBeNull();
    expect(findTable([])).toBeNull();
  });
});

describe('rows below the headings', () => {
  const table = findTable([sheet([HEAD])]);
  if (!table) throw new Error('the headings of the test were not found');
  const sorter = () =>
    new RowSorter(table, {
      districtOf: (text) => (/đông hải/i.test(text) ? 'Huyện Đông Hải' : null),
      kindOf: (text) => (/^tập thể$/i.test(text) ? text : null),
    });
  const row = ['1', 'Lê Văn Ân', 'Cá nhân', 'Y tế', 'Xã An Trạch', 'Huyện Đông Hải'];

  it.each<[string, GridRow]>([
    ['empty', [null, null, null]],
    ['numbering of columns', ['(1)', '(2)', '(3)', '(4)']],
    ['headings again', HEAD],
    ['section with a place', ['VI. HUYỆN ĐÔNG HẢI']],
    ['section in the name column', [null, 'VI. HUYỆN ĐÔNG HẢI']],
    ['section in two cells', ['VI', 'HUYỆN ĐÔNG HẢI']],
    ['section that means nothing', ['C. Các trường hợp khác']],
    ['closing line', ['Danh sách có 87 điển hình./.']],
    ['sum', [null, 'Tổng cộng: 87']],
    ['signatures', [null, 'Người lập biểu', null, null, 'TM. ỦY BAN NHÂN DÂN']],
    ['number alone', ['88', null, null]],
  ])('leaves out: %s', (_, cells) => {
    expect(sorter().take(cells, [])).toBeNull();
  });

  it('keeps rows with data, a missing name too', () => {
    expect(sorter().take(row, [])).toEqual({ values: row });
    expect(
      sorter().take(['1', null, 'Cá nhân', 'Y tế', 'Xã An Trạch', 'Đông Hải'], []),
    ).not.toBeNull();
    expect(sorter().take(['5', 'Lê Văn Ân', null], [])).not.toBeNull();
    expect(
      sorter().take([null, 'Lê Văn Ân', null, null, null, 'Huyện Đông Hải'], []),
    ).not.toBeNull();
  });

  it('lets sections reach down, a new place ending the kind', () => {
    const sorted = sorter();
    sorted.take(['I. HUYỆN ĐÔNG HẢI'], []);
    sorted.take(['A. TẬP THỂ'], []);
    expect(sorted.take(row, [3])).toMatchObject({
      district: 'Huyện Đông Hải',
      kind: 'TẬP THỂ',
      formulas: [3],
    });
    sorted.take(['II. HUYỆN ĐÔNG HẢI'], []);
    expect(sorted.take(row, [])).not.toHaveProperty('kind');
  });
});
