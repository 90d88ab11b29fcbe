import { describe, expect, it } from 'vitest';
import { newSlotInput } from './input.slots';
import { FIELDS } from './testing/slots';

describe('the form of a slot', () => {
  const problems = (change: object) =>
    newSlotInput
      .safeParse({ channelId: 'c', ...FIELDS, ...change })
      .error?.issues.map((issue) => `${issue.path}: ${issue.message}`);

  it('makes a rule of what people said', () => {
    const rule = (change: object) => newSlotInput.parse({ channelId: 'c', ...FIELDS, ...change });
    expect(rule({})).toMatchObject({
      rrule: 'FREQ=WEEKLY;BYDAY=TU,FR',
      name: 'Gương sáng làng biển',
      reruns: [{ afterDays: 1, time: '09:00' }],
    });
    expect(rule({ repeat: 'monthDates', monthDays: '1, 15', lastDay: '1' }).rrule).toBe(
      'FREQ=MONTHLY;BYMONTHDAY=1,15,-1',
    );
    expect(rule({ repeat: 'monthNth', nth: '-1', nthWeekday: '6', interval: '2' }).rrule).toBe(
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=-1SA',
    );
    expect(rule({ repeat: 'rule', rrule: 'RRULE:FREQ=YEARLY' }).rrule).toBe('FREQ=YEARLY');
  });

  it('refuses at the field what makes none', () => {
    expect(problems({ weekdays: [] })).toEqual(['weekdays: slots.errors.weekdaysRequired']);
    expect(problems({ repeat: 'monthDates', monthDays: '40' })).toEqual([
      'monthDays: slots.errors.monthDays',
    ]);
    expect(problems({ repeat: 'rule', rrule: 'FREQ=HOURLY' })).toEqual([
      'rrule: slots.errors.ruleFrequency',
    ]);
    expect(problems({ endsOn: '2019-12-01' })).toEqual(['endsOn: slots.errors.endsBeforeStart']);
    expect(problems({ endsOn: '2019-12-02' })).toEqual(['endsOn: slots.errors.noDays']);
    expect(problems({ capacity: '0' })?.[0]).toMatch('admin.errors.numberRange');
  });
});
