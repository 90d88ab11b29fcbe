/** The placements of an assignment that wait to be published: what a verb of the assignment does to them. */
import { recordAll } from '~/features/history/commands.server';
import type { UndoRow } from '~/features/history/rules';
import type { Ctx } from '~/platform/context.server';
import { chunksOf } from '~db/chunks';
import type { Tx } from '~db/connect';
import { hold } from '~db/hold';

type Waiting = Awaited<ReturnType<typeof waitingPlacements>>[number];

/** The placements that a verb of the assignment takes with it, held until it ends: nobody publishes or moves them meanwhile. */
export async function waitingPlacements(
  tx: Tx,
  assignmentId: string,
  statuses: ('planned' | 'scheduled')[],
) {
  await hold(tx, 'placements', { assignment_id: assignmentId });
  return tx.q
    .selectFrom('placements as p')
    .innerJoin('channels as c', 'c.id', 'p.channel_id')
    .select(['p.id', 'p.status', 'p.version', 'c.name as channel'])
    .where('p.assignment_id', '=', assignmentId)
    .where('p.status', 'in', statuses)
    .execute();
}

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
  /** They go with the airing that they show again, not with the whole work. */
  withAiring?: true;
}

/** Takes them along, each with its own event. Gives the ids of the events. */
export async function takeAlong(
  tx: Tx,
  ctx: Ctx,
  placements: readonly Pick<Waiting, 'id' | 'status' | 'channel'>[],
  { event, to, reason, withAiring }: Along,
): Promise<string[]> {
  if (placements.length === 0) return [];
  for (const ids of chunksOf(placements.map(({ id }) => id)))
    await tx.q
      .updateTable('placements')
      .set({ status: to, updated_at: ctx.clock.now() })
      .set((row) => ({ version: row('version', '+', 1) }))
      .where('id', 'in', ids)
      .execute();
  return recordAll(
    tx,
    ctx,
    placements.map(({ id, status, channel }) => ({
      subject: { kind: 'placement', id },
      event,
      from: status,
      to,
      data: withAiring ? { channel, withAiring } : { channel, withAssignment: true },
      ...(reason ? { reason } : {}),
    })),
  );
}
