/** The verbs of an assignment, in the order of the work. Each is one transaction, one event, whose id it gives. */

import { record } from '~/features/history/commands.server';
import type { UndoRow } from '~/features/history/rules';
import { listOutletPeople } from '~/features/newsroom/queries.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import type { Tx } from '~db/connect';
import { confirmed, requireConfirmed } from './commands.confirmation.server';
import {
  editorIds,
  requireMayUse,
  rowBefore,
  runVerb,
  tell,
  tooLate,
} from './commands.transition.server';
import type { AssigneeInput, SubmissionInput } from './input.assignments';
import { type LoadedAssignment, requireAssignmentFacts } from './queries.facts.server';
import { warningsOfAssignee } from './queries.warning-preview.server';
import { ACTIVE_STATUSES } from './rules';
import { lengthUnitOf } from './rules.genres';

/** Offers a proposal to every reporter of the outlet. Throws 403, 404, 409. */
export const offerAssignment = (ctx: Ctx, id: string): Promise<string> => runVerb(ctx, id, 'offer');

/**
 * Takes an open assignment: one conditional update, so of many at once exactly one wins. Repeating one's own won claim
 * changes nothing, and gives null. Throws 403 for people of other outlets, 409 `alreadyClaimed` with the winner's name, 404.
 */
export function claimAssignment(ctx: Ctx, id: string): Promise<string | null> {
  return ctx.db.transaction(async (tx) => {
    const facts = await requireAssignmentFacts(tx, id);
    requireMayUse(ctx, 'claim', facts);
    if (holds(ctx, facts)) return null;
    if (facts.exemplarWithdrawn) throw new DomainError('coverage.errors.exemplarWithdrawn', 409);
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
    const eventId = await record(tx, ctx, {
      subject: { kind: 'assignment', id },
      event: 'claim',
      from: 'open',
      to: 'claimed',
      undo: { rows: [rowBefore(facts)] },
    });
    await tell(tx, ctx, facts, 'claimed', 'editors', eventId);
    return eventId;
  });
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
export async function assignAssignment(
  ctx: Ctx,
  id: string,
  input: AssigneeInput & { version?: number },
): Promise<string> {
  const warnings = await warningsOfAssignee(ctx, id, input.leadId);
  return runVerb(ctx, id, 'assign', async (facts, tx) => {
    await requireVersion(tx, facts, input.version);
    const lead = await requireReporter(tx, facts.outletId, input.leadId);
    if (facts.leadId === lead.id) throw leadError('coverage.errors.alreadyLead');
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

/** 409 when somebody has gone on from the version that was read; none means that whatever stands is meant. */
async function requireVersion(tx: Tx, facts: LoadedAssignment, version: number | undefined) {
  if (version !== undefined && version !== facts.version) throw await tooLate(tx, facts);
}

/** The reporter of the outlet with that id. Throws 422 at `leadId` when there is none, or a disabled one. */
export async function requireReporter(tx: Tx, outletId: string, personId: string) {
  const reporters = await listOutletPeople(tx, outletId, 'reporter');
  const lead = reporters.find((person) => person.id === personId);
  if (!lead) throw leadError('coverage.errors.notReporter');
  return lead;
}

const leadError = (code: 'coverage.errors.notReporter' | 'coverage.errors.alreadyLead') =>
  new DomainError('errors.invalid', 422, {}, { leadId: [code] });

const freed = { lead_id: null, assigned_by: null, return_reason: null };

/** Hands one's own work back to the open list. Throws 403, 404, 409. */
export const releaseAssignment = (ctx: Ctx, id: string, reason = ''): Promise<string> =>
  runVerb(ctx, id, 'release', () => ({ reason, set: freed, notice: 'released', to: 'editors' }));

/** Refuses work that an editor assigned. Throws 403, 404, 409, 422 without a reason. */
export const declineAssignment = (ctx: Ctx, id: string, reason: string): Promise<string> =>
  runVerb(ctx, id, 'decline', (facts) => ({
    reason,
    set: freed,
    notice: 'declined',
    to: facts.assignedById ? [facts.assignedById] : 'editors',
    after: async (tx, _facts, eventId) => {
      const others = (await editorIds(tx, facts.outletId)).filter(
        (each) => each !== facts.assignedById,
      );
      await tell(tx, ctx, facts, 'declined', others, eventId);
    },
  }));

/** Begins the work. Throws 403, 404, 409. */
export const startAssignment = (ctx: Ctx, id: string): Promise<string> => runVerb(ctx, id, 'start');

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
  return runVerb(ctx, id, 'submit', async (facts, tx) => {
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
            length_value: input.lengthValue,
            length_unit: lengthUnitOf(facts.kind),
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
export const editAssignment = (ctx: Ctx, id: string): Promise<string> => runVerb(ctx, id, 'edit');

/** Sends the text back to the reporter, who reads the reason. Throws 403, 404, 409, 422. */
export const returnAssignment = (ctx: Ctx, id: string, reason: string): Promise<string> =>
  runVerb(ctx, id, 'return', () => ({
    reason,
    set: { return_reason: reason },
    notice: 'returned',
  }));

/** Approves the text; its planned placements become scheduled. Throws 403, 404, 409. */
export const approveAssignment = (ctx: Ctx, id: string): Promise<string> =>
  runVerb(ctx, id, 'approve', async (_facts, tx) => {
    const planned = await placementsIn(tx, id, ['planned']);
    return {
      notice: 'approved',
      undo: { rows: planned.map(placementBefore) },
      after: () => movePlacements(tx, ctx, planned, { event: 'schedule', to: 'scheduled' }),
    };
  });

/** Stops the work where it is. Throws 403, 404, 409, 422. */
export const suspendAssignment = (ctx: Ctx, id: string, reason: string): Promise<string> =>
  runVerb(ctx, id, 'suspend', (facts) => ({
    reason,
    set: { suspended_from: facts.status },
    notice: 'suspended',
  }));

/** Lets suspended work go on from where it was. Throws 403, 404, 409. */
export const resumeAssignment = (ctx: Ctx, id: string): Promise<string> =>
  runVerb(ctx, id, 'resume', () => ({ set: { suspended_from: null }, notice: 'resumed' }));

/** Cancels the work, and every placement of it that was not published. Throws 403, 404, 409, 422. */
export const cancelAssignment = (
  ctx: Ctx,
  id: string,
  reason: string,
  version?: number,
): Promise<string> =>
  runVerb(ctx, id, 'cancel', async (facts, tx) => {
    await requireVersion(tx, facts, version);
    const waiting = await placementsIn(tx, id, ['planned', 'scheduled']);
    return {
      reason,
      notice: 'cancelled',
      undo: { rows: waiting.map(placementBefore) },
      after: () => movePlacements(tx, ctx, waiting, { event: 'cancel', to: 'cancelled', reason }),
    };
  });

type Waiting = Awaited<ReturnType<typeof placementsIn>>[number];

/** The placements that a verb of the assignment takes with it. */
const placementsIn = (tx: Tx, assignmentId: string, statuses: ('planned' | 'scheduled')[]) =>
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

const placementBefore = ({ id, version, status }: Waiting): UndoRow => ({
  table: 'placements',
  id,
  version: version + 1,
  before: { status },
});

interface PlacementsMove {
  event: 'schedule' | 'cancel';
  to: 'scheduled' | 'cancelled';
  reason?: string;
}

/** What a verb of the assignment does to its placements, each with its own event. */
async function movePlacements(
  tx: Tx,
  ctx: Ctx,
  placements: readonly Waiting[],
  { event, to, reason }: PlacementsMove,
) {
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
