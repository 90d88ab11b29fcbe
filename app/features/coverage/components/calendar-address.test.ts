import { describe, expect, it } from 'vitest';
import type { PlainDate } from '~/platform/time';
import {
  daysOf,
  planSearchOf,
  readAddress,
  searchOf,
  stepFrom,
  windowOf,
} from './calendar-address';
import { isFiltered, NO_FILTER } from './calendar-filter';

const day = (text: string) => text as PlainDate;
const read = (text: string) => readAddress(new URLSearchParams(text));

describe('the address of the calendar', () => {
  it('says view, day, outlets and filters, and leaves out what is odd', () => {
    expect(read('view=week&date=2019-12-02&outlet=bao&outlet=bao&overdue=1&q= muoi ')).toEqual({
      view: 'week',
      date: '2019-12-02',
      by: null,
      deadlines: false,
      ...NO_FILTER,
      outlets: ['bao'],
      overdueOnly: true,
      q: 'muoi',
    });
    expect(read('view=year&date=2019-02-30&outlet=%27--')).toEqual({
      view: null,
      date: null,
      by: null,
      deadlines: false,
      ...NO_FILTER,
    });
    const filter =
      'channel=c1&slot=s1&genre=profile&status=open&status=editing&reporter=none&place=960&sector=health&family=advanced&by=channel&deadlines=1';
    expect(searchOf(read(`${filter}&status=x&genre=y`))).toBe(
      `?by=channel&deadlines=1&${filter.replace('&by=channel&deadlines=1', '')}`,
    );
    expect([isFiltered(read(filter)), isFiltered(read('view=week&by=channel'))]).toEqual([
      true,
      false,
    ]);
  });

  it('is written again as it was read', () => {
    const address = read('view=day&date=2020-01-31&outlet=dai&overdue=1&q=sen');
    expect(read(searchOf(address).slice(1))).toEqual(address);
    expect(searchOf(read(''))).toBe('');
  });

  it("keeps the calendar's day apart from the day that is planned", () => {
    const search = planSearchOf(read('view=month&date=2019-12-01'), {
      exemplar: 'e1',
      date: day('2020-01-01'),
      time: '09:30',
    });
    const params = new URLSearchParams(search);
    expect(params.get('date')).toBe('2020-01-01');
    expect(params.get('time')).toBe('09:30');
    expect(readAddress(params)).toEqual(read('view=month&date=2019-12-01'));
  });
});

describe('the window of a view', () => {
  it.each([
    ['month', '2019-12-02', '2019-11-25', '2020-01-05'],
    ['month', '2021-02-10', '2021-02-01', '2021-02-28'],
    ['week', '2019-12-01', '2019-11-25', '2019-12-01'],
    ['day', '2019-12-02', '2019-12-02', '2019-12-02'],
    ['agenda', '2019-12-02', '2019-12-02', '2019-12-29'],
    ['board', '2019-12-04', '2019-12-02', '2019-12-08'],
    ['lanes', '2019-12-04', '2019-12-02', '2019-12-08'],
    ['kanban', '2019-12-04', '2019-12-01', '2019-12-31'],
    ['table', '2020-02-04', '2020-02-01', '2020-02-29'],
  ] as const)('%s around %s is %s to %s', (view, date, from, to) => {
    expect(windowOf(view, day(date))).toEqual({ from, to });
  });

  it('steps to the neighbours, whatever the length of the month', () => {
    expect(stepFrom('month', day('2020-01-31'), 1)).toBe('2020-02-01');
    expect(stepFrom('month', day('2020-01-31'), -1)).toBe('2019-12-01');
    expect(stepFrom('week', day('2019-12-30'), 1)).toBe('2020-01-06');
    expect(stepFrom('day', day('2020-03-01'), -1)).toBe('2020-02-29');
    expect(stepFrom('agenda', day('2019-12-02'), 1)).toBe('2019-12-30');
  });

  it('lists its days', () => {
    expect(daysOf(windowOf('week', day('2019-12-31')))).toHaveLength(7);
    expect(daysOf({ from: day('2020-02-28'), to: day('2020-03-01') })).toEqual([
      '2020-02-28',
      '2020-02-29',
      '2020-03-01',
    ]);
  });
});
