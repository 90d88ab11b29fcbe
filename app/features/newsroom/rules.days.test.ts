import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '~/platform/time';
import { isWorkingDay, specialDaysIn, workingDaysBefore, type YearlyDay } from './rules.days';

const day = (text: string) => text as PlainDate;

const yearly = (changes: Partial<YearlyDay>): YearlyDay => ({
  key: 'day',
  nameVi: 'Ngày',
  nameEn: 'Day',
  calendar: 'solar',
  month: 1,
  day: 1,
  lengthDays: 1,
  kind: 'holiday',
  sectors: [],
  ...changes,
});
const TET = yearly({ key: 'tet', calendar: 'lunar', lengthDays: 5 });
const TEACHERS = yearly({
  key: 'teachers',
  month: 11,
  day: 20,
  kind: 'theme',
  sectors: ['education'],
});

const datesOf = (days: YearlyDay[], from: string, to: string) => [
  ...specialDaysIn(days, day(from), day(to)).keys(),
];

describe('special days', () => {
  it('come by either calendar, over the turn of the year as well', () => {
    expect(datesOf([TET], '2019-12-30', '2020-02-02')).toEqual([
      '2020-01-25',
      '2020-01-26',
      '2020-01-27',
      '2020-01-28',
      '2020-01-29',
    ]);
    expect(
      datesOf([yearly({ month: 12, day: 31, lengthDays: 2 })], '2020-01-01', '2020-01-31'),
    ).toEqual(['2020-01-01']);
    const kitchenGods = yearly({ calendar: 'lunar', month: 12, day: 23 });
    expect(datesOf([kitchenGods], '2020-01-01', '2020-12-31')).toEqual(['2020-01-17']);
    expect(datesOf([TEACHERS], '2018-01-01', '2019-12-31')).toEqual(['2018-11-20', '2019-11-20']);
  });

  it('are cut at the edges of the window, and are not there when their year lacks the date', () => {
    expect(datesOf([TET], '2020-01-27', '2020-01-28')).toEqual(['2020-01-27', '2020-01-28']);
    expect(datesOf([yearly({ month: 2, day: 29 })], '2019-01-01', '2020-12-31')).toEqual([
      '2020-02-29',
    ]);
    const last = yearly({ calendar: 'lunar', month: 1, day: 30 });
    expect(datesOf([last], '2020-01-01', '2020-12-31')).toEqual([]);
  });

  it('stand together on one date, holidays first', () => {
    const fair = yearly({ key: 'fair', month: 11, day: 20, nameVi: 'Hội' });
    const found = specialDaysIn([TEACHERS, fair], day('2019-11-20'), day('2019-11-20'));
    expect(found.get(day('2019-11-20'))).toEqual([
      { key: 'fair', nameVi: 'Hội', nameEn: 'Day', kind: 'holiday', sectors: [] },
      { key: 'teachers', nameVi: 'Ngày', nameEn: 'Day', kind: 'theme', sectors: ['education'] },
    ]);
  });
});

describe('working days', () => {
  const special = specialDaysIn([TET, TEACHERS], day('2019-01-01'), day('2020-12-31'));
  const isWorking = (date: PlainDate) => isWorkingDay(date, special);

  it('leave out weekends and holidays, but not theme days', () => {
    expect(isWorking(day('2019-11-20'))).toBe(true);
    expect(isWorking(day('2020-01-24'))).toBe(true);
    expect(isWorking(day('2020-01-27'))).toBe(false);
    expect(isWorking(day('2019-12-07'))).toBe(false);
    expect(isWorking(day('2019-12-08'))).toBe(false);
  });

  it('are counted back over a weekend and over Tết', () => {
    const back = (date: string, days: number) => workingDaysBefore(day(date), days, isWorking);
    expect(back('2019-12-09', 2)).toBe('2019-12-05');
    expect(back('2019-12-08', 1)).toBe('2019-12-06');
    expect(back('2019-12-04', 0)).toBe('2019-12-04');
    expect(back('2020-01-30', 1)).toBe('2020-01-24');
    expect(back('2020-01-30', 2)).toBe('2020-01-23');
  });

  it('are not looked for without an end', () => {
    expect(() => workingDaysBefore(day('2020-01-30'), 1, () => false)).toThrow(RangeError);
    const onlyNewYear = (date: PlainDate) => date.endsWith('-01-01');
    expect(workingDaysBefore(addDays(day('2020-01-01'), 300), 2, onlyNewYear)).toBe('2019-01-01');
  });
});
