/**
 * How often a password may be tried. Whoever fails waits longer each time, alone: failures are counted by account and address
 * together, or by account and device where that is known to the account, so that nobody can shut a colleague out and an office
 * behind one address is not one person. By the system's clock; names and addresses are kept only as digests.
 */
import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { DomainError } from '~/platform/errors';
import type { Db, Tx } from '~db/connect';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** Failures are forgotten so long after the last one. */
const FORGET_MS = 60 * MINUTE;
/** The waits after the attempts that are free, the last one for good. */
const WAITS_MS = [5, 10, 20, 40, 80, 160, 320, 640, 900].map((seconds) => seconds * SECOND);

/** Attempts without a wait: of a device that the account knows, of anybody, and where many have failed before. */
const FREE = { known: 10, usual: 5, wary: 2 } as const;
/** So many failures of an account, or from an address, within an hour make it wary. Nobody is shut out by it. */
export const WARY_AFTER = { account: 30, address: 100 } as const;

/** Who tries: a person's name, from where, and the device if the account knows it. */
export interface Attempt {
  username: string;
  address: string;
  /** The id of a device on which this account has signed in before; null for any other. */
  knownDevice: string | null;
}

const digest = (subject: string): string =>
  createHmac('sha256', 'guong-sang limits').update(subject).digest('base64url');

const accountKey = (username: string) => `account:${digest(username)}`;
const addressKey = (address: string) => `address:${digest(address)}`;
const signInKey = ({ username, address, knownDevice }: Attempt): string =>
  `sign-in:${digest(username)}:${digest(knownDevice ? `device ${knownDevice}` : `at ${address}`)}`;
const passwordKey = (personId: string) => `password:${digest(personId)}`;

/**
 * Counts an attempt to sign in before it is made, so that attempts at the same time cannot slip through together.
 * Throws DomainError 429 with how long to wait, in words and in seconds.
 */
export async function takeSignIn(db: Db, attempt: Attempt): Promise<void> {
  const free = attempt.knownDevice
    ? FREE.known
    : (await isWary(db, attempt))
      ? FREE.wary
      : FREE.usual;
  await takeTurn(db, signInKey(attempt), free);
}

/** Counts an attempt at a person's current password. Throws as `takeSignIn` does. */
export const takePassword = (db: Db, personId: string): Promise<void> =>
  takeTurn(db, passwordKey(personId), FREE.known);

/** Counts an attempt, from an address, with a link to the first account that is none. Throws as `takeSignIn` does. */
export const takeFirstLink = (db: Db, address: string): Promise<void> =>
  takeTurn(db, `first-link:${digest(address)}`, FREE.known);

/** Writes down that an attempt failed. */
export async function noteFailure(db: Db, attempt: Attempt): Promise<void> {
  if (attempt.knownDevice) return;
  const now = Date.now();
  await db.transaction(async (tx) => {
    for (const key of [accountKey(attempt.username), addressKey(attempt.address)]) {
      await tx.q
        .insertInto('rate_limits')
        .values({ key, points: 1, expires_at: now + FORGET_MS })
        .onConflict((on) =>
          on.column('key').doUpdateSet({
            points: sql<number>`case when rate_limits.expires_at <= ${now} then 1 else rate_limits.points + 1 end`,
            expires_at: sql<number>`case when rate_limits.expires_at <= ${now} then ${now + FORGET_MS} else rate_limits.expires_at end`,
          }),
        )
        .execute();
    }
  });
}

/** Forgets the attempts of who has proved to be who they say; of others at the same account nothing. */
export const forgetSignIn = (tx: Tx, attempt: Attempt): Promise<void> =>
  forget(tx, signInKey(attempt));

export const forgetPassword = (tx: Tx, personId: string): Promise<void> =>
  forget(tx, passwordKey(personId));

/** Forgets every failure at an account: it has a new password. */
export async function forgetAccount(tx: Tx, username: string): Promise<void> {
  const prefix = `sign-in:${digest(username)}:`;
  await forget(tx, accountKey(username));
  await tx.q
    .deleteFrom('rate_limits')
    .where(sql<string>`substr(key, 1, ${sql.lit(prefix.length)})`, '=', prefix)
    .execute();
}

/** Removes the counters that are forgotten. */
export async function dropExpiredCounters(tx: Tx): Promise<void> {
  await tx.q.deleteFrom('rate_limits').where('expires_at', '<=', Date.now()).execute();
}

async function forget(tx: Tx, key: string): Promise<void> {
  await tx.q.deleteFrom('rate_limits').where('key', '=', key).execute();
}

async function isWary(db: Db, { username, address }: Attempt): Promise<boolean> {
  const limits = {
    [accountKey(username)]: WARY_AFTER.account,
    [addressKey(address)]: WARY_AFTER.address,
  };
  const rows = await db.q
    .selectFrom('rate_limits')
    .select(['key', 'points'])
    .where('key', 'in', Object.keys(limits))
    .where('expires_at', '>', Date.now())
    .execute();
  return rows.some(({ key, points }) => points >= (limits[key] ?? Number.POSITIVE_INFINITY));
}

/** One conditional write: an attempt whose wait is not over changes nothing. */
async function takeTurn(db: Db, key: string, free: number): Promise<void> {
  const now = Date.now();
  const wait = waitAfter(sql.ref('rate_limits.points'), free);
  const taken = await db.transaction((tx) =>
    tx.q
      .insertInto('rate_limits')
      .values({ key, points: 1, expires_at: now + FORGET_MS })
      .onConflict((on) =>
        on
          .column('key')
          .doUpdateSet({
            points: sql<number>`case when rate_limits.expires_at <= ${now} then 1 else rate_limits.points + 1 end`,
            expires_at: now + FORGET_MS,
          })
          .where(sql<boolean>`rate_limits.expires_at - ${sql.lit(FORGET_MS)} + ${wait} <= ${now}`),
      )
      .returning('points')
      .executeTakeFirst(),
  );
  if (!taken) throw await tooMany(db, key, free, now);
}

const waitAfter = (points: ReturnType<typeof sql.ref>, free: number) => {
  const steps = WAITS_MS.slice(0, -1).map(
    (ms, step) => sql`when ${sql.lit(free + step)} then ${sql.lit(ms)}`,
  );
  return sql`case when ${points} < ${sql.lit(free)} then 0 else case ${points} ${sql.join(steps, sql` `)} else ${sql.lit(WAITS_MS.at(-1))} end end`;
};

async function tooMany(db: Db, key: string, free: number, now: number): Promise<DomainError> {
  const row = await db.q
    .selectFrom('rate_limits')
    .select(['points', 'expires_at'])
    .where('key', '=', key)
    .executeTakeFirst();
  const longest = WAITS_MS.length - 1;
  const wait = row ? (WAITS_MS[Math.min(row.points - free, longest)] ?? 0) : 0;
  const until = row ? row.expires_at - FORGET_MS + wait : now;
  const seconds = Math.max(1, Math.ceil((until - now) / SECOND));
  const [code, count] =
    seconds < 60
      ? (['accounts.errors.waitSeconds', seconds] as const)
      : (['accounts.errors.waitMinutes', Math.ceil(seconds / 60)] as const);
  return new DomainError(code, 429, { count }, {}, seconds);
}
