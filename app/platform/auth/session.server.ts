/** Server-side sessions: the cookie holds a token, the database its HMAC. Times here are the system's, never the plan's. */
import type { Db, Reader } from '~db/connect';
import { outageKindOf } from '~db/outage';
import type { Grant, Principal } from '../principal';
import { type Instant, toInstant } from '../time';
import { hashSessionToken, newSessionToken } from './token.server';

const HOUR = 3_600_000;
/** A session ends after so long without a request, and after so long in any case. */
export const IDLE_MS = 12 * HOUR;
export const ABSOLUTE_MS = 14 * 24 * HOUR;
const TOUCH_MS = 60_000;

export interface CurrentSession {
  sessionId: string;
  who: Principal;
}

/** Opens a session and returns the token for the cookie. */
export async function openSession(
  db: Db,
  secret: string,
  session: { id: string; personId: string; userAgent: string },
): Promise<string> {
  const token = newSessionToken();
  const now = Date.now();
  await db.transaction(async (tx) => {
    await tx.q
      .insertInto('sessions')
      .values({
        id: session.id,
        person_id: session.personId,
        token_hash: hashSessionToken(secret, token),
        created_at: toInstant(new Date(now)),
        last_seen_at: toInstant(new Date(now)),
        expires_at: toInstant(new Date(now + ABSOLUTE_MS)),
        user_agent: session.userAgent.slice(0, 200),
      })
      .execute();
  });
  return token;
}

/** The session of a token, if it is alive and its person is not disabled. Counts as a request of theirs. */
export async function findSession(
  db: Db,
  secret: string,
  token: string,
): Promise<CurrentSession | null> {
  const found = await readSession(db, secret, token);
  if (!found) return null;
  const now = Date.now();
  if (now - Date.parse(found.lastSeenAt) > TOUCH_MS)
    await touch(db, found.sessionId, toInstant(new Date(now))).catch((error: unknown) => {
      // Where nothing can be written people still read.
      if (outageKindOf(error) === null) throw error;
    });
  return { sessionId: found.sessionId, who: found.who };
}

type SeenSession = CurrentSession & { lastSeenAt: Instant };

/** The same without counting as a request. */
const readSession = (db: Reader, secret: string, token: string): Promise<SeenSession | null> =>
  readSessionWhere(db, 'token_hash', hashSessionToken(secret, token));

/**
 * A session by its id, without counting as a request: an open screen alone keeps no session alive. Its token may be another one
 * by now.
 */
export const readSessionById = (db: Reader, id: string): Promise<SeenSession | null> =>
  readSessionWhere(db, 'id', id);

async function readSessionWhere(
  db: Reader,
  column: 'id' | 'token_hash',
  value: string,
): Promise<SeenSession | null> {
  const row = await db.q
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.person_id')
    .select([
      'sessions.id as session_id',
      'sessions.last_seen_at',
      'sessions.expires_at',
      'people.id',
      'people.username',
      'people.display_name',
      'people.locale',
      'people.disabled_at',
      'people.must_change_password',
    ])
    .where(`sessions.${column}`, '=', value)
    .executeTakeFirst();
  if (!row || row.disabled_at !== null) return null;
  const now = Date.now();
  if (now > Date.parse(row.expires_at) || now - Date.parse(row.last_seen_at) > IDLE_MS) return null;
  return {
    sessionId: row.session_id,
    lastSeenAt: row.last_seen_at,
    who: {
      id: row.id,
      username: row.username,
      displayName: row.display_name,
      locale: row.locale,
      mustChangePassword: row.must_change_password === 1,
      grants: await listGrants(db, row.id),
    },
  };
}

/** The person's roles and where they hold. */
export async function listGrants(db: Reader, personId: string): Promise<Grant[]> {
  const rows = await db.q
    .selectFrom('roles')
    .select(['role', 'outlet_id', 'place_code'])
    .where('person_id', '=', personId)
    .execute();
  return rows.map((row) => ({
    role: row.role,
    outletId: row.outlet_id,
    placeCode: row.place_code,
  }));
}

async function touch(db: Db, sessionId: string, at: Instant): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.q
      .updateTable('sessions')
      .set({ last_seen_at: at })
      .where('id', '=', sessionId)
      .execute();
  });
}

/** Ends one session; its live screens hear of it at once. */
export async function closeSession(
  db: Db,
  { sessionId, who }: Pick<CurrentSession, 'sessionId' | 'who'>,
): Promise<void> {
  await db.transaction(async (tx) => {
    tx.tell({ topic: 'sessions', id: who.id });
    await tx.q.deleteFrom('sessions').where('id', '=', sessionId).execute();
  });
}
