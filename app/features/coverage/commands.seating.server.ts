/**
 * Placements and the occurrences that they sit in. A placement sits in an occurrence when it names the slot and stands on the
 * occurrence's day: nothing else says so.
 */
import { getSlot } from '~/features/newsroom/queries.slots.server';
import { nextOccurrences, type Occurrence, occurrenceOn } from '~/features/newsroom/rules.slots';
import { DomainError, type Message } from '~/platform/errors';
import { type ClockTime, formatDate, type PlainDate } from '~/platform/time';
import type { Tx } from '~db/connect';
import { hold } from '~db/hold';
import type { PlanInput } from './input.plan';
import { isNotAfter, type Place } from './rules.reruns';

export const dayAndTime = (day: PlainDate, time: ClockTime | null) =>
  time ? `${time} ${formatDate(day)}` : formatDate(day);

/**
 * The slot has an occurrence on the day, and is held so that nobody skips it meanwhile. Throws 422 at `slotId` for a slot of
 * another channel, or for a day without an occurrence (naming the next one).
 */
export async function requireSeat(
  tx: Tx,
  slotId: string,
  channelId: string,
  day: PlainDate,
): Promise<Occurrence> {
  await hold(tx, 'slots', { id: slotId });
  const found = await getSlot(tx, slotId);
  if (found?.slot.channelId !== channelId) throw atSlot('coverage.errors.slotForeign');
  const occurrence = occurrenceOn(found.slot, found.exceptions, day);
  if (occurrence) return occurrence;
  const [next] = nextOccurrences(found.slot, found.exceptions, day, 1);
  throw next
    ? atSlot(`slots.errors.noOccurrence?day=${formatDate(next.day)}`)
    : atSlot('slots.errors.noOccurrenceLeft');
}

/**
 * The chosen reruns of a slot's occurrence, with their days. They take no seat of their own. Throws 422 at `plannedTime` when
 * one would stand before the airing.
 */
export async function rerunsIn(
  tx: Tx,
  {
    slotId,
    plannedOn,
    plannedTime,
    reruns = [],
  }: Pick<PlanInput, 'slotId' | 'plannedOn' | 'plannedTime' | 'reruns'>,
): Promise<Occurrence['reruns']> {
  if (slotId === null || reruns.length === 0) return [];
  const found = await getSlot(tx, slotId);
  const occurrence = found && occurrenceOn(found.slot, found.exceptions, plannedOn);
  const chosen = (occurrence?.reruns ?? []).filter((_, index) => reruns.includes(index));
  const airing = { day: plannedOn, time: plannedTime ?? occurrence?.startTime ?? null };
  const early = chosen.find((rerun) => isNotAfter(rerun, airing));
  if (early) throw beforeAiring(early, airing, 'plannedTime');
  return chosen;
}

/** The refusal of a rerun that would stand before its airing; 422 at a field when one is named, else 409. */
export function beforeAiring(
  rerun: Place,
  airing: Place,
  field?: 'plannedOn' | 'plannedTime' | 'publishedOn',
): DomainError {
  const code = 'coverage.errors.rerunBeforeAiring';
  const params = {
    day: dayAndTime(rerun.day, rerun.time),
    airing: dayAndTime(airing.day, airing.time),
  };
  if (!field) return new DomainError(code, 409, params);
  return new DomainError(code, 422, params, {
    [field]: [`${code}?${new URLSearchParams(params)}`],
  });
}

const atSlot = (message: Message) =>
  new DomainError('errors.invalid', 422, {}, { slotId: [message] });

interface Seated {
  slotId: string | null;
  plannedOn: PlainDate;
  plannedTime: ClockTime | null;
}

/** Where a placement sits once it is moved: in its slot's occurrence of that day, at its hour if it had the slot's; else in none. */
export async function seatAfterMove(
  tx: Tx,
  from: Seated,
  to: Pick<Seated, 'plannedOn' | 'plannedTime'>,
): Promise<{ slotId: string | null; plannedTime: ClockTime | null; left?: string }> {
  const stays = { slotId: from.slotId, plannedTime: to.plannedTime };
  if (from.slotId === null || from.plannedOn === to.plannedOn) return stays;
  await hold(tx, 'slots', { id: from.slotId });
  const found = await getSlot(tx, from.slotId);
  if (!found) return stays;
  const { slot, exceptions } = found;
  const there = occurrenceOn(slot, exceptions, to.plannedOn);
  if (!there) return { slotId: null, plannedTime: to.plannedTime, left: slot.name };
  const hour = occurrenceOn(slot, exceptions, from.plannedOn)?.startTime ?? slot.startTime;
  const keptHour = to.plannedTime === from.plannedTime && from.plannedTime === hour;
  return { slotId: from.slotId, plannedTime: keptHour ? there.startTime : to.plannedTime };
}
