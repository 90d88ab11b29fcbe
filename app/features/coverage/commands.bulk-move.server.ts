/** Moving many rows of the table: an airing takes its reruns along, so a rerun among the rows may have gone already. */
import type { Ctx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import { parseForm } from '~/platform/parse-form';
import { withPart } from '~/platform/receipts.server';
import { addDays, asPlainDate, formatDate, type PlainDate } from '~/platform/time';
import { fromJson } from '~db/columns';
import { requireBatchConfirmed } from './commands.bulk-warnings.server';
import { movePlacement } from './commands.move.server';
import { bulkMoveSchema } from './input.placements';
import { requirePlacementFacts } from './queries.facts.server';
import { warningsOfMoves } from './queries.warning-preview.server';
import type { BulkRow } from './rules.bulk';
import type { Proposal } from './rules.proposals';

/** How a bulk act goes through its rows. */
export interface BulkSteps {
  run(row: BulkRow): Promise<unknown>;
  /** Asks about what the rows are warned of. */
  confirm(rows: readonly BulkRow[]): Promise<void>;
  /** The order in which the rows are done, where it matters. */
  order?(rows: readonly BulkRow[]): Promise<readonly BulkRow[]>;
}

type PlannedAt = Pick<Proposal, 'plannedOn' | 'plannedTime'>;

/** To a day, or so many days on; the hour stays. */
export function movingOf(ctx: Ctx, form: FormData): BulkSteps {
  const { day, days, ...confirmation } = parseForm(bulkMoveSchema, form);
  const placeOf = ({ plannedOn, plannedTime }: PlannedAt) => ({
    plannedOn: day ?? daysOn(plannedOn, days ?? 0),
    plannedTime,
  });
  const move = async ({ placementId }: BulkRow, version: number) =>
    movePlacement(withPart(ctx, placementId), placementId, {
      ...placeOf(await requirePlacementFacts(ctx.db, placementId)),
      ...confirmation,
      version,
    });
  return {
    order: (rows) => airingsFirst(ctx, rows),
    run: async (row) => {
      if (!(await wentWithAiring(ctx, row.placementId))) return move(row, row.placementVersion);
      // So many days on from the airing's new place is where it stands now.
      if (day) await moveOn(ctx, row, day, move);
    },
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

/**
 * Moves a rerun on to the day that was asked for, over the one version that its airing raised. Throws 409 `rerunWentAlong` with the
 * day on which it stands where it cannot go there.
 */
async function moveOn(
  ctx: Ctx,
  row: BulkRow,
  day: PlainDate,
  move: (row: BulkRow, version: number) => Promise<unknown>,
): Promise<void> {
  const { plannedOn } = await requirePlacementFacts(ctx.db, row.placementId);
  if (plannedOn === day) return;
  try {
    await move(row, row.placementVersion + 1);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError('coverage.errors.rerunWentAlong', 409, { day: formatDate(plannedOn) });
  }
}

/** The airings before their reruns: moved first, a rerun would go on a second time with its airing. */
async function airingsFirst({ db }: Ctx, rows: readonly BulkRow[]): Promise<readonly BulkRow[]> {
  const found = await db.q
    .selectFrom('placements')
    .select('id')
    .where(
      'id',
      'in',
      rows.map(({ placementId }) => placementId),
    )
    .where('rerun_of', 'is not', null)
    .execute();
  const reruns = new Set(found.map(({ id }) => id));
  const isRerun = ({ placementId }: BulkRow) => reruns.has(placementId);
  return [...rows.filter((row) => !isRerun(row)), ...rows.filter(isRerun)];
}

/** Whether the airing of the same act took it along: the version that its row names has passed by that alone. */
async function wentWithAiring({ db, who, batchId }: Ctx, id: string): Promise<boolean> {
  const events = await db.q
    .selectFrom('history as h')
    .leftJoin('history as undoing', 'undoing.undoes', 'h.id')
    .select('h.data')
    .where('h.batch_id', '=', batchId ?? '')
    .where('h.subject_kind', '=', 'placement')
    .where('h.subject_id', '=', id)
    .where('h.event', '=', 'move')
    .where('h.actor_id', '=', who.id)
    .where('undoing.id', 'is', null)
    .execute();
  return events.some(({ data }) => fromJson<{ withAiring?: boolean }>(data)?.withAiring === true);
}

/** The day that many days on. Throws 422 at `days` beyond the days that anybody may name. */
function daysOn(plannedOn: PlainDate, days: number): PlainDate {
  const day = asPlainDate(addDays(plannedOn, days));
  if (day) return day;
  throw new DomainError('errors.invalid', 422, {}, { days: ['fields.errors.invalidDate'] });
}
