/** A form as its schema reads it: the one way from FormData to typed input. */
import { parseWithZod } from '@conform-to/zod/v4';
import type { z } from 'zod';
import { DomainError } from './errors';
import type { ErrorKey } from './i18n/keys';

/**
 * The typed input of a form. Names like `grants[0].role` become objects, empty fields are absent.
 * Throws DomainError 422 `errors.invalid` with the schema's messages (keys of the catalogues) by field name.
 */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
): z.output<Schema> {
  const submission = parseWithZod(form, { schema });
  if (submission.status === 'success') return submission.value as z.output<Schema>;
  const errors = Object.entries(submission.error ?? {}).filter(
    (entry): entry is [string, string[]] => entry[1] !== null,
  );
  throw new DomainError(
    'errors.invalid',
    422,
    {},
    Object.fromEntries(errors) as Record<string, ErrorKey[]>,
  );
}
