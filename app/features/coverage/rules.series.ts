/** Recurring needs: which days they fall on, and what an ended one takes along. Pure. */
import { daysOfRule } from '~/features/newsroom/rules.recurrence';
import { occurrencesIn, type SlotException, type SlotRule } from '~/features/newsroom/rules.slots';
import { addDays, type ClockTime, daysBetween, type PlainDate } from '~/platform/time';
import type { AssignmentStatus } from './rules';

/** Assignments are made for so many days ahead. */
export const AHEAD_DAYS = 56;
/** So far ahead a day may stand in for one that the slot lost. */
export const MOVE_DAYS = 2 * AHEAD_DAYS;

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
  aheadDays = AHEAD_DAYS,
): NeedDay[] {
  const from = need.startsOn > today ? need.startsOn : today;
  const ahead = addDays(today, aheadDays);
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

/** Pairs what stands on lost days with free days, the nearest first, each once. */
export function nearestPairs<Stray extends { day: PlainDate }, Free extends { day: PlainDate }>(
  strays: readonly Stray[],
  free: readonly Free[],
): [Stray, Free][] {
  const all = strays.flatMap((stray) => free.map((to) => [stray, to] as [Stray, Free]));
  const far = ([stray, to]: [Stray, Free]) => Math.abs(daysBetween(stray.day, to.day));
  const used = new Set<Stray | Free>();
  return all
    .sort((a, b) => far(a) - far(b))
    .filter(([stray, to]) => {
      if (used.has(stray) || used.has(to)) return false;
      used.add(stray).add(to);
      return true;
    });
}

/** Whether nobody has taken or filled what a need asked for: ended, the need takes it along. */
export const isUntouched = (work: {
  status: AssignmentStatus;
  exemplarId: string | null;
  leadId: string | null;
}): boolean => work.status === 'open' && work.exemplarId === null && work.leadId === null;
