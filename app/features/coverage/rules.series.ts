/** Recurring needs: which days they fall on, and what an ended one takes along. Pure. */
import { daysOfRule } from '~/features/newsroom/rules.recurrence';
import { occurrencesIn, type SlotException, type SlotRule } from '~/features/newsroom/rules.slots';
import { addDays, type ClockTime, type PlainDate } from '~/platform/time';
import type { AssignmentStatus } from './rules';

/** Assignments are made for so many days ahead. */
export const AHEAD_DAYS = 56;

export interface Need {
  rrule: string;
  startsOn: PlainDate;
  endsOn: PlainDate | null;
  plannedTime: ClockTime | null;
}

export interface NeedDay {
  /** Names the need's day for ever, wherever its occurrence stands. */
  on: PlainDate;
  /** Where it is planned. */
  day: PlainDate;
  time: ClockTime | null;
}

/**
 * The days of a need from today to so many days ahead: those of its own rule, or the occurrences of the slot that it follows,
 * each named by the day on which the slot's rule puts it, so that a moved one is not asked for twice.
 */
export function needDays(
  need: Need,
  follows: { slot: SlotRule; exceptions: readonly SlotException[] } | null,
  today: PlainDate,
): NeedDay[] {
  const from = need.startsOn > today ? need.startsOn : today;
  const ahead = addDays(today, AHEAD_DAYS);
  const to = need.endsOn !== null && need.endsOn < ahead ? need.endsOn : ahead;
  if (to < from) return [];
  if (!follows) {
    return daysOfRule(need.rrule, need.startsOn, from, to).map((day) => ({
      on: day,
      day,
      time: need.plannedTime,
    }));
  }
  return occurrencesIn(follows.slot, follows.exceptions, from, to)
    .filter(({ originalDay }) => originalDay >= need.startsOn)
    .map(({ originalDay, day, startTime }) => ({ on: originalDay, day, time: startTime }));
}

/** Whether nobody has taken or filled what a need asked for: ended, the need takes it along. */
export const isUntouched = (work: {
  status: AssignmentStatus;
  exemplarId: string | null;
  leadId: string | null;
}): boolean => work.status === 'open' && work.exemplarId === null && work.leadId === null;
