/** The occurrences of a slot: computed from its rule and its exceptions, never stored. Pure. */
import { addDays, type ClockTime, type Instant, instantOf, type PlainDate } from '~/platform/time';
import { workingDaysBefore } from './rules.days';
import { daysOfRule } from './rules.recurrence';

/** How a slot is shown again: so many days after the occurrence, at an hour. */
export interface RerunRule {
  afterDays: number;
  time: ClockTime;
}

/** What the occurrences of a slot follow from. */
export interface SlotRule {
  id: string;
  /** RFC 5545, without DTSTART: it is counted from `startsOn`. */
  rrule: string;
  startsOn: PlainDate;
  /** The first day on which the rule holds, when it replaced another after `startsOn`; weeks and COUNT go on from `startsOn`. */
  holdsFrom?: PlainDate | null | undefined;
  /** The last day, included; null while it runs. */
  endsOn: PlainDate | null;
  startTime: ClockTime | null;
  capacity: number;
  lengthValue: number | null;
  lengthUnit: 'words' | 'minutes' | null;
  reruns: readonly RerunRule[];
  /** The rules that it followed before this one, each to its last day: a rule is changed from today on, never backwards. */
  earlier?: readonly EarlierRule[] | undefined;
}

export interface EarlierRule {
  rrule: string;
  startsOn: PlainDate;
  holdsFrom?: PlainDate | null | undefined;
  endsOn: PlainDate;
}

/** What was decided about one occurrence, named by the day on which the rule puts it. */
export interface SlotException {
  slotId: string;
  occursOn: PlainDate;
  kind: 'skipped' | 'moved' | 'capacity';
  /** Where a moved one stands; null otherwise. */
  movedTo: PlainDate | null;
  /** Its hour there; null: the slot's own. */
  movedTime: ClockTime | null;
  /** Its seats; null: the slot's own. */
  capacity: number | null;
}

export interface Occurrence {
  slotId: string;
  /** Where it stands now. */
  day: PlainDate;
  /** Where the rule puts it. */
  originalDay: PlainDate;
  startTime: ClockTime | null;
  capacity: number;
  lengthValue: number | null;
  lengthUnit: 'words' | 'minutes' | null;
  /** `changed`: it has a capacity of its own. */
  state: 'regular' | 'moved' | 'changed';
  reruns: { day: PlainDate; time: ClockTime }[];
}

/**
 * The occurrences that stand between two days (both included), in order: at most one a day. Skipped ones are left out
 * (`skippedIn`). An exception on a day that the rule no longer has says nothing.
 */
export function occurrencesIn(
  slot: SlotRule,
  exceptions: readonly SlotException[],
  from: PlainDate,
  to: PlainDate,
): Occurrence[] {
  const own = exceptionsOf(slot, exceptions);
  const found = new Map<PlainDate, Occurrence>();
  for (const day of originalDays(slot, from, to)) {
    const exception = own.get(day);
    if (!exception || exception.kind === 'capacity')
      found.set(day, occurrenceAt(slot, day, exception));
  }
  for (const exception of own.values()) {
    const day = standsOn(exception);
    if (exception.kind !== 'moved' || day < from || day > to) continue;
    if (hasOriginal(slot, exception.occursOn))
      found.set(day, occurrenceAt(slot, exception.occursOn, exception));
  }
  return [...found.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The days between two days (both included) on which an occurrence was skipped, in order. */
export function skippedIn<Kept extends SlotException>(
  slot: SlotRule,
  exceptions: readonly Kept[],
  from: PlainDate,
  to: PlainDate,
): Kept[] {
  const own = exceptionsOf(slot, exceptions);
  return originalDays(slot, from, to)
    .map((day) => own.get(day))
    .filter((exception): exception is Kept => exception?.kind === 'skipped');
}

/** The moves that take an occurrence away from a day between two days (both included), in order. */
export function movedIn<Kept extends SlotException>(
  slot: SlotRule,
  exceptions: readonly Kept[],
  from: PlainDate,
  to: PlainDate,
): Kept[] {
  const own = exceptionsOf(slot, exceptions);
  return originalDays(slot, from, to)
    .map((day) => own.get(day))
    .filter(
      (exception): exception is Kept =>
        exception?.kind === 'moved' && standsOn(exception) !== exception.occursOn,
    );
}

/** The occurrence that stands on a day, or null. */
export const occurrenceOn = (
  slot: SlotRule,
  exceptions: readonly SlotException[],
  day: PlainDate,
): Occurrence | null => occurrencesIn(slot, exceptions, day, day)[0] ?? null;

/** The occurrence that the rule puts on a day, wherever it stands now; null when there is none or it was skipped. */
export function occurrenceOf(
  slot: SlotRule,
  exceptions: readonly SlotException[],
  originalDay: PlainDate,
): Occurrence | null {
  if (!hasOriginal(slot, originalDay)) return null;
  const exception = exceptionsOf(slot, exceptions).get(originalDay);
  return exception?.kind === 'skipped' ? null : occurrenceAt(slot, originalDay, exception);
}

const LOOK_AHEAD_DAYS = 4 * 366;

/** The first occurrences that stand on a day or after it, at most `count`. */
export function nextOccurrences(
  slot: SlotRule,
  exceptions: readonly SlotException[],
  from: PlainDate,
  count: number,
): Occurrence[] {
  for (let days = 28; ; days *= 4) {
    const found = occurrencesIn(slot, exceptions, from, addDays(from, days));
    if (found.length >= count || days > LOOK_AHEAD_DAYS) return found.slice(0, count);
  }
}

/** When a slot comes, from which day to which. */
export type Course = Pick<SlotRule, 'rrule' | 'startsOn' | 'endsOn'>;

/**
 * The slot with another course, from today on: what it followed until yesterday becomes an earlier rule, so that its past stays
 * as it was. The rule keeps counting from its own start, so that every second week stays the same weeks. A slot without a past
 * simply takes the new course.
 */
export function withCourse<Kept extends SlotRule>(
  slot: Kept,
  course: Course,
  today: PlainDate,
): Kept {
  const over = slot.endsOn !== null && slot.endsOn < today;
  const sameRule = course.rrule === slot.rrule && course.startsOn === slot.startsOn;
  if (sameRule && (!over || course.endsOn === slot.endsOn)) return { ...slot, ...course };
  const earlier = [...(slot.earlier ?? [])];
  if (firstDay(slot) < today) {
    const yesterday = addDays(today, -1);
    const endsOn = slot.endsOn !== null && slot.endsOn < yesterday ? slot.endsOn : yesterday;
    const { rrule, startsOn, holdsFrom } = slot;
    earlier.push({ rrule, startsOn, ...(holdsFrom ? { holdsFrom } : {}), endsOn });
  }
  return { ...slot, ...course, holdsFrom: earlier.length > 0 ? today : null, earlier };
}

/** The first day on which a rule may put an occurrence. */
const firstDay = ({ startsOn, holdsFrom }: Pick<SlotRule, 'startsOn' | 'holdsFrom'>): PlainDate =>
  holdsFrom && holdsFrom > startsOn ? holdsFrom : startsOn;

/** A moved occurrence that stands on a day of another one. */
export interface Clash {
  originalDay: PlainDate;
  day: PlainDate;
}

/** The first moved occurrence, from a day on, whose place the rule gives to another one as well; null when there is none. */
export function clashIn(
  slot: SlotRule,
  exceptions: readonly SlotException[],
  from: PlainDate,
): Clash | null {
  const own = exceptionsOf(slot, exceptions);
  const found = [...own.values()].find((exception) => {
    const day = standsOn(exception);
    if (exception.kind !== 'moved' || day < from || day === exception.occursOn) return false;
    const there = own.get(day);
    const free = there?.kind === 'skipped' || (there?.kind === 'moved' && standsOn(there) !== day);
    return !free && hasOriginal(slot, exception.occursOn) && hasOriginal(slot, day);
  });
  return found ? { originalDay: found.occursOn, day: standsOn(found) } : null;
}

/** Whether the rule puts an occurrence on that day, exceptions aside. */
export const hasOriginal = (slot: SlotRule, day: PlainDate): boolean =>
  originalDays(slot, day, day).length === 1;

/** When the text for an occurrence is due: working days before it, at an hour. With no days before, its own day. */
export function deadlineOf(
  occurrence: Pick<Occurrence, 'day'>,
  slot: { deadlineDays: number; deadlineTime: ClockTime },
  isWorking: (day: PlainDate) => boolean,
): Instant {
  return instantOf(
    workingDaysBefore(occurrence.day, slot.deadlineDays, isWorking),
    slot.deadlineTime,
  );
}

/** When an occurrence that stands on a day is shown again. */
export const rerunsAfter = (slot: Pick<SlotRule, 'reruns'>, day: PlainDate): Occurrence['reruns'] =>
  slot.reruns.map(({ afterDays, time }) => ({ day: addDays(day, afterDays), time }));

/** The days of a slot's rules, those before its last change included, before any exception. */
export function originalDays(slot: SlotRule, from: PlainDate, to: PlainDate): PlainDate[] {
  const past = (slot.earlier ?? []).flatMap((rule) => daysWithin(rule, from, to));
  return past.length === 0
    ? daysWithin(slot, from, to)
    : [...new Set([...past, ...daysWithin(slot, from, to)])].sort();
}

function daysWithin(
  rule: Pick<SlotRule, 'rrule' | 'startsOn' | 'holdsFrom' | 'endsOn'>,
  from: PlainDate,
  to: PlainDate,
): PlainDate[] {
  const first = firstDay(rule) > from ? firstDay(rule) : from;
  const last = rule.endsOn !== null && rule.endsOn < to ? rule.endsOn : to;
  return last < first ? [] : daysOfRule(rule.rrule, rule.startsOn, first, last);
}

const exceptionsOf = <Kept extends SlotException>(slot: SlotRule, exceptions: readonly Kept[]) =>
  new Map(
    exceptions
      .filter((each) => each.slotId === slot.id)
      .map((each) => [each.occursOn, each] as const),
  );

const standsOn = (exception: SlotException): PlainDate => exception.movedTo ?? exception.occursOn;

function occurrenceAt(
  slot: SlotRule,
  originalDay: PlainDate,
  exception: SlotException | undefined,
): Occurrence {
  const moved = exception?.kind === 'moved';
  const day = moved ? standsOn(exception) : originalDay;
  return {
    slotId: slot.id,
    day,
    originalDay,
    startTime: (moved && exception.movedTime) || slot.startTime,
    capacity: exception?.capacity ?? slot.capacity,
    lengthValue: slot.lengthValue,
    lengthUnit: slot.lengthUnit,
    state: moved ? 'moved' : exception ? 'changed' : 'regular',
    reruns: rerunsAfter(slot, day),
  };
}
