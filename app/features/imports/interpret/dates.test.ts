import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, type PlainDate } from '~/platform/time';
import { readBirthYear, readDay } from './dates';

describe('days of lists', () => {
  it.each([
    ['31/12/2019', '2019-12-31'],
    ['5-1-2020', '2020-01-05'],
    ['05.01.2020', '2020-01-05'],
    ['2020-01-05', '2020-01-05'],
    [' 5 / 1 / 2020 ', '2020-01-05'],
    ['05/01/20', '2020-01-05'],
    ['31/12/2019 00:00:00', '2019-12-31'],
    ['2020-01-05T00:00:00.000Z', '2020-01-05'],
    ['ngày 05 tháng 01 năm 2020', '2020-01-05'],
    ['43765', '2019-10-27'],
    ['29/02/2020', '2020-02-29'],
  ])('reads %s', (text, day) => {
    expect(readDay(text)).toEqual({ day });
  });

  it.each(['31/11/2019', '29/02/2019', '12/31/2019', '00/01/2020', '2020-13-01', '32.1.2020'])(
    'calls %s impossible',
    (text) => {
      expect(readDay(text)).toEqual({ problem: 'impossible' });
    },
  );

  it.each([
    'quý IV năm 2019',
    '2019',
    '11/2019',
    'chưa có',
    '1/1/1900',
    '99999',
    '73416',
    '00001',
    '',
  ])('cannot read %s', (text) => {
    expect(readDay(text)).toEqual({ problem: 'unreadable' });
  });

  it('reads every day back from every way to write it', () => {
    const days = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2080-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10) as PlainDate);
    fc.assert(
      fc.property(days, fc.constantFrom('/', '-', '.'), (day, mark) => {
        const [year = '', month = '', date = ''] = day.split('-');
        const ways = [
          day,
          formatDate(day),
          [date, month, year].join(mark),
          [Number(date), Number(month), year].join(mark),
        ];
        for (const way of ways) expect(readDay(way)).toEqual({ day });
      }),
    );
  });

  it.each([
    ['1968', 1968],
    ['05/01/1968', 1968],
    ['1968-01-05', 1968],
    ['2030', null],
    ['khoảng 50 tuổi', null],
  ])('reads the year of birth of %s', (text, year) => {
    expect(readBirthYear(text, 2019)).toBe(year);
  });
});
