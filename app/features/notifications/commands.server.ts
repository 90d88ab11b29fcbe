/** What people are told. A leaf: everybody notifies, it calls nobody. */

import type { Ctx } from '~/platform/context.server';
import { chunksOf } from '~db/chunks';
import { json } from '~db/columns';
import type { Db, Tx } from '~db/connect';
import type { Schema } from '~db/schema';

export interface Notice {
  /** Ids of people; the actor is left out, and each is told once. */
  to: readonly string[];
  /** A key below `notifications.kinds` of the catalogues. */
  kind: string;
  subject: { kind: Schema['notifications']['subject_kind']; id: string };
  /** Parameters of the text: names and days, never private contact data. */
  data?: Record<string, string | number>;
  /** The event that it tells of, so that an undo can take it back. */
  eventId?: string;
  /** Takes the place of what was told of the same and not read yet. */
  replaces?: true;
}

/** Tells people, in the transaction of the verb. */
export async function notify(
  tx: Tx,
  ctx: Pick<Ctx, 'who' | 'clock' | 'newId'>,
  notice: Notice,
): Promise<void> {
  const people = [...new Set(notice.to)].filter((id) => id !== ctx.who.id);
  if (people.length === 0) return;
  for (const id of people) tx.changed({ kind: 'notification', id });
  if (notice.replaces)
    await tx.q
      .deleteFrom('notifications')
      .where('kind', '=', notice.kind)
      .where('subject_kind', '=', notice.subject.kind)
      .where('subject_id', '=', notice.subject.id)
      .where('read_at', 'is', null)
      .where('person_id', 'in', people)
      .execute();
  const rows = people.map((person_id) => ({
    id: ctx.newId(),
    person_id,
    kind: notice.kind,
    subject_kind: notice.subject.kind,
    subject_id: notice.subject.id,
    data: json(notice.data ?? {}),
    created_at: ctx.clock.now(),
    read_at: null,
    event_id: notice.eventId ?? null,
  }));
  for (const some of chunksOf(rows)) await tx.q.insertInto('notifications').values(some).execute();
}

/**
 * Those who had been told of an event, and whoever did it (`actorId`), are told that it no longer holds: what was not read yet
 * goes away, and each hears it once. `data` adds to what they had been told.
 */
export async function tellUndone(
  tx: Tx,
  ctx: Pick<Ctx, 'who' | 'clock' | 'newId'>,
  event: { id: string; actorId: string | null },
  { subject, data }: Required<Pick<Notice, 'subject' | 'data'>>,
): Promise<void> {
  const told = new Map((await takeBack(tx, event.id)).map((each) => [each.person_id, each.kind]));
  if (event.actorId && !told.has(event.actorId)) told.set(event.actorId, 'yours');
  for (const [personId, of] of told) {
    const now = { ...data, name: ctx.who.displayName, of };
    await notify(tx, ctx, { to: [personId], kind: 'undone', subject, data: now });
  }
}

/** Takes back what was not read yet. Says who had been told what, read or not. */
async function takeBack(tx: Tx, eventId: string) {
  const told = await tx.q
    .selectFrom('notifications')
    .select(['person_id', 'kind'])
    .where('event_id', '=', eventId)
    .execute();
  await tx.q
    .deleteFrom('notifications')
    .where('event_id', '=', eventId)
    .where('read_at', 'is', null)
    .execute();
  return told;
}

/** Marks all of one's own as read. */
export async function readAll(ctx: {
  db: Db;
  who: Ctx['who'];
  clock: Ctx['clock'];
}): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    tx.changed({ kind: 'notification', id: ctx.who.id });
    await tx.q
      .updateTable('notifications')
      .set({ read_at: ctx.clock.now() })
      .where('person_id', '=', ctx.who.id)
      .where('read_at', 'is', null)
      .execute();
  });
}

/** Marks one of one's own as read; another's is left alone. */
export async function readOne(ctx: Pick<Ctx, 'db' | 'who' | 'clock'>, id: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    tx.changed({ kind: 'notification', id: ctx.who.id });
    await tx.q
      .updateTable('notifications')
      .set({ read_at: ctx.clock.now() })
      .where('id', '=', id)
      .where('person_id', '=', ctx.who.id)
      .where('read_at', 'is', null)
      .execute();
  });
}
