/** What the forms of slots and of their occurrences send. Messages are keys of the catalogues. */
import { z } from 'zod';
import {
  absent,
  day,
  id,
  needed,
  optionalTime,
  reason,
  ticked,
  time,
  version,
  whole,
} from '~/platform/form-fields';
import { repeatFields, ruleFrom } from './rules.repeat-fields';

const NAME_MAX = 120;
const REASON_MAX = 500;
export const CAPACITY_MAX = 20;
export const DEADLINE_DAYS_MAX = 30;
/** Rows of reruns that the form offers. */
export const RERUNS_MAX = 3;

const decided = { reason: reason(REASON_MAX), version };

const rerun = z.object({ afterDays: whole(0, 60).optional(), time: time.optional() });

const slotFields = z.object({
  channelId: id,
  name: needed(NAME_MAX),
  ...repeatFields,
  startTime: optionalTime,
  lengthValue: whole(1, 20_000).optional().transform(absent),
  capacity: whole(1, CAPACITY_MAX),
  genre: id,
  deadlineDays: whole(0, DEADLINE_DAYS_MAX),
  deadlineTime: time,
  reruns: z.array(rerun.optional()).max(RERUNS_MAX).default([]),
});

/** A slot as its form says it: the rule is made of the fields, reruns without an hour are left out. */
const asSlot = <Fields extends z.output<typeof slotFields>>(
  fields: Fields,
  context: z.RefinementCtx,
) => ({
  ...fields,
  rrule: ruleFrom(fields, context),
  reruns: fields.reruns.flatMap((each) =>
    each?.time === undefined ? [] : [{ afterDays: each.afterDays ?? 1, time: each.time }],
  ),
});

export const newSlotInput = slotFields.transform(asSlot);
export type NewSlotInput = z.output<typeof newSlotInput>;

/** None is said with the form's empty choice. */
const decisions = z
  .enum(['carry', 'drop', ''])
  .optional()
  .transform((value) => value || null);

/**
 * `free`: what would stand on days that the slot no longer has leaves it, and keeps day and hour. `decisions`: what becomes of what was
 * decided about such days.
 */
export const slotInput = slotFields.extend({ version, free: ticked, decisions }).transform(asSlot);
export type SlotInput = z.output<typeof slotInput>;

export const endSlotInput = z.object({ ...decided, endsOn: day, free: ticked });
export type EndSlotInput = z.output<typeof endSlotInput>;

export const reopenSlotInput = z.object({ version });

/** `version`: of what was decided about the occurrence before; 0 when nothing was. */
export const skipInput = z.object({ ...decided, free: ticked });
export const occurrenceMoveInput = z.object({ ...decided, movedTo: day, movedTime: optionalTime });
export const capacityInput = z.object({ ...decided, capacity: whole(0, CAPACITY_MAX) });
export const restoreInput = z.object({ version });
export type SkipInput = z.output<typeof skipInput>;
export type OccurrenceMoveInput = z.output<typeof occurrenceMoveInput>;
export type CapacityInput = z.output<typeof capacityInput>;
