/** Putting back what an event kept. Who may, and what stands in the way, is said by the feature whose verb it was. */

import type { Ctx } from '~/platform/context.server';
import type { Tx } from '~db/connect';
import { record } from './commands.server';
import { goneOn, type PastEvent, requireEvent } from './queries.undo.server';
import { KIND_OF, type Undo, type UndoRow } from './rules';

/**
 * The rows as they were, each over the version that the event left, and the event that tells of it, with `data`. Throws 409
 * `goneOn`. Gives the further events that were undone with it.
 */
export async function putBack(
  tx: Tx,
  ctx: Ctx,
  event: PastEvent,
  { rows }: Undo,
  data: Record<string, unknown> = {},
): Promise<PastEvent[]> {
  for (const row of rows) await restore(tx, ctx, row);
  const own = rows.find((row) => row.id === event.subject.id);
  const to = own?.before.status;
  await recordUndo(tx, ctx, event, typeof to === 'string' ? to : null, data);
  const parts: PastEvent[] = [];
  for (const { eventId } of rows) {
    if (!eventId) continue;
    const part = await requireEvent(tx, eventId);
    await recordUndo(tx, ctx, part, part.from);
    parts.push(part);
  }
  return parts;
}

async function restore(tx: Tx, ctx: Ctx, row: UndoRow): Promise<void> {
  const { table, id, version, before, apart = false } = row;
  const touched = table === 'absences' ? {} : { updated_at: ctx.clock.now() };
  const over = tx.q.updateTable(table).where('id', '=', id);
  const { numUpdatedRows } = await (apart
    ? over.set({ ...before, ...touched })
    : over.set({ ...before, ...touched, version: version + 1 }).where('version', '=', version)
  ).executeTakeFirst();
  if (numUpdatedRows === 0n) throw await goneOn(tx, row);
  tx.changed({ kind: KIND_OF[table], id });
}

const recordUndo = (
  tx: Tx,
  ctx: Ctx,
  event: PastEvent,
  to: string | null,
  data: Record<string, unknown> = {},
) =>
  record(tx, ctx, {
    subject: event.subject,
    event: 'undo',
    from: event.to,
    to,
    undoes: event.id,
    data: {
      of: event.event,
      ...(event.data?.channel ? { channel: event.data.channel } : {}),
      ...data,
    },
  });
