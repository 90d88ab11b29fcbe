/** What a form or a page is answered in words: a refusal of the rules, or a database that cannot do it now. */
import type { AppLoadContext } from '@remix-run/node';
import { type OutageKind, outageKindOf } from '~db/outage';
import { DomainError } from './errors';
import type { PlainErrorKey } from './i18n/keys';

/** Seconds after which a database that restarts is worth another look. */
const OUTAGE_SECONDS = 5;

const WORDS: Record<OutageKind, PlainErrorKey> = {
  away: 'errors.databaseAway',
  busy: 'errors.busy',
  unknown: 'errors.outcomeUnknown',
  disk: 'errors.diskFull',
  readOnly: 'errors.databaseReadOnly',
  gone: 'errors.databaseGone',
};

/**
 * The refusal that an error is, from whatever bundle; null for a fault of ours. Logs an outage, and tells the caller when to come
 * again (`Retry-After`) where that is known.
 */
export function refusalOf(
  error: unknown,
  context: Pick<AppLoadContext, 'log' | 'retryAfter'>,
): DomainError | null {
  const refusal = isRefusal(error) ? error : outageRefusal(error, context.log);
  if (refusal?.retryAfter) context.retryAfter(refusal.retryAfter);
  return refusal;
}

/** The same for what has to be one. Throws the error again when it is none. */
export function requireRefusal(
  error: unknown,
  context: Pick<AppLoadContext, 'log' | 'retryAfter'>,
): DomainError {
  const refusal = refusalOf(error, context);
  if (!refusal) throw error;
  return refusal;
}

// The HTTP process and the product are two bundles, each with its own copy of the class.
function isRefusal(error: unknown): error is DomainError {
  return error instanceof DomainError || (error instanceof Error && error.name === 'DomainError');
}

function outageRefusal(error: unknown, log: AppLoadContext['log']): DomainError | null {
  const kind = outageKindOf(error);
  if (!kind) return null;
  log.error({ err: error }, 'database');
  return new DomainError(WORDS[kind], 503, {}, {}, OUTAGE_SECONDS);
}
