/** Takes a verb of an exemplar back, while nobody has gone on from there. One transaction. */

import { fitReinstated, stillStopped } from '~/features/coverage/commands.undo-fit.server';
import { putBack } from '~/features/history/commands.undo.server';
import {
  goneOn,
  type PastEvent,
  requireEvent,
  requireUndo,
  requireUntouched,
} from '~/features/history/queries.undo.server';
import type { Undo } from '~/features/history/rules';
import { tellUndone } from '~/features/notifications/commands.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, forbidden, notFound, refusalIn } from '~/platform/errors';
import { transactOnce } from '~/platform/receipts.server';
import type { Reader } from '~db/connect';
import { hold } from '~db/hold';
import { type ExemplarRow, readExemplar } from './queries.subject.server';
import { mayUndo } from './rules.undo';

/**
 * Undoes a step of the life cycle, or what was recorded of the consent; a withdrawal with all that it stopped and flagged and that
 * nobody cancelled since.
 * Throws 403, 404, and 409: undone already, never undone, gone on since (who, when), planned since it was approved.
 */
export function undoExemplarEvent(ctx: Ctx, eventId: string): Promise<{ exemplarId: string }> {
  return transactOnce(ctx, async (tx) => {
    const { subject } = await requireEvent(tx, eventId);
    // Nobody plans or withdraws it meanwhile.
    await hold(tx, 'exemplars', { id: subject.id });
    await hold(tx, 'assignments', { exemplar_id: subject.id });
    const { event, row, undo } = await undoable(tx, ctx, eventId);
    const rows = await fitReinstated(tx, undo.rows);
    const parts = await putBack(tx, ctx, event, { ...undo, rows });
    const data = { title: row.name };
    await tellUndone(tx, ctx, event, { subject: { kind: 'exemplar', id: row.id }, data });
    for (const { id, subject } of parts) {
      if (subject.kind !== 'assignment') continue;
      const about = { subject: { kind: subject.kind, id: subject.id }, data };
      await tellUndone(tx, ctx, { id, actorId: null }, about);
    }
    return { exemplarId: row.id };
  });
}

/** Why the event is not the person's to undo now, or null. Throws 404. */
export const whyNotUndo = (ctx: Ctx, eventId: string): Promise<DomainError | null> =>
  refusalIn(undoable(ctx.db, ctx, eventId));

interface Undoable {
  event: PastEvent;
  row: ExemplarRow;
  undo: Undo;
}

async function undoable(db: Reader, ctx: Ctx, eventId: string): Promise<Undoable> {
  const event = await requireEvent(db, eventId);
  if (event.subject.kind !== 'exemplar') throw notFound();
  const { row, subject } = await readExemplar(db, event.subject.id);
  if (!mayUndo(ctx.who, subject, event)) throw forbidden();
  const kept = apartFromText(event.event, requireUndo(event));
  const undo =
    event.event === 'withdraw' ? { ...kept, rows: await stillStopped(db, kept.rows) } : kept;
  for (const each of undo.rows) await requireUntouched(db, each);
  if (event.event === 'approve') await requireUnplanned(db, row.id);
  if (event.event === 'consent') await requireNewestConsent(db, event);
  return { event, row, undo };
}

/** What is recorded of the consent leaves the version of the text alone, and so does its undo. */
const apartFromText = (event: string, undo: Undo): Undo =>
  event === 'consent' ? { ...undo, rows: undo.rows.map((row) => ({ ...row, apart: true })) } : undo;

/** What the newsrooms have taken up is withdrawn, with a reason that they read; it does not just vanish. */
async function requireUnplanned(db: Reader, exemplarId: string): Promise<void> {
  const work = await db.q
    .selectFrom('assignments')
    .select('id')
    .where('exemplar_id', '=', exemplarId)
    .where('status', '<>', 'cancelled')
    .limit(1)
    .executeTakeFirst();
  if (work) throw new DomainError('undo.errors.planned', 409);
}

/** The order of words about consent is told by their events; undone ones say nothing more. */
async function requireNewestConsent(db: Reader, { id, subject }: PastEvent): Promise<void> {
  const later = await db.q
    .selectFrom('history as h')
    .leftJoin('history as undoing', 'undoing.undoes', 'h.id')
    .select('h.id')
    .where('h.subject_kind', '=', 'exemplar')
    .where('h.subject_id', '=', subject.id)
    .where('h.event', '=', 'consent')
    .where('h.id', '>', id)
    .where('undoing.id', 'is', null)
    .executeTakeFirst();
  if (later) throw await goneOn(db, { table: 'exemplars', id: subject.id });
}
