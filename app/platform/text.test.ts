import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, compareNames, fold, searchWords, sortKey } from './text';

describe('fold', () => {
  it.each([
    ['Đông Hải', 'dong hai'],
    ['Ðông Hải', 'dong hai'],
    ['Hoà Bình', 'hoa binh'],
    ['Hòa Bình', 'hoa binh'],
    ['  Gương   người tốt - việc tốt ', 'guong nguoi tot viec tot'],
    ['NGUYỄN VĂN Ư\u200b', 'nguyen van u'],
    ['Ɖông Hải, ɖông hải, ðông hải', 'dong hai dong hai dong hai'],
    ['D\u0335ông Hải', 'dong hai'],
    ['Ｎguyễn　Ｔhử　１２', 'nguyen thu 12'],
    ['𝐇𝐨̀𝐚 𝟏𝟐', 'hoa 12'],
  ])('folds %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(text.normalize('NFD'))).toBe(folded);
  });

  it('agrees with what is kept: a text folds to the same before and after it is cleaned', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(clean(text))).toBe(fold(text));
        expect(clean(clean(text))).toBe(clean(text));
      }),
    );
  });

  it('is the same however often it is applied, and for every normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });
});

describe('clean', () => {
  it('keeps one normal form, one Đ and single spaces', () => {
    expect(clean('  Ðỗ  Minh\u00a0Vinh ')).toBe('Đỗ Minh Vinh');
    expect(clean('Hòa'.normalize('NFD'))).toBe('Hòa');
    expect(clean('Ɖặng ɖức ðạt D\u0335ỗ')).toBe('Đặng đức đạt Đỗ');
    expect(clean('Ｎguyễn　Ｔhử，　０５／QĐ')).toBe('Nguyễn Thử, 05/QĐ');
    expect(clean('½ ha… № 5, 20 m², “tốt”')).toBe('½ ha… № 5, 20 m², “tốt”');
    // PostgreSQL takes no NUL, a workbook no other of them.
    expect(clean('\0Hòa\x01\x1f Bình\x7f\x85\tA\nB')).toBe('Hòa Bình A\nB');
  });
});

describe('the words of a search', () => {
  it('are none when nothing was typed, and null when nothing of it can be searched for', () => {
    expect(searchWords(' Đông  Hải ')).toEqual(['dong', 'hai']);
    expect(searchWords('  ')).toEqual([]);
    expect(searchWords('a'.repeat(101))).toBeNull();
    expect(searchWords('a'.repeat(100))).toHaveLength(1);
    expect(['???', '%', '_', '张', '🙂'].map(searchWords)).toEqual([null, null, null, null, null]);
  });
});

describe('the order of names', () => {
  it('takes the two spellings of a syllable for one, and numbers by their size', () => {
    expect(sortKey('Lê Hòa')).toBe(sortKey('Lê Hoà'));
    expect(sortKey('Lê Thúy')).toBe(sortKey('Lê Thuý'));
    expect(sortKey('Lê Mùa')).not.toBe(sortKey('Lê Muà'));
    expect(compareNames('Trần Thị Hòa', 'Trần Thị Hoà')).toBe(0);
    expect(compareNames('Tổ_ấp 2', 'Tổ_ấp 10')).toBeLessThan(0);
    expect(sortKey('Tổ_ấp_2') < sortKey('Tổ_ấp_10')).toBe(true);
  });

  const names = [
    'Nguyễn Văn Út',
    'Lê Thị Ánh',
    'Trần Văn An',
    'Đỗ Văn An',
    'Đặng Minh Đạt',
    'Phạm Văn Dũng',
    'Bùi Thị Ân',
    'Võ Ánh',
    'Nguyễn Thị An',
    'Nguyễn Văn An',
    'Lý Ưng',
    'Danh Thị Ổn',
  ];

  it('is by given name, then surname, then the names between', () => {
    expect([...names].sort(compareNames).slice(0, 5)).toEqual([
      'Đỗ Văn An',
      'Nguyễn Thị An',
      'Nguyễn Văn An',
      'Trần Văn An',
      'Lê Thị Ánh',
    ]);
  });

  it('is the same by the stored key as by the collator', () => {
    const byKey = [...names].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    expect(byKey).toEqual([...names].sort(compareNames));
  });

  it('agrees with the collator on any pair of Vietnamese syllables', () => {
    const syllable = fc.constantFrom(
      'an',
      'ân',
      'ăn',
      'ánh',
      'ảnh',
      'bé',
      'dũng',
      'đạt',
      'đức',
      'em',
      'êm',
      'hoa',
      'hòa',
      'hoà',
      'lê',
      'lý',
      'mơ',
      'mô',
      'mo',
      'sơn',
      'út',
      'ưng',
      'vỹ',
      'xuân',
      'yến',
    );
    const name = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(name, name, (a, b) => {
        const byKey = sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0;
        expect(byKey).toBe(Math.sign(compareNames(a, b)));
      }),
    );
  });
});
