import { describe, expect, it } from 'vitest';
import { columnLetter, statusFor } from './rules';
import { cellsOf, type Mapping } from './rules.layout';

describe('what an import is made of', () => {
  it('names columns as Excel does', () => {
    expect([0, 25, 26, 51, 701, 702].map(columnLetter)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'ZZ',
      'AAA',
    ]);
  });

  it('puts corrections before what the file has, an emptied cell too', () => {
    const source = { values: ['Lê', 'Cá nhân', null] };
    const columns: Mapping = { name: 0, kind: 1, sector: 2 };
    expect(cellsOf(source, columns, { kind: '', sector: 'Y tế' })).toEqual({
      name: 'Lê',
      sector: 'Y tế',
    });
  });

  it('gives a row the status that its problems and the wishes of people make', () => {
    const problem = (severity: 'error' | 'duplicate' | 'warning') =>
      ({ severity, field: null, column: null, code: 'nameMissing', params: {} }) as const;
    const plain = { skipped: false, keepDuplicate: false };
    expect(statusFor([], plain)).toBe('valid');
    expect(statusFor([problem('warning')], plain)).toBe('valid');
    expect(statusFor([problem('duplicate')], plain)).toBe('duplicate');
    expect(statusFor([problem('duplicate')], { ...plain, keepDuplicate: true })).toBe('valid');
    expect(
      statusFor([problem('error'), problem('duplicate')], { ...plain, keepDuplicate: true }),
    ).toBe('error');
    expect(statusFor([problem('error')], { ...plain, skipped: true })).toBe('skipped');
  });
});
