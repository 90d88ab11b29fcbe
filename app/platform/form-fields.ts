/**
 * The fields that forms of every feature have, how they are read and what is said when they cannot be: the same in the
 * browser and on the server. Absent and empty are the same, as in `parseForm`.
 */
import { z } from 'zod';
import type { Message } from './errors';
import { VERSION_MOST } from './merge-form';
import { clean, LONGEST_SEARCH } from './text';
import type { ClockTime, PlainDate } from './time';
import { readTypedTime, readWrittenDay } from './typed-days';
import { readTypedNumber } from './typed-numbers';

export type { Message } from './errors';

/** The message of a check of Zod. */
export const says = (message: Message) => ({ error: message });

// No pipe into another z.string(): Conform reads the empty text that comes out of the first as absent.
/** Clean text that may be empty, of `max` characters at most. */
export const text = (max: number) =>
  z
    .string()
    .optional()
    .transform((value) => clean(value ?? ''))
    .refine((value) => value.length <= max, says(`fields.errors.tooLong?max=${max}`));

/** Clean text that may not be empty; blanks alone are empty. */
export const needed = (max: number, message: Message = 'fields.errors.required') =>
  z
    .string(says(message))
    .transform(clean)
    .refine((value) => value !== '', says(message))
    .refine((value) => value.length <= max, says(`fields.errors.tooLong?max=${max}`));

export const reason = (max: number) => needed(max, 'errors.reasonRequired');

const ID_MAX = 64;

export const id = z
  .string(says('fields.errors.required'))
  .min(1, says('fields.errors.required'))
  .max(ID_MAX, says('fields.errors.invalidChoice'));

export const optionalId = z
  .string()
  .max(ID_MAX, says('fields.errors.invalidChoice'))
  .optional()
  .transform((value) => value || null);

/** What `read` makes of the text, null when there is none; what it cannot read is an error. */
export const optional = <T>(read: (value: string) => T | null, message: Message) =>
  z
    .string()
    .optional()
    .transform((value, context): T | null => {
      const typed = clean(value ?? '');
      if (typed === '') return null;
      const result = read(typed);
      if (result === null) context.addIssue({ code: 'custom', message });
      return result;
    });

/** What `read` makes of the text; none is an error, like one that it cannot read. */
export const required = <T>(read: (value: string) => T | null, message: Message) =>
  z.string(says('fields.errors.required')).transform((value, context): T => {
    const typed = clean(value);
    const result = typed === '' ? null : read(typed);
    if (result !== null) return result;
    context.addIssue({
      code: 'custom',
      message: typed === '' ? 'fields.errors.required' : message,
    });
    return z.NEVER;
  });

export const day = required<PlainDate>(readWrittenDay, 'fields.errors.invalidDate');
export const optionalDay = optional<PlainDate>(readWrittenDay, 'fields.errors.invalidDate');
export const time = required<ClockTime>(readTypedTime, 'fields.errors.invalidTime');
export const optionalTime = optional<ClockTime>(readTypedTime, 'fields.errors.invalidTime');

// The text first: Conform would make a number of 1.200 by itself, and another one.
const typedNumber = z.union([z.string(), z.number()], says('fields.errors.invalidNumber'));

/** A whole number within bounds, as people write it: 1200, 1.200. What cannot be read, or is out of range, is compared with nothing. */
export const whole = (least: number, most: number) =>
  typedNumber.transform((typed, context): number => {
    const value = typeof typed === 'number' ? typed : readTypedNumber(typed);
    if (value !== null && Number.isInteger(value) && value >= least && value <= most) return value;
    const message: Message =
      value === null
        ? 'fields.errors.invalidNumber'
        : `admin.errors.numberRange?min=${least}&max=${most}`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

export const choice = <const T extends readonly string[]>(values: T) =>
  z.enum(values, says('fields.errors.invalidChoice'));

/** The version that was read. A form that lost it is as good as one that was overtaken. */
export const version = z.coerce
  .number(says('errors.conflict'))
  .int(says('errors.conflict'))
  .min(0, says('errors.conflict'))
  .max(VERSION_MOST, says('errors.conflict'));

/** The page of a list that an address asks for; the first when it asks for nothing that is one. */
/** What is searched for; a letter more than a search may have stays, so that it can be told. */
export const searched = z.string().transform((q) => q.trim().slice(0, LONGEST_SEARCH + 1));

export const page = z.coerce.number().int().min(1).max(10_000).catch(1);

/** A box that may be ticked; a list of them is `chosen`. */
export const ticked = z
  .string()
  .optional()
  .transform((value) => value === '1' || value === 'on');

/** Ticked boxes of one list, some of them absent; without repetition. */
export const chosen = <T extends z.ZodType<string>>(one: T) =>
  z
    .array(one.optional())
    .default([])
    .transform((codes) => [
      ...new Set(codes.filter((code): code is NonNullable<typeof code> => code !== undefined)),
    ]);

/** What a form left out is null. */
export const absent = <T>(value: T | undefined): T | null => value ?? null;
