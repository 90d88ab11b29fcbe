import { describe, expect, it } from 'vitest';
import { mapHeadings } from './headings';

const headings = (...texts: string[]) => texts.map((text, column) => ({ column, parts: [text] }));

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

  it('are known by their group, by their first words, and without the notes in brackets', () => {
    const { mapping } = mapHeadings([
      { column: 0, parts: ['HỌ VÀ TÊN (*)'] },
      { column: 1, parts: ['Tóm tắt thành tích nổi bật (ghi rõ số liệu, số quyết định nếu có)'] },
      { column: 2, parts: ['Xã, phường, thị trấn nơi cư trú'] },
      { column: 3, parts: ['Quyết định khen thưởng', 'Số'] },
      { column: 4, parts: ['Quyết định khen thưởng', 'Ngày'] },
      { column: 5, parts: ['Lĩnh vực hoạt động chính của cá nhân, tập thể'] },
    ]);
    expect(mapping).toEqual({
      name: 0,
      summary: 1,
      commune: 2,
      decisionNumber: 3,
      decisionDate: 4,
      sector: 5,
    });
  });

  it('of what an exemplar has no field for are left unread', () => {
    const { mapping } = mapHeadings(
      headings(
        'Họ và tên',
        'Chức vụ',
        'Danh hiệu',
        'Hình thức khen thưởng',
        'Quê quán',
        'Đơn vị',
        'Người liên hệ',
        'Đơn vị đề nghị',
        'Hình thức',
      ),
    );
    expect(mapping).toEqual({ name: 0, detail: 5 });
  });

  it('name the parts of a name, and the year of birth by sex', () => {
    expect(mapHeadings(headings('Họ và tên đệm', 'Tên', 'Xã')).mapping).toEqual({
      name: [0, 1],
      commune: 2,
    });
    expect(mapHeadings(headings('Họ', 'Chữ lót', 'Tên')).mapping).toEqual({ name: [0, 1, 2] });
    expect(
      mapHeadings([
        { column: 0, parts: ['Họ tên'] },
        { column: 1, parts: ['Năm sinh', 'Nam'] },
        { column: 2, parts: ['Năm sinh', 'Nữ'] },
      ]).mapping,
    ).toEqual({ name: 0, birthYear: [1, 2] });
  });

  it('of units are of the names where there are no others', () => {
    expect(mapHeadings(headings('STT', 'Đơn vị', 'Lĩnh vực')).mapping).toEqual({
      name: 1,
      sector: 2,
    });
  });
});
