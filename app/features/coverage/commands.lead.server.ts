/** Whose work it is: offered, claimed, assigned, handed back, refused. */
import { record } from '~/features/history/commands.server';
import { listOutletPeople } from '~/features/newsroom/queries.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import { once } from '~/platform/receipts.server';
import type { Tx } from '~db/connect';
import { hold } from '~db/hold';
import { confirmed, requireConfirmed } from './commands.confirmation.server';
import {
  editorIds,
  requireMayUse,
  rowBefore,
  runVerb,
  type Step,
  tell,
  tooLate,
} from './commands.transition.server';
import { isStillReporter } from './commands.undo-fit.server';
import { placementBefore, takeAlong, waitingPlacements } from './commands.waiting.server';
import type { AssigneeInput } from './input.assignments';
import { type LoadedAssignment, requireAssignmentFacts } from './queries.facts.server';
import { warningsOfAssignee } from './queries.warning-preview.server';
import { ACTIVE_STATUSES, refusalOf } from './rules';

/** Offers a proposal to every reporter of the outlet. Throws 403, 404, 409. */
export const offerAssignment = (ctx: Ctx, id: string, version?: number): Promise<string> =>
  runVerb(ctx, id, 'offer', version);

/**
 * Takes an open assignment: one conditional update, so of many at once exactly one wins. Repeating one's own won claim
 * changes nothing, and gives null. Throws 403 for people of other outlets, 409 `alreadyClaimed` with the winner's name, 404.
 */
export const claimAssignment = (ctx: Ctx, id: string): Promise<string | null> =>
  ctx.db.transaction((tx) => once(tx, ctx, () => claim(tx, ctx, id)));

async function claim(tx: Tx, ctx: Ctx, id: string): Promise<string | null> {
  const facts = await requireAssignmentFacts(tx, id);
  requireMayUse(ctx, 'claim', facts);
  if (holds(ctx, facts)) return null;
  const refusal = refusalOf('claim', facts);
  if (refusal) throw new DomainError(`coverage.errors.${refusal}`, 409);
  const { numUpdatedRows } = await tx.q
    .updateTable('assignments')
    .set({
      status: 'claimed',
      lead_id: ctx.who.id,
      assigned_by: ctx.who.id,
      updated_at: ctx.clock.now(),
    })
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('status', '=', 'open')
    .where('lead_id', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    const now = await requireAssignmentFacts(tx, id);
    if (holds(ctx, now)) return null;
    throw await claimLost(tx, now);
  }
  // Told now, where the person is held: somebody may be taking the role or the account away at this moment.
  if (!(await isStillReporter(tx, facts.outletId, ctx.who.id)))
    throw new DomainError('coverage.errors.notYours', 403);
  const eventId = await record(tx, ctx, {
    subject: { kind: 'assignment', id },
    event: 'claim',
    from: 'open',
    to: 'claimed',
    undo: { rows: [rowBefore(facts)] },
  });
  await tell(tx, ctx, facts, 'claimed', 'editors', eventId);
  return eventId;
}

const isTaken = ({ status }: LoadedAssignment) =>
  (ACTIVE_STATUSES as readonly string[]).includes(status);

const holds = (ctx: Ctx, facts: LoadedAssignment) => facts.leadId === ctx.who.id && isTaken(facts);

async function claimLost(tx: Tx, facts: LoadedAssignment): Promise<DomainError> {
  if (!isTaken(facts) || facts.leadName === null) return tooLate(tx, facts);
  return new DomainError('coverage.errors.alreadyClaimed', 409, { name: facts.leadName });
}

/**
 * Gives the work to a reporter of the outlet; taking it from another needs a reason. Throws 403, 404, 409 (`confirmWarnings`
 * when a form asks about warnings that were not accepted), 422.
 */
export function assignAssignment(
  ctx: Ctx,
  id: string,
  input: AssigneeInput & { version?: number | undefined },
): Promise<string> {
  return runVerb(ctx, id, 'assign', input.version, async (facts, tx) => {
    const lead = await requireReporter(tx, facts.outletId, input.leadId);
    if (facts.leadId === lead.id) throw leadError('coverage.errors.alreadyLead');
    const asker = { db: tx, clock: ctx.clock };
    const warnings = await warningsOfAssignee(asker, id, lead.id);
    requireConfirmed(warnings, input);
    const before = facts.leadId;
    return {
      reason: input.reason,
      set: { lead_id: lead.id, assigned_by: ctx.who.id, return_reason: null },
      data: {
        lead: lead.displayName,
        leadId: lead.id,
        ...(facts.leadName ? { before: facts.leadName } : {}),
        ...confirmed(warnings, input),
      },
      notice: 'assigned',
      to: [lead.id],
      after: async (_tx, _facts, eventId) => {
        if (before) await tell(tx, ctx, facts, 'reassigned', [before], eventId);
      },
    };
  });
}

/** The reporter of the outlet with that id, held. Throws 422 at `leadId` when there is none, or a disabled one. */
export async function requireReporter(tx: Tx, outletId: string, personId: string) {
  await hold(tx, 'people', { id: personId });
  const reporters = await listOutletPeople(tx, outletId, 'reporter');
  const lead = reporters.find((person) => person.id === personId);
  if (!lead) throw leadError('coverage.errors.notReporter');
  return lead;
}

const leadError = (code: 'coverage.errors.notReporter' | 'coverage.errors.alreadyLead') =>
  new DomainError('errors.invalid', 422, {}, { leadId: [code] });

const freed = { lead_id: null, assigned_by: null, return_reason: null };

/** Hands one's own work back to the open list; what an ended need asked for is cancelled. Throws 403, 404, 409. */
export const releaseAssignment = (ctx: Ctx, id: string, reason = ''): Promise<string> =>
  runVerb(ctx, id, 'release', undefined, async (facts, tx) => ({
    reason,
    set: freed,
    notice: 'released',
    to: 'editors',
    ...(facts.needEnded ? await endWithNeed(ctx, tx, id, reason) : {}),
  }));

/** Refuses work that an editor assigned; what an ended need asked for is cancelled. Throws 403, 404, 409, 422 without a reason. */
export const declineAssignment = (ctx: Ctx, id: string, reason: string): Promise<string> =>
  runVerb(ctx, id, 'decline', undefined, async (facts, tx) => {
    const step: Step = {
      reason,
      set: freed,
      notice: 'declined',
      to: facts.assignedById ? [facts.assignedById] : 'editors',
      after: async (_tx, _facts, eventId) => {
        const others = (await editorIds(tx, facts.outletId)).filter(
          (each) => each !== facts.assignedById,
        );
        await tell(tx, ctx, facts, 'declined', others, eventId);
      },
    };
    return { ...step, ...(facts.needEnded ? await endWithNeed(ctx, tx, id, reason) : {}) };
  });

/** Work of a need that has ended is not offered to anybody again: given back, it is cancelled with all that waits of it. */
async function endWithNeed(ctx: Ctx, tx: Tx, id: string, reason: string): Promise<Step> {
  const waiting = await waitingPlacements(tx, id, ['planned', 'scheduled']);
  return {
    landsOn: 'cancelled',
    data: { needEnded: true },
    notice: 'endedWithNeed',
    to: 'editors',
    undo: { rows: waiting.map(placementBefore) },
    after: () => takeAlong(tx, ctx, waiting, { event: 'cancel', to: 'cancelled', reason }),
  };
}
