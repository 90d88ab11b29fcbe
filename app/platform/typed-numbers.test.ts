import { describe, expect, it } from 'vitest';
import { readTypedNumber, readTypedWhole } from './typed-numbers';

describe('a typed number', () => {
  it.each<[string, number | null]>([
    ['7', 7],
    ['007', 7],
    [' 1200 ', 1200],
    ['1.200', 1200],
    ['1 200', 1200],
    ['1\u00a0200', 1200],
    ['20.000', 20_000],
    ['2,5', 2.5],
    ['1.200,5', 1200.5],
    ['２，５', 2.5],
    // As likely a decimal as a slip: never 25, 15, 5 or 120.
    ['2.5', null],
    ['1.5', null],
    ['0.5', null],
    ['1.20', null],
    ['0.500', null],
    ['1.2000', null],
    ['1.200 000', null],
    ['1200.000', null],
    ['1,200.5', null],
    ['2:30', null],
    ['1e3', null],
    ['0x10', null],
    ['-1', null],
    ['+1', null],
    ['', null],
    [',5', null],
    ['nhiều', null],
  ])('%j is %j', (typed, value) => {
    expect(readTypedNumber(typed)).toBe(value);
  });

  it('is whole where it has to be', () => {
    expect(readTypedWhole('1.200')).toBe(1200);
    expect(readTypedWhole('2,5')).toBeNull();
    // As English writes a thousand: here it is 2,5.
    expect(readTypedWhole('2,500')).toBeNull();
  });
});
