/** What a bulk act is warned of before anything is done: row by row, asked about once for all of them. */
import type { Ctx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { requireAssignmentFacts, requirePlacementFacts } from './queries.facts.server';
import { warningsOfAssignee, warningsOfMove } from './queries.warning-preview.server';
import type { BulkRow, BulkWarning } from './rules.bulk';
import { allAccepted, BLOCKING, type Confirmation, type Warning } from './rules.warnings';

/**
 * Throws 409 `confirmWarnings` with what each row would newly be warned of (JSON of `BulkWarning[]` in `warnings`) when a form
 * asks and not all of it was accepted. What is refused anyway, as the work of a withdrawn exemplar or of another outlet, is
 * not asked about: its row is left out, and named, when the act is done.
 */
export async function requireBatchConfirmed(
  ctx: Ctx,
  rows: readonly BulkRow[],
  { ask = false, accepted = [] }: Confirmation,
  warningsOf: (row: BulkRow) => Promise<Warning[]>,
): Promise<void> {
  if (!ask) return;
  const told: BulkWarning[] = [];
  for (const row of rows) {
    const title = await plannedTitle(ctx, row);
    const warnings = title === null ? [] : (await warningsOf(row)).filter(isAsked);
    if (title !== null && warnings.length > 0) told.push({ key: row.placementId, title, warnings });
  }
  if (
    allAccepted(
      told.flatMap((each) => each.warnings),
      accepted,
    )
  )
    return;
  const warnings = JSON.stringify(told);
  throw new DomainError('coverage.errors.confirmWarnings', 409, { warnings });
}

const isAsked = ({ code }: Warning): boolean => !BLOCKING.includes(code);

/** What the row's work is called; null where the person does not plan it, or there is none: they are told nothing of it. */
async function plannedTitle(
  ctx: Ctx,
  { placementId, assignmentId }: BulkRow,
): Promise<string | null> {
  try {
    const work = await requireAssignmentFacts(ctx.db, assignmentId);
    const placement = await requirePlacementFacts(ctx.db, placementId);
    const plans = [work, placement].every(({ outletId }) =>
      can(ctx.who, 'plan:assignment', { outletId }),
    );
    return plans ? work.title : null;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

export const warningsOfBulkAssign = (ctx: Ctx, leadId: string) => (row: BulkRow) =>
  warningsOfAssignee(ctx, row.assignmentId, leadId);

export const warningsOfBulkMove =
  (ctx: Ctx, placeOf: (row: BulkRow) => Promise<Parameters<typeof warningsOfMove>[2]>) =>
  async (row: BulkRow) =>
    warningsOfMove(ctx, row.placementId, await placeOf(row));
