/** The coverage of exemplars, derived from assignments and placements; it is stored nowhere. */
import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '~db/connect';
import {
  type CoverageState,
  type OutletCoverage,
  overallCoverage,
  PLANNED_STATUSES,
  PRODUCTION_STATUSES,
  PUBLISHED_STATUSES,
} from './rules';

const list = (codes: readonly string[]) => sql.join(codes.map((code) => sql.lit(code)));

const owedOutlets = sql`(
  select count(*) from programme_outlets owed join outlets owing on owing.id = owed.outlet_id
  where owed.programme_id = exemplars.programme_id and owing.active = 1)`;

const publishedOutlets = sql`(
  select count(distinct shown.outlet_id) from assignments done
  join placements shown on shown.assignment_id = done.id
  join programme_outlets owed on owed.programme_id = exemplars.programme_id and owed.outlet_id = shown.outlet_id
  join outlets owing on owing.id = owed.outlet_id
  where done.exemplar_id = exemplars.id and owing.active = 1 and shown.status in (${list(PUBLISHED_STATUSES)}))`;

const anyAssignment = (statuses: readonly string[]) => sql`exists (
  select 1 from assignments made
  join programme_outlets owed on owed.programme_id = exemplars.programme_id and owed.outlet_id = made.outlet_id
  join outlets owing on owing.id = owed.outlet_id
  where made.exemplar_id = exemplars.id and owing.active = 1 and made.status in (${list(statuses)}))`;

/**
 * The coverage of the row of `exemplars` in the query around it, as SQL that both databases accept: for filters, sorts and
 * counts (`group by 1`). It says the same as `coverageByExemplar`; only approved exemplars owe coverage.
 */
export const coverageStateSql: RawBuilder<CoverageState> = sql<CoverageState>`case
  when ${publishedOutlets} > 0 then case when ${publishedOutlets} >= ${owedOutlets} then 'published_all' else 'published_some' end
  when ${anyAssignment(PRODUCTION_STATUSES)} then 'in_production'
  when ${anyAssignment(PLANNED_STATUSES)} then 'planned'
  else 'none' end`;

/**
 * Whether some outlet that owes coverage of the row of `exemplars` in the query around it has no assignment about it; cancelled
 * ones do not count. Only approved exemplars owe coverage.
 */
export const unplannedSql: RawBuilder<boolean> = sql<boolean>`exists (
  select 1 from programme_outlets owed join outlets owing on owing.id = owed.outlet_id
  where owed.programme_id = exemplars.programme_id and owing.active = 1 and not exists (
    select 1 from assignments made
    where made.exemplar_id = exemplars.id and made.outlet_id = owed.outlet_id and made.status <> 'cancelled'))`;

/**
 * Whether the row of `exemplars` in the query around it still waits for some outlet that owes coverage to publish: what
 * `coverageStateSql <> 'published_all'` says, in a tenth of its time where most have been published about.
 */
export const unpublishedSql: RawBuilder<boolean> = sql<boolean>`exists (
  select 1 from programme_outlets owed join outlets owing on owing.id = owed.outlet_id
  where owed.programme_id = exemplars.programme_id and owing.active = 1 and not exists (
    select 1 from assignments done join placements shown on shown.assignment_id = done.id
    where done.exemplar_id = exemplars.id and done.outlet_id = owed.outlet_id and shown.status in (${list(PUBLISHED_STATUSES)})))`;

/** Whether the outlet has published about the row of `exemplars` in the query around it. */
export const publishedBySql = (outletId: string): RawBuilder<boolean> => sql<boolean>`exists (
  select 1 from assignments done join placements shown on shown.assignment_id = done.id
  where done.exemplar_id = exemplars.id and shown.outlet_id = ${outletId} and shown.status in (${list(PUBLISHED_STATUSES)}))`;

const madeBy = (outletId: string, statuses: readonly string[]) => sql<boolean>`exists (
  select 1 from assignments made
  where made.exemplar_id = exemplars.id and made.outlet_id = ${outletId} and made.status in (${list(statuses)}))`;

/** The coverage of the row of `exemplars` in the query around it by one outlet; it says the same as `coverageByExemplar`. */
export const outletCoverageSql = (outletId: string): RawBuilder<OutletCoverage> =>
  sql<OutletCoverage>`case
  when ${publishedBySql(outletId)} then 'published'
  when ${madeBy(outletId, PRODUCTION_STATUSES)} then 'in_production'
  when ${madeBy(outletId, PLANNED_STATUSES)} then 'planned'
  else 'none' end`;

export interface ExemplarCoverage {
  state: CoverageState;
  /** The outlets that owe coverage, in their order. */
  outlets: { outletId: string; state: OutletCoverage }[];
}

const BATCH = 400;

/** The coverage of exemplars by id, over all and by outlet. */
export async function coverageByExemplar(
  db: Reader,
  exemplarIds: readonly string[],
): Promise<Map<string, ExemplarCoverage>> {
  const found = new Map<string, ExemplarCoverage>();
  for (let start = 0; start < exemplarIds.length; start += BATCH) {
    await addBatch(db, exemplarIds.slice(start, start + BATCH), found);
  }
  return found;
}

async function addBatch(db: Reader, ids: readonly string[], found: Map<string, ExemplarCoverage>) {
  const rows = await db.q
    .selectFrom('exemplars')
    .innerJoin('programme_outlets', 'programme_outlets.programme_id', 'exemplars.programme_id')
    .innerJoin('outlets', 'outlets.id', 'programme_outlets.outlet_id')
    .leftJoin('assignments', (join) =>
      join
        .onRef('assignments.exemplar_id', '=', 'exemplars.id')
        .onRef('assignments.outlet_id', '=', 'outlets.id'),
    )
    .leftJoin('placements', (join) =>
      join
        .onRef('placements.assignment_id', '=', 'assignments.id')
        .on('placements.status', 'in', [...PUBLISHED_STATUSES]),
    )
    .select([
      'exemplars.id',
      'outlets.id as outlet_id',
      'assignments.status',
      'placements.id as placement_id',
    ])
    .where('exemplars.id', 'in', [...ids])
    .where('outlets.active', '=', 1)
    .orderBy('outlets.sort')
    .execute();
  const states = new Map<string, Map<string, OutletCoverage>>(ids.map((id) => [id, new Map()]));
  for (const row of rows) {
    const outlets = states.get(row.id);
    const made = stateOf(row.status, row.placement_id !== null);
    if (outlets) outlets.set(row.outlet_id, further(outlets.get(row.outlet_id) ?? 'none', made));
  }
  for (const [id, outlets] of states) {
    found.set(id, {
      state: overallCoverage([...outlets.values()]),
      outlets: [...outlets].map(([outletId, state]) => ({ outletId, state })),
    });
  }
}

const ORDER: readonly OutletCoverage[] = ['none', 'planned', 'in_production', 'published'];

const further = (a: OutletCoverage, b: OutletCoverage): OutletCoverage =>
  ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;

function stateOf(status: string | null, published: boolean): OutletCoverage {
  if (published) return 'published';
  if ((PRODUCTION_STATUSES as readonly (string | null)[]).includes(status)) return 'in_production';
  return (PLANNED_STATUSES as readonly (string | null)[]).includes(status) ? 'planned' : 'none';
}
