/** What can be undone: in the history of a dossier, and on the page of an undo. */
import type { UndoPageData } from '~/features/coverage/queries.undo.server';
import type { HistoryEntry } from '~/features/history/queries.server';
import { listUndoable, requireEvent } from '~/features/history/queries.undo.server';
import { undoAddress } from '~/features/history/rules';
import type { Ctx } from '~/platform/context.server';
import { forbidden, problemOf } from '~/platform/errors';
import { whyNotUndo } from './commands.undo.server';
import { readExemplar } from './queries.subject.server';
import { canFollowAppraisal } from './rules';

/** The entries of a dossier's history, each with the address that undoes it where the reader may, now. */
export async function withUndo(
  ctx: Ctx,
  { version }: { version: number },
  entries: readonly HistoryEntry[],
): Promise<HistoryEntry[]> {
  const events = await listUndoable(
    ctx.db,
    entries.map((entry) => entry.id),
  );
  const able = new Set<string>();
  for (const { id, event, undo } of events) {
    const stands =
      event === 'consent' ||
      undo?.rows.every((row) => row.table !== 'exemplars' || row.version === version);
    if (stands && (await whyNotUndo(ctx, id)) === null) able.add(id);
  }
  return entries.map((entry) => ({
    ...entry,
    undoTo: able.has(entry.id) ? undoAddress(entry.id) : null,
  }));
}

/** What the page of an undo asks about, and why it is refused. Throws 403 for those who do not follow the appraisal, 404. */
export async function getUndoPage(ctx: Ctx, eventId: string): Promise<UndoPageData> {
  const event = await requireEvent(ctx.db, eventId);
  const { row, subject } = await readExemplar(ctx.db, event.subject.id);
  if (!canFollowAppraisal(ctx.who, subject)) throw forbidden();
  const refused = await whyNotUndo(ctx, eventId);
  return {
    to: `/exemplars/${row.id}`,
    title: row.name,
    what: { kind: 'exemplar', event: event.event },
    by: event.actorName,
    at: event.at,
    refusal: refused && problemOf(refused),
  };
}
