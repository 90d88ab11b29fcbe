/** Names that people tell things apart by: no two outlets, channels of an outlet, sectors or feasts of a day share one. */

import { DomainError, type Message } from '~/platform/errors';
import { clean, fold } from '~/platform/text';

/** The names of one thing, by the field of the form that says each. */
export type Names<Field extends string> = Record<Field, string>;

/**
 * Throws 422 at each field whose name another one has already, compared without marks, case and punctuation. What is
 * out of use counts: it still names what it once was. A name that stays as it was is not asked about again.
 */
export function requireFreeNames<Field extends string>(
  code: Message,
  wanted: Names<Field>,
  others: readonly Names<NoInfer<Field>>[],
  before: Names<NoInfer<Field>> | null = null,
): void {
  const fields = Object.keys(wanted) as Field[];
  const taken = fields.filter((field) => {
    const name = comparable(wanted[field]);
    if (before && name === comparable(before[field])) return false;
    return others.some((other) => comparable(other[field]) === name);
  });
  if (taken.length === 0) return;
  const errors = Object.fromEntries(taken.map((field) => [field, [code]]));
  throw new DomainError('errors.invalid', 422, {}, errors);
}

// A name of signs alone folds to nothing.
const comparable = (name: string): string => fold(name) || clean(name).toLocaleLowerCase('vi');
