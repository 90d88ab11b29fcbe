/**
 * The link to the first account: printed once by the server of an installation without people. The database has its HMAC only, by
 * the system's clock; there is one at most, the newest.
 */
import { derivedSecret, hashSessionToken, newSessionToken } from '~/platform/auth/token.server';
import { toInstant } from '~/platform/time';
import { fromJson, type JsonText, json } from '~db/columns';
import type { Db, Reader, Tx } from '~db/connect';

const SETTING = 'first-link';
const LIFETIME_MS = 24 * 3_600_000;

interface StoredLink {
  hash: string;
  /** Milliseconds of the system's clock. */
  expiresAt: number;
}

const hashOf = (secret: string, key: string): string =>
  hashSessionToken(derivedSecret(secret, 'first link'), key);

export const hasPeople = async ({ q }: Reader): Promise<boolean> =>
  (await q.selectFrom('people').select('id').limit(1).executeTakeFirst()) !== undefined;

/**
 * A new key in place of any earlier one while there is nobody; null, and no link left, once there is somebody. Of several processes
 * that start at once the last one's holds.
 */
export const offerFirstLink = (db: Db, secret: string): Promise<string | null> =>
  db.transaction(async (tx) => {
    if (await hasPeople(tx)) {
      await endFirstLink(tx);
      return null;
    }
    const key = newSessionToken();
    const now = Date.now();
    const link: StoredLink = { hash: hashOf(secret, key), expiresAt: now + LIFETIME_MS };
    const value = json(link);
    const updated_at = toInstant(new Date(now));
    await tx.q
      .insertInto('settings')
      .values({ key: SETTING, value, updated_at })
      .onConflict((on) => on.column('key').doUpdateSet({ value, updated_at }))
      .execute();
    return key;
  });

/** Whether the key is that of the link, in time, and nobody is there yet. */
export async function isFirstLink(db: Reader, secret: string, key: string): Promise<boolean> {
  const row = await db.q
    .selectFrom('settings')
    .select('value')
    .where('key', '=', SETTING)
    .executeTakeFirst();
  return opens(row, secret, key) && !(await hasPeople(db));
}

/** Removes the link and tells the same of the key. Of two who use it at once the second waits, and finds none. */
export async function spendFirstLink(tx: Tx, secret: string, key: string): Promise<boolean> {
  const row = await tx.q
    .deleteFrom('settings')
    .where('key', '=', SETTING)
    .returning('value')
    .executeTakeFirst();
  return opens(row, secret, key) && !(await hasPeople(tx));
}

/** Removes the link, if there is one. */
export async function endFirstLink(tx: Tx): Promise<void> {
  await tx.q.deleteFrom('settings').where('key', '=', SETTING).execute();
}

function opens(row: { value: JsonText } | undefined, secret: string, key: string): boolean {
  const link = fromJson<StoredLink>(row?.value ?? null);
  return link !== null && link.expiresAt > Date.now() && link.hash === hashOf(secret, key);
}
