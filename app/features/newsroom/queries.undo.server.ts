/** What can be undone of an absence: in its history, and on the page of an undo. */
import type { UndoPageData } from '~/features/coverage/queries.undo.server';
import type { HistoryEntry } from '~/features/history/queries.server';
import { requireEvent } from '~/features/history/queries.undo.server';
import { undoAddress } from '~/features/history/rules';
import type { Ctx } from '~/platform/context.server';
import { forbidden, problemOf } from '~/platform/errors';
import { whyNotUndo } from './commands.undo.server';
import { requireAbsence } from './queries.absences.server';
import { canReadAbsence, daysOf } from './rules.absences';

/** The history of an absence, newest first, with the address that undoes its newest event where the reader may. */
export async function withUndo(
  ctx: Ctx,
  [newest, ...before]: readonly HistoryEntry[],
): Promise<HistoryEntry[]> {
  if (!newest) return [];
  // Every event raises the version: only the newest can still be undone.
  const able = (await whyNotUndo(ctx, newest.id)) === null;
  return [{ ...newest, undoTo: able ? undoAddress(newest.id) : null }, ...before];
}

/** What the page of an undo asks about, and why it is refused. Throws 403 for those who do not read the absence, 404. */
export async function getUndoPage(ctx: Ctx, eventId: string): Promise<UndoPageData> {
  const event = await requireEvent(ctx.db, eventId);
  const absence = await requireAbsence(ctx.db, event.subject.id);
  if (!canReadAbsence(ctx.who, absence)) throw forbidden();
  const refused = await whyNotUndo(ctx, eventId);
  return {
    to: `/leave/${absence.id}`,
    title: `${absence.personName}, ${daysOf(absence)}`,
    what: { kind: 'absence', event: event.event },
    by: event.actorName,
    at: event.at,
    refusal: refused && problemOf(refused),
  };
}
