import { describe, expect, it } from 'vitest';
import { minutesText, readTypedMinutes, toTheSecond } from './time.minutes';

describe('a length in minutes', () => {
  it.each([
    ['15', 15],
    ['2:30', 2.5],
    ['0:45', 0.75],
    ['2,5', 2.5],
    ['１２:00', 12],
    ['1.200', 1200],
    ['2.5', null],
    ['2:60', null],
    ['2:3', null],
    ['1:02:30', null],
    ['-1', null],
    ['', null],
  ])('%j is read as %s', (typed, minutes) => {
    expect(readTypedMinutes(typed)).toBe(minutes);
  });

  it.each(['1', '2:30', '2:20', '0:01', '59:59', '999'])('%s is written as it was read', (text) => {
    expect(minutesText(readTypedMinutes(text) ?? Number.NaN)).toBe(text);
  });

  it('adds up to the second', () => {
    const third = readTypedMinutes('0:20') ?? 0;
    expect(toTheSecond(third + third + third)).toBe(1);
    expect(minutesText(-1.5)).toBe('-1:30');
  });
});
