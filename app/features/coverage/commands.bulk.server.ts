/** One verb on many rows of the table: each in its own transaction, so that one that is refused holds up no other. */
import { v5, v7, validate } from 'uuid';
import type { Ctx } from '~/platform/context.server';
import { DomainError, type ErrorParams, type Message } from '~/platform/errors';
import type { ErrorKey } from '~/platform/i18n/keys';
import { parseForm } from '~/platform/parse-form';
import { withPart } from '~/platform/receipts.server';
import { cancelAssignment } from './commands.assignments.server';
import { type BulkSteps, movingOf } from './commands.bulk-move.server';
import { requireBatchConfirmed } from './commands.bulk-warnings.server';
import { assignAssignment } from './commands.lead.server';
import { bulkAssigneeSchema, bulkReasonSchema } from './input.assignments';
import { requireAssignmentFacts } from './queries.facts.server';
import { warningsOfAssignees } from './queries.warning-preview.server';
import { BULK_MOST, type BulkRow, type BulkVerb, readBulkRow } from './rules.bulk';

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
  const { run, confirm, order } = verbOf({ ...ctx, batchId }, verb, form);
  const outcome: BulkOutcome = { batchId, done: 0, refused: [] };
  if (!validate(given)) await confirm(rows);
  if (form.get('check') === '1') return outcome;
  for (const row of order ? await order(rows) : rows) {
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

/** What is done to a work once, however many of its rows were chosen: each further row shares the outcome of the first. */
function oncePerWork(ctx: Ctx, verb: BulkVerb, run: BulkSteps['run']): BulkSteps['run'] {
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

function verbOf(ctx: Ctx, verb: BulkVerb, form: FormData): BulkSteps {
  const once = (run: BulkSteps['run']) => oncePerWork(ctx, verb, run);
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
  return movingOf(ctx, form);
}

async function titleOf(ctx: Ctx, row: BulkRow): Promise<string> {
  try {
    return (await requireAssignmentFacts(ctx.db, row.assignmentId)).title;
  } catch (error) {
    if (error instanceof DomainError) return '…';
    throw error;
  }
}
