/** What can be undone: in the history of an assignment, and on the page of an undo. */
import type { HistoryEntry } from '~/features/history/queries.server';
import { listBatch, listUndoable, requireEvent } from '~/features/history/queries.undo.server';
import { batchUndoAddress, undoAddress } from '~/features/history/rules';
import type { Ctx } from '~/platform/context.server';
import { forbidden, notFound, type Problem, problemOf } from '~/platform/errors';
import type { Instant } from '~/platform/time';
import { whyNotUndo } from './commands.undo.server';
import {
  type LoadedAssignment,
  requireAssignmentFacts,
  requirePlacementFacts,
} from './queries.facts.server';
import { canSeeWork } from './rules';
import { mayUndo } from './rules.undo';

/** The entries of an assignment's history, each with the address that undoes it where the reader may, now. */
export async function withUndo(
  ctx: Ctx,
  facts: LoadedAssignment,
  placements: readonly { id: string; version: number }[],
  entries: readonly HistoryEntry[],
): Promise<HistoryEntry[]> {
  const versions = new Map([facts, ...placements].map((row) => [row.id, row.version]));
  const events = await listUndoable(
    ctx.db,
    entries.map((entry) => entry.id),
  );
  const newest = events.filter(
    (event) =>
      mayUndo(ctx.who, event, facts.outletId) &&
      event.undo?.rows.every((row) => versions.get(row.id) === row.version),
  );
  const able = new Map<string, string | null>();
  for (const { id, batchId } of newest)
    if ((await whyNotUndo(ctx, id)) === null) able.set(id, batchId);
  return entries.map((entry) => {
    const batchId = able.get(entry.id) ?? null;
    return {
      ...entry,
      undoTo: able.has(entry.id) ? undoAddress(entry.id) : null,
      undoAllTo: batchId && batchUndoAddress(batchId),
    };
  });
}

export interface UndoPageData {
  /** The page of its object, and what that is called. */
  to: string;
  title: string;
  what: { kind: string; event: string };
  by: string;
  at: Instant;
  refusal: Problem | null;
}

/** What the page of an undo asks about, and why it is refused. Throws 403 for those who do not read the work, 404. */
export async function getUndoPage(ctx: Ctx, eventId: string): Promise<UndoPageData> {
  const event = await requireEvent(ctx.db, eventId);
  const { kind, id } = event.subject;
  if (kind !== 'assignment' && kind !== 'placement') throw notFound();
  const assignmentId =
    kind === 'assignment' ? id : (await requirePlacementFacts(ctx.db, id)).assignmentId;
  const { title, outletId } = await requireAssignmentFacts(ctx.db, assignmentId);
  if (!canSeeWork(ctx.who, outletId)) throw forbidden();
  const refused = await whyNotUndo(ctx, eventId);
  const what = { kind, event: event.event };
  const refusal = refused && problemOf(refused);
  return {
    to: `/assignments/${assignmentId}`,
    title,
    what,
    by: event.actorName,
    at: event.at,
    refusal,
  };
}

/** The events of a bulk act, each as its own page would show it. Throws 403, 404. */
export async function getBatchPage(ctx: Ctx, batchId: string): Promise<UndoPageData[]> {
  const events = await listBatch(ctx.db, batchId);
  if (events.length === 0) throw notFound();
  const pages: UndoPageData[] = [];
  for (const event of events) pages.push(await getUndoPage(ctx, event.id));
  return pages;
}
