/** What the forms send that change an appearance: where it stands, and what proves that it was published. */
import { z } from 'zod';
import {
  choice,
  day,
  type Message,
  optional,
  optionalDay,
  optionalId,
  optionalTime,
  reason,
  time,
  version,
} from '~/platform/form-fields';
import {
  type Confirmable,
  confirmation,
  issue,
  optionalIssue,
  optionalMinutes,
  optionalPages,
  optionalPageUrl,
  pages,
  pageUrl,
} from './input.fields';
import { REASON_MAX } from './rules.limits';
import { type Medium, type Proof, proofOf } from './rules.mediums';
import { NO_SLOT } from './rules.seats';
import type { Confirmation } from './rules.warnings';

// A form that says nothing about the slot leaves it where it is.
const slotToMoveTo = z
  .string()
  .max(64)
  .optional()
  .transform((value) => (value === NO_SLOT ? null : value || undefined));

export const moveSchema = z.object({
  plannedOn: day,
  plannedTime: optionalTime,
  slotId: slotToMoveTo,
  version,
  ...confirmation,
});
type MoveFields = Confirmable<z.output<typeof moveSchema>>;
/** `slotId`: null takes it out of its slot, undefined leaves it there. */
export type MoveInput = Omit<MoveFields, 'slotId'> & Partial<Pick<MoveFields, 'slotId'>>;

const DAYS_MOST = 366;

/** A whole number of days on (7) or back (-7). */
const readDays = (typed: string): number | null =>
  /^[+-]?\d{1,3}$/.test(typed) && Math.abs(Number(typed)) <= DAYS_MOST && Number(typed) !== 0
    ? Number(typed)
    : null;

/** To a day, or so many days on: one of them. */
export const bulkMoveSchema = z
  .object({ day: optionalDay, days: optional(readDays, 'table.errors.days'), ...confirmation })
  .refine(({ day, days }) => (day === null) !== (days === null), {
    path: ['day'],
    error: 'table.errors.dayOrDays' satisfies Message,
  });

/** The length of an item in a rundown; empty takes the assignment's own. */
export const rundownLengthSchema = z.object({ minutes: optionalMinutes, version });
export type RundownLengthInput = z.output<typeof rundownLengthSchema>;

/** A step in a rundown, or the item whose place is taken. */
export const positionSchema = z.object({
  step: choice(['up', 'down']).optional(),
  placeOf: optionalId,
});
export type PositionInput = z.output<typeof positionSchema>;

const printed = { issueNumber: issue, page: pages };
const aired = { clipUrl: optionalPageUrl };
/** What looks odd is asked about, as a plan is. */
const asked = { version, ...confirmation };

const evidence = {
  print: z.object({ publishedOn: day, publishedTime: optionalTime, ...printed, ...asked }),
  online: z.object({ publishedOn: day, publishedTime: optionalTime, url: pageUrl, ...asked }),
  air: z.object({ publishedOn: day, publishedTime: time, ...aired, ...asked }),
} satisfies Record<Proof, z.ZodType>;

/** When it was published, and the evidence that the medium asks for. */
export const evidenceSchema = (medium: Medium) => evidence[proofOf(medium)];
export type PublicationInput = Unread<z.output<ReturnType<typeof evidenceSchema>>>;

/** A caller that acts on whatever stands may leave the version out; a form may not. */
type Unread<Input> = Input extends { version: number }
  ? Omit<Input, 'version' | keyof Confirmation> & { version?: number } & Confirmation
  : never;

const correction = {
  print: z.object({
    reason: reason(REASON_MAX),
    issueNumber: optionalIssue,
    page: optionalPages,
    ...asked,
  }),
  online: z.object({ reason: reason(REASON_MAX), url: optionalPageUrl, ...asked }),
  air: z.object({ reason: reason(REASON_MAX), clipUrl: optionalPageUrl, ...asked }),
} satisfies Record<Proof, z.ZodType>;

/** What was corrected and why; new evidence only where the old no longer holds. */
export const correctionSchema = (medium: Medium) => correction[proofOf(medium)];
export type CorrectionInput = Unread<z.output<ReturnType<typeof correctionSchema>>>;
