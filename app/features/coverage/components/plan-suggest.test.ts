import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '~/features/newsroom/rules.days';
import type { ClockTime, PlainDate } from '~/platform/time';
import { suggestionOf } from './plan-suggest';

const day = (text: string) => text as PlainDate;
const today = day('2019-12-02');
const holiday = new Map([[day('2019-12-05'), [{ kind: 'holiday' as const }]]]);
const isWorking = (date: PlainDate) => isWorkingDay(date, holiday);

describe('what a slot suggests', () => {
  it('gives hour, length and a deadline on working days, and no deadline in the past', () => {
    const slot = {
      startTime: '19:45' as ClockTime,
      lengthValue: 8,
      deadlineDays: 2,
      deadlineTime: '16:00' as ClockTime,
    };
    expect(suggestionOf(slot, day('2019-12-09'), today, isWorking)).toEqual({
      plannedTime: '19:45',
      lengthValue: 8,
      deadlineDay: '2019-12-04',
      deadlineTime: '16:00',
    });
    expect(suggestionOf(slot, day('2019-12-03'), today, isWorking).deadlineDay).toBeNull();
    expect(suggestionOf(slot, null, today, isWorking).deadlineDay).toBeNull();
  });
});
