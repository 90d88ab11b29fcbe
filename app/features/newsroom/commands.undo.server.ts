/** Takes what was decided about an absence back, while nobody has gone on from there. One transaction. */

import { putBack } from '~/features/history/commands.undo.server';
import {
  type PastEvent,
  requireEvent,
  requireUndo,
  requireUntouched,
} from '~/features/history/queries.undo.server';
import type { Undo } from '~/features/history/rules';
import { tellUndone } from '~/features/notifications/commands.server';
import type { Ctx } from '~/platform/context.server';
import { type DomainError, forbidden, notFound, refusalIn } from '~/platform/errors';
import { transactOnce } from '~/platform/receipts.server';
import type { PlainDate } from '~/platform/time';
import type { Reader } from '~db/connect';
import { requireFree, requireWorkSeen } from './commands.absence-guards.server';
import { type LoadedAbsence, requireAbsence } from './queries.absences.server';
import { daysOf, mayUndoAbsence } from './rules.absences';

/**
 * Undoes a decision, a change or a cancellation. Throws 403, 404, 409 as every undo, and 422 `overlaps` when other days have
 * been asked for meanwhile, or 409 `workMeanwhile` when somebody would be away again from work that was not `seen`.
 */
export function undoAbsenceEvent(
  ctx: Ctx,
  eventId: string,
  seen: readonly string[] = [],
): Promise<{ absenceId: string }> {
  return transactOnce(ctx, async (tx) => {
    const { event, absence, undo } = await undoable(tx, ctx, eventId);
    const { id } = absence;
    for (const { before } of undo.rows) {
      const span = { fromOn: before.from_on as PlainDate, toOn: before.to_on as PlainDate };
      await requireFree(tx, absence.personId, span, id);
      if (before.status === 'approved') await requireWorkSeen(tx, absence.personId, span, seen);
    }
    await putBack(tx, ctx, event, undo);
    const days = daysOf(absence);
    const about = { subject: { kind: 'absence' as const, id }, data: { days, title: days } };
    await tellUndone(tx, ctx, event, about);
    return { absenceId: id };
  });
}

/** Why the event is not the person's to undo now, or null. Throws 404. */
export const whyNotUndo = (ctx: Ctx, eventId: string): Promise<DomainError | null> =>
  refusalIn(undoable(ctx.db, ctx, eventId));

interface Undoable {
  event: PastEvent;
  absence: LoadedAbsence;
  undo: Undo;
}

async function undoable(db: Reader, ctx: Ctx, eventId: string): Promise<Undoable> {
  const event = await requireEvent(db, eventId);
  if (event.subject.kind !== 'absence') throw notFound();
  const absence = await requireAbsence(db, event.subject.id);
  if (!mayUndoAbsence(ctx.who, event, absence)) throw forbidden();
  const undo = requireUndo(event);
  for (const row of undo.rows) await requireUntouched(db, row);
  return { event, absence, undo };
}
