/** The append-only record of who did what. Everybody records; it calls nobody. */

import type { Ctx } from '~/platform/context.server';
import { chunksOf } from '~db/chunks';
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
  const rows = events.map((event) => ({
    id: ctx.newId(),
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
