/** The seats of slots: which appearance sits where, how many are free, how many too many. Pure. */
import { asPlainDate, type ClockTime, type Instant, type PlainDate } from '~/platform/time';
import { ASSIGNMENT_KINDS, type AssignmentKind, type Genre, type Genres } from './rules.genres';
import { MEDIUMS_OF, type Medium } from './rules.mediums';
import { moveRefusalOf } from './rules.placements';

/** What a form sends for an appearance that stands in no slot. */
export const NO_SLOT = 'none';

export interface Seats {
  filled: number;
  free: number;
  /** How many sit there beyond the capacity. */
  over: number;
}

/** The seats of one occurrence. */
export const seatsOf = (capacity: number, filled: number): Seats => ({
  filled,
  free: Math.max(0, capacity - filled),
  over: Math.max(0, filled - capacity),
});

/** Names the seats of a slot on a day. */
export const seatKey = (slotId: string, day: PlainDate): string => `${slotId}:${day}`;

/** The slot and the day that a key names; null for anything else. */
export function readSeatKey(key: string): { slotId: string; day: PlainDate } | null {
  const [, slotId, text] = /^(.+):([^:]+)$/.exec(key) ?? [];
  const day = asPlainDate(text ?? '');
  return slotId && day ? { slotId, day } : null;
}

interface Seated {
  slotId: string | null;
  plannedOn: PlainDate;
}

/** Those that sit in a slot, by `seatKey`, in the order given. */
export function bySeat<Item extends Seated>(items: readonly Item[]): Map<string, Item[]> {
  const seated = new Map<string, Item[]>();
  for (const item of items) {
    if (item.slotId === null) continue;
    const key = seatKey(item.slotId, item.plannedOn);
    const there = seated.get(key);
    if (there) there.push(item);
    else seated.set(key, [item]);
  }
  return seated;
}

interface Placed {
  slotId: string;
  day: PlainDate;
  startTime: ClockTime | null;
  capacity: number;
}

export interface FreeSeats {
  slotId: string;
  day: PlainDate;
  startTime: ClockTime | null;
  free: number;
}

/** The occurrences that have free seats, in the order given. `filled`: how many sit where, by `seatKey`. */
export function freeSeatsIn(
  occurrences: readonly Placed[],
  filled: ReadonlyMap<string, number>,
): FreeSeats[] {
  return occurrences.flatMap(({ slotId, day, startTime, capacity }) => {
    const { free } = seatsOf(capacity, filled.get(seatKey(slotId, day)) ?? 0);
    return free > 0 ? [{ slotId, day, startTime, free }] : [];
  });
}

/** Whether there is still time to fill a seat: its day, and its hour where it has one, is not over. */
export const isAhead = (
  seat: Pick<FreeSeats, 'day' | 'startTime'>,
  today: PlainDate,
  hour: ClockTime,
): boolean =>
  seat.day > today || (seat.day === today && (seat.startTime === null || seat.startTime > hour));

/** What the slot does on a day, for what stands in it there. */
export type SeatDay<Item> =
  | { kind: 'none' }
  /** The occurrence was taken out, or moved to `to`; `items` still name that day. */
  | { kind: 'skipped'; reason: string; items: Item[] }
  | {
      kind: 'movedAway';
      to: PlainDate;
      toTime: ClockTime | null;
      reason: string;
      items: Item[];
    }
  /** Nothing of the slot is on that day, and yet something stands there. */
  | { kind: 'outside'; items: Item[] }
  | {
      kind: 'occurs';
      startTime: ClockTime | null;
      capacity: number;
      /** The day that it was moved from; null when it stands where its rule puts it. */
      movedFrom: PlainDate | null;
      seats: Seats;
      items: Item[];
    };

interface Exception {
  slotId: string;
  occursOn: PlainDate;
  reason: string;
}

export interface SeatPlan {
  occurrences: readonly (Placed & { originalDay: PlainDate })[];
  skipped: readonly Exception[];
  moved: readonly (Exception & { movedTo: PlainDate | null; movedTime: ClockTime | null })[];
}

/** Answers what a slot does on a day. An occurrence that was moved onto the day comes before one that was moved away from it. */
export function seatDays<Item extends Seated>(
  plan: SeatPlan,
  items: readonly Item[],
): (slotId: string, day: PlainDate) => SeatDay<Item> {
  const seated = bySeat(items);
  const occurring = new Map(plan.occurrences.map((each) => [seatKey(each.slotId, each.day), each]));
  const skipped = new Map(plan.skipped.map((each) => [seatKey(each.slotId, each.occursOn), each]));
  const moved = new Map(plan.moved.map((each) => [seatKey(each.slotId, each.occursOn), each]));
  return (slotId, day) => {
    const key = seatKey(slotId, day);
    const there = seated.get(key) ?? [];
    const found = occurring.get(key);
    if (found) {
      const { startTime, capacity, originalDay } = found;
      const movedFrom = originalDay === day ? null : originalDay;
      const seats = seatsOf(capacity, there.length);
      return { kind: 'occurs', startTime, capacity, movedFrom, seats, items: there };
    }
    const skip = skipped.get(key);
    if (skip) return { kind: 'skipped', reason: skip.reason, items: there };
    const move = moved.get(key);
    if (move?.movedTo) {
      const { movedTo: to, movedTime: toTime, reason } = move;
      return { kind: 'movedAway', to, toTime, reason, items: there };
    }
    return there.length > 0 ? { kind: 'outside', items: there } : { kind: 'none' };
  };
}

// ------------------------------------------------------- what sits in a seat

interface SlotForWork {
  outletId: string;
  medium: Medium;
}

export type SeatRefusal = 'otherOutlet' | 'unsuited' | 'dayPassed' | 'noOccurrence';

/** Why a work cannot be put into a slot on a day; null when it can. A full one takes it, and is then overbooked. */
export function seatRefusalOf(
  work: { outletId: string; kind: AssignmentKind },
  slot: SlotForWork,
  seat: { day: PlainDate; startTime: ClockTime | null; occurs: boolean },
  now: Instant,
): SeatRefusal | null {
  if (work.outletId !== slot.outletId) return 'otherOutlet';
  if (!MEDIUMS_OF[work.kind].includes(slot.medium)) return 'unsuited';
  if (!seat.occurs) return 'noOccurrence';
  return moveRefusalOf(seat.day, seat.startTime, now);
}

interface SlotOfWork extends SlotForWork {
  genre: string;
  lengthUnit: 'words' | 'minutes' | null;
}

/** What kind of work a slot holds. A site carries both: its genre or the unit of its length tells. */
export function kindOfSlot(
  { medium, genre, lengthUnit }: SlotOfWork,
  genres: Genres,
): AssignmentKind {
  const kinds = ASSIGNMENT_KINDS.filter((kind) => MEDIUMS_OF[kind].includes(medium));
  const [only] = kinds;
  if (only && kinds.length === 1) return only;
  const suited = kinds.filter((kind) => genres.suits(kind, genre));
  if (suited.length === 1 && suited[0]) return suited[0];
  return lengthUnit === 'minutes' ? 'segment' : 'story';
}

/** The genre that work in the slot has: the slot's own, where its kind knows that. */
export function genreOfSlot(slot: SlotOfWork, genres: Genres): Genre {
  const kind = kindOfSlot(slot, genres);
  return genres.suits(kind, slot.genre) ? slot.genre : (genres.of(kind)[0] ?? slot.genre);
}
