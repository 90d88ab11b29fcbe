import { describe, expect, it } from 'vitest';
import { readCsv } from './csv';

describe('comma-separated text', () => {
  it('is read with quotes, line ends and a mark of Unicode', () => {
    expect(readCsv('\uFEFFa,b\r\n"x, ""y""","1\n2"\r\n')).toEqual([
      ['a', 'b'],
      ['x, "y"', '1\n2'],
    ]);
  });

  it('may have semicolons or tabs', () => {
    expect(readCsv('a;b;c,d\n1;2;3')).toEqual([
      ['a', 'b', 'c,d'],
      ['1', '2', '3'],
    ]);
    expect(readCsv('a\tb\n\t2')).toEqual([
      ['a', 'b'],
      ['', '2'],
    ]);
  });

  it('may be empty', () => {
    expect(readCsv('')).toEqual([]);
  });
});
