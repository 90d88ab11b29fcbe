import { describe, expect, it } from 'vitest';
import type { ClockTime, PlainDate } from '~/platform/time';
import { suggestionOf, workingDaysBefore } from './plan-suggest';

const day = (text: string) => text as PlainDate;

describe('what a slot suggests', () => {
  it('counts working days back over a weekend', () => {
    expect(workingDaysBefore(day('2019-12-09'), 2)).toBe('2019-12-05');
    expect(workingDaysBefore(day('2019-12-08'), 1)).toBe('2019-12-06');
    expect(workingDaysBefore(day('2019-12-04'), 0)).toBe('2019-12-04');
  });

  it('gives hour, length and deadline, and no deadline in the past', () => {
    const slot = {
      startTime: '19:45' as ClockTime,
      lengthValue: 8,
      deadlineDays: 2,
      deadlineTime: '16:00' as ClockTime,
    };
    expect(suggestionOf(slot, day('2019-12-09'), day('2019-12-02'))).toEqual({
      plannedTime: '19:45',
      lengthValue: 8,
      deadlineDay: '2019-12-05',
      deadlineTime: '16:00',
    });
    expect(suggestionOf(slot, day('2019-12-03'), day('2019-12-02')).deadlineDay).toBeNull();
    expect(suggestionOf(slot, null, day('2019-12-02')).deadlineDay).toBeNull();
  });
});
