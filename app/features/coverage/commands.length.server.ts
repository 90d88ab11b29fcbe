/** What is written of a length that was typed. */
import { DomainError } from '~/platform/errors';
import type { AssignmentKind } from './rules.genres';
import { storedLength } from './rules.lengths';

/** The columns of a length in words (story) or minutes (segment). Throws 422 for half a word. */
export function requireStoredLength(kind: AssignmentKind, length: number) {
  const stored = storedLength(kind, length);
  if (stored) return stored;
  throw new DomainError('errors.invalid', 422, {}, { lengthValue: ['coverage.errors.length'] });
}

/** The same for a length that may be missing. */
export const optionalStoredLength = (kind: AssignmentKind, length: number | null) =>
  length === null ? { length_value: null, length_unit: null } : requireStoredLength(kind, length);
