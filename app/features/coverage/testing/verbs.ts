/** Every verb of coverage as a call, for tests that walk the tables of the life cycles. */
import type { Ctx } from '~/platform/context.server';
import type { ClockTime, PlainDate } from '~/platform/time';
import {
  approveAssignment,
  cancelAssignment,
  editAssignment,
  resumeAssignment,
  returnAssignment,
  startAssignment,
  submitAssignment,
  suspendAssignment,
} from '../commands.assignments.server';
import {
  assignAssignment,
  claimAssignment,
  declineAssignment,
  offerAssignment,
  releaseAssignment,
} from '../commands.lead.server';
import { movePlacement } from '../commands.move.server';
import { cancelPlacement, schedulePlacement } from '../commands.placements.server';
import {
  correctPlacement,
  publishPlacement,
  takeDownPlacement,
} from '../commands.publication.server';
import type { PublicationInput } from '../input.placements';
import type { AssignmentVerb } from '../rules';
import type { PlacementVerb } from '../rules.placements';

const WHY = 'vì lý do này';

export const SUBMISSION = { lengthValue: 900, link: 'https://bai.example.vn/1', note: '' };

/** Runs the verb; an assignment is given to `leadId`. Gives the id of its event. */
export function runVerb(
  ctx: Ctx,
  verb: AssignmentVerb,
  id: string,
  { leadId, reason = WHY }: { leadId: string; reason?: string },
): Promise<string | null> {
  const verbs: Record<AssignmentVerb, () => Promise<string | null>> = {
    offer: () => offerAssignment(ctx, id),
    assign: () => assignAssignment(ctx, id, { leadId, reason }),
    claim: () => claimAssignment(ctx, id),
    release: () => releaseAssignment(ctx, id, reason),
    decline: () => declineAssignment(ctx, id, reason),
    start: () => startAssignment(ctx, id),
    submit: () => submitAssignment(ctx, id, SUBMISSION),
    edit: () => editAssignment(ctx, id),
    return: () => returnAssignment(ctx, id, reason),
    approve: () => approveAssignment(ctx, id),
    suspend: () => suspendAssignment(ctx, id, reason),
    resume: () => resumeAssignment(ctx, id),
    cancel: () => cancelAssignment(ctx, id, reason),
  };
  return verbs[verb]();
}

export const PRINTED: PublicationInput = {
  publishedOn: '2019-12-02' as PlainDate,
  publishedTime: null,
  issueNumber: '3456',
  page: '4',
};

/** Runs the verb over version 1 of a placement in print. Gives the id of its event. */
export function runPlacementVerb(
  ctx: Ctx,
  verb: PlacementVerb,
  id: string,
  reason = WHY,
): Promise<string | null> {
  const to = { plannedOn: '2019-12-09' as PlainDate, plannedTime: '06:00' as ClockTime };
  const verbs: Record<PlacementVerb, () => Promise<string | null>> = {
    move: () => movePlacement(ctx, id, { ...to, version: 1 }).then(({ eventId }) => eventId),
    schedule: () => schedulePlacement(ctx, id),
    publish: () => publishPlacement(ctx, id, PRINTED),
    correct: () => correctPlacement(ctx, id, { reason, issueNumber: '4501', page: '' }),
    take_down: () => takeDownPlacement(ctx, id, reason),
    cancel: () => cancelPlacement(ctx, id, reason),
  };
  return verbs[verb]();
}
