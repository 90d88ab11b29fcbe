/** What becomes of decisions about single occurrences when a slot's rule changes. Pure. */
import { addDays, type PlainDate, startOfWeek } from '~/platform/time';
import { originalDays, type SlotException, type SlotRule } from './rules.slots';

/**
 * Where decisions about days that the slot no longer has go: to the first occurrence of the same week, from a day on, about which
 * nothing was decided. By the day that they leave; one that finds none, or was moved to that very day, goes nowhere.
 */
export function carriedTo(
  slot: SlotRule,
  exceptions: readonly SlotException[],
  lost: readonly SlotException[],
  from: PlainDate,
): Map<PlainDate, PlainDate> {
  const taken = new Set(exceptions.map(({ occursOn }) => occursOn));
  const goes = new Map<PlainDate, PlainDate>();
  for (const { occursOn, movedTo, movedTime, capacity } of lost) {
    const monday = startOfWeek(occursOn);
    const week = originalDays(slot, monday > from ? monday : from, addDays(monday, 6));
    const day = week.find((each) => !taken.has(each));
    if (!day || (movedTo === day && movedTime === null && capacity === null)) continue;
    taken.add(day);
    goes.set(occursOn, day);
  }
  return goes;
}
