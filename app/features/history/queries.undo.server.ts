/** What events keep for an undo: read by the feature that puts the rows back, never sent to a screen. */

import { DomainError, notFound } from '~/platform/errors';
import { formatDateTime, type Instant } from '~/platform/time';
import { fromJson } from '~db/columns';
import type { Reader } from '~db/connect';
import type { Schema } from '~db/schema';
import { lastTouch } from './queries.server';
import { KIND_OF, type Undo, type UndoRow } from './rules';

export interface PastEvent {
  id: string;
  at: Instant;
  actorId: string;
  actorName: string;
  subject: { kind: Schema['history']['subject_kind']; id: string };
  event: string;
  from: string | null;
  to: string | null;
  data: Record<string, unknown> | null;
  /** Null when it cannot be undone. */
  undo: Undo | null;
  /** The bulk act that it is a part of. */
  batchId: string | null;
  /** Who undid it, and when. */
  undone: { by: string; at: Instant } | null;
}

const pastEvents = (db: Reader) =>
  db.q
    .selectFrom('history as h')
    .innerJoin('people as actor', 'actor.id', 'h.actor_id')
    .leftJoin('history as undoing', 'undoing.undoes', 'h.id')
    .leftJoin('people as other', 'other.id', 'undoing.actor_id')
    .select([
      'h.id',
      'h.at',
      'h.actor_id',
      'actor.display_name as actor_name',
      'h.subject_kind',
      'h.subject_id',
      'h.event',
      'h.from_state',
      'h.to_state',
      'h.data',
      'h.undo',
      'h.batch_id',
      'undoing.at as undone_at',
      'other.display_name as undone_by',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof pastEvents>['execute']>>[number];

const eventOf = (row: Row): PastEvent => ({
  id: row.id,
  at: row.at,
  actorId: row.actor_id,
  actorName: row.actor_name,
  subject: { kind: row.subject_kind, id: row.subject_id },
  event: row.event,
  from: row.from_state,
  to: row.to_state,
  data: fromJson<Record<string, unknown>>(row.data),
  undo: fromJson<Undo>(row.undo),
  batchId: row.batch_id,
  undone: row.undone_at && row.undone_by ? { by: row.undone_by, at: row.undone_at } : null,
});

/** One event. Throws 404. */
export async function requireEvent(db: Reader, id: string): Promise<PastEvent> {
  const row = await pastEvents(db).where('h.id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return eventOf(row);
}

/** What puts the event back. Throws 409 when somebody has undone it, or it never can be. */
export function requireUndo({ undone, undo }: PastEvent): Undo {
  if (undone) {
    const { by, at } = undone;
    throw new DomainError('undo.errors.already', 409, { by, at: formatDateTime(at) });
  }
  if (!undo) throw new DomainError('undo.errors.never', 409);
  return undo;
}

/** Throws 409 `goneOn` unless the row still stands as the event left it. Of rows kept `apart` the caller knows the order. */
export async function requireUntouched(db: Reader, row: UndoRow): Promise<void> {
  if (row.apart) return;
  const now = await db.q
    .selectFrom(row.table)
    .select('version')
    .where('id', '=', row.id)
    .executeTakeFirst();
  if (now?.version !== row.version) throw await goneOn(db, row);
}

/** 409: somebody has gone on from there; says who and when. */
export async function goneOn(
  db: Reader,
  { table, id }: Pick<UndoRow, 'table' | 'id'>,
): Promise<DomainError> {
  const last = await lastTouch(db, { kind: KIND_OF[table], id });
  return new DomainError('undo.errors.goneOn', 409, last);
}

/** Those of the events that can be undone at all and were not, newest first. */
export async function listUndoable(db: Reader, ids: readonly string[]): Promise<PastEvent[]> {
  if (ids.length === 0) return [];
  const rows = await pastEvents(db)
    .where('h.id', 'in', [...ids])
    .where('h.undo', 'is not', null)
    .where('undoing.id', 'is', null)
    .orderBy('h.id', 'desc')
    .execute();
  return rows.map(eventOf);
}

/** The events of one bulk act that can be undone at all, the last first: what was done last is undone first. */
export async function listBatch(db: Reader, batchId: string): Promise<PastEvent[]> {
  const rows = await pastEvents(db)
    .where('h.batch_id', '=', batchId)
    .where('h.undo', 'is not', null)
    .orderBy('h.id', 'desc')
    .execute();
  return rows.map(eventOf);
}
