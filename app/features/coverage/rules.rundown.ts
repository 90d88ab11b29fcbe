/** The rundown of a broadcast occurrence: the order of its items, when each begins, and how the whole fits. Pure. */

import { can } from '~/platform/permissions';
import type { Principal } from '~/platform/principal';
import type { ClockTime } from '~/platform/time';
import { toTheSecond } from '~/platform/time.minutes';

/** Whether order and lengths of what the outlet airs may be set. */
export const canSetRundown = (who: Principal, outletId: string): boolean =>
  can(who, 'plan:assignment', { outletId });

/** Where the length of an item is known from, the surest first. */
export type ActualSource = 'aired' | 'submitted';

export interface Actual {
  minutes: number;
  source: ActualSource;
}

interface Ordered {
  id: string;
  /** Null until an editor has set an order. */
  order: number | null;
  plannedTime: ClockTime | null;
}

/** As the editors put them; what they have not placed comes after, by hour. */
export function inOrder<Item extends Ordered>(items: readonly Item[]): Item[] {
  const key = (item: Item) => `${item.plannedTime ?? '99:99'} ${item.id}`;
  return [...items].sort(
    (a, b) =>
      (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER) ||
      (key(a) < key(b) ? -1 : 1),
  );
}

interface Timed {
  plannedMinutes: number | null;
  actual: Actual | null;
}

/** An item with what comes before it. */
export interface Running {
  /** `20:15`, `20:17:30`; null when the slot has no hour, or something before it has no length. */
  startsAt: string | null;
  /** It begins so many days after the slot does: 1 past midnight. */
  daysLater: number;
  /** Minutes up to the end of the item, as far as lengths are known. */
  total: number;
}

export interface Balance {
  total: number;
  /** How many items have no length yet. */
  unknown: number;
  /** Against the slot's length; null when it has none. */
  against: { kind: 'over' | 'under' | 'even'; minutes: number } | null;
}

/** The length that counts: what was aired or handed in, else what is planned. */
export const minutesOf = ({ plannedMinutes, actual }: Timed): number | null =>
  actual?.minutes ?? plannedMinutes;

/** When each item begins and what it adds up to, in the order given. */
export function runThrough<Item extends Timed>(
  items: readonly Item[],
  startTime: ClockTime | null,
): (Item & Running)[] {
  let total = 0;
  let known = startTime !== null;
  return items.map((item) => {
    const starts = known && startTime ? minutesAfter(startTime, total) : null;
    const minutes = minutesOf(item);
    total = toTheSecond(total + (minutes ?? 0));
    known = known && minutes !== null;
    return { ...item, startsAt: starts?.at ?? null, daysLater: starts?.daysLater ?? 0, total };
  });
}

/** The whole against the slot's length. */
export function balanceOf(items: readonly Timed[], slotMinutes: number | null): Balance {
  const lengths = items.map(minutesOf);
  const total = toTheSecond(lengths.reduce<number>((sum, minutes) => sum + (minutes ?? 0), 0));
  const unknown = lengths.filter((minutes) => minutes === null).length;
  if (slotMinutes === null) return { total, unknown, against: null };
  const minutes = toTheSecond(Math.abs(total - slotMinutes));
  const kind = total > slotMinutes ? 'over' : total < slotMinutes ? 'under' : 'even';
  return { total, unknown, against: { kind, minutes } };
}

const DAY_SECONDS = 24 * 60 * 60;

/** The hour so many minutes later, with seconds where there are any, and how many midnights lie between. */
export function minutesAfter(time: ClockTime, minutes: number): { at: string; daysLater: number } {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const seconds = (hour * 60 + minute) * 60 + Math.round(minutes * 60);
  const at = seconds % DAY_SECONDS;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const rest = at % 60 === 0 ? '' : `:${two(at % 60)}`;
  return {
    at: `${two(at / 3600)}:${two((at / 60) % 60)}${rest}`,
    daysLater: Math.floor(seconds / DAY_SECONDS),
  };
}

/** Where an item goes: one step up or down, or to the place of another. */
export type Step = 'up' | 'down' | { placeOf: string };

/** The ids in their new order; the same when there is nowhere to go. */
export function reordered(ids: readonly string[], id: string, step: Step): string[] {
  const from = ids.indexOf(id);
  const to = typeof step === 'object' ? ids.indexOf(step.placeOf) : from + (step === 'up' ? -1 : 1);
  if (from < 0 || to < 0 || to >= ids.length) return [...ids];
  const rest = ids.filter((each) => each !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}
