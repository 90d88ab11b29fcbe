import { formatDateTime, type Instant } from '~/platform/time';
import { fromJson } from '~db/columns';
import type { Reader } from '~db/connect';
import type { Schema } from '~db/schema';

export interface HistoryEntry {
  id: string;
  at: Instant;
  actorName: string;
  subjectKind: Schema['history']['subject_kind'];
  subjectId: string;
  event: string;
  from: string | null;
  to: string | null;
  reason: string | null;
  data: Record<string, unknown> | null;
  /** Somebody has undone it. */
  undone: boolean;
  /** The address that undoes it, where the reader may and nothing has gone on from it. */
  undoTo: string | null;
  /** Where the whole act that it was a part of is undone, item by item. */
  undoAllTo: string | null;
}

const MOST = 200;

/** The newest events of the subjects, newest first, at most 200. The caller has checked that they may be read. */
export async function listHistory(
  db: Reader,
  subjects: { kind: Schema['history']['subject_kind']; ids: readonly string[] }[],
): Promise<HistoryEntry[]> {
  const asked = subjects.filter((subject) => subject.ids.length > 0);
  if (asked.length === 0) return [];
  const rows = await db.q
    .selectFrom('history')
    .innerJoin('people', 'people.id', 'history.actor_id')
    .leftJoin('history as undoing', 'undoing.undoes', 'history.id')
    .select([
      'history.id',
      'history.at',
      'people.display_name',
      'history.subject_kind',
      'history.subject_id',
      'history.event',
      'history.from_state',
      'history.to_state',
      'history.reason',
      'history.data',
      'undoing.id as undoing',
    ])
    .where((where) =>
      where.or(
        asked.map(({ kind, ids }) =>
          where.and([
            where('history.subject_kind', '=', kind),
            where('history.subject_id', 'in', [...ids]),
          ]),
        ),
      ),
    )
    .orderBy('history.id', 'desc')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    actorName: row.display_name,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    event: row.event,
    from: row.from_state,
    to: row.to_state,
    reason: row.reason,
    data: fromJson<Record<string, unknown>>(row.data),
    undone: row.undoing !== null,
    undoTo: null,
    undoAllTo: null,
  }));
}

/** Who touched the object last, by one of `events` where they are named, and when (HH:mm dd/MM/yyyy): told to whoever came too late. */
export async function lastTouch(
  db: Reader,
  { kind, id }: { kind: Schema['history']['subject_kind']; id: string },
  events?: readonly string[],
): Promise<{ name: string; at: string }> {
  const all = await listHistory(db, [{ kind, ids: [id] }]);
  const last = all.find(({ event }) => (events ? events.includes(event) : event !== 'comment'));
  return { name: last?.actorName ?? '…', at: last ? formatDateTime(last.at) : '…' };
}
