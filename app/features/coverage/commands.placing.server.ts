/** How a new placement is written, whoever plans it: its row and its event. */

import { type Recorder, record } from '~/features/history/commands.server';
import type { UndoRow } from '~/features/history/rules';
import { type ClockTime, formatDate, type PlainDate } from '~/platform/time';
import type { Tx } from '~db/connect';
import type { ChannelFacts } from './commands.channel.server';
import type { confirmed } from './commands.confirmation.server';
import { PLACEMENT_KIND_OF } from './rules.placements';

/** What is undone before anybody touched it is cancelled: nothing that was recorded ever goes away. */
export const unplanned = (table: UndoRow['table'], id: string): UndoRow => ({
  table,
  id,
  version: 1,
  before: { status: 'cancelled' },
});

interface NewPlacement {
  id: string;
  assignmentId: string;
  outletId: string;
  channel: ChannelFacts;
  slotId: string | null;
  plannedOn: PlainDate;
  plannedTime: ClockTime | null;
  /** The airing that it shows again; null for anything but a rerun. */
  rerunOf: string | null;
  status: 'planned' | 'scheduled';
  /** The first placement of a new assignment: the assignment's own event tells of it. */
  first: boolean;
  /** The warnings that the editor went on with. */
  accepted?: ReturnType<typeof confirmed>;
}

/** Writes the row and its event, whose id it gives. */
export async function insertPlacement(tx: Tx, ctx: Recorder, plan: NewPlacement): Promise<string> {
  const { id } = plan;
  const now = ctx.clock.now();
  await tx.q
    .insertInto('placements')
    .values({
      id,
      assignment_id: plan.assignmentId,
      outlet_id: plan.outletId,
      channel_id: plan.channel.id,
      slot_id: plan.slotId,
      kind: plan.rerunOf ? 'rerun' : PLACEMENT_KIND_OF[plan.channel.medium],
      rerun_of: plan.rerunOf,
      planned_on: plan.plannedOn,
      planned_time: plan.plannedTime,
      status: plan.status,
      length_value: null,
      length_unit: null,
      published_on: null,
      published_time: null,
      evidence: null,
      flagged: 0,
      created_at: now,
      updated_at: now,
      version: 1,
    })
    .execute();
  return record(tx, ctx, {
    subject: { kind: 'placement', id },
    event: 'plan',
    to: plan.status,
    data: {
      channel: plan.channel.name,
      day: formatDate(plan.plannedOn),
      first: plan.first,
      ...plan.accepted,
    },
    ...(plan.first ? {} : { undo: { rows: [unplanned('placements', id)] } }),
  });
}
