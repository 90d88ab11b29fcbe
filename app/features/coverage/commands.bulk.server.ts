/** One verb on many rows of the table: each in its own transaction, so that one that is refused holds up no other. */
import { v5, v7, validate } from 'uuid';
import type { Ctx } from '~/platform/context.server';
import { DomainError, type ErrorParams, type Message } from '~/platform/errors';
import type { ErrorKey } from '~/platform/i18n/keys';
import { parseForm } from '~/platform/parse-form';
import { withPart } from '~/platform/receipts.server';
import { addDays, asPlainDate, type PlainDate } from '~/platform/time';
import { cancelAssignment } from './commands.assignments.server';
import { requireBatchConfirmed } from './commands.bulk-warnings.server';
import { assignAssignment } from './commands.lead.server';
import { movePlacement } from './commands.move.server';
import { bulkAssigneeSchema, bulkReasonSchema } from './input.assignments';
import { bulkMoveSchema } from './input.placements';
import { requireAssignmentFacts, requirePlacementFacts } from './queries.facts.server';
import { warningsOfAssignees, warningsOfMoves } from './queries.warning-preview.server';
import { BULK_MOST, type BulkRow, type BulkVerb, readBulkRow } from './rules.bulk';
import type { Proposal } from './rules.proposals';

export interface BulkOutcome {
  /** What an undo of all of it is asked for by. */
  batchId: string;
  done: number;
  refused: { key: string; title: string; code: Message | ErrorKey; params: ErrorParams }[];
}

/**
 * Runs a verb on the rows of a form (`row`, see `readBulkRow`), over the versions that they were read in. `batch` goes on
 * with a bulk act that is sent in parts; `check` only asks about its warnings. Throws 422 for none, too many, or fields that
 * every row would be refused for, and 409 `confirmWarnings` before anything is done: see `requireBatchConfirmed`.
 */
export async function runBulk(ctx: Ctx, verb: BulkVerb, form: FormData): Promise<BulkOutcome> {
  const rows = chosenRows(form);
  const given = String(form.get('batch') ?? '');
  const batchId = validate(given) ? given : batchOf(ctx);
  const { run, confirm } = verbOf({ ...ctx, batchId }, verb, form);
  const outcome: BulkOutcome = { batchId, done: 0, refused: [] };
  if (!validate(given)) await confirm(rows);
  if (form.get('check') === '1') return outcome;
  for (const row of rows) {
    try {
      await run(row);
      outcome.done += 1;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const code = Object.values(error.fields).flat()[0] ?? error.code;
      const title = await titleOf(ctx, row);
      outcome.refused.push({ key: row.placementId, title, code, params: error.params });
    }
  }
  return outcome;
}

/** The same act sent again is the same batch, which is what its answer undoes. */
const batchOf = ({ receipt }: Ctx): string => (receipt ? v5(receipt, v5.URL) : v7());

/** The rows that were chosen, each once. */
function chosenRows(form: FormData): BulkRow[] {
  const rows = form.getAll('row').map((text) => readBulkRow(String(text)));
  const chosen = new Map(rows.flatMap((row) => (row ? [[row.placementId, row]] : [])));
  if (chosen.size === 0) throw new DomainError('table.errors.noneChosen', 422);
  if (chosen.size > BULK_MOST)
    throw new DomainError('table.errors.tooMany', 422, { max: BULK_MOST });
  return [...chosen.values()];
}

interface Verb {
  run(row: BulkRow): Promise<unknown>;
  /** Asks about what the rows are warned of. */
  confirm(rows: readonly BulkRow[]): Promise<void>;
}

/** What is done to a work once, however many of its rows were chosen: each further row shares the outcome of the first. */
function oncePerWork(ctx: Ctx, verb: BulkVerb, run: Verb['run']): Verb['run'] {
  const outcomes = new Map<string, Promise<unknown>>();
  const first = async (row: BulkRow) => {
    if (!(await isDoneInBatch(ctx, verb, row.assignmentId))) await run(row);
  };
  return (row) => {
    const outcome = outcomes.get(row.assignmentId) ?? first(row);
    outcomes.set(row.assignmentId, outcome);
    return outcome;
  };
}

/** Whether an earlier part of the same act did it: the version that this part names has passed by that alone. */
async function isDoneInBatch({ db, who, batchId }: Ctx, verb: BulkVerb, id: string) {
  const event = await db.q
    .selectFrom('history as h')
    .leftJoin('history as undoing', 'undoing.undoes', 'h.id')
    .select('h.id')
    .where('h.batch_id', '=', batchId ?? '')
    .where('h.subject_kind', '=', 'assignment')
    .where('h.subject_id', '=', id)
    .where('h.event', '=', verb)
    .where('h.actor_id', '=', who.id)
    .where('undoing.id', 'is', null)
    .executeTakeFirst();
  return event !== undefined;
}

function verbOf(ctx: Ctx, verb: BulkVerb, form: FormData): Verb {
  const once = (run: Verb['run']) => oncePerWork(ctx, verb, run);
  if (verb === 'assign') {
    const input = parseForm(bulkAssigneeSchema, form);
    return {
      run: once(({ assignmentId, assignmentVersion: version }) =>
        assignAssignment(withPart(ctx, assignmentId), assignmentId, { ...input, version }),
      ),
      confirm: (rows) =>
        requireBatchConfirmed(ctx, rows, input, async (planned) => {
          const works = planned.map(({ assignmentId }) => assignmentId);
          const found = await warningsOfAssignees(ctx, works, input.leadId);
          return new Map(
            planned.map((row) => [row.placementId, found.get(row.assignmentId) ?? []]),
          );
        }),
    };
  }
  if (verb === 'cancel') {
    const { reason } = parseForm(bulkReasonSchema, form);
    return {
      run: once(({ assignmentId, assignmentVersion }) =>
        cancelAssignment(withPart(ctx, assignmentId), assignmentId, reason, assignmentVersion),
      ),
      confirm: async () => undefined,
    };
  }
  return moving(ctx, form);
}

type PlannedAt = Pick<Proposal, 'plannedOn' | 'plannedTime'>;

/** To a day, or so many days on; the hour stays. */
function moving(ctx: Ctx, form: FormData): Verb {
  const { day, days, ...confirmation } = parseForm(bulkMoveSchema, form);
  const placeOf = ({ plannedOn, plannedTime }: PlannedAt) => ({
    plannedOn: day ?? daysOn(plannedOn, days ?? 0),
    plannedTime,
  });
  return {
    run: async (row) =>
      movePlacement(withPart(ctx, row.placementId), row.placementId, {
        ...placeOf(await requirePlacementFacts(ctx.db, row.placementId)),
        ...confirmation,
        version: row.placementVersion,
      }),
    confirm: (rows) =>
      requireBatchConfirmed(ctx, rows, confirmation, (planned) =>
        warningsOfMoves(
          ctx,
          planned.map(({ placementId }) => placementId),
          placeOf,
        ),
      ),
  };
}

/** The day that many days on. Throws 422 at `days` beyond the days that anybody may name. */
function daysOn(plannedOn: PlainDate, days: number): PlainDate {
  const day = asPlainDate(addDays(plannedOn, days));
  if (day) return day;
  throw new DomainError('errors.invalid', 422, {}, { days: ['fields.errors.invalidDate'] });
}

async function titleOf(ctx: Ctx, row: BulkRow): Promise<string> {
  try {
    return (await requireAssignmentFacts(ctx.db, row.assignmentId)).title;
  } catch (error) {
    if (error instanceof DomainError) return '…';
    throw error;
  }
}
