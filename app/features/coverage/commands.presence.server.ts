/** Who has an assignment open: told by each tab every twenty seconds, and when it goes. The system's time, never the plan's. */
import type { Ctx } from '~/platform/context.server';
import { DomainError, forbidden } from '~/platform/errors';
import { toInstant } from '~/platform/time';
import { flag } from '~db/columns';
import { requireAssignmentFacts } from './queries.facts.server';
import { PRESENT_MS } from './queries.presence.server';
import { canSeeWork } from './rules';

type Who = Pick<Ctx, 'db' | 'who'>;

const TAB = /^[\w-]{8,64}$/;
const FORGOTTEN_MS = 10 * 60_000;

/** Says that this tab has the assignment open. Others are told only when that is new. Throws 403, 404, 422. */
export async function markPresent(
  ctx: Who,
  assignmentId: string,
  { tab, editing }: { tab: string; editing: boolean },
): Promise<void> {
  if (!TAB.test(tab)) throw new DomainError('errors.invalid', 422);
  const { outletId } = await requireAssignmentFacts(ctx.db, assignmentId);
  if (!canSeeWork(ctx.who, outletId)) throw forbidden();
  const now = Date.now();
  const row = {
    person_id: ctx.who.id,
    assignment_id: assignmentId,
    editing: flag(editing),
    seen_at: toInstant(new Date(now)),
  };
  await ctx.db.transaction(async (tx) => {
    const before = await tx.q
      .selectFrom('presence')
      .selectAll()
      .where('tab_id', '=', tab)
      .executeTakeFirst();
    // A tab is its person's own: nobody speaks for another's.
    if (before && before.person_id !== ctx.who.id) throw forbidden();
    await tx.q
      .insertInto('presence')
      .values({ tab_id: tab, ...row })
      .onConflict((on) => on.column('tab_id').doUpdateSet(row))
      .execute();
    const same =
      before?.assignment_id === assignmentId &&
      before.editing === row.editing &&
      now - Date.parse(before.seen_at) < PRESENT_MS;
    if (same) return;
    tx.tell({ topic: 'presence', id: assignmentId });
    if (before && before.assignment_id !== assignmentId)
      tx.tell({ topic: 'presence', id: before.assignment_id });
    const forgotten = toInstant(new Date(now - FORGOTTEN_MS));
    await tx.q.deleteFrom('presence').where('seen_at', '<', forgotten).execute();
  });
}

/** Says that this tab has closed the assignment. Says nothing when it was not there. */
export async function markGone(ctx: Who, assignmentId: string, tab: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const gone = await tx.q
      .deleteFrom('presence')
      .where('tab_id', '=', tab)
      .where('person_id', '=', ctx.who.id)
      .where('assignment_id', '=', assignmentId)
      .executeTakeFirst();
    if (gone.numDeletedRows > 0n) tx.tell({ topic: 'presence', id: assignmentId });
  });
}
