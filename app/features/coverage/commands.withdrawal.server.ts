/** What the withdrawal of an exemplar does to its coverage, in the transaction that withdraws it. */

import { record } from '~/features/history/commands.server';
import type { UndoRow } from '~/features/history/rules';
import type { Ctx } from '~/platform/context.server';
import type { Tx } from '~db/connect';
import { hold } from '~db/hold';
import { editorIds, tell } from './commands.transition.server';

export interface WithdrawalOutcome {
  /** The editors of every outlet that has coverage of it; the caller tells them. */
  editorsToTell: string[];
  /** Assignments that were stopped. */
  suspended: number;
  /** Published placements that were flagged. */
  flagged: number;
  /** What an undo of the withdrawal puts back. */
  undo: UndoRow[];
}

/** Stops every unpublished assignment about the exemplar, flags what was published, tells those who work on it. */
export async function suspendForWithdrawal(
  tx: Tx,
  ctx: Ctx,
  exemplarId: string,
  reason: string,
): Promise<WithdrawalOutcome> {
  // What is claimed, moved or added at the same moment is seen as it was left; the exemplar is held by the verb itself.
  await hold(tx, 'assignments', { exemplar_id: exemplarId });
  const assignments = await coverageOf(tx, exemplarId);
  const published = await publishedOf(tx, exemplarId);
  const shown = new Set(published.map((placement) => placement.assignment_id));
  const stopped = assignments.filter((each) => each.status !== 'suspended' && !shown.has(each.id));
  const undo: UndoRow[] = [];
  for (const assignment of stopped) {
    undo.push(...(await suspend(tx, ctx, assignment, reason)));
  }
  for (const placement of published) {
    undo.push(await flag(tx, ctx, placement, reason));
  }
  const editors: string[][] = [];
  for (const outletId of new Set(assignments.map((each) => each.outlet_id))) {
    editors.push(await editorIds(tx, outletId));
  }
  return {
    editorsToTell: [...new Set(editors.flat())],
    suspended: stopped.length,
    flagged: published.length,
    undo,
  };
}

const coverageOf = (tx: Tx, exemplarId: string) =>
  tx.q
    .selectFrom('assignments')
    .select(['id', 'outlet_id', 'status', 'title', 'lead_id'])
    .where('exemplar_id', '=', exemplarId)
    .where('status', '<>', 'cancelled')
    .execute();

const publishedOf = (tx: Tx, exemplarId: string) =>
  tx.q
    .selectFrom('placements')
    .innerJoin('assignments', 'assignments.id', 'placements.assignment_id')
    .innerJoin('channels', 'channels.id', 'placements.channel_id')
    .select([
      'placements.id',
      'placements.assignment_id',
      'placements.status',
      'placements.flagged',
      'channels.name as channel',
    ])
    .where('assignments.exemplar_id', '=', exemplarId)
    .where('placements.status', 'in', ['published', 'corrected'])
    .execute();

type Stopped = Awaited<ReturnType<typeof coverageOf>>[number];

async function suspend(tx: Tx, ctx: Ctx, assignment: Stopped, reason: string): Promise<UndoRow[]> {
  const left = await tx.q
    .updateTable('assignments')
    .set({ status: 'suspended', updated_at: ctx.clock.now() })
    // Read from the row itself: a claim may have won between our reading and our writing.
    .set((row) => ({ suspended_from: row.ref('status'), version: row('version', '+', 1) }))
    .where('id', '=', assignment.id)
    .where('status', 'not in', ['suspended', 'cancelled'])
    .returning(['version', 'suspended_from'])
    .executeTakeFirst();
  const subject = { kind: 'assignment', id: assignment.id } as const;
  const eventId = await record(tx, ctx, {
    subject,
    event: 'withdraw',
    from: assignment.status,
    to: 'suspended',
    reason,
  });
  const facts = {
    id: assignment.id,
    title: assignment.title,
    outletId: assignment.outlet_id,
    leadId: assignment.lead_id,
    firstPlannedOn: null,
  };
  await tell(tx, ctx, facts, 'exemplarWithdrawnWork', 'team', eventId);
  if (!left) return [];
  const before = { status: left.suspended_from, suspended_from: null };
  return [{ table: 'assignments', id: assignment.id, version: left.version, before, eventId }];
}

type Published = Awaited<ReturnType<typeof publishedOf>>[number];

async function flag(tx: Tx, ctx: Ctx, placement: Published, reason: string): Promise<UndoRow> {
  const { version } = await tx.q
    .updateTable('placements')
    .set({ flagged: 1, updated_at: ctx.clock.now() })
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', placement.id)
    .returning('version')
    .executeTakeFirstOrThrow();
  const eventId = await record(tx, ctx, {
    subject: { kind: 'placement', id: placement.id },
    event: 'flag',
    from: placement.status,
    to: placement.status,
    reason,
    data: { channel: placement.channel },
  });
  const before = { flagged: placement.flagged };
  return { table: 'placements', id: placement.id, version, before, eventId };
}
