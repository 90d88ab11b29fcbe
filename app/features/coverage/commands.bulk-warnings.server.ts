/** What a bulk act is warned of before anything is done: asked about once for all of its rows. */
import type { Ctx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import { can } from '~/platform/permissions';
import type { BulkRow } from './rules.bulk';
import { allAccepted, BLOCKING, type Confirmation, type Warning } from './rules.warnings';

/**
 * Throws 409 `confirmWarnings` with what each row would newly be warned of (JSON of `BulkWarning[]` in `warnings`) when a form
 * asks and not all of it was accepted. `warningsOf` answers for all rows at once, by their placements. What is refused anyway, as
 * the work of a withdrawn exemplar or of another outlet, is not asked about: its row is left out, and named, when the act is done.
 */
export async function requireBatchConfirmed(
  ctx: Ctx,
  rows: readonly BulkRow[],
  { ask = false, accepted = [] }: Confirmation,
  warningsOf: (rows: readonly BulkRow[]) => Promise<ReadonlyMap<string, readonly Warning[]>>,
): Promise<void> {
  if (!ask) return;
  const titles = await plannedTitles(ctx, rows);
  const planned = rows.filter(({ placementId }) => titles.has(placementId));
  const found = await warningsOf(planned);
  const told = planned.flatMap(({ placementId: key }) => {
    const warnings = (found.get(key) ?? []).filter(({ code }) => !BLOCKING.includes(code));
    return warnings.length > 0 ? [{ key, title: titles.get(key), warnings }] : [];
  });
  const all = told.flatMap(({ warnings }) => warnings);
  if (allAccepted(all, accepted)) return;
  const warnings = JSON.stringify(told);
  throw new DomainError('coverage.errors.confirmWarnings', 409, { warnings });
}

/** What the work of each row is called, by its placement; of what the person does not plan, nothing is told. */
async function plannedTitles(ctx: Ctx, rows: readonly BulkRow[]): Promise<Map<string, string>> {
  const works = new Map(rows.map(({ placementId, assignmentId }) => [placementId, assignmentId]));
  const plans = (outletId: string) => can(ctx.who, 'plan:assignment', { outletId });
  const found = await ctx.db.q
    .selectFrom('placements as p')
    .innerJoin('assignments as a', 'a.id', 'p.assignment_id')
    .select(['p.id', 'p.assignment_id', 'p.outlet_id', 'a.outlet_id as work_outlet_id', 'a.title'])
    .where('p.id', 'in', [...works.keys()])
    .execute();
  return new Map(
    found
      .filter((row) => works.get(row.id) === row.assignment_id)
      .filter((row) => [row.outlet_id, row.work_outlet_id].every(plans))
      .map((row) => [row.id, row.title]),
  );
}
