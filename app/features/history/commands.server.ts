/** The append-only record of who did what. Everybody records; it calls nobody. */

import { v7 } from 'uuid';
import type { Ctx } from '~/platform/context.server';
import { chunksOf, inChunks } from '~db/chunks';
import { json } from '~db/columns';
import type { Tx } from '~db/connect';
import type { Schema } from '~db/schema';
import type { Undo } from './rules';

export interface Event {
  subject: { kind: Schema['history']['subject_kind']; id: string };
  event: string;
  from?: string | null;
  to?: string | null;
  reason?: string | null;
  /** What changed, as plain values; never private contact data. */
  data?: Record<string, unknown>;
  /** What puts it back; absent when the verb cannot be undone. */
  undo?: Undo;
  /** The event that this one undoes. */
  undoes?: string;
}

/** Who records, when, and under which batch. */
export type Recorder = Pick<Ctx, 'who' | 'clock' | 'newId' | 'batchId'>;

/** Adds one event, in the transaction of the verb that it tells of. Gives the event's id. */
export async function record(tx: Tx, ctx: Recorder, event: Event): Promise<string> {
  const [id = ''] = await recordAll(tx, ctx, [event]);
  return id;
}

/** Adds the events of a verb that touches many objects. Gives their ids. */
export async function recordAll(
  tx: Tx,
  ctx: Recorder,
  events: readonly Event[],
): Promise<string[]> {
  if (events.length === 0) return [];
  for (const { subject } of events) tx.changed(subject);
  const at = ctx.clock.now();
  const idFor = await idsInOrder(tx, ctx, events);
  const rows = events.map((event) => ({
    id: idFor(event),
    at,
    actor_id: ctx.who.id,
    subject_kind: event.subject.kind,
    subject_id: event.subject.id,
    event: event.event,
    from_state: event.from ?? null,
    to_state: event.to ?? null,
    reason: event.reason || null,
    data: event.data === undefined ? null : json(event.data),
    undo: event.undo === undefined ? null : json(event.undo),
    undoes: event.undoes ?? null,
    batch_id: ctx.batchId ?? null,
  }));
  for (const some of chunksOf(rows)) await tx.q.insertInto('history').values(some).execute();
  return rows.map((row) => row.id);
}

/**
 * Gives the ids of new events: each is greater than every event of its subject and of its batch, although other processes, whose
 * clocks are not ours, recorded those. What changes one subject at once holds its row, so the newest event is read after the other's
 * commit. Between events of different subjects the order is that of the clocks.
 */
async function idsInOrder(
  tx: Tx,
  { newId, batchId }: Recorder,
  events: readonly Event[],
): Promise<(event: Event) => string> {
  const newest = await newestOfSubjects(tx, events);
  let newestOfBatch = batchId ? await newestInBatch(tx, batchId) : '';
  return (event) => {
    const key = keyOf(event.subject);
    const known = newest.get(key) ?? '';
    const id = idAfter(newId(), known > newestOfBatch ? known : newestOfBatch);
    newest.set(key, id);
    if (batchId) newestOfBatch = id;
    return id;
  };
}

const keyOf = ({ kind, id }: Event['subject']): string => `${kind} ${id}`;

/** The id, or one of the millisecond after `newest` where our clock is behind. */
function idAfter(id: string, newest: string): string {
  if (id > newest) return id;
  return v7({ msecs: Number.parseInt(newest.replaceAll('-', '').slice(0, 12), 16) + 1 });
}

async function newestOfSubjects(tx: Tx, events: readonly Event[]): Promise<Map<string, string>> {
  const newest = new Map<string, string>();
  for (const kind of new Set(events.map(({ subject }) => subject.kind))) {
    const ids = new Set(
      events.flatMap(({ subject }) => (subject.kind === kind ? [subject.id] : [])),
    );
    const rows = await inChunks([...ids], (some) =>
      tx.q
        .selectFrom('history')
        .select(['subject_id', ({ fn }) => fn.max('id').as('newest')])
        .where('subject_kind', '=', kind)
        .where('subject_id', 'in', some)
        .groupBy('subject_id')
        .execute(),
    );
    for (const row of rows) newest.set(keyOf({ kind, id: row.subject_id }), row.newest);
  }
  return newest;
}

async function newestInBatch(tx: Tx, batchId: string): Promise<string> {
  const row = await tx.q
    .selectFrom('history')
    .select(({ fn }) => fn.max('id').as('newest'))
    .where('batch_id', '=', batchId)
    .executeTakeFirst();
  return row?.newest ?? '';
}
