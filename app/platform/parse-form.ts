/** A form as its schema reads it: the one way from FormData to typed input. */
import type { Submission, SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { z } from 'zod';
import { DomainError, type Message } from './errors';
import type { FormRefusal } from './form-limits';
import { typedValues } from './typed-values';

/**
 * The typed input of a form. Names like `grants[0].role` become objects, empty fields are absent.
 * Throws DomainError 422 `errors.invalid` with the schema's messages (keys of the catalogues) by field name.
 */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
): z.output<Schema> {
  return acceptedOf(parseWithZod(form, { schema })) as z.output<Schema>;
}

/** A form that could not be read whole, as Conform's last result: what is left of it, and what is wrong. */
export const unreadSubmission = (refusal: FormRefusal): SubmissionResult<string[]> => ({
  status: 'error',
  initialValue: typedValues(refusal.form),
  error: refusal.fields,
});

/** What a form was read as. Throws as `parseForm` does. */
export function acceptedOf<Value>(submission: Submission<unknown, string[], Value>): Value {
  if (submission.status === 'success') return submission.value;
  const errors = Object.entries(submission.error ?? {}).filter(
    (entry): entry is [string, string[]] => entry[1] !== null,
  );
  throw new DomainError(
    'errors.invalid',
    422,
    {},
    Object.fromEntries(errors) as Record<string, Message[]>,
  );
}
