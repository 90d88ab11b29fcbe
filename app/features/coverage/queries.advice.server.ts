/** What an editor is told while a form is filled in: its warnings, and the reporters best first. */

import type { RankedReporter } from '~/features/newsroom/rules.ranking';
import type { Ctx } from '~/platform/context.server';
import { forbidden } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { asClockTime, asPlainDate, instantOf } from '~/platform/time';
import { readTypedMinutes } from '~/platform/time.minutes';
import { requireAssignmentFacts, requirePlacementFacts } from './queries.facts.server';
import { rankFor } from './queries.ranking.server';
import {
  type PlanLike,
  proposalsOf,
  warningsOfAddition,
  warningsOfAssignee,
  warningsOfMove,
  warningsOfPlan,
  warningsOfSubject,
} from './queries.warning-preview.server';
import { ASSIGNMENT_KINDS } from './rules.genres';
import { DEADLINE_TIME } from './rules.limits';
import { NO_SLOT } from './rules.seats';
import type { Warning } from './rules.warnings';

export interface Advice {
  warnings: Warning[];
  /** Best first; null where the form names nobody, or its day is not known yet. */
  reporters: RankedReporter[] | null;
}

const NOTHING: Advice = { warnings: [], reporters: null };

/**
 * The advice for the fields of a form, as it would send them: of a move (`placement`), of an assignment (`assignment` and
 * `asks=lead`), of its subject (`assignment` and `asks=subject`), of a further appearance (`assignment`), else of a new plan.
 * What is not readable yet is left out. Throws 403, 404.
 */
export async function getAdvice(ctx: Ctx, form: URLSearchParams): Promise<Advice> {
  const [placementId, assignmentId] = [form.get('placement'), form.get('assignment')];
  if (placementId) return adviceOnMove(ctx, placementId, form);
  if (assignmentId) return adviceOnWork(ctx, assignmentId, form);
  const plan = readPlan(form);
  requirePlanner(ctx, form.get('outletId') ?? '');
  if (!plan) return NOTHING;
  const [warnings, reporters] = await Promise.all([
    warningsOfPlan(ctx, plan),
    rankForPlan(ctx, plan),
  ]);
  return { warnings, reporters };
}

function requirePlanner(ctx: Ctx, outletId: string): void {
  if (!can(ctx.who, 'plan:assignment', { outletId })) throw forbidden();
}

async function adviceOnMove(ctx: Ctx, placementId: string, form: URLSearchParams) {
  const { outletId } = await requirePlacementFacts(ctx.db, placementId);
  requirePlanner(ctx, outletId);
  const place = readPlace(form);
  const slot = form.get('slotId');
  const slotId = slot === NO_SLOT ? null : slot || undefined;
  const warnings = place ? await warningsOfMove(ctx, placementId, { ...place, slotId }) : [];
  return { warnings, reporters: null };
}

async function adviceOnWork(ctx: Ctx, id: string, form: URLSearchParams): Promise<Advice> {
  const { outletId } = await requireAssignmentFacts(ctx.db, id);
  requirePlanner(ctx, outletId);
  if (form.get('asks') === 'lead') {
    const leadId = form.get('leadId');
    const [warnings, reporters] = await Promise.all([
      leadId ? warningsOfAssignee(ctx, id, leadId) : [],
      rankForWork(ctx, id),
    ]);
    return { warnings, reporters };
  }
  if (form.get('asks') === 'subject') {
    const exemplarId = form.get('exemplarId');
    return {
      warnings: exemplarId ? await warningsOfSubject(ctx, id, exemplarId) : [],
      reporters: null,
    };
  }
  const place = readPlace(form);
  if (!place) return NOTHING;
  const addition = {
    ...place,
    slotId: form.get('slotId') || null,
    rerun: form.get('rerun') === '1',
  };
  return { warnings: await warningsOfAddition(ctx, id, addition), reporters: null };
}

/** The outlet's reporters for a work that is planned already; in the order of names while it stands on no day. */
export async function rankForWork(ctx: Ctx, assignmentId: string): Promise<RankedReporter[]> {
  const [next] = await proposalsOf(ctx.db, { assignmentIds: [assignmentId] });
  const proposal =
    next ?? (await proposalsOf(ctx.db, { assignmentIds: [assignmentId], all: true }))[0];
  return proposal ? rankFor(ctx, proposal) : [];
}

/** The outlet's reporters for a work that is being planned. */
export const rankForPlan = (
  ctx: Ctx,
  plan: Omit<PlanLike, 'exemplarId'> & { exemplarId: string | null },
) =>
  rankFor(ctx, {
    ...plan,
    key: '',
    placementId: null,
    assignmentId: null,
    rerun: false,
    minutes: plan.kind === 'segment' ? plan.lengthValue : null,
  });

function readPlace(form: URLSearchParams) {
  const plannedOn = asPlainDate(form.get('plannedOn') ?? '');
  return plannedOn && { plannedOn, plannedTime: asClockTime(form.get('plannedTime') ?? '') };
}

function readPlan(form: URLSearchParams): PlanLike | null {
  const place = readPlace(form);
  const kind = ASSIGNMENT_KINDS.find((each) => each === form.get('kind'));
  const genre = form.get('genre');
  if (!place || !kind || !genre) return null;
  const due = asPlainDate(form.get('deadlineDay') ?? '');
  const hour = asClockTime(form.get('deadlineTime') ?? '') ?? DEADLINE_TIME;
  const lead = form.get('leadId');
  return {
    ...place,
    kind,
    genre,
    exemplarId: form.get('exemplarId') ?? '',
    outletId: form.get('outletId') ?? '',
    leadId: lead && lead !== 'offer' ? lead : null,
    slotId: form.get('slotId') || null,
    lengthValue: readTypedMinutes(form.get('lengthValue') ?? ''),
    deadlineAt: due && instantOf(due, hour),
  };
}
