/** Ending a recurring need, with what it asked for and nobody has taken. */

import { record } from '~/features/history/commands.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { transactOnce } from '~/platform/receipts.server';
import { clockTimeOf } from '~/platform/time';
import type { Tx } from '~db/connect';
import { hold } from '~db/hold';
import { takeAlong, waitingPlacements } from './commands.waiting.server';
import { requireSeries } from './queries.facts.server';
import { isUntouched } from './rules.series';

/**
 * Ends a need: what nobody has taken or filled is cancelled, everything else stays. Throws 403, 404, 409 when it has ended or
 * another was faster. Gives how many were cancelled.
 */
export function endSeries(
  ctx: Ctx,
  id: string,
  { reason, version }: { reason: string; version: number },
): Promise<{ cancelled: number }> {
  return transactOnce(ctx, async (tx) => {
    await hold(tx, 'series', { id });
    const series = await requireSeries(tx, id);
    if (!can(ctx.who, 'plan:assignment', { outletId: series.outlet_id }))
      throw new DomainError('coverage.errors.notYourOutlet', 403);
    if (series.ended_at !== null) throw new DomainError('series.errors.ended', 409);
    const { numUpdatedRows } = await tx.q
      .updateTable('series')
      .set({ ended_at: ctx.clock.now(), version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new DomainError('errors.conflict', 409);
    const cancelled = await cancelUntouched(tx, ctx, id, reason);
    const data = { cancelled };
    await record(tx, ctx, { subject: { kind: 'series', id }, event: 'end', reason, data });
    return { cancelled };
  });
}

/** Cancels what the need asked for from today on and nobody has taken or filled, with all that waits of it. Gives how many. */
async function cancelUntouched(
  tx: Tx,
  ctx: Ctx,
  seriesId: string,
  reason: string,
): Promise<number> {
  let cancelled = 0;
  for (const work of await untouchedAhead(tx, ctx, seriesId)) {
    if (await cancelWork(tx, ctx, work, reason)) cancelled += 1;
  }
  return cancelled;
}

/** Cancels one that nobody has taken, with all that waits of it. False when somebody was faster. */
export async function cancelWork(
  tx: Tx,
  ctx: Ctx,
  { id, version }: { id: string; version: number },
  reason: string,
): Promise<boolean> {
  // An appearance that is added at the same moment is cancelled with it, or refused.
  await hold(tx, 'assignments', { id });
  const waiting = await waitingPlacements(tx, id, ['planned', 'scheduled']);
  // A claim of the same moment wins: the row is then no longer open.
  const { numUpdatedRows } = await tx.q
    .updateTable('assignments')
    .set({ status: 'cancelled', updated_at: ctx.clock.now(), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('status', '=', 'open')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await record(tx, ctx, {
    subject: { kind: 'assignment', id },
    event: 'cancel',
    from: 'open',
    to: 'cancelled',
    reason,
  });
  await takeAlong(tx, ctx, waiting, { event: 'cancel', to: 'cancelled', reason });
  return true;
}

/** The need's assignments that nobody has taken or filled and of which an appearance is still to come. */
async function untouchedAhead(tx: Tx, ctx: Ctx, seriesId: string) {
  const today = ctx.clock.today();
  const hour = clockTimeOf(ctx.clock.now());
  const rows = await tx.q
    .selectFrom('assignments as a')
    .innerJoin('placements as p', 'p.assignment_id', 'a.id')
    .select(['a.id', 'a.status', 'a.exemplar_id', 'a.lead_id', 'a.version'])
    .select(['p.planned_on', 'p.planned_time'])
    .where('a.series_id', '=', seriesId)
    .where('p.status', 'in', ['planned', 'scheduled'])
    .where('p.planned_on', '>=', today)
    .orderBy('a.id')
    .execute();
  const ahead = rows.filter(
    (row) =>
      isUntouched({ status: row.status, exemplarId: row.exemplar_id, leadId: row.lead_id }) &&
      (row.planned_on > today || row.planned_time === null || row.planned_time > hour),
  );
  return [...new Map(ahead.map((row) => [row.id, row])).values()];
}
