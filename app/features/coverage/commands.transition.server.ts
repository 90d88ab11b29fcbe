/** How every verb of an assignment runs: facts, refusal in words, one conditional update, one event, those concerned told. */

import { record } from '~/features/history/commands.server';
import { lastTouch, listHistory } from '~/features/history/queries.server';
import type { Undo, UndoRow } from '~/features/history/rules';
import { listOutletPeople } from '~/features/newsroom/queries.server';
import { notify } from '~/features/notifications/commands.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, refusalIn } from '~/platform/errors';
import { once } from '~/platform/receipts.server';
import { formatDate, formatDateTime } from '~/platform/time';
import type { Reader, Tx } from '~db/connect';
import type { Schema } from '~db/schema';
import { holdAssignment, holdNeedOf } from './commands.holding.server';
import { type LoadedAssignment, requireAssignmentFacts } from './queries.facts.server';
import {
  type AssignmentStatus,
  type AssignmentVerb,
  canDo,
  mayUse,
  refusalOf,
  stepBefore,
  transitionOf,
} from './rules';

/** What may be told of an assignment; keys below `notifications.kinds`. */
export type NoticeKind =
  | 'assigned'
  | 'claimed'
  | 'declined'
  | 'released'
  | 'endedWithNeed'
  | 'submitted'
  | 'returned'
  | 'approved'
  | 'cancelled'
  | 'suspended'
  | 'resumed'
  | 'moved'
  | 'commented'
  | 'reassigned'
  | 'crewHanded'
  | 'editingHanded'
  | 'exemplarWithdrawnWork';

type Columns = Partial<
  Pick<Schema['assignments'], 'lead_id' | 'assigned_by' | 'return_reason' | 'suspended_from'>
>;

/** The lead before the verb, the lead and the crew, the outlet's editors, or named people. */
export type Told = 'lead' | 'team' | 'editors' | readonly string[];

export interface Step {
  reason?: string;
  set?: Columns;
  data?: Record<string, unknown>;
  notice?: NoticeKind;
  /** Whom the notice goes to. */
  to?: Told;
  /** Where the verb leads, when not where its table says. */
  landsOn?: AssignmentStatus;
  /** What an undo puts back besides the assignment's own columns. */
  undo?: Partial<Undo>;
  /** More writes of the same verb, after the assignment's own. */
  after?: (tx: Tx, facts: LoadedAssignment, eventId: string) => Promise<unknown>;
}

/**
 * Runs a verb in one transaction, over `version` where a form names the one that was read. `prepare` looks at the facts, may
 * refuse, and says what else the verb writes. Gives the id of the event.
 */
export function runVerb(
  ctx: Ctx,
  id: string,
  verb: AssignmentVerb,
  version: number | undefined,
  prepare: (facts: LoadedAssignment, tx: Tx) => Step | Promise<Step> = () => ({}),
): Promise<string> {
  return ctx.db.transaction((tx) =>
    once(tx, ctx, async () => {
      if (MAY_OFFER.includes(verb)) await holdNeedOf(tx, id);
      await holdAssignment(tx, id);
      const facts = await requireAssignmentFacts(tx, id);
      const target = await targetOf(tx, ctx, verb, facts);
      await requireVersion(tx, facts, version);
      const step = await prepare(facts, tx);
      const to = step.landsOn ?? target;
      requireReason(verb, facts.status, step.reason);
      await move(tx, ctx, facts, to, step.set ?? {});
      const before = await recordStepBefore(tx, ctx, verb, facts);
      const own = { ...rowBefore(facts), ...(before && { eventId: before.eventId }) };
      const eventId = await record(tx, ctx, {
        subject: { kind: 'assignment', id },
        event: verb,
        from: before?.to ?? facts.status,
        to,
        undo: { ...step.undo, rows: [own, ...(step.undo?.rows ?? [])] },
        ...(step.reason ? { reason: step.reason } : {}),
        ...(step.data ? { data: step.data } : {}),
      });
      await step.after?.(tx, facts, eventId);
      if (step.notice) await tell(tx, ctx, facts, step.notice, step.to ?? 'lead', eventId);
      return eventId;
    }),
  );
}

/** The event of the step that the verb takes before its own, undone with it; null when it takes none. */
async function recordStepBefore(
  tx: Tx,
  ctx: Ctx,
  verb: AssignmentVerb,
  { id, status }: LoadedAssignment,
): Promise<{ eventId: string; to: AssignmentStatus } | null> {
  const step = stepBefore(verb, status);
  if (!step || step.to === 'kept') return null;
  const { to } = step;
  const subject = { kind: 'assignment', id } as const;
  const eventId = await record(tx, ctx, { subject, event: step.verb, from: status, to });
  return { eventId, to };
}

/** May lead back to where nobody has the work: whether that is still wanted is told by the need that asked for it. */
const MAY_OFFER: readonly AssignmentVerb[] = ['offer', 'release', 'decline', 'return', 'resume'];

/** The assignment as it stands before a verb that raises its version by one. */
export const rowBefore = ({ id, version, columns }: LoadedAssignment): UndoRow => ({
  table: 'assignments',
  id,
  version: version + 1,
  before: columns,
});

/** The status that the verb leads to. Throws 403 when it is never this person's, 409 when it is too late or forbidden now. */
async function targetOf(
  db: Reader,
  ctx: Ctx,
  verb: AssignmentVerb,
  facts: LoadedAssignment,
): Promise<AssignmentStatus> {
  requireMayUse(ctx, verb, facts);
  const transition = transitionOf(verb, facts.status);
  if (!transition) throw await tooLate(db, facts);
  const refusal = refusalOf(verb, facts);
  if (refusal) throw new DomainError(`coverage.errors.${refusal}`, 409);
  // The same verb may be another actor's from another status.
  if (!canDo(ctx.who, verb, facts)) throw new DomainError('coverage.errors.notYours', 403);
  return transition.to === 'kept' ? (facts.suspendedFrom ?? 'proposed') : transition.to;
}

/** Why the verb is not the person's now, in the words of its refusal; null when it is. Throws 404. */
export async function whyNotVerb(
  ctx: Ctx,
  id: string,
  verb: AssignmentVerb,
): Promise<DomainError | null> {
  const facts = await requireAssignmentFacts(ctx.db, id);
  return refusalIn(targetOf(ctx.db, ctx, verb, facts));
}

/** Throws 403 unless the person may ever use the verb on this assignment. */
export function requireMayUse(ctx: Ctx, verb: AssignmentVerb, facts: LoadedAssignment): void {
  if (mayUse(ctx.who, verb, facts)) return;
  const works = verb === 'release' || verb === 'decline' || verb === 'start' || verb === 'submit';
  throw new DomainError(works ? 'coverage.errors.notLead' : 'coverage.errors.notYours', 403);
}

/** 409: the assignment has gone on; says where it is, who did it and when. */
export async function tooLate(
  db: Reader,
  facts: { id: string; status: AssignmentStatus },
): Promise<DomainError> {
  const last = await lastTouch(db, { kind: 'assignment', id: facts.id });
  return new DomainError('coverage.errors.tooLate', 409, { status: facts.status, ...last });
}

/** 409 when somebody has gone on from the version that was read; none means that whatever stands is meant. */
export async function requireVersion(
  db: Reader,
  facts: LoadedAssignment,
  version: number | undefined,
): Promise<void> {
  if (version !== undefined && version !== facts.version) throw await overtaken(db, facts, version);
}

/**
 * Who has gone on from the version that was read, and with what: a newer text, another reporter, anything else. A form that is
 * sent again names the `version` of the answer; a newer text must be opened first, so that one names none.
 */
async function overtaken(
  db: Reader,
  { id, version }: LoadedAssignment,
  read: number,
): Promise<DomainError> {
  const entries = await listHistory(db, [{ kind: 'assignment', ids: [id] }]);
  const since = entries
    .filter((entry) => entry.event !== 'comment')
    .slice(0, Math.max(1, version - read));
  const text = since.find((entry) => entry.event === 'submit');
  const hand = since.find((entry) => entry.event === 'assign');
  const last = text ?? hand ?? since[0];
  const by = { name: last?.actorName ?? '…', at: last ? formatDateTime(last.at) : '…' };
  if (text) {
    return new DomainError('coverage.errors.newerText', 409, {
      ...by,
      number: Number(text.data?.number ?? 0),
    });
  }
  if (hand) {
    return new DomainError('coverage.errors.reassigned', 409, {
      ...by,
      lead: String(hand.data?.lead ?? '…'),
      version,
    });
  }
  return new DomainError('coverage.errors.goneOn', 409, { ...by, version });
}

function requireReason(
  verb: AssignmentVerb,
  status: AssignmentStatus,
  reason: string | undefined,
): void {
  if (!transitionOf(verb, status)?.reason || reason?.trim()) return;
  throw new DomainError('errors.reasonRequired', 422, {}, { reason: ['errors.reasonRequired'] });
}

async function move(
  tx: Tx,
  ctx: Ctx,
  facts: LoadedAssignment,
  to: AssignmentStatus,
  set: Columns,
): Promise<void> {
  const { numUpdatedRows } = await tx.q
    .updateTable('assignments')
    .set({ ...set, status: to, updated_at: ctx.clock.now() })
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', facts.id)
    .where('status', '=', facts.status)
    .where('version', '=', facts.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw await tooLate(tx, await requireAssignmentFacts(tx, facts.id));
}

/** Tells people about an assignment, in the transaction of the verb. */
export async function tell(
  tx: Tx,
  ctx: Ctx,
  facts: Pick<LoadedAssignment, 'id' | 'title' | 'outletId' | 'leadId' | 'firstPlannedOn'>,
  kind: NoticeKind,
  to: Told,
  eventId?: string,
): Promise<void> {
  const people = await peopleOf(tx, facts, to);
  await notify(tx, ctx, {
    to: people,
    kind,
    subject: { kind: 'assignment', id: facts.id },
    data: {
      title: facts.title,
      name: ctx.who.displayName,
      day: facts.firstPlannedOn ? formatDate(facts.firstPlannedOn) : '',
    },
    ...(eventId ? { eventId } : {}),
    ...(kind === 'commented' ? { replaces: true } : {}),
  });
}

async function peopleOf(
  tx: Tx,
  { id, leadId, outletId }: Pick<LoadedAssignment, 'id' | 'leadId' | 'outletId'>,
  to: Told,
): Promise<readonly string[]> {
  if (to === 'editors') return editorIds(tx, outletId);
  if (to === 'team') return teamIds(tx, id, leadId);
  if (to === 'lead') return leadId ? [leadId] : [];
  return to;
}

/** The ids of the lead and of the crew. */
export async function teamIds(tx: Tx, id: string, leadId: string | null): Promise<string[]> {
  const crew = await tx.q
    .selectFrom('crew')
    .select('person_id')
    .where('assignment_id', '=', id)
    .execute();
  return [...(leadId ? [leadId] : []), ...crew.map((row) => row.person_id)];
}

/** The ids of the outlet's editors. */
export const editorIds = async (tx: Tx, outletId: string): Promise<string[]> =>
  (await listOutletPeople(tx, outletId, 'editor')).map((person) => person.id);
