import { describe, expect, it } from 'vitest';
import { formatNumberCell, isoDayText, numberFormat } from './number-formats';

const codes = new Map([
  [164, 'dd/mm/yyyy'],
  [165, '[$-42A]dd\\ mmmm\\ yyyy;@'],
  [166, 'mmm-yy'],
  [167, 'h:mm'],
  [168, '0000000000'],
  [169, '0000\\ 000\\ 000'],
  [170, '#,##0.00'],
  [171, '"ngày" 0'],
  [172, '0.00E+00'],
  [173, '[Red]General'],
  [174, '[h]:mm:ss'],
  [175, 'mm/yyyy'],
]);
const text = (number: number, id: number, date1904 = false) =>
  formatNumberCell(number, numberFormat(id, codes), date1904);

describe('number formats', () => {
  it.each<[number, number, string]>([
    [43784, 14, '15/11/2019'],
    [43784.35, 22, '15/11/2019'],
    [43784, 164, '15/11/2019'],
    [43784, 165, '15/11/2019'],
    [43586, 166, '01/05/2019'],
    [43586, 175, '01/05/2019'],
    [0.3541666667, 167, '08:30'],
    [0.3541666667, 20, '08:30'],
    [912345678, 168, '0912345678'],
    [912345678, 169, '0912345678'],
    [1958, 170, '1958'],
    [12, 171, '12'],
    [43784, 0, '43784'],
    [43784.5, 0, '43784.5'],
    [43784, 172, '43784'],
    [43784, 173, '43784'],
    [60, 14, '28/02/1900'],
    [1, 14, '01/01/1900'],
    [-5, 14, '-5'],
    [99999999999999, 14, '99999999999999'],
  ])('make of %s in format %s: %s', (number, id, expected) => {
    expect(text(number, id)).toBe(expected);
  });

  it('count from 1904 where the workbook does', () => {
    expect(text(42322, 164, true)).toBe('15/11/2019');
    expect(text(42322, 0, true)).toBe('42322');
  });

  it('tell a month that is shown without its day', () => {
    const shows = [166, 175, 17, 164, 14].map((id) => numberFormat(id, codes).shows);
    expect(shows).toEqual(['month', 'month', 'month', 'date', 'date']);
  });
});

describe('ISO days', () => {
  it('are written as lists write them, and left when they are none', () => {
    expect(isoDayText('2019-11-15')).toBe('15/11/2019');
    expect(isoDayText('2019-11-15T00:00:00Z')).toBe('15/11/2019');
    expect(isoDayText('2019-02-30')).toBe('2019-02-30');
    expect(isoDayText('+012019-02-03T00:00:00Z')).toBe('+012019-02-03T00:00:00Z');
    expect(isoDayText('tháng 2')).toBe('tháng 2');
  });
});
