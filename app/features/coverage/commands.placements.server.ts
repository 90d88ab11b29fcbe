/** A placement before it is published: put in line, or cancelled. */
import type { Ctx } from '~/platform/context.server';
import { transactOnce } from '~/platform/receipts.server';
import { holdAssignmentOf } from './commands.holding.server';
import { permitted, runPlacementVerb } from './commands.placement-step.server';
import { cancelReruns } from './commands.reruns.server';

/** Puts an approved text in line for its day. Throws 403, 404, 409. */
export function schedulePlacement(ctx: Ctx, id: string, version?: number): Promise<string> {
  return transactOnce(ctx, async (tx) => {
    await holdAssignmentOf(tx, id);
    const facts = await permitted(tx, ctx, 'schedule', id, version);
    return runPlacementVerb(tx, ctx, 'schedule', facts);
  });
}

/** Cancels one placement, an airing with its reruns that wait; the assignment stays. Throws 403, 404, 409, 422. */
export function cancelPlacement(
  ctx: Ctx,
  id: string,
  reason: string,
  version?: number,
): Promise<string> {
  return transactOnce(ctx, async (tx) => {
    await holdAssignmentOf(tx, id);
    const facts = await permitted(tx, ctx, 'cancel', id, version);
    const airs = facts.appearance === 'first_airing';
    const along = airs ? await cancelReruns(tx, ctx, id, reason) : [];
    return runPlacementVerb(tx, ctx, 'cancel', facts, { reason, along });
  });
}
