/** Takes a verb back: the rows as they were, while nobody has gone on from there. One transaction, one event. */

import { putBack } from '~/features/history/commands.undo.server';
import {
  goneOn,
  listBatch,
  type PastEvent,
  requireEvent,
  requireUndo,
  requireUntouched,
} from '~/features/history/queries.undo.server';
import type { Undo, UndoRow } from '~/features/history/rules';
import { listOutletPeople } from '~/features/newsroom/queries.server';
import { tellUndone } from '~/features/notifications/commands.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, type ErrorParams, notFound, refusalIn } from '~/platform/errors';
import type { ErrorKey } from '~/platform/i18n/keys';
import { transactOnce, withPart } from '~/platform/receipts.server';
import type { Reader, Tx } from '~db/connect';
import { hold } from '~db/hold';
import { holdAssignment, holdNeedOf } from './commands.holding.server';
import { followNameAgain } from './commands.naming.server';
import { type FittedRows, fitRows } from './commands.undo-fit.server';
import {
  type LoadedAssignment,
  requireAssignmentFacts,
  requirePlacementFacts,
} from './queries.facts.server';
import { appearanceOf, appearanceRows } from './queries.reruns.server';
import type { CrewPart } from './rules';
import { strayReruns } from './rules.reruns';
import { handedTo, leansOn, mayUndo, type UndoneEvent, undoRefusalOf } from './rules.undo';

interface Undoable {
  event: PastEvent & { subject: { kind: UndoneEvent['kind'] } };
  facts: LoadedAssignment;
  undo: Undo;
  fitted: FittedRows;
}

/**
 * Undoes an event. Throws 403 for those who may not, 404, and 409: undone already, never undone, gone on since (who, when),
 * the old day has passed, the exemplar withdrawn, the work closed, its reporter gone.
 */
export function undoEvent(ctx: Ctx, eventId: string): Promise<{ assignmentId: string }> {
  return transactOnce(ctx, async (tx) => {
    await holdSubject(tx, eventId);
    const { event, facts, undo, fitted } = await undoable(tx, ctx, eventId);
    const { rows, leftSlot } = fitted;
    await putBack(tx, ctx, event, { ...undo, rows }, leftSlot ? { leftSlot } : {});
    if (rows.some(({ before }) => 'title' in before)) await followNameAgain(tx, facts.id);
    if (undo.crew) await restoreCrew(tx, facts, undo.crew);
    if (undo.submissionId) await removeSubmission(tx, ctx, undo.submissionId);
    await tellUndone(tx, ctx, event, {
      subject: { kind: 'assignment', id: facts.id },
      data: { title: facts.title },
    });
    return { assignmentId: facts.id };
  });
}

/** A withdrawal, whoever takes the seat or the account of the reporter away, and every other verb of the work wait. */
async function holdSubject(tx: Tx, eventId: string): Promise<void> {
  const event = await requireEvent(tx, eventId);
  if (!isCoverage(event)) return;
  const { id } = await factsOf(tx, event.subject);
  const rows = event.undo?.rows ?? [];
  const before = rows.map((row) => row.before);
  for (const slotId of await slotsOf(tx, rows)) await hold(tx, 'slots', { id: slotId });
  await holdNeedOf(tx, id);
  await holdAssignment(tx, id);
  for (const { lead_id } of before)
    if (typeof lead_id === 'string') await hold(tx, 'people', { id: lead_id });
}

/** The slots that the appearances sit in, or would sit in again, each once, in one order. */
async function slotsOf(tx: Tx, rows: readonly UndoRow[]): Promise<string[]> {
  const ids = rows.flatMap(({ table, id }) => (table === 'placements' ? [id] : []));
  const then = rows.map(({ before }) => before.slot_id);
  const now = ids.length
    ? await tx.q.selectFrom('placements').select('slot_id').where('id', 'in', ids).execute()
    : [];
  const all = [...then, ...now.map(({ slot_id }) => slot_id)];
  return [...new Set(all.flatMap((id) => (typeof id === 'string' ? [id] : [])))].sort();
}

/** Why the event is not the person's to undo now, or null. Throws 404. */
export const whyNotUndo = (ctx: Ctx, eventId: string): Promise<DomainError | null> =>
  refusalIn(undoable(ctx.db, ctx, eventId));

async function undoable(db: Reader, ctx: Ctx, eventId: string): Promise<Undoable> {
  const event = await requireEvent(db, eventId);
  if (!isCoverage(event)) throw notFound();
  const facts = await factsOf(db, event.subject);
  if (!mayUndo(ctx.who, event, facts.outletId))
    throw new DomainError('coverage.errors.notYours', 403);
  const undo = requireUndo(event);
  const inUse = facts.inUse && (await channelsInUse(db, undo.rows));
  const subject = { ...facts, inUse, assignmentStatus: facts.status };
  const asked = { event: event.event, kind: event.subject.kind };
  const refusal = undoRefusalOf(asked, undo.rows, subject, ctx.clock.now());
  if (refusal) throw new DomainError(refusal, 409);
  for (const row of undo.rows) await requireUntouched(db, row);
  await requireNothingLeans(db, event.event, facts.id, undo.rows);
  const fitted = await fitRows(db, event, facts, undo.rows);
  // As they will stand: an airing may come back at another hour than it left.
  await requireRerunsFollow(db, facts.id, fitted.rows);
  await requireReporterStill(db, facts, undo.rows);
  return { event, facts, undo, fitted };
}

/** Whether every channel is in use on which appearances would stand again. */
async function channelsInUse(db: Reader, rows: readonly UndoRow[]): Promise<boolean> {
  const placements = rows.filter((row) => row.table === 'placements');
  if (placements.length === 0) return true;
  const ids = placements.map(({ id }) => id);
  const before = placements.flatMap(({ before: { channel_id: id } }) => (id ? [String(id)] : []));
  const closed = await db.q
    .selectFrom('channels as c')
    .select('c.id')
    .where('c.active', '=', 0)
    .where((on) =>
      before.length > 0
        ? on('c.id', 'in', before)
        : on.exists(
            on
              .selectFrom('placements as p')
              .select('p.id')
              .whereRef('p.channel_id', '=', 'c.id')
              .where('p.id', 'in', ids),
          ),
    )
    .limit(1)
    .executeTakeFirst();
  return closed === undefined;
}

const isCoverage = (event: PastEvent): event is Undoable['event'] =>
  event.subject.kind === 'assignment' || event.subject.kind === 'placement';

async function factsOf(db: Reader, { kind, id }: Undoable['event']['subject']) {
  const own = kind === 'assignment' ? id : (await requirePlacementFacts(db, id)).assignmentId;
  return requireAssignmentFacts(db, own);
}

async function requireNothingLeans(
  db: Reader,
  event: string,
  assignmentId: string,
  rows: readonly UndoRow[],
): Promise<void> {
  const all = await db.q
    .selectFrom('placements')
    .select(['id', 'status'])
    .where('assignment_id', '=', assignmentId)
    .execute();
  const own = rows.some((row) => row.table === 'assignments');
  const stray = all.find(
    ({ id, status }) => own && leansOn(event, status) && !rows.some((row) => row.id === id),
  );
  if (stray) throw await goneOn(db, { table: 'placements', id: stray.id });
}

/** No rerun is left without its airing, before it, or aired although the airing is not. Throws 409 `goneOn`. */
async function requireRerunsFollow(
  db: Reader,
  assignmentId: string,
  rows: readonly UndoRow[],
): Promise<void> {
  const now = await appearanceRows(db, assignmentId);
  const then = now.map((row) => ({ ...row, ...rows.find(({ id }) => id === row.id)?.before }));
  const known = strayReruns(now.map(appearanceOf));
  const stray = strayReruns(then.map(appearanceOf)).find((id) => !known.includes(id));
  if (stray) throw await goneOn(db, { table: 'placements', id: stray });
}

/** Work goes back to a reporter only while they are one. */
async function requireReporterStill(
  db: Reader,
  { outletId, status, leadId }: LoadedAssignment,
  rows: readonly UndoRow[],
): Promise<void> {
  const row = rows.find((each) => each.table === 'assignments');
  const then = { status, lead_id: leadId, ...row?.before } as LoadedAssignment['columns'];
  const person = handedTo({ status, leadId }, { status: then.status, leadId: then.lead_id });
  if (person === null) return;
  const reporters = await listOutletPeople(db, outletId, 'reporter');
  if (!reporters.some(({ id }) => id === person))
    throw new DomainError('undo.errors.leadGone', 409);
}

/** The crew as it was, without those who have left the outlet since. */
async function restoreCrew(
  tx: Tx,
  { id, outletId }: LoadedAssignment,
  crew: NonNullable<Undo['crew']>,
): Promise<void> {
  const there = [
    ...(await listOutletPeople(tx, outletId, 'reporter')),
    ...(await listOutletPeople(tx, outletId, 'editor')),
  ];
  await tx.q.deleteFrom('crew').where('assignment_id', '=', id).execute();
  const rows = crew
    .filter(({ personId }) => there.some((person) => person.id === personId))
    .map(({ personId, part }) => ({
      assignment_id: id,
      person_id: personId,
      part: part as CrewPart,
    }));
  if (rows.length > 0) await tx.q.insertInto('crew').values(rows).execute();
}

/** What was handed in goes back to the reporter's hands: no submission, no file of it. */
async function removeSubmission(tx: Tx, ctx: Ctx, id: string): Promise<void> {
  const row = await tx.q
    .selectFrom('submissions')
    .select('file_id')
    .where('id', '=', id)
    .executeTakeFirst();
  await tx.q.deleteFrom('submissions').where('id', '=', id).execute();
  if (!row?.file_id) return;
  await tx.q
    .updateTable('files')
    .set({ removed_at: ctx.clock.now() })
    .where('id', '=', row.file_id)
    .execute();
}

export interface BatchUndone {
  undone: number;
  refused: { assignmentId: string; title: string; code: ErrorKey; params: ErrorParams }[];
}

/**
 * Undoes each event of a bulk act that can be undone, each in its own transaction, and says what could not and why.
 * Throws 404 when there is none, 403 when none of them is the person's to undo.
 */
export async function undoBatch(ctx: Ctx, batchId: string): Promise<BatchUndone> {
  const events = (await listBatch(ctx.db, batchId)).filter(isCoverage);
  if (events.length === 0) throw notFound();
  const outcome: BatchUndone = { undone: 0, refused: [] };
  let forbidden: DomainError | null = null;
  let others = 0;
  for (const event of events) {
    try {
      await undoEvent(withPart(ctx, event.id), event.id);
      outcome.undone += 1;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.status === 403) forbidden ??= error;
      else others += 1;
      const { id, title } = await factsOf(ctx.db, event.subject);
      const { code, params } = error;
      outcome.refused.push({ assignmentId: id, title, code, params });
    }
  }
  if (forbidden && outcome.undone + others === 0) throw forbidden;
  return outcome;
}
