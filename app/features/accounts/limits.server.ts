/** Attempts in fixed windows, by the system's clock. Names and addresses are kept only as digests. */
import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { DomainError } from '~/platform/errors';
import type { Db, Tx } from '~db/connect';

export interface Limit {
  /** What is counted: one person's name, one address. */
  kind: 'account' | 'address' | 'password';
  points: number;
  windowMs: number;
}

const MINUTE = 60_000;
export const ACCOUNT_LIMIT: Limit = { kind: 'account', points: 10, windowMs: 15 * MINUTE };
export const ADDRESS_LIMIT: Limit = { kind: 'address', points: 50, windowMs: 15 * MINUTE };
export const PASSWORD_LIMIT: Limit = { kind: 'password', points: 10, windowMs: 15 * MINUTE };

/** The counter's key; it tells neither the name nor the address. */
export const limitKey = (limit: Limit, subject: string): string =>
  `${limit.kind}:${createHmac('sha256', 'guong-sang limits').update(subject).digest('base64url')}`;

/**
 * Counts an attempt before it is made, so that attempts at the same time cannot slip through together.
 * Throws DomainError 429 with the minutes to wait (`count`) when there are none left.
 */
export async function takeAttempt(db: Db, limit: Limit, subject: string): Promise<void> {
  const now = Date.now();
  const ends = now + limit.windowMs;
  const row = await db.transaction((tx) =>
    tx.q
      .insertInto('rate_limits')
      .values({ key: limitKey(limit, subject), points: 1, expires_at: ends })
      .onConflict((on) =>
        on.column('key').doUpdateSet({
          points: sql<number>`case when rate_limits.expires_at <= ${now} then 1 else rate_limits.points + 1 end`,
          expires_at: sql<number>`case when rate_limits.expires_at <= ${now} then ${ends} else rate_limits.expires_at end`,
        }),
      )
      .returning(['points', 'expires_at'])
      .executeTakeFirstOrThrow(),
  );
  if (row.points <= limit.points) return;
  throw new DomainError('accounts.errors.tooManyAttempts', 429, {
    count: Math.max(1, Math.ceil((row.expires_at - now) / MINUTE)),
  });
}

/** Forgets the attempts of a subject: it proved to be who it says. */
export async function clearAttempts(tx: Tx, limit: Limit, subject: string): Promise<void> {
  await tx.q.deleteFrom('rate_limits').where('key', '=', limitKey(limit, subject)).execute();
}

/** Gives one attempt back: an address is shared by many who sign in well. */
export async function returnAttempt(tx: Tx, limit: Limit, subject: string): Promise<void> {
  await tx.q
    .updateTable('rate_limits')
    .set(({ eb }) => ({ points: eb('points', '-', 1) }))
    .where('key', '=', limitKey(limit, subject))
    .where('points', '>', 0)
    .execute();
}

/** Removes the counters whose window is over. */
export async function dropExpiredCounters(tx: Tx): Promise<void> {
  await tx.q.deleteFrom('rate_limits').where('expires_at', '<=', Date.now()).execute();
}
