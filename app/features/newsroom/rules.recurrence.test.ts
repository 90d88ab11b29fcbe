import fc from 'fast-check';
import { RRule } from 'rrule';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '~/platform/time';
import { daysOfRule, ruleProblemOf } from './rules.recurrence';

const day = (text: string) => text as PlainDate;
const monday = day('2019-12-02');

describe('the days of a rule', () => {
  it.each([
    ['FREQ=WEEKLY;BYDAY=MO,WE,FR', ['2019-12-02', '2019-12-04', '2019-12-06', '2019-12-09']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=WE', ['2019-12-04']],
    ['RRULE:FREQ=MONTHLY;BYDAY=2MO', ['2019-12-09']],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', []],
    ['FREQ=DAILY;INTERVAL=5', ['2019-12-06']],
    ['FREQ=DAILY;UNTIL=20191203', ['2019-12-02', '2019-12-03']],
    ['FREQ=WEEKLY;BYDAY=FR;COUNT=11', ['2019-12-06']],
  ])('%s', (rrule, found) => {
    expect(daysOfRule(rrule, day('2019-09-27'), monday, day('2019-12-10'))).toEqual(found);
  });

  it('are those of rrule itself, asked in any order', () => {
    const rules = fc.record({
      freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
      interval: fc.integer({ min: 1, max: 9 }),
      byday: fc.subarray(['MO', 'WE', 'SU'], { minLength: 0 }),
      start: fc.integer({ min: 0, max: 800 }),
      windows: fc.array(fc.integer({ min: -200, max: 2500 }), { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(rules, ({ freq, interval, byday, start, windows }) => {
        const text = `FREQ=${freq};INTERVAL=${interval}${byday.length > 0 ? `;BYDAY=${byday}` : ''}`;
        const startsOn = addDays(day('2017-01-01'), start);
        for (const offset of windows) {
          const from = addDays(startsOn, offset);
          const to = addDays(from, 60);
          const theirs = new RRule({
            ...RRule.parseString(text),
            dtstart: new Date(`${startsOn}T00:00:00Z`),
          }).between(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`), true);
          expect(daysOfRule(text, startsOn, from, to)).toEqual(
            theirs.map((date) => date.toISOString().slice(0, 10)),
          );
        }
      }),
      { numRuns: 25 },
    );
    // rrule reads a yearly rule with weekdays through day by day.
  }, 180_000);

  it('end for a rule that never comes, and are not computed for ever', () => {
    expect(ruleProblemOf('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', monday)).toBe('ruleNever');
    expect(daysOfRule('FREQ=DAILY', monday, day('9999-01-01'), day('9999-12-31'))).toEqual([]);
  });

  it.each([
    ['FREQ=WEEKLY;BYDAY=MO', null],
    ['RRULE:FREQ=MONTHLY;BYDAY=-1SU', null],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', null],
    ['every Monday', 'ruleUnreadable'],
    ['', 'ruleUnreadable'],
    ['BYDAY=MO', 'ruleUnreadable'],
    ['FREQ=WEEKLY;BYDAY=XX', 'ruleUnreadable'],
    ['FREQ=MONTHLY;BYMONTHDAY=x', 'ruleUnreadable'],
    ['FREQ=WEEKLY;SOMETIMES=1', 'ruleUnreadable'],
    ['FREQ=HOURLY', 'ruleFrequency'],
    ['FREQ=DAILY;BYHOUR=7', 'ruleHours'],
    ['FREQ=DAILY;INTERVAL=0', 'ruleInterval'],
    ['DTSTART:20191202T000000Z\nRRULE:FREQ=DAILY', 'ruleHasStart'],
    ['FREQ=DAILY;INTERVAL=7;BYDAY=TU', 'ruleNever'],
    ['FREQ=WEEKLY;UNTIL=20180101', 'ruleNever'],
  ])('"%s" is judged %s', (text, problem) => {
    expect(ruleProblemOf(text, monday)).toBe(problem);
  });
});
