/** What is done with leave and business trips. Each verb is one transaction with its event and its notice. */
import { listWorkOn } from '~/features/coverage/queries.reporter-work.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, forbidden } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { transactOnce, wasDone } from '~/platform/receipts.server';
import { clean } from '~/platform/text';
import type { Schema, Tx } from '~db/connect';
import { hold } from '~db/hold';
import { record } from '../history/commands.server';
import { notify } from '../notifications/commands.server';
import { requireFree, requireWorkSeen } from './commands.absence-guards.server';
import type { AbsenceInput, DecisionInput, NewAbsenceInput } from './input.reporters';
import { type LoadedAbsence, reporterOutlets, requireAbsence } from './queries.absences.server';
import { listOutletPeople } from './queries.server';
import {
  type AbsenceKind,
  type AbsenceTransition,
  type AbsenceVerb,
  absenceTransitionOf,
  canDecide,
  daysOf,
  mayUseAbsence,
  type Span,
} from './rules.absences';

/**
 * Asks for leave or a trip; what an editor enters for one of their reporters is approved with that. Gives its id.
 * Throws 403, 404 for who is no reporter, 409 `workMeanwhile` when an editor has not seen what the reporter has to do on those
 * days, 422 with the field `fromOn` when the days overlap another absence.
 */
export async function requestAbsence(ctx: Ctx, input: NewAbsenceInput): Promise<string> {
  const personId = input.personId ?? ctx.who.id;
  const own = personId === ctx.who.id;
  const id = ctx.newId();
  return transactOnce(ctx, async (tx) => {
    const outletIds = await reporterOutlets(tx, personId);
    if (!(own ? can(ctx.who, 'request:absence', { own }) : canDecide(ctx.who, outletIds)))
      throw forbidden();
    await requireFree(tx, personId, input, null);
    if (!own) await requireWorkSeen(tx, personId, input, input.seen ?? []);
    const decided = own
      ? { status: 'requested' as const, decided_by: null, decided_at: null }
      : { status: 'approved' as const, decided_by: ctx.who.id, decided_at: ctx.clock.now() };
    await tx.q
      .insertInto('absences')
      .values({
        id,
        person_id: personId,
        kind: input.kind,
        from_on: input.fromOn,
        to_on: input.toOn,
        reason: clean(input.reason),
        created_by: ctx.who.id,
        created_at: ctx.clock.now(),
        decision_note: '',
        ...decided,
      })
      .execute();
    await record(tx, ctx, {
      subject: { kind: 'absence', id },
      event: own ? 'request' : 'enter',
      to: decided.status,
      data: { days: daysOf(input) },
    });
    const to = own ? await editorsOf(tx, outletIds) : [personId];
    await tell(tx, ctx, { id, ...input }, own ? `${input.kind}Requested` : 'absenceEntered', to);
    return id;
  });
}

/** This and the verbs below give the id of their event. Changes one's own request while nobody has decided on it. Throws 403, 404, 409, 422 as above. */
export function editAbsence(ctx: Ctx, id: string, input: AbsenceInput): Promise<string> {
  return act(ctx, id, 'edit', input.version, async (tx, absence) => {
    await requireFree(tx, absence.personId, input, id);
    const set = {
      kind: input.kind,
      from_on: input.fromOn,
      to_on: input.toOn,
      reason: clean(input.reason),
    };
    return { set, data: { days: daysOf(input), before: daysOf(absence) } };
  });
}

/** Takes one's own request back, or (an editor, with a reason) an approved absence out of the plan. Throws 403, 404, 409, 422. */
export function cancelAbsence(ctx: Ctx, id: string, input: DecisionInput): Promise<string> {
  return act(ctx, id, 'cancel', input.version, async (tx, absence) => {
    const own = absence.personId === ctx.who.id;
    const to = own ? await editorsOf(tx, absence.outletIds) : [absence.personId];
    return { reason: input.reason, told: { kind: 'absenceCancelled', to } };
  });
}

/**
 * Approves a request. When the person has work on those days that the editor has not been shown (`seen`), it is refused with
 * 409 and the number of works, so that nobody approves it unawares. Throws 403, 404, 409.
 */
export function approveAbsence(ctx: Ctx, id: string, input: DecisionInput): Promise<string> {
  return act(ctx, id, 'approve', input.version, async (tx, absence) => {
    const span = { from: absence.fromOn, to: absence.toOn };
    const work = await listWorkOn(tx, absence.personId, span);
    const unseen = work.filter((each) => !input.seen.includes(each.assignmentId));
    if (unseen.length > 0) {
      throw new DomainError('reporters.errors.workPlanned', 409, { count: unseen.length });
    }
    const told = { kind: 'absenceApproved' as const, to: [absence.personId] };
    return { reason: input.reason, data: { works: work.length }, told };
  });
}

/** Declines a request, with a reason. Throws 403, 404, 409, 422. */
export function declineAbsence(ctx: Ctx, id: string, input: DecisionInput): Promise<string> {
  return act(ctx, id, 'decline', input.version, (_tx, absence) => ({
    reason: input.reason,
    told: { kind: 'absenceDeclined', to: [absence.personId] },
  }));
}

interface Step {
  set?: Partial<Pick<Schema['absences'], 'kind' | 'from_on' | 'to_on' | 'reason'>>;
  reason?: string;
  data?: Record<string, unknown>;
  told?: { kind: Told; to: readonly string[] };
}

/** One verb on one absence: guard, work, write, record, tell. Gives the id of the event. */
async function act(
  ctx: Ctx,
  id: string,
  verb: AbsenceVerb,
  version: number,
  work: (tx: Tx, absence: LoadedAbsence) => Step | Promise<Step>,
): Promise<string> {
  return transactOnce(ctx, async (tx) => {
    // Nobody gives the person work, or other days off, meanwhile.
    await hold(tx, 'people', { id: (await requireAbsence(tx, id)).personId });
    await hold(tx, 'absences', { id });
    const absence = await requireAbsence(tx, id);
    const transition = transitionFor(ctx, verb, absence);
    const { set = {}, reason = '', data = {}, told } = await work(tx, absence);
    if (transition.reason && !reason)
      throw new DomainError(
        'errors.reasonRequired',
        422,
        {},
        { reason: ['errors.reasonRequired'] },
      );
    const decision =
      transition.actor === 'editor'
        ? { decided_by: ctx.who.id, decided_at: ctx.clock.now(), decision_note: clean(reason) }
        : {};
    const { numUpdatedRows } = await tx.q
      .updateTable('absences')
      .set({ ...set, ...decision, status: transition.to, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new DomainError('errors.conflict', 409);
    const before = absence.columns;
    const eventId = await record(tx, ctx, {
      subject: { kind: 'absence', id },
      event: verb,
      from: absence.status,
      to: transition.to,
      reason,
      data: { days: daysOf(absence), ...data },
      undo: { rows: [{ table: 'absences', id, version: version + 1, before }] },
    });
    if (told) await tell(tx, ctx, absence, told.kind, told.to, reason, eventId);
    return eventId;
  });
}

/** Throws 403 when the verb is never the person's, 404, 409 when it is too late: told before anything that is missing in its form. */
export async function requireAbsenceVerb(ctx: Ctx, id: string, verb: AbsenceVerb): Promise<void> {
  const absence = await requireAbsence(ctx.db, id);
  try {
    transitionFor(ctx, verb, absence);
  } catch (refusal) {
    // A decision that is sent twice is answered twice alike.
    if (!(await wasDone(ctx))) throw refusal;
  }
}

function transitionFor(ctx: Ctx, verb: AbsenceVerb, absence: LoadedAbsence): AbsenceTransition {
  if (!mayUseAbsence(ctx.who, verb, absence)) throw forbidden();
  const transition = absenceTransitionOf(ctx.who, verb, absence);
  if (transition) return transition;
  throw new DomainError('reporters.errors.decided', 409, { status: absence.status });
}

async function editorsOf(tx: Tx, outletIds: readonly string[]): Promise<string[]> {
  const editors = await Promise.all(outletIds.map((id) => listOutletPeople(tx, id, 'editor')));
  return editors.flat().map((editor) => editor.id);
}

type Told =
  | `${AbsenceKind}Requested`
  | 'absenceEntered'
  | 'absenceApproved'
  | 'absenceDeclined'
  | 'absenceCancelled';

async function tell(
  tx: Tx,
  ctx: Ctx,
  absence: Span & { id: string },
  kind: Told,
  to: readonly string[],
  reason = '',
  eventId?: string,
): Promise<void> {
  await notify(tx, ctx, {
    to,
    kind,
    subject: { kind: 'absence', id: absence.id },
    data: { name: ctx.who.displayName, days: daysOf(absence), ...(reason && { reason }) },
    ...(eventId ? { eventId } : {}),
  });
}

/**
 * Takes back what somebody who leaves had asked for and nobody has decided on, unless they stay a reporter somewhere by `roles`;
 * in the caller's transaction, with the person held. Gives how many.
 */
export async function withdrawRequests(
  tx: Tx,
  ctx: Ctx,
  personId: string,
  roles: readonly { role: string }[],
  reason: string,
): Promise<number> {
  if (roles.some(({ role }) => role === 'reporter')) return 0;
  const open = await tx.q
    .selectFrom('absences')
    .select(['id', 'version', 'from_on', 'to_on'])
    .where('person_id', '=', personId)
    .where('status', '=', 'requested')
    .orderBy('id')
    .execute();
  for (const { id, version, from_on, to_on } of open) {
    await tx.q
      .updateTable('absences')
      .set({ status: 'cancelled', version: version + 1 })
      .where('id', '=', id)
      .execute();
    await record(tx, ctx, {
      subject: { kind: 'absence', id },
      event: 'cancel',
      from: 'requested',
      to: 'cancelled',
      reason,
      data: { days: daysOf({ fromOn: from_on, toOn: to_on }) },
    });
  }
  return open.length;
}
