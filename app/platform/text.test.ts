import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, compareNames, fold, sortKey } from './text';

describe('fold', () => {
  it.each([
    ['Đông Hải', 'dong hai'],
    ['Ðông Hải', 'dong hai'],
    ['Hoà Bình', 'hoa binh'],
    ['Hòa Bình', 'hoa binh'],
    ['  Gương   người tốt - việc tốt ', 'guong nguoi tot viec tot'],
    ['NGUYỄN VĂN Ư\u200b', 'nguyen van u'],
  ])('folds %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(text.normalize('NFD'))).toBe(folded);
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
    // PostgreSQL takes no NUL, a workbook no other of them.
    expect(clean('\0Hòa\x01\x1f Bình\x7f\x85\tA\nB')).toBe('Hòa Bình A\nB');
  });
});

describe('the order of names', () => {
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
