/** Ending a recurring need, with what it asked for and nobody has taken. */

import { record, recordAll } from '~/features/history/commands.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { clockTimeOf } from '~/platform/time';
import type { Tx } from '~db/connect';
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
  return ctx.db.transaction(async (tx) => {
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

/** Cancels what the need asked for from today on and nobody has taken or filled, with its placements. */
async function cancelUntouched(
  tx: Tx,
  ctx: Ctx,
  seriesId: string,
  reason: string,
): Promise<number> {
  const today = ctx.clock.today();
  const rows = await tx.q
    .selectFrom('assignments as a')
    .innerJoin('placements as p', 'p.assignment_id', 'a.id')
    .select(['a.id', 'a.status', 'a.exemplar_id', 'a.lead_id', 'a.version'])
    .select(['p.id as placement_id', 'p.status as placement_status', 'p.planned_time'])
    .select(['p.planned_on', 'p.version as placement_version'])
    .where('a.series_id', '=', seriesId)
    .where('p.status', 'in', ['planned', 'scheduled'])
    .where('p.planned_on', '>=', today)
    .execute();
  const hour = clockTimeOf(ctx.clock.now());
  const ahead = rows.filter(
    (row) =>
      isUntouched({ status: row.status, exemplarId: row.exemplar_id, leadId: row.lead_id }) &&
      (row.planned_on > today || row.planned_time === null || row.planned_time > hour),
  );
  let cancelled = 0;
  for (const row of ahead) {
    // A claim of the same moment wins: the row is then no longer open.
    const { numUpdatedRows } = await tx.q
      .updateTable('assignments')
      .set({ status: 'cancelled', updated_at: ctx.clock.now(), version: row.version + 1 })
      .where('id', '=', row.id)
      .where('version', '=', row.version)
      .where('status', '=', 'open')
      .executeTakeFirst();
    if (numUpdatedRows === 0n) continue;
    cancelled += 1;
    await tx.q
      .updateTable('placements')
      .set({
        status: 'cancelled',
        updated_at: ctx.clock.now(),
        version: row.placement_version + 1,
      })
      .where('id', '=', row.placement_id)
      .execute();
    await recordAll(tx, ctx, [
      {
        subject: { kind: 'assignment', id: row.id },
        event: 'cancel',
        from: 'open',
        to: 'cancelled',
        reason,
      },
      {
        subject: { kind: 'placement', id: row.placement_id },
        event: 'cancel',
        from: row.placement_status,
        to: 'cancelled',
        reason,
        data: { withAssignment: true },
      },
    ]);
  }
  return cancelled;
}
