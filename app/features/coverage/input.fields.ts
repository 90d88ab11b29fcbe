/** The fields that several forms of coverage share. */
import { z } from 'zod';
import { optional, required, says, text, ticked } from '~/platform/form-fields';
import { readTypedMinutes } from '~/platform/time.minutes';
import { readIssue, readPages, readPageUrl, readWebUrl } from './rules.evidence';
import { LENGTH_MAX, NOTE_MAX } from './rules.limits';
import type { Confirmation } from './rules.warnings';

/** Words of a text, or minutes of a segment to the second; which of them, the command knows. */
const readLength = (typed: string): number | null => {
  const value = readTypedMinutes(typed);
  return value !== null && value > 0 && value <= LENGTH_MAX ? value : null;
};
export const length = required(readLength, 'coverage.errors.length');
export const optionalLength = optional(readLength, 'coverage.errors.length');
export const optionalMinutes = optional(readLength, 'coverage.errors.minutes');

export const optionalUrl = optional(readWebUrl, 'fields.errors.invalidUrl');

/** The evidence of a publication. */
export const pageUrl = required(readPageUrl, 'coverage.errors.pageUrl');
export const optionalPageUrl = optional(readPageUrl, 'coverage.errors.pageUrl');
export const issue = required(readIssue, 'coverage.errors.issue');
export const optionalIssue = optional(readIssue, 'coverage.errors.issue');
export const pages = required(readPages, 'coverage.errors.pages');
export const optionalPages = optional(readPages, 'coverage.errors.pages');

/** The code of a genre; the command looks for it. */
export const genre = z
  .string(says('fields.errors.invalidChoice'))
  .regex(/^[a-z\d_-]{1,64}$/, says('fields.errors.invalidChoice'));

/** A form that is warned asks first; then it names what was seen and accepted, and why it goes on. */
export const confirmation = {
  ask: ticked,
  accepted: z
    .string()
    .max(500)
    .optional()
    .transform((value) => (value ?? '').split(',').filter(Boolean)),
  note: text(NOTE_MAX),
};
/** What such a form gives; a caller that asks nothing may leave these fields out. */
export type Confirmable<Output> = Omit<Output, keyof typeof confirmation> & Confirmation;
