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

  it('may have bars, or name its separator', () => {
    expect(readCsv('a, b|c\n1|2')).toEqual([
      ['a, b', 'c'],
      ['1', '2'],
    ]);
    expect(readCsv('sep=;\na,b;c\n')).toEqual([['a,b', 'c']]);
  });

  it('is cut by what its rows have in common, below a title with commas', () => {
    const rows = readCsv(
      'DANH SÁCH, NĂM 2019, ĐỢT 1, LẦN 2\nSTT;Họ và tên\n1;Lê Văn Ân\n2;Bùi Thị Cúc',
    );
    expect(rows.slice(1)).toEqual([
      ['STT', 'Họ và tên'],
      ['1', 'Lê Văn Ân'],
      ['2', 'Bùi Thị Cúc'],
    ]);
  });

  it('loses nothing to a quote that is not closed', () => {
    expect(readCsv('a,b\n"Sen, 1\nc,d')).toEqual([
      ['a', 'b'],
      ['"Sen', ' 1'],
      ['c', 'd'],
    ]);
    expect(readCsv('a,b\n"Tổ "Sen" xanh",c')).toEqual([
      ['a', 'b'],
      ['Tổ "Sen" xanh', 'c'],
    ]);
  });

  it('may be empty', () => {
    expect(readCsv('')).toEqual([]);
  });
});
