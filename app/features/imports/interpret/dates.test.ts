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
    ['43784.354166', '2019-11-15'],
    ['15-Nov-19', '2019-11-15'],
    ['15 November 2019', '2019-11-15'],
    ['15 thg 11 2019', '2019-11-15'],
    ['15 tháng 11, 2019', '2019-11-15'],
    ['Ngày 15/11/2019', '2019-11-15'],
    ['ngày 15-11-2019', '2019-11-15'],
    ['Bạc Liêu, ngày 15 tháng 11 năm 2019', '2019-11-15'],
    ['Thứ Sáu, 15/11/2019', '2019-11-15'],
    ['15/11/2019.', '2019-11-15'],
    ['15/11/2019;', '2019-11-15'],
    ['\u200e15/11/2019\u00a0', '2019-11-15'],
    ['１５／１１／２０１９', '2019-11-15'],
    ['15/11/2019 8:30:00 SA', '2019-11-15'],
    ['15/11/2019 08:30 CH', '2019-11-15'],
    ['08:30 15/11/2019', '2019-11-15'],
    ['15/11/2019 (bổ sung)', '2019-11-15'],
    ['20191115', '2019-11-15'],
    ['15112019', '2019-11-15'],
  ])('reads %s', (text, day) => {
    expect(readDay(text)).toMatchObject({ day });
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
    'T11/2019',
    'Quý IV/2019',
    '15/11/2019 và 16/11/2019',
    '99999999',
    '',
  ])('cannot read %s', (text) => {
    expect(readDay(text)).toEqual({ problem: 'unreadable' });
  });

  it('counts bare numbers from the epoch of the workbook, and says what it guessed', () => {
    expect(readDay('42322', { date1904: true })).toEqual({ day: '2019-11-15', guessed: true });
    expect(readDay('43784')).toEqual({ day: '2019-11-15', guessed: true });
    expect(readDay('15/11/2019 (bổ sung)')).toMatchObject({ guessed: true });
    expect(readDay('15/11/2019 08:30')).toMatchObject({ guessed: false });
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
        for (const way of ways) expect(readDay(way)).toEqual({ day, guessed: false });
      }),
    );
  });

  it.each([
    ['1968', 1968],
    ['05/01/1968', 1968],
    ['1968-01-05', 1968],
    ['1958.0', 1958],
    ['1958 (61 tuổi)', 1958],
    ['SN 1958', 1958],
    ["'1958", 1958],
    ['2030', null],
    ['1958 hoặc 1960', null],
    ['58', null],
    ['khoảng 50 tuổi', null],
  ])('reads the year of birth of %s', (text, year) => {
    expect(readBirthYear(text, 2019)).toEqual(year && { year, guessed: false });
  });

  it('guesses a year from two digits and from a count of days', () => {
    expect(readBirthYear('12/5/58', 2019)).toEqual({ year: 1958, guessed: true });
    expect(readBirthYear('12/5/08', 2019)).toEqual({ year: 2008, guessed: true });
    expect(readBirthYear('21317', 2019)).toEqual({ year: 1958, guessed: true });
    expect(readBirthYear('19855', 2019, { date1904: true })).toEqual({ year: 1958, guessed: true });
  });
});
