import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { PlainDate } from '~/platform/time';
import { daysOfRule, ruleProblemOf } from './rules.recurrence';
import { type Repeat, repeatOfRule, ruleOfRepeat } from './rules.repeat';
import { repeatFields, ruleFrom } from './rules.repeat-fields';

describe('how people say that something comes again', () => {
  it.each<[string, Repeat]>([
    ['FREQ=DAILY', { repeat: 'daily', interval: 1 }],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', { repeat: 'weekdays' }],
    ['RRULE:FREQ=WEEKLY;BYDAY=MO,TH', { repeat: 'weekly', interval: 1, weekdays: [1, 4] }],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', { repeat: 'weekly', interval: 2, weekdays: [1] }],
    ['FREQ=MONTHLY;BYMONTHDAY=1,-1', { repeat: 'monthDates', interval: 1, monthDays: [1, -1] }],
    ['FREQ=MONTHLY;BYDAY=3SA', { repeat: 'monthNth', interval: 1, nth: 3, weekday: 6 }],
    ['FREQ=MONTHLY;BYDAY=-1SU', { repeat: 'monthNth', interval: 1, nth: -1, weekday: 7 }],
    ['FREQ=YEARLY', { repeat: 'rule', rrule: 'FREQ=YEARLY' }],
    ['FREQ=WEEKLY', { repeat: 'rule', rrule: 'FREQ=WEEKLY' }],
    ['FREQ=DAILY;COUNT=3', { repeat: 'rule', rrule: 'FREQ=DAILY;COUNT=3' }],
    ['FREQ=MONTHLY;BYMONTHDAY=40', { repeat: 'rule', rrule: 'FREQ=MONTHLY;BYMONTHDAY=40' }],
    ['FREQ=MONTHLY', { repeat: 'rule', rrule: 'FREQ=MONTHLY' }],
  ])('%s', (rrule, said) => {
    expect(repeatOfRule(rrule)).toEqual(said);
  });

  it('comes back from its rule as it was said, and every such rule is a good one', () => {
    const interval = fc.integer({ min: 1, max: 12 });
    const said: fc.Arbitrary<Repeat> = fc.oneof(
      fc.record({ repeat: fc.constant('daily' as const), interval }),
      fc.constant({ repeat: 'weekdays' as const }),
      fc.record({
        repeat: fc.constant('weekly' as const),
        interval,
        weekdays: fc.subarray([1, 2, 4, 6, 7], { minLength: 1 }),
      }),
      fc.record({
        repeat: fc.constant('monthDates' as const),
        interval,
        monthDays: fc.subarray([1, 10, 15, 28, -1], { minLength: 1 }),
      }),
      fc.record({
        repeat: fc.constant('monthNth' as const),
        interval,
        nth: fc.constantFrom(1, 2, 3, 4, -1),
        weekday: fc.integer({ min: 1, max: 7 }),
      }),
    );
    fc.assert(
      fc.property(said, (repeat) => {
        const rrule = ruleOfRepeat(repeat);
        expect(repeatOfRule(rrule)).toEqual(repeat);
        expect(ruleProblemOf(rrule, '2019-12-02' as PlainDate)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});

describe('the fields of a recurrence', () => {
  const schema = z
    .object(repeatFields)
    .transform((fields, context) => ({ ...fields, rrule: ruleFrom(fields, context) }));
  const weekly = (startsOn: string, rest: object = {}) =>
    schema.safeParse({ repeat: 'weekly', weekdays: ['1'], startsOn, ...rest });

  it('are read at every key that a year is typed by', () => {
    for (const year of ['0000', '0002', '0020', '0201', '9999', '2101'])
      expect(weekly(`${year}-12-20`).error?.issues[0], year).toMatchObject({
        path: ['startsOn'],
        message: 'fields.errors.invalidDate',
      });
    expect(weekly('2019-12-20').success).toBe(true);
    expect(weekly('2019-12-20', { endsOn: '0020-12-20' }).error?.issues[0]?.path).toEqual([
      'endsOn',
    ]);
  });

  it('never throw, whatever they hold, and no rule has more days than there are', () => {
    const day = fc.oneof(
      fc.string(),
      fc.nat(9999).map((year) => `${String(year).padStart(4, '0')}-02-28`),
    );
    const rrule = fc.constantFrom('FREQ=DAILY', 'FREQ=YEARLY;INTERVAL=366', 'FREQ=SECONDLY', '\0');
    fc.assert(
      fc.property(day, day, fc.string(), rrule, (startsOn, endsOn, interval, text) => {
        for (const repeat of ['daily', 'weekly', 'monthNth', 'rule'])
          weekly(startsOn, { repeat, endsOn, interval, rrule: text });
      }),
      { numRuns: 40 },
    );
    const every = daysOfRule(
      'FREQ=DAILY',
      '1900-01-01' as PlainDate,
      '1900-01-01' as PlainDate,
      '2100-12-31' as PlainDate,
    );
    expect(every.length).toBeLessThan(41 * 366);
  });
});
