/** The course of the work, from its beginning to its approval, and what stops it. Each verb gives the id of its event. */
import type { Ctx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import type { Tx } from '~db/connect';
import { requireStoredLength } from './commands.length.server';
import { runVerb } from './commands.transition.server';
import { isStillReporter, OFFERED_ANEW } from './commands.undo-fit.server';
import { placementBefore, takeAlong, waitingPlacements } from './commands.waiting.server';
import type { SubmissionInput } from './input.assignments';
import { type LoadedAssignment, requireAssignmentFacts } from './queries.facts.server';
import { type AssignmentStatus, REPORTERS_TURN, refusalOf } from './rules';

/** Begins the work. Throws 403, 404, 409. */
export const startAssignment = (ctx: Ctx, id: string): Promise<string> =>
  runVerb(ctx, id, 'start', undefined);

/** Writes the row of a stored file in the verb's own transaction, and gives its id. */
export type AttachFile = (tx: Tx) => Promise<string>;

/**
 * Hands the work in: its length in words (story) or minutes (segment), and a link or a file. `attach` writes the file's row.
 * Throws 403, 404, 409, 422.
 */
export function submitAssignment(
  ctx: Ctx,
  id: string,
  input: SubmissionInput,
  attach?: AttachFile,
): Promise<string> {
  return runVerb(ctx, id, 'submit', undefined, async (facts, tx) => {
    if (!input.link && !attach) {
      throw new DomainError('errors.invalid', 422, {}, { link: ['coverage.errors.linkOrFile'] });
    }
    const number = await nextSubmission(tx, id);
    const submissionId = ctx.newId();
    return {
      set: { return_reason: null },
      data: { number },
      undo: { submissionId },
      notice: 'submitted',
      to: 'editors',
      after: async () => {
        const fileId = attach ? await attach(tx) : null;
        await tx.q
          .insertInto('submissions')
          .values({
            id: submissionId,
            assignment_id: id,
            number,
            submitted_by: ctx.who.id,
            submitted_at: ctx.clock.now(),
            ...requireStoredLength(facts.kind, input.lengthValue),
            link: input.link,
            file_id: fileId,
            note: input.note,
          })
          .execute();
      },
    };
  });
}

async function nextSubmission(tx: Tx, id: string): Promise<number> {
  const row = await tx.q
    .selectFrom('submissions')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('assignment_id', '=', id)
    .executeTakeFirst();
  return Number(row?.last ?? 0) + 1;
}

/** Takes a submitted text for editing. Throws 403, 404, 409. */
export const editAssignment = (ctx: Ctx, id: string, version?: number): Promise<string> =>
  runVerb(ctx, id, 'edit', version);

/** Sends the text back to the reporter, who reads the reason. Throws 403, 404, 409, 422. */
export const returnAssignment = (
  ctx: Ctx,
  id: string,
  reason: string,
  version?: number,
): Promise<string> =>
  runVerb(ctx, id, 'return', version, async (facts, tx) => {
    const anew = await offeredAnew(tx, facts, 'in_progress');
    return {
      reason,
      set: { ...anew.set, return_reason: reason },
      notice: 'returned',
      ...anew.step,
    };
  });

/** Work goes back only to somebody who is still a reporter of the outlet; else it is open to every other. */
async function offeredAnew(tx: Tx, facts: LoadedAssignment, to: AssignmentStatus) {
  const goesBack = REPORTERS_TURN.includes(to) && facts.leadId !== null;
  if (!goesBack || (await isStillReporter(tx, facts.outletId, facts.leadId ?? '')))
    return { set: {}, step: {} };
  if (facts.needEnded) throw new DomainError('coverage.errors.needEnded', 409);
  const { status: landsOn, ...set } = OFFERED_ANEW;
  return { set, step: { landsOn } };
}

/** Approves the text; its planned placements become scheduled. Throws 403, 404, 409. */
export const approveAssignment = (ctx: Ctx, id: string, version?: number): Promise<string> =>
  runVerb(ctx, id, 'approve', version, async (_facts, tx) => {
    const planned = await waitingPlacements(tx, id, ['planned']);
    return {
      notice: 'approved',
      undo: { rows: planned.map(placementBefore) },
      after: () => takeAlong(tx, ctx, planned, { event: 'schedule', to: 'scheduled' }),
    };
  });

/** Stops the work where it is. Throws 403, 404, 409, 422. */
export const suspendAssignment = (
  ctx: Ctx,
  id: string,
  reason: string,
  version?: number,
): Promise<string> =>
  runVerb(ctx, id, 'suspend', version, (facts) => ({
    reason,
    set: { suspended_from: facts.status },
    notice: 'suspended',
    to: 'team',
  }));

/** Lets suspended work go on from where it was. Throws 403, 404, 409. */
export const resumeAssignment = (ctx: Ctx, id: string, version?: number): Promise<string> =>
  runVerb(ctx, id, 'resume', version, async (facts, tx) => {
    const anew = await offeredAnew(tx, facts, facts.suspendedFrom ?? 'proposed');
    return {
      set: { ...anew.set, suspended_from: null },
      notice: 'resumed',
      to: 'team',
      ...anew.step,
    };
  });

/** Cancels the work, and every placement of it that was not published. Throws 403, 404, 409, 422. */
export const cancelAssignment = (
  ctx: Ctx,
  id: string,
  reason: string,
  version?: number,
): Promise<string> =>
  runVerb(ctx, id, 'cancel', version, async (_facts, tx) => {
    const waiting = await waitingPlacements(tx, id, ['planned', 'scheduled']);
    // One may have been published before they were held.
    const refusal = refusalOf('cancel', await requireAssignmentFacts(tx, id));
    if (refusal) throw new DomainError(`coverage.errors.${refusal}`, 409);
    return {
      reason,
      notice: 'cancelled',
      to: 'team',
      undo: { rows: waiting.map(placementBefore) },
      after: () => takeAlong(tx, ctx, waiting, { event: 'cancel', to: 'cancelled', reason }),
    };
  });
