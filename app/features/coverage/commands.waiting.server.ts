/** The placements of an assignment that wait to be published: what a verb of the assignment does to them. */
import { record } from '~/features/history/commands.server';
import type { UndoRow } from '~/features/history/rules';
import type { Ctx } from '~/platform/context.server';
import type { Tx } from '~db/connect';

type Waiting = Awaited<ReturnType<typeof waitingPlacements>>[number];

/** The placements that a verb of the assignment takes with it. */
export const waitingPlacements = (
  tx: Tx,
  assignmentId: string,
  statuses: ('planned' | 'scheduled')[],
) =>
  tx.q
    .selectFrom('placements')
    .innerJoin('channels', 'channels.id', 'placements.channel_id')
    .select([
      'placements.id',
      'placements.status',
      'placements.version',
      'channels.name as channel',
    ])
    .where('assignment_id', '=', assignmentId)
    .where('status', 'in', statuses)
    .execute();

/** The placement as it stands before a verb that raises its version by one. */
export const placementBefore = ({ id, version, status }: Waiting): UndoRow => ({
  table: 'placements',
  id,
  version: version + 1,
  before: { status },
});

interface Along {
  event: 'schedule' | 'cancel';
  to: 'scheduled' | 'cancelled';
  reason?: string;
}

/** Takes them along, each with its own event. */
export async function takeAlong(
  tx: Tx,
  ctx: Ctx,
  placements: readonly Waiting[],
  { event, to, reason }: Along,
): Promise<void> {
  for (const placement of placements) {
    await tx.q
      .updateTable('placements')
      .set({ status: to, updated_at: ctx.clock.now(), version: placement.version + 1 })
      .where('id', '=', placement.id)
      .execute();
    await record(tx, ctx, {
      subject: { kind: 'placement', id: placement.id },
      event,
      from: placement.status,
      to,
      data: { channel: placement.channel, withAssignment: true },
      ...(reason ? { reason } : {}),
    });
  }
}
