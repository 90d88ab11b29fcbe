/** The table that live screens follow, in the order of the commits. */
import type { Instant } from './columns';
import type { Db, Reader, Schema } from './connect';

export interface Change {
  seq: number;
  kind: Schema['changes']['kind'];
  id: string;
}

/** The number of the newest change; 0 when there was none. */
export async function newestChange(db: Reader): Promise<number> {
  const row = await db.q
    .selectFrom('changes')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .executeTakeFirst();
  return Number(row?.seq ?? 0);
}

/** The number of the oldest change that is still kept; 0 when none is. */
export async function oldestChange(db: Reader): Promise<number> {
  const row = await db.q
    .selectFrom('changes')
    .select(({ fn }) => fn.min('seq').as('seq'))
    .executeTakeFirst();
  return Number(row?.seq ?? 0);
}

/** What came after that number, oldest first, at most `limit`. */
export async function changesAfter(db: Reader, seq: number, limit: number): Promise<Change[]> {
  const rows = await db.q
    .selectFrom('changes')
    .select(['seq', 'kind', 'subject_id'])
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ seq: row.seq, kind: row.kind, id: row.subject_id }));
}

const DAY_MS = 86_400_000;
const KEPT_DAYS = 7;
export const KEPT_AT_LEAST = 10_000;

/** Throws away what is older than a week, but never one of the newest 10,000. Gives how many went. */
export async function dropOldChanges(db: Db, now = Date.now()): Promise<number> {
  const upTo = (await newestChange(db)) - KEPT_AT_LEAST;
  if (upTo <= 0) return 0;
  const before = new Date(now - KEPT_DAYS * DAY_MS).toISOString() as Instant;
  const dropped = await db.transaction((tx) =>
    tx.q.deleteFrom('changes').where('at', '<', before).where('seq', '<=', upTo).executeTakeFirst(),
  );
  return Number(dropped.numDeletedRows);
}
