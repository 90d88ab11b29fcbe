import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHORT_NAME_LETTERS, shortNameOf, shortNamesOf } from './rules.short-names';

describe('a short name', () => {
  it.each([
    ['Hợp tác xã Muối Biển Bạc', 'HTX Muối Biển Bạc'],
    ['HTX Vĩnh Hậu', 'HTX Vĩnh Hậu'],
    ['Tổ hợp tác rau an toàn Vĩnh Thanh', 'THT rau an toàn Vĩnh Thanh'],
    ['Câu lạc bộ Bơi lội Gành Hào', 'CLB Bơi lội Gành Hào'],
    ['Trung tâm Hành chính công thị trấn Hòa Bình', 'TT Hành chính công Hòa Bình'],
    ['Ban quản lý chợ Hộ Phòng', 'BQL chợ Hộ Phòng'],
    ['Doanh nghiệp tư nhân Tân Phong', 'DNTN Tân Phong'],
    ['Công ty TNHH MTV Gạo Vĩnh Lợi (mẫu)', 'Cty Gạo Vĩnh Lợi'],
    ['Cơ sở Cá khô Bảy Ngon', 'CS Cá khô Bảy Ngon'],
    ['Trường Tiểu học Phong Thạnh A', 'TH Phong Thạnh A'],
    ['Trường Trung học cơ sở Nguyễn Huệ', 'THCS Nguyễn Huệ'],
    ['Trường THPT Lê Thị Riêng', 'THPT Lê Thị Riêng'],
    ['Trạm Y tế xã Phong Tân', 'Trạm Y tế Phong Tân'],
    ['Bộ phận Một cửa Phường 7', 'Bộ phận Một cửa Phường 7'],
    ['Chi hội Phụ nữ ấp Trà Co', 'Chi hội PN ấp Trà Co'],
    ['Chi đoàn ấp Lộc Ninh Trong', 'Chi đoàn ấp Lộc Ninh Trong'],
    ['Hộ ông Trịnh Vĩnh Xuyên', 'Hộ Trịnh Vĩnh Xuyên'],
    ['Hộ gia đình bà La Thị Mười', 'Hộ La Thị Mười'],
    ['Hộ Phòng Văn', 'Hộ Phòng Văn'],
    ['Bác sĩ Triệu Vĩnh Khang', 'Triệu Vĩnh Khang'],
    ['Đ/c Nguyễn Thị Hòa (SN 1960)', 'Nguyễn Thị Hòa'],
    ['Bà Ba', 'Bà Ba'],
    ['Chị Hội', 'Chị Hội'],
    ['', ''],
  ])('%s: %s', (name, short) => {
    expect(shortNameOf(name)).toBe(short);
  });

  it('loses its middle when it is too long, never its end', () => {
    expect(shortNameOf('Tổ hỗ trợ an toàn vùng điện gió, ấp Bờ Tây')).toBe(
      'Tổ hỗ trợ … điện gió, ấp Bờ Tây',
    );
    const word = fc.constantFrom('Hợp', 'tác', 'xã', 'Tổ', 'hộ', 'ông', 'Vĩnh', '7', 'nghiệp');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 14 }), (words) => {
        const name = words.join(' ');
        const short = shortNameOf(name);
        expect(short.length).toBeLessThanOrEqual(SHORT_NAME_LETTERS);
        expect(name.endsWith(short.split(' ').at(-1) ?? '')).toBe(true);
      }),
    );
  });
});

describe('short names that stand together', () => {
  const called = (id: string, name: string, place = '', own: string | null = null) => ({
    ...{ id, name, place, own },
  });

  it('are told apart by what distinguishes them', () => {
    const short = shortNamesOf([
      called('a', 'Trạm Y tế xã Phong Tân', 'Xã Phong Tân'),
      called('b', 'Bà Mai Ngọc Lan', 'Xã Hưng Hội'),
      called('c', 'Bác sĩ Mai Ngọc Lan', 'Phường 7'),
      called('d', 'Tổ Hợp Tác', '', 'Tổ 4'),
    ]);
    expect(Object.fromEntries(short)).toEqual({
      a: 'Trạm Y tế Phong Tân',
      b: 'Mai Ngọc Lan, Xã Hưng Hội',
      c: 'Mai Ngọc Lan, Phường 7',
      d: 'Tổ 4',
    });
  });

  it('keep what people gave them', () => {
    const short = shortNamesOf([
      called('a', 'Hộ ông Lê An', 'Xã Hưng Hội', 'Lê An'),
      called('b', 'Ông Lê An', 'Phường 7'),
    ]);
    expect(Object.fromEntries(short)).toEqual({ a: 'Lê An', b: 'Lê An, Phường 7' });
  });
});
