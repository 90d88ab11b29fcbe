import { describe, expect, it } from 'vitest';
import { occurs, recurrenceOf, sectorCodes } from './rules';

describe('days', () => {
  it('occur in their own calendar', () => {
    expect([occurs('solar', 2, 29), occurs('solar', 4, 31), occurs('lunar', 1, 30)]).toEqual([
      true,
      false,
      true,
    ]);
    expect([occurs('solar', 0, 1), occurs('lunar', 13, 1), occurs('solar', 1, 0)]).toEqual([
      false,
      false,
      false,
    ]);
    expect(sectorCodes('')).toEqual([]);
    expect(sectorCodes('health,welfare')).toEqual(['health', 'welfare']);
  });
});

describe('recurrences', () => {
  it.each([
    ['FREQ=DAILY', { every: 'day' }],
    ['RRULE:FREQ=WEEKLY;BYDAY=MO,TH', { every: 'week', weekdays: [1, 4] }],
    ['FREQ=MONTHLY;BYMONTHDAY=1,15', { every: 'month', days: [1, 15] }],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', null],
    ['FREQ=MONTHLY;BYDAY=3SA', { every: 'month', nth: 3, weekday: 6 }],
    ['FREQ=MONTHLY;BYDAY=-1SU', null],
    ['FREQ=YEARLY', null],
  ])('%s', (rrule, said) => {
    expect(recurrenceOf(rrule)).toEqual(said);
  });
});
