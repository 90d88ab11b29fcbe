import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, FIRST_DAY, formatDate, type PlainDate } from './time';
import { readTypedDay, readTypedTime, readWrittenDay } from './typed-days';

/** A Monday. */
const TODAY = '2019-12-02' as PlainDate;

describe('a typed day', () => {
  it.each([
    ['10/12/2019', '2019-12-10'],
    ['10/12', '2019-12-10'],
    ['1012', '2019-12-10'],
    ['10-12-19', '2019-12-10'],
    ['10.12.2019', '2019-12-10'],
    ['10122019', '2019-12-10'],
    ['2019-12-10', '2019-12-10'],
    ['10 tháng 12', '2019-12-10'],
    ['ngày 10 tháng 12 năm 2019', '2019-12-10'],
    ['１０/１２', '2019-12-10'],
    ['5/1', '2020-01-05'],
    ['30/11', '2019-11-30'],
    ['29/2', '2020-02-29'],
    ['10', '2019-12-10'],
    ['1', '2020-01-01'],
    ['hôm nay', '2019-12-02'],
    ['mai', '2019-12-03'],
    ['Ngày mốt', '2019-12-04'],
    ['tomorrow', '2019-12-03'],
    ['hôm qua', '2019-12-01'],
    ['+7', '2019-12-09'],
    ['T2', '2019-12-02'],
    ['t5', '2019-12-05'],
    ['thứ năm', '2019-12-05'],
    ['T5 tuần sau', '2019-12-12'],
    ['thứ hai tuần sau', '2019-12-09'],
    ['CN', '2019-12-08'],
    ['chủ nhật tuần này', '2019-12-08'],
    ['next friday', '2019-12-13'],
  ])('%s', (text, day) => expect(readTypedDay(text, TODAY)).toBe(day));

  it.each([
    '',
    'abc',
    '32/12',
    '31/11/2019',
    '0/0',
    '12/10/1850',
    '10/12/20',
    '2/2019',
    'T9',
    '--',
  ])('is none in “%s”, or one that it names', (text) => {
    const day = readTypedDay(text, TODAY);
    if (text === '10/12/20') expect(day).toBe('2020-12-10');
    else expect(day).toBeNull();
  });

  it('is never another day than the one that is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 73_000 }), (days) => {
        const day = addDays(FIRST_DAY, days);
        expect(readWrittenDay(formatDate(day))).toBe(day);
        expect(readTypedDay(formatDate(day), TODAY)).toBe(day);
      }),
    );
  });

  it('ends for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        readTypedDay(text, TODAY);
        readTypedTime(text);
      }),
    );
  });
});

describe('a typed hour', () => {
  it.each([
    ['19:30', '19:30'],
    ['1930', '19:30'],
    ['19h30', '19:30'],
    ['19 giờ 30', '19:30'],
    ['19g30', '19:30'],
    ['19.30', '19:30'],
    ['19h', '19:00'],
    ['7', '07:00'],
    ['730', '07:30'],
    ['7:30 CH', '19:30'],
    ['7:30 pm', '19:30'],
    ['12:00 sa', '00:00'],
    ['12 trưa', null],
    ['24:00', null],
    ['19:60', null],
    ['13 pm', null],
    ['', null],
    ['mai', null],
  ])('%s', (text, time) => expect(readTypedTime(text)).toBe(time));
});
