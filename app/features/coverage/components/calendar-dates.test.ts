import { describe, expect, it } from 'vitest';
import type { ClockTime, PlainDate } from '~/platform/time';
import { dayOf, spanOf, timeOf, toLocalDate } from './calendar-dates';

const day = (text: string) => text as PlainDate;
const time = (text: string) => text as ClockTime;

// The tests run in America/New_York, eleven or twelve hours behind the newsroom.
describe('wall-clock dates', () => {
  it.each([
    ['2019-12-02', '00:00'],
    ['2019-12-02', '23:59'],
    ['2020-03-08', '09:00'],
    ['2019-11-03', '01:30'],
    ['2020-02-29', '16:45'],
  ])('keep %s %s as it is', (plannedOn, plannedTime) => {
    const date = toLocalDate(day(plannedOn), time(plannedTime));
    expect([dayOf(date), timeOf(date)]).toEqual([plannedOn, plannedTime]);
  });

  it('lay an item without an hour on its whole day', () => {
    const span = spanOf(day('2019-12-31'), null, null);
    expect(span.allDay).toBe(true);
    expect([dayOf(span.start), dayOf(span.end)]).toEqual(['2019-12-31', '2019-12-31']);
  });

  it('give a short item room to be read, and never reach into the next day', () => {
    const short = spanOf(day('2019-12-02'), time('19:45'), 5);
    expect([timeOf(short.start), timeOf(short.end)]).toEqual(['19:45', '20:30']);
    const long = spanOf(day('2019-12-02'), time('19:45'), 60);
    expect(timeOf(long.end)).toBe('20:45');
    const late = spanOf(day('2019-12-02'), time('23:45'), 60);
    expect([dayOf(late.end), timeOf(late.end)]).toEqual(['2019-12-02', '23:59']);
  });
});
