import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_DAY, LAST_DAY, type PlainDate } from '~/platform/time';
import {
  CALENDAR_VIEWS,
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
    expect(searchOf(read(`${filter}&status=x`))).toBe(
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

describe('any address at all', () => {
  it('means today unless it names a day from 1900 to 2100, in every view', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('0000-01-01', '0001-01-01', '9999-12-31', '1899-12-31', '2101-01-01'),
      fc.constantFrom(FIRST_DAY, LAST_DAY, '2019-12-02'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...CALENDAR_VIEWS), text, text, (view, date, page) => {
        const address = readAddress(new URLSearchParams({ view, date, page }));
        const shown = address.date ?? day('2019-12-02');
        expect(shown >= FIRST_DAY && shown <= LAST_DAY).toBe(true);
        const days = daysOf(windowOf(view, shown));
        expect(days.length).toBeLessThanOrEqual(42);
        expect(days).toContain(shown);
        for (const step of [-1, 1] as const) {
          const next = stepFrom(view, shown, step);
          expect(read(`date=${next}`).date).toBe(next);
        }
        expect(address.table?.page ?? 1).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
