/** What the forms send that plan: a new assignment with its first appearance, and one more appearance of the same work. */
import { z } from 'zod';
import {
  choice,
  day,
  id,
  optionalDay,
  optionalId,
  optionalTime,
  text,
  ticked,
} from '~/platform/form-fields';
import { type Confirmable, confirmation, genre, optionalLength } from './input.fields';
import { ASSIGNMENT_KINDS } from './rules.genres';
import { BRIEF_MAX, TITLE_MAX } from './rules.limits';

/** Which reruns of the slot are planned along, by their place in its list. */
const reruns = z
  .array(z.coerce.number().int().min(0).max(9).optional())
  .optional()
  .transform((rows) => (rows ?? []).filter((row) => row !== undefined));

/** A new assignment with its first placement. `leadId` assigns it, `offer` offers it to all, neither leaves a proposal. */
export const planSchema = z.object({
  exemplarId: id,
  outletId: id,
  kind: choice(ASSIGNMENT_KINDS),
  genre,
  title: text(TITLE_MAX),
  brief: text(BRIEF_MAX),
  channelId: id,
  slotId: optionalId,
  plannedOn: day,
  plannedTime: optionalTime,
  lengthValue: optionalLength,
  deadlineDay: optionalDay,
  deadlineTime: optionalTime,
  leadId: optionalId,
  offer: ticked,
  ...confirmation,
  reruns,
});
/** `reruns` may be left out: none. */
export type PlanInput = Confirmable<
  Omit<z.output<typeof planSchema>, 'reruns'> & { reruns?: number[] | undefined }
>;

/** An exemplar for a seat of a slot on a day; the slot says the rest. */
export const seatSchema = z.object({ exemplarId: id, day });
export type SeatInput = z.output<typeof seatSchema>;

/** One more appearance of the same work: another channel, a rerun. */
export const placementSchema = z.object({
  channelId: id,
  slotId: optionalId,
  rerun: ticked,
  plannedOn: day,
  plannedTime: optionalTime,
  ...confirmation,
});
export type PlacementInput = Confirmable<z.output<typeof placementSchema>>;
