/** The verbs of an exemplar's life cycle, and writing its dossier. */
import { suspendForWithdrawal } from '~/features/coverage/commands.withdrawal.server';
import { record } from '~/features/history/commands.server';
import { lastTouch } from '~/features/history/queries.server';
import type { UndoRow } from '~/features/history/rules';
import { notify } from '~/features/notifications/commands.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, forbidden } from '~/platform/errors';
import { transactOnce } from '~/platform/receipts.server';
import type { Reader, Tx } from '~db/connect';
import { hold } from '~db/hold';
import type { DecisionInput } from './input';
import { boardIds, type ExemplarRow, readExemplar } from './queries.subject.server';
import {
  type ExemplarStatus,
  type ExemplarSubject,
  type ExemplarVerb,
  mayEver,
  reasonNeeded,
  stepsOf,
  type Transition,
} from './rules';

const NO_DECISION: DecisionInput = { decisionNumber: '', decisionDate: null };

/** The verbs give the id of their event. draft, returned -> nominated. Throws 403, 404, 409, and 422 when the dossier is not complete. */
export const nominateExemplar = (ctx: Ctx, id: string): Promise<string> =>
  take(ctx, id, 'nominate', {});

/** nominated -> appraising. */
export const appraiseExemplar = (ctx: Ctx, id: string): Promise<string> =>
  take(ctx, id, 'appraise', {});

/** appraising -> approved; from nominated it is appraised and approved. The decision's number and date: both or neither, never in the future. */
export const approveExemplar = (
  ctx: Ctx,
  id: string,
  decision: DecisionInput = NO_DECISION,
): Promise<string> => take(ctx, id, 'approve', { decision });

/** appraising -> returned, with a reason. */
export const returnExemplar = (ctx: Ctx, id: string, reason: string): Promise<string> =>
  take(ctx, id, 'return', { reason });

/** appraising -> rejected, with a reason. */
export const rejectExemplar = (ctx: Ctx, id: string, reason: string): Promise<string> =>
  take(ctx, id, 'reject', { reason });

/** approved -> withdrawn, with a reason: suspends every assignment that is not published and tells the editors. */
export const withdrawExemplar = (ctx: Ctx, id: string, reason: string): Promise<string> =>
  take(ctx, id, 'withdraw', { reason });

/** Why the verb is not the person's now, in the words of its refusal; null when it is. Throws 404. */
export async function whyNotTake(
  ctx: Ctx,
  id: string,
  verb: ExemplarVerb,
): Promise<DomainError | null> {
  const { row, subject } = await readExemplar(ctx.db, id);
  if (!mayEver(ctx.who, subject, verb)) return forbidden();
  return stepsOf(row.status, verb).length === 0 ? tooLate(row.status) : null;
}

export interface VerbFields {
  /** The version that was read; whatever stands without it. */
  version?: number | undefined;
  reason?: string;
  decision?: DecisionInput;
}

/** Runs a verb in its own transaction. Gives the id of its event. */
export const take = (
  ctx: Ctx,
  id: string,
  verb: ExemplarVerb,
  fields: VerbFields,
): Promise<string> =>
  transactOnce(ctx, async (tx) => {
    const { row, subject } = await readExemplar(tx, id);
    return takeIn(tx, ctx, row, subject, verb, fields);
  });

/** Runs a verb in the transaction of another. Gives the id of its event. */
export async function takeIn(
  tx: Tx,
  ctx: Ctx,
  row: ExemplarRow,
  subject: ExemplarSubject,
  verb: ExemplarVerb,
  fields: VerbFields,
): Promise<string> {
  const steps = stepsOf(row.status, verb);
  if (!mayEver(ctx.who, subject, verb)) throw forbidden();
  const last = steps.at(-1);
  if (!last) throw tooLate(row.status);
  if (fields.version !== undefined && fields.version !== row.version) throw await goneOn(tx, row);
  // An import that is writing has either seen this name or comes after it.
  if (row.status === 'draft') await hold(tx, 'programmes', { id: row.programme_id });
  const reason = reasonFor(verb, fields.reason);
  const changes = changesOf(ctx, row, verb, fields.decision ?? NO_DECISION);
  const { numUpdatedRows } = await tx.q
    .updateTable('exemplars')
    .set({ ...changes, status: last.to, updated_at: ctx.clock.now(), version: row.version + 1 })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .where('status', '=', row.status)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new DomainError('errors.conflict', 409);
  const { editorsToTell = [], undo = [] } =
    verb === 'withdraw' ? await suspendForWithdrawal(tx, ctx, row.id, reason ?? '') : {};
  const eventId = await recordSteps(tx, ctx, row, steps, { changes, reason, undo });
  await tell(tx, ctx, row, { verb, reason, eventId, editorsToTell });
  return eventId;
}

interface Recorded {
  changes: Changes;
  reason: string | null;
  /** What the verb did to the coverage. */
  undo: UndoRow[];
}

/** One event a step; the last keeps what undoes them all. Gives its id. */
async function recordSteps(
  tx: Tx,
  ctx: Ctx,
  row: ExemplarRow,
  steps: readonly Transition[],
  { changes, reason, undo }: Recorded,
): Promise<string> {
  let before: string | null = null;
  for (const step of steps) {
    const last = step === steps.at(-1);
    const deciding = step.verb === 'approve' && changes.decision_number;
    const own: UndoRow = {
      table: 'exemplars',
      id: row.id,
      version: row.version + 1,
      before: lifeCycleOf(row),
      ...(before && { eventId: before }),
    };
    before = await record(tx, ctx, {
      subject: { kind: 'exemplar', id: row.id },
      event: step.verb,
      from: step.from,
      to: step.to,
      reason: last ? reason : null,
      ...(deciding
        ? { data: { decisionNumber: changes.decision_number, decisionDate: changes.decision_date } }
        : {}),
      ...(last ? { undo: { rows: [own, ...undo] } } : {}),
    });
  }
  return before ?? '';
}

/** What the verbs write. */
const lifeCycleOf = (row: ExemplarRow) => ({
  status: row.status,
  nominated_at: row.nominated_at,
  decision_number: row.decision_number,
  decision_date: row.decision_date,
  approved_on: row.approved_on,
});

function reasonFor(verb: ExemplarVerb, given: string | undefined): string | null {
  if (!reasonNeeded(verb)) return null;
  const reason = given?.trim() ?? '';
  if (reason === '')
    throw new DomainError('errors.reasonRequired', 422, {}, { reason: ['errors.reasonRequired'] });
  return reason;
}

type Changes = Partial<
  Pick<ExemplarRow, 'nominated_at' | 'decision_number' | 'decision_date' | 'approved_on'>
>;

function changesOf(
  ctx: Ctx,
  row: ExemplarRow,
  verb: ExemplarVerb,
  decision: DecisionInput,
): Changes {
  if (verb === 'nominate') {
    if (row.summary !== '') return { nominated_at: ctx.clock.now() };
    throw new DomainError(
      'exemplars.errors.incomplete',
      422,
      {},
      { summary: ['fields.errors.required'] },
    );
  }
  if (verb !== 'approve') return {};
  checkDecision(ctx, decision);
  if (decision.decisionDate === null && row.decision_date !== null) {
    // An imported list named the decision when it was nominated.
    return { approved_on: row.decision_date };
  }
  return {
    decision_number: decision.decisionNumber || null,
    decision_date: decision.decisionDate,
    approved_on: decision.decisionDate ?? ctx.clock.today(),
  };
}

/** Throws 422 when only one of number and date is there, or the date is in the future. */
export function checkDecision(
  ctx: Pick<Ctx, 'clock'>,
  { decisionNumber, decisionDate }: DecisionInput,
): void {
  if ((decisionNumber === '') !== (decisionDate === null)) {
    const field = decisionNumber === '' ? 'decisionNumber' : 'decisionDate';
    throw new DomainError(
      'exemplars.errors.decisionBoth',
      422,
      {},
      { [field]: ['exemplars.errors.decisionBoth'] },
    );
  }
  if (decisionDate !== null && decisionDate > ctx.clock.today()) {
    throw new DomainError(
      'exemplars.errors.decisionFuture',
      422,
      {},
      { decisionDate: ['exemplars.errors.decisionFuture'] },
    );
  }
}

async function goneOn(db: Reader, { id, version }: ExemplarRow): Promise<DomainError> {
  const last = await lastTouch(db, { kind: 'exemplar', id });
  return new DomainError('exemplars.errors.goneOn', 409, { ...last, version });
}

const tooLate = (status: ExemplarStatus): DomainError =>
  new DomainError(`exemplars.errors.now.${status}`, 409);

interface Told {
  verb: ExemplarVerb;
  reason: string | null;
  eventId: string;
  /** Of the outlets that had coverage of what was withdrawn. */
  editorsToTell: readonly string[];
}

const TOLD_AUTHOR = {
  approve: 'exemplarApproved',
  return: 'exemplarReturned',
  reject: 'exemplarRejected',
  withdraw: 'exemplarWithdrawn',
} as const;

async function tell(
  tx: Tx,
  ctx: Ctx,
  row: ExemplarRow,
  { verb, reason, eventId, editorsToTell }: Told,
): Promise<void> {
  if (verb === 'appraise') return;
  const nominated = verb === 'nominate';
  await notify(tx, ctx, {
    to: nominated ? await boardIds(tx) : [row.created_by, ...editorsToTell],
    kind: nominated ? 'exemplarNominated' : TOLD_AUTHOR[verb],
    subject: { kind: 'exemplar', id: row.id },
    data: { title: row.name, ...(reason ? { reason } : {}) },
    eventId,
  });
}
