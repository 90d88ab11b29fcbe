import { describe, expect, it } from 'vitest';
import { factsOf2019 } from '../testing/facts';
import { grid } from '../testing/grids';
import type { GridRow } from '../workbook/sheet-cells.server';
import { RowSorter } from './rows';

const HEAD: GridRow = ['STT', 'Họ và tên', 'Loại hình', 'Lĩnh vực', 'Xã/phường', 'Huyện'];
const sorter = () => {
  const sorted = new RowSorter(factsOf2019);
  sorted.begin({
    mapping: { name: 1, kind: 2, sector: 3, commune: 4, district: 5 },
    headingRows: [HEAD],
  });
  return sorted;
};
const asideOf = (line: string) => sorter().take(grid(line)[0] ?? []).aside;

describe('rows below the headings', () => {
  it.each([
    ['numbering', '(1) | (2) | (3) | (4)'],
    ['numbering', 'A | B | 1 | 2 | 3'],
    ['numbering', '88'],
    ['heading', HEAD.join(' | ')],
    ['section', 'VI. HUYỆN ĐÔNG HẢI'],
    ['section', ' | VI. HUYỆN ĐÔNG HẢI'],
    ['section', 'VI | HUYỆN ĐÔNG HẢI'],
    ['section', 'A HUYỆN ĐÔNG HẢI'],
    ['section', '2 | Huyện Đông Hải'],
    ['section', 'VI | HUYỆN ĐÔNG HẢI (12 người) | | | 12'],
    ['section', 'C. Các trường hợp khác'],
    ['section', ' | III. Các đơn vị khác'],
    ['closing', 'Danh sách có 87 điển hình./.'],
    ['closing', ' | Người lập biểu | | | TM. ỦY BAN NHÂN DÂN'],
    ['closing', ' | | | Bạc Liêu, ngày 15 tháng 11 năm 2019'],
    ['total', ' | Tổng cộng: 87'],
    ['total', 'I | Cộng: 02 tập thể'],
    ['total', ' | Cộng (II): 01 cá nhân'],
    ['total', ' | Cộng huyện Hồng Dân | 3'],
    ['title', 'Theo đề nghị của các địa phương'],
  ])('are set aside: %s, "%s"', (kind, line) => {
    expect(asideOf(line)).toBe(kind);
  });

  it.each([
    '1 | Lê Văn Ân | Cá nhân | Y tế | Xã An Trạch | Huyện Đông Hải',
    '1 | | Cá nhân | Y tế | Xã An Trạch | Đông Hải',
    '5 | Lê Văn Ân',
    ' | Lê Văn Ân | | | | Huyện Đông Hải',
    '2 | Đông Hải',
    ' | Tổng công ty Thử | | Y tế | Xã An Trạch',
    ' | Chủ tịch Hội Nông dân xã | | Y tế',
    ' | TM Thử Phát | | | Xã An Trạch, huyện Đông Hải',
    '7 | Trưởng ban công tác Mặt trận ấp 1',
    ' | Cộng đồng doanh nghiệp ấp 2 | | | An Trạch | Đông Hải',
    ' | Ghi chú | Cá nhân | Y tế',
  ])('are data: "%s"', (line) => {
    expect(asideOf(line)).toBeNull();
  });

  it('take what sections say, a sibling ending what stood in the one before', () => {
    const sorted = sorter();
    const take = (line: string) => sorted.take(grid(line)[0] ?? []).facts;
    take('I. HUYỆN ĐÔNG HẢI');
    take('A. TẬP THỂ');
    expect(take('1 | Tổ A | | Y tế')).toEqual({ district: 'Huyện Đông Hải', kind: 'TẬP THỂ' });
    expect(take('B. CÁ NHÂN')).toEqual({ district: 'Huyện Đông Hải', kind: 'CÁ NHÂN' });
    expect(take('II. HUYỆN HỒNG DÂN')).toEqual({ district: 'Huyện Hồng Dân' });
    expect(take('III. Các đơn vị khác')).toEqual({});
  });

  it('may lack a column of numbers, where sections put theirs under the names', () => {
    const sorted = new RowSorter(factsOf2019);
    sorted.begin({ mapping: { name: 0, commune: 1, sector: 2 }, headingRows: [] });
    const take = (line: string) => sorted.take(grid(line)[0] ?? []);
    expect(take('I | Huyện Đông Hải').aside).toBe('section');
    expect(take('Lê Văn Ân | An Trạch')).toMatchObject({
      aside: null,
      facts: { district: 'Huyện Đông Hải' },
    });
  });

  it('are signatures after the closing, until data comes again', () => {
    const sorted = sorter();
    const take = (line: string) => sorted.take(grid(line)[0] ?? []).aside;
    expect(take(' | | | PHÓ TRƯỞNG BAN')).toBe('closing');
    expect(take(' | (Đã ký)')).toBe('closing');
    expect(take(' | Nguyễn Văn Thật | | | Trần Thị Ký')).toBe('closing');
    expect(take('9 | Lê Văn Ân | | Y tế | An Trạch | Đông Hải')).toBeNull();
    expect(take(' | Lê Văn Bổ Sung | | Y tế')).toBeNull();
  });
});
