/** Putting an exemplar on the calendar: a new assignment with its first placement, and further placements. */

import { record } from '~/features/history/commands.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, type Message, notFound, refusalIn } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { transactOnce } from '~/platform/receipts.server';
import { type ClockTime, type Instant, instantOf, type PlainDate } from '~/platform/time';
import type { Reader, Tx } from '~db/connect';
import { hold } from '~db/hold';
import { holdPlace, requireChannel } from './commands.channel.server';
import { codesOf, confirmed, requireConfirmed } from './commands.confirmation.server';
import { genreOfSlotIn, requireGenre } from './commands.genre.server';
import { holdAssignment } from './commands.holding.server';
import { requireReporter } from './commands.lead.server';
import { optionalStoredLength } from './commands.length.server';
import { searchTextOf } from './commands.naming.server';
import { insertPlacement, unplanned } from './commands.placing.server';
import { requireAiring } from './commands.reruns.server';
import { rerunsIn } from './commands.seating.server';
import { tell } from './commands.transition.server';
import type { PlacementInput, PlanInput } from './input.plan';
import { requireAssignmentFacts } from './queries.facts.server';
import { warningsOfAddition, warningsOfPlan } from './queries.warning-preview.server';
import { type AssignmentStatus, isTextApproved } from './rules';
import { DEADLINE_TIME } from './rules.limits';
import { isBroadcast } from './rules.mediums';
import { canAddPlacement, moveRefusalOf } from './rules.placements';
import type { WarningCode } from './rules.warnings';

export interface Planned {
  assignmentId: string;
  placementId: string;
  title: string;
  exemplarName: string;
  /** Whom it was given to; null for nobody yet. */
  leadName: string | null;
  eventId: string;
  warnings: WarningCode[];
}

/**
 * Plans a story or a segment about an approved exemplar: claimed when a lead is named, open when it is offered, else proposed.
 * Throws 403 for another outlet, 404, 409 when the exemplar is not approved, 422 by field, 409 `confirmWarnings` when a form
 * asks about warnings that were not accepted.
 */
export function planAssignment(ctx: Ctx, input: PlanInput): Promise<Planned> {
  return transactOnce(ctx, (tx) => planIn(tx, ctx, input));
}

/** The same in the transaction of another verb. `guard` refuses once the place is held. */
export async function planIn(
  tx: Tx,
  ctx: Ctx,
  input: PlanInput,
  guard: () => Promise<void> = async () => {},
): Promise<Planned> {
  if (!can(ctx.who, 'plan:assignment', { outletId: input.outletId })) {
    throw new DomainError('coverage.errors.notYourOutlet', 403);
  }
  requireFuture(ctx, input.plannedOn, input.plannedTime);
  await holdPlace(tx, input.outletId, input);
  await guard();
  const exemplar = await requireApproved(tx, input.exemplarId);
  const channel = await requireChannel(tx, input.outletId, input.kind, input);
  await requireGenre(tx, [input.kind], input.genre, await genreOfSlotIn(tx, input.slotId));
  const lead = input.leadId ? await requireReporter(tx, input.outletId, input.leadId) : null;
  const deadlineAt = deadlineOf(input);
  const warnings = await warningsOfPlan({ db: tx, clock: ctx.clock }, { ...input, deadlineAt });
  const status: AssignmentStatus = lead ? 'claimed' : input.offer ? 'open' : 'proposed';
  const title = input.title || exemplar.name;
  const assignmentId = ctx.newId();
  const now = ctx.clock.now();
  await tx.q
    .insertInto('assignments')
    .values({
      id: assignmentId,
      programme_id: exemplar.programme_id,
      exemplar_id: exemplar.id,
      outlet_id: input.outletId,
      kind: input.kind,
      genre: input.genre,
      title,
      search_folded: searchTextOf(title, exemplar.name),
      brief: input.brief,
      status,
      suspended_from: null,
      lead_id: lead?.id ?? null,
      assigned_by: lead ? ctx.who.id : null,
      deadline_at: deadlineAt,
      ...optionalStoredLength(input.kind, input.lengthValue),
      return_reason: null,
      created_by: ctx.who.id,
      created_at: now,
      updated_at: now,
      version: 1,
    })
    .execute();
  const placementId = ctx.newId();
  const reruns = (await rerunsIn(tx, input)).map((rerun) => ({ ...rerun, id: ctx.newId() }));
  const eventId = await record(tx, ctx, {
    subject: { kind: 'assignment', id: assignmentId },
    event: 'plan',
    to: status,
    data: {
      title,
      exemplarId: exemplar.id,
      ...(lead ? { lead: lead.displayName, leadId: lead.id } : {}),
      ...confirmed(warnings, input),
    },
    undo: {
      rows: [
        unplanned('assignments', assignmentId),
        ...[placementId, ...reruns.map(({ id }) => id)].map((id) => unplanned('placements', id)),
      ],
    },
  });
  await insertPlacement(tx, ctx, {
    id: placementId,
    assignmentId,
    outletId: input.outletId,
    channel,
    slotId: input.slotId,
    plannedOn: input.plannedOn,
    plannedTime: input.plannedTime,
    rerunOf: null,
    status: 'planned',
    first: true,
  });
  for (const rerun of reruns) {
    await insertPlacement(tx, ctx, {
      id: rerun.id,
      assignmentId,
      outletId: input.outletId,
      channel,
      slotId: null,
      plannedOn: rerun.day,
      plannedTime: rerun.time,
      rerunOf: placementId,
      status: 'planned',
      first: false,
    });
  }
  if (lead) {
    const facts = {
      id: assignmentId,
      title,
      outletId: input.outletId,
      leadId: lead.id,
      firstPlannedOn: input.plannedOn,
    };
    await tell(tx, ctx, facts, 'assigned', 'lead', eventId);
  }
  // Last, so that whatever cannot be is said first; nothing of the above stays when it throws.
  requireConfirmed(warnings, input);
  return {
    ...{ assignmentId, placementId, title, eventId },
    exemplarName: exemplar.name,
    leadName: lead?.displayName ?? null,
    warnings: codesOf(warnings),
  };
}

/** The deadline of a form: no day, no deadline. */
export const deadlineOf = (input: {
  deadlineDay: PlainDate | null;
  deadlineTime: ClockTime | null;
}): Instant | null =>
  input.deadlineDay ? instantOf(input.deadlineDay, input.deadlineTime ?? DEADLINE_TIME) : null;

/**
 * One more appearance of the work: another channel, a rerun. Already approved, it waits for its day at once.
 * Throws 403, 404, 409 when the assignment is closed, 422 by field.
 */
export function addPlacement(
  ctx: Ctx,
  assignmentId: string,
  input: PlacementInput,
): Promise<{ placementId: string; eventId: string; warnings: WarningCode[] }> {
  return transactOnce(ctx, async (tx) => {
    await holdPlace(tx, await outletOf(tx, assignmentId), input);
    await holdAssignment(tx, assignmentId);
    const facts = await extendable(tx, ctx, assignmentId);
    requireFuture(ctx, input.plannedOn, input.plannedTime);
    const channel = await requireChannel(tx, facts.outletId, facts.kind, input);
    if (input.rerun && !isBroadcast(channel.medium))
      throw invalid('rerun', 'coverage.errors.rerunNotAired');
    const rerunOf = input.rerun ? await airingOf(tx, assignmentId, input) : null;
    if (facts.leadId && input.ask) await hold(tx, 'people', { id: facts.leadId });
    const asker = { db: tx, clock: ctx.clock };
    const warnings = await warningsOfAddition(asker, assignmentId, input);
    const placementId = ctx.newId();
    const eventId = await insertPlacement(tx, ctx, {
      id: placementId,
      assignmentId,
      outletId: facts.outletId,
      channel,
      slotId: input.slotId,
      plannedOn: input.plannedOn,
      plannedTime: input.plannedTime,
      rerunOf,
      status: isTextApproved(facts.status, facts.suspendedFrom) ? 'scheduled' : 'planned',
      first: false,
      accepted: confirmed(warnings, input),
    });
    // Who has the assignment open does not know the new placement by its id.
    tx.changed({ kind: 'assignment', id: assignmentId });
    requireConfirmed(warnings, input);
    return { placementId, eventId, warnings: codesOf(warnings) };
  });
}

const airingOf = (tx: Tx, id: string, { channelId, plannedOn, plannedTime }: PlacementInput) =>
  requireAiring(tx, id, { channelId, day: plannedOn, time: plannedTime });

/** The outlet of an assignment, which it never changes. Throws 404. */
async function outletOf(tx: Tx, assignmentId: string): Promise<string> {
  const row = await tx.q
    .selectFrom('assignments')
    .select('outlet_id')
    .where('id', '=', assignmentId)
    .executeTakeFirst();
  if (!row) throw notFound();
  return row.outlet_id;
}

/** Why no placement can be added by this person now, or null. Throws 404. */
export const whyNotAddPlacement = (ctx: Ctx, assignmentId: string) =>
  refusalIn(extendable(ctx.db, ctx, assignmentId));

async function extendable(db: Reader, ctx: Ctx, assignmentId: string) {
  const facts = await requireAssignmentFacts(db, assignmentId);
  if (!can(ctx.who, 'plan:assignment', { outletId: facts.outletId })) {
    throw new DomainError('coverage.errors.notYourOutlet', 403);
  }
  if (!canAddPlacement(ctx.who, facts))
    throw new DomainError('coverage.errors.closedForPlacements', 409);
  return facts;
}

const invalid = (field: string, code: Message) =>
  new DomainError('errors.invalid', 422, {}, { [field]: [code] });

function requireFuture(ctx: Ctx, day: PlainDate, time: ClockTime | null): void {
  if (moveRefusalOf(day, time, ctx.clock.now()) === null) return;
  throw new DomainError(
    'coverage.errors.dayPassed',
    422,
    {},
    { plannedOn: ['coverage.errors.dayPassed'] },
  );
}

/** An approved exemplar, held to the end of the transaction. Throws 404, 409. */
export async function requireApproved(tx: Tx, exemplarId: string) {
  // A withdrawal cannot slip in between.
  await hold(tx, 'exemplars', { id: exemplarId });
  const exemplar = await tx.q
    .selectFrom('exemplars')
    .select(['exemplars.id', 'exemplars.name', 'exemplars.status', 'exemplars.programme_id'])
    .where('exemplars.id', '=', exemplarId)
    .executeTakeFirst();
  if (!exemplar) throw notFound();
  if (exemplar.status === 'withdrawn')
    throw new DomainError('coverage.errors.exemplarWithdrawn', 409);
  if (exemplar.status !== 'approved')
    throw new DomainError('coverage.errors.exemplarNotApproved', 409);
  return exemplar;
}
