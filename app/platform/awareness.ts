/** Asking before something is switched off: what hangs on it is told, and the answer names what was told. Pure. */
import { z } from 'zod';
import { DomainError, type Refusal } from './errors';
import type { ErrorKey } from './i18n/keys';

/** The field that says what the person was told: the counts, joined by points. */
export const confirmedField = z.string().max(80).optional().catch(undefined);

/**
 * Throws 409 with the counts, and with `confirm` to be sent back, when anything hangs on it and the person was not told of it,
 * or of less. Counts are read inside the transaction that switches off.
 */
export function requireAware(
  code: ErrorKey,
  counts: Readonly<Record<string, number>>,
  confirmed: string | undefined,
  names: Readonly<Record<string, string>> = {},
): void {
  const numbers = Object.values(counts);
  if (numbers.every((number) => number === 0)) return;
  const told = (confirmed ?? '').split('.').map((text) => (text === '' ? -1 : Number(text)));
  if (numbers.every((number, index) => number <= (told[index] ?? -1))) return;
  // The counts and names are called as the gaps of the text are.
  const params = { ...names, ...counts, confirm: numbers.join('.') };
  throw new DomainError(...([code, 409, params] as Refusal));
}
