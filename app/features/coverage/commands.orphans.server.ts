/** Work whose reporter is one no longer: their outlet's editors are told, so that they give it to somebody else. */
import { notify } from '~/features/notifications/commands.server';
import type { Ctx } from '~/platform/context.server';
import type { Tx } from '~db/connect';
import { editorIds } from './commands.transition.server';
import { ledWork } from './queries.hanging.server';

/**
 * Tells the editors of each outlet how much work the person leads there, and of the work that is due first; in the transaction
 * that took the role or the account away, and after it did.
 */
export async function tellOrphaned(
  tx: Tx,
  ctx: Ctx,
  person: { id: string; displayName: string },
  outletIds: readonly string[],
  eventId: string,
): Promise<void> {
  const led = await ledWork(tx, person.id, outletIds);
  for (const outletId of new Set(led.map((work) => work.outletId))) {
    const own = led.filter((work) => work.outletId === outletId);
    const [first] = own;
    if (!first) continue;
    await notify(tx, ctx, {
      to: (await editorIds(tx, outletId)).filter((id) => id !== person.id),
      kind: 'workOrphaned',
      subject: { kind: 'assignment', id: first.id },
      data: {
        name: person.displayName,
        personId: person.id,
        title: first.title,
        works: own.length,
      },
      eventId,
    });
  }
}
