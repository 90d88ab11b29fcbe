/** What a seat of a slot fills in for a plan. */
import { specialDaysBetween } from '~/features/newsroom/queries.days.server';
import { getGenres } from '~/features/newsroom/queries.genres.server';
import { getSlot } from '~/features/newsroom/queries.slots.server';
import { isWorkingDay } from '~/features/newsroom/rules.days';
import { occurrenceOn } from '~/features/newsroom/rules.slots';
import type { ClockTime, PlainDate } from '~/platform/time';
import { suggestionOf } from './components/plan-suggest';
import type { Asker } from './queries.warnings.server';
import type { AssignmentKind, Genre } from './rules.genres';
import { genreOfSlot, kindOfSlot } from './rules.seats';

export interface SeatPlan {
  slotId: string;
  slotName: string;
  outletId: string;
  channelId: string;
  kind: AssignmentKind;
  genre: Genre;
  plannedTime: ClockTime | null;
  lengthValue: number | null;
  /** Null when it would lie in the past. */
  deadlineDay: PlainDate | null;
  deadlineTime: ClockTime;
  /** Seats of the occurrence on that day; null when the slot has none there. */
  capacity: number | null;
  /** All reruns of the segment, by their place in its list. */
  reruns: number[];
}

/** The channel, kind, genre, hour, length and deadline that the slot gives to work on a day; null when there is no such slot. */
export async function getSeatPlan(
  { db, clock }: Asker,
  slotId: string,
  day: PlainDate,
): Promise<SeatPlan | null> {
  const found = await getSlot(db, slotId);
  if (!found) return null;
  const { slot, exceptions } = found;
  const genres = await getGenres(db);
  const occurrence = occurrenceOn(slot, exceptions, day);
  const today = clock.today();
  const special = await specialDaysBetween(db, today, day < today ? today : day);
  const startTime = occurrence?.startTime ?? slot.startTime;
  const isWorking = (each: PlainDate) => isWorkingDay(each, special);
  const suggested = suggestionOf({ ...slot, startTime }, day, today, isWorking);
  return {
    slotId,
    slotName: slot.name,
    outletId: slot.outletId,
    channelId: slot.channelId,
    kind: kindOfSlot(slot, genres),
    genre: genreOfSlot(slot, genres),
    ...suggested,
    capacity: occurrence?.capacity ?? null,
    reruns: slot.reruns.map((_, index) => index),
  };
}
