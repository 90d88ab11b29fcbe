import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inCapitals, normalCase } from './text.capitals';
import {
  comparableName,
  groupSortKey,
  isEvidentMinor,
  mayBeMinor,
  nameParts,
  personSortKey,
} from './text.names';
import { withoutTitles } from './text.titles';

describe('a name in a list', () => {
  it.each([
    ['1. Nguyễn Thị Hòa', { name: 'Nguyễn Thị Hòa', numbering: '1.' }],
    ['- Nguyễn Thị Hòa', { name: 'Nguyễn Thị Hòa', numbering: '-' }],
    ['Nguyễn Thị Hòa (SN 1960)', { name: 'Nguyễn Thị Hòa', birthYear: 1960 }],
    ['Nguyễn Thị Hòa, sinh năm 1960', { name: 'Nguyễn Thị Hòa', birthYear: 1960 }],
    ['Nguyễn Thị Hòa (sinh ngày 1960)', { name: 'Nguyễn Thị Hòa (sinh ngày 1960)' }],
    ['Nguyễn Thị Hòa (1960)', { name: 'Nguyễn Thị Hòa', birthYear: 1960 }],
    ['Nguyễn Trường Sinh 1960', { name: 'Nguyễn Trường Sinh 1960' }],
    ['Nguyễn Thị Hòa, ấp 12', { name: 'Nguyễn Thị Hòa', place: 'ấp 12' }],
    [
      'Nguyễn Thị Hòa, SN 1960, ấp 12, xã Vĩnh Hậu',
      { name: 'Nguyễn Thị Hòa', birthYear: 1960, place: 'ấp 12, xã Vĩnh Hậu' },
    ],
    ['Tổ phụ nữ, ấp 2', { name: 'Tổ phụ nữ, ấp 2' }],
    ['Mô hình đèn đường (2019)', { name: 'Mô hình đèn đường (2019)' }],
  ])('is taken apart: %s', (text, parts) => {
    expect(nameParts(text)).toEqual({ numbering: '', birthYear: null, place: '', ...parts });
  });

  it.each([
    'Nguyễn Thị Hòa',
    'Nguyễn Thị Hoà',
    'NGUYỄN THỊ HÒA',
    '1. Nguyễn Thị Hòa',
    'Nguyễn Thị Hòa (SN 1960)',
    'Nguyễn Thị Hòa, ấp 12',
    'Đ/c Nguyễn Thị Hòa',
    'Đồng chí Nguyễn Thị Hòa',
    'Bà: Nguyễn Thị Hòa',
    'Hộ bà Nguyễn Thị Hòa',
    'NSƯT Nguyễn Thị Hòa',
    'Cô giáo Nguyễn Thị Hòa',
    'Thầy Nguyễn Thị Hòa',
    'BS.CKI Nguyễn Thị Hòa',
    'TS.BS. Nguyễn Thị Hòa',
    'Bác sĩ chuyên khoa II Nguyễn Thị Hòa',
    'Thượng tá Nguyễn Thị Hòa',
    'Em Nguyễn Thị Hòa (học sinh lớp 5)',
    'Nguyễn Thị Hòa (61 tuổi)',
    'ba Nguyen Thi Hoa',
    'Ｎguyễn Thị Hòa',
  ])('is compared without what stands around it: %s', (text) => {
    expect(comparableName(text)).toBe('nguyen thi hoa');
  });

  it('is compared with its abbreviations written out', () => {
    expect(comparableName('HTX Vĩnh Hậu')).toBe(comparableName('Hợp tác xã Vĩnh Hậu'));
    expect(comparableName('CLB Đờn ca tài tử')).toBe(comparableName('Câu lạc bộ đờn ca tài tử'));
    expect(comparableName('Tổ phụ nữ, ấp 2')).not.toBe(comparableName('Tổ phụ nữ, ấp 4'));
    expect(comparableName('Nguyễn Văn Nam (A)')).not.toBe(comparableName('Nguyễn Văn Nam (B)'));
  });

  it('keeps at least two words, and bodies whole', () => {
    expect(['Bà Ba', 'Chi hội Phụ nữ', 'Cơ sở Ba Tâm', 'co so Ba Tam'].map(comparableName)).toEqual(
      ['ba ba', 'chi hoi phu nu', 'co so ba tam', 'co so ba tam'],
    );
    expect(withoutTitles('Cồ Huy Hùng')).toBe('Cồ Huy Hùng');
    expect(withoutTitles('Hộ Phòng Văn')).toBe('Hộ Phòng Văn');
  });

  it('tells of a child', () => {
    expect(
      ['Lê Thị Na (học sinh lớp 5)', 'Lê Thị Na (12 tuổi)', 'Lê Thị Na (18 tuổi)', 'Lê Thị Na'].map(
        isEvidentMinor,
      ),
    ).toEqual([true, true, false, false]);
    expect(
      ['Bé Lê Thị Na', '2. Cháu Lê Na', 'Trần Thị Bé', 'Nguyễn Văn Bé Hai'].map(isEvidentMinor),
    ).toEqual([true, true, false, false]);
    expect(['Em Lê Thị Na', 'Lê Thị Em', 'Hội Học sinh'].map(mayBeMinor)).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('capitals', () => {
  it.each([
    ['TRẦN VĂN BẢY', 'Trần Văn Bảy'],
    ['ĐẶNG THỊ ỆT', 'Đặng Thị Ệt'],
    ['HỘ ÔNG TRẦN VĂN NHÂN', 'Hộ ông Trần Văn Nhân'],
    ['BÀ NGUYỄN THỊ TỔ', 'Bà Nguyễn Thị Tổ'],
    ['NGUYỄN VĂN VI', 'Nguyễn Văn Vi'],
    ['TỔ PHỤ NỮ ẤP 4', 'Tổ phụ nữ ấp 4'],
    ['HTX NÔNG NGHIỆP VĨNH HẬU A', 'HTX nông nghiệp Vĩnh Hậu A'],
    ['TRẠM Y TẾ XÃ LONG ĐIỀN', 'Trạm Y tế xã Long Điền'],
    ['CÔNG TY TNHH MTV HÒA BÌNH', 'Công ty TNHH MTV Hòa Bình'],
  ])('%s are offered as %s', (text, normal) => {
    expect(inCapitals(text)).toBe(true);
    expect(normalCase(text)).toBe(normal);
    expect(comparableName(normal)).toBe(comparableName(text));
  });

  it('are not seen where a name has none, or one word of them', () => {
    expect(
      ['Trần Văn Bảy', 'HTX Vĩnh Hậu', 'TRẦN Văn Bảy', 'UBND', '123', ''].map(inCapitals),
    ).toEqual(Array(6).fill(false));
  });

  it('become a name that is compared the same', () => {
    const word = fc.constantFrom(
      'TRẦN',
      'THỊ',
      'TỔ',
      'ẤP',
      'HÒA',
      'ĐỨC',
      'BÀ',
      'HỘ',
      '2',
      'CLB',
      'Y',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const text = words.join(' ');
        expect(comparableName(normalCase(text))).toBe(comparableName(text));
        expect(normalCase(text).toLocaleUpperCase('vi')).toBe(text);
      }),
    );
  });
});

describe('the order of names', () => {
  it('leaves titles out, takes two spellings for one, and counts', () => {
    expect(personSortKey('Hộ ông Trần Văn An')).toBe(personSortKey('Trần Văn An'));
    expect(personSortKey('Bác sĩ Trần Văn An')).toBe(personSortKey('Trần Văn An'));
    expect(personSortKey('Lê Thị Hoà')).toBe(personSortKey('Lê Thị Hòa'));
    expect(groupSortKey('Tổ phụ nữ ấp 2') < groupSortKey('Tổ phụ nữ ấp 10')).toBe(true);
    expect(groupSortKey('Tổ phụ nữ ấp 1') < groupSortKey('Tổ phụ nữ ấp 10')).toBe(true);
  });
});
