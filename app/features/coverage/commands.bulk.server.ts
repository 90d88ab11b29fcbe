/** One verb on many rows of the table: each in its own transaction, so that one that is refused holds up no other. */
import { v7, validate } from 'uuid';
import type { Ctx } from '~/platform/context.server';
import { DomainError, type ErrorParams } from '~/platform/errors';
import type { ErrorKey } from '~/platform/i18n/keys';
import { parseForm } from '~/platform/parse-form';
import { addDays, type PlainDate } from '~/platform/time';
import { assignAssignment, cancelAssignment } from './commands.assignments.server';
import { movePlacement } from './commands.placements.server';
import { assigneeSchema, BULK_MOST, bulkMoveSchema, reasonSchema } from './input';
import { requireAssignmentFacts, requirePlacementFacts } from './queries.facts.server';
import { type BulkRow, type BulkVerb, readBulkRow } from './rules.bulk';

export interface BulkOutcome {
  /** What an undo of all of it is asked for by. */
  batchId: string;
  done: number;
  refused: { key: string; title: string; code: ErrorKey; params: ErrorParams }[];
}

/**
 * Runs a verb on the rows of a form (`row`, see `readBulkRow`), over the versions that they were read in. `batch` goes on
 * with a bulk act that is sent in parts. Throws 422 for none, too many, or fields that every row would be refused for.
 */
export async function runBulk(ctx: Ctx, verb: BulkVerb, form: FormData): Promise<BulkOutcome> {
  const rows = chosenRows(form);
  const given = String(form.get('batch') ?? '');
  const batchId = validate(given) ? given : v7();
  const run = verbOf({ ...ctx, batchId }, verb, form);
  const outcome: BulkOutcome = { batchId, done: 0, refused: [] };
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

/** The rows that were chosen, an assignment's cancellation once however many of its rows. */
function chosenRows(form: FormData): BulkRow[] {
  const rows = form.getAll('row').map((text) => readBulkRow(String(text)));
  const chosen = new Map(rows.flatMap((row) => (row ? [[row.placementId, row]] : [])));
  if (chosen.size === 0) throw new DomainError('table.errors.noneChosen', 422);
  if (chosen.size > BULK_MOST)
    throw new DomainError('table.errors.tooMany', 422, { max: BULK_MOST });
  return [...chosen.values()];
}

function verbOf(ctx: Ctx, verb: BulkVerb, form: FormData): (row: BulkRow) => Promise<unknown> {
  const touched = new Set<string>();
  /** The second row of the same work finds it done. */
  const once = (run: (row: BulkRow) => Promise<unknown>) => async (row: BulkRow) => {
    if (touched.has(row.assignmentId)) return;
    touched.add(row.assignmentId);
    await run(row);
  };
  if (verb === 'assign') {
    const input = parseForm(assigneeSchema, form);
    return once(({ assignmentId, assignmentVersion: version }) =>
      assignAssignment(ctx, assignmentId, { ...input, version }),
    );
  }
  if (verb === 'cancel') {
    const { reason } = parseForm(reasonSchema, form);
    return once(({ assignmentId, assignmentVersion }) =>
      cancelAssignment(ctx, assignmentId, reason, assignmentVersion),
    );
  }
  const { day, days } = parseForm(bulkMoveSchema, form);
  return (row) => moveRow(ctx, row, day, days);
}

/** To a day, or so many days on; the hour stays. */
async function moveRow(
  ctx: Ctx,
  row: BulkRow,
  day: PlainDate | null,
  days: number | null,
): Promise<void> {
  const { plannedOn, plannedTime } = await requirePlacementFacts(ctx.db, row.placementId);
  await movePlacement(ctx, row.placementId, {
    plannedOn: day ?? addDays(plannedOn, days ?? 0),
    plannedTime,
    version: row.placementVersion,
  });
}

async function titleOf(ctx: Ctx, row: BulkRow): Promise<string> {
  try {
    return (await requireAssignmentFacts(ctx.db, row.assignmentId)).title;
  } catch (error) {
    if (error instanceof DomainError) return '…';
    throw error;
  }
}
