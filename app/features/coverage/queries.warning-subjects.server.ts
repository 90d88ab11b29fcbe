/** What is known of the exemplars of planned appearances, and what else is told of them. */
import { addDays, type PlainDate } from '~/platform/time';
import { inChunks } from '~db/chunks';
import type { Reader } from '~db/connect';
import type { Genre } from './rules.genres';
import { isPublished } from './rules.placements';
import { type Proposal, spanOf } from './rules.proposals';
import { ANGLE_DAYS, type OtherCoverage, REST_DAYS, type WarningFacts } from './rules.warnings';

const exemplarIds = (proposals: readonly Proposal[]): string[] => [
  ...new Set(proposals.flatMap(({ exemplarId }) => exemplarId ?? [])),
];

/** Standing and consent of the exemplars, by id. */
export async function exemplarsOf(
  { q }: Reader,
  proposals: readonly Proposal[],
): Promise<Map<string, NonNullable<WarningFacts['exemplar']>>> {
  const ids = exemplarIds(proposals);
  if (ids.length === 0) return new Map();
  const rows = await inChunks(ids, (some) =>
    q
      .selectFrom('exemplars')
      .select(['id', 'name', 'status', 'consent'])
      .where('id', 'in', some)
      .execute(),
  );
  return new Map(
    rows.map((row) => [
      row.id,
      { name: row.name, withdrawn: row.status === 'withdrawn', consent: row.consent },
    ]),
  );
}

interface CoverageRow extends OtherCoverage {
  assignmentId: string;
}

/** What is published or planned about an exemplar by work other than the given one, so near that a rule may speak of it. */
export async function coverageOf({ q }: Reader, proposals: readonly Proposal[]) {
  const ids = exemplarIds(proposals);
  const near = spanOf(
    proposals.flatMap(({ plannedOn }) => [
      addDays(plannedOn, -Math.max(REST_DAYS, ANGLE_DAYS)),
      addDays(plannedOn, ANGLE_DAYS),
    ]),
  );
  const byExemplar = new Map<string, CoverageRow[]>();
  if (near && ids.length > 0) {
    const rows = await inChunks(ids, (some) => coverageRows(q, some, near));
    for (const row of rows) {
      const published = isPublished(row.status);
      if (!published && row.assignment_status === 'suspended') continue;
      const id = row.exemplar_id ?? '';
      const other: CoverageRow = {
        assignmentId: row.assignment_id,
        outletId: row.outlet_id,
        outletName: row.short_name,
        genre: row.genre as Genre,
        on: (published && row.published_on) || row.planned_on,
        published,
      };
      byExemplar.set(id, [...(byExemplar.get(id) ?? []), other]);
    }
  }
  return (exemplarId: string, assignmentId: string | null): OtherCoverage[] =>
    (byExemplar.get(exemplarId) ?? []).filter((other) => other.assignmentId !== assignmentId);
}

const coverageRows = (
  q: Reader['q'],
  ids: readonly string[],
  { from, to }: { from: PlainDate; to: PlainDate },
) =>
  q
    .selectFrom('assignments as a')
    .innerJoin('placements as p', 'p.assignment_id', 'a.id')
    .innerJoin('outlets', 'outlets.id', 'a.outlet_id')
    .select([
      'a.exemplar_id',
      'a.outlet_id',
      'a.genre',
      'a.status as assignment_status',
      'p.assignment_id',
      'p.status',
      'p.planned_on',
      'p.published_on',
      'outlets.short_name',
    ])
    .where('a.exemplar_id', 'in', [...ids])
    .where('a.status', '<>', 'cancelled')
    .where('p.status', 'not in', ['cancelled', 'taken_down'])
    .where('p.kind', '<>', 'rerun')
    .where((on) =>
      on.or([on.between('p.planned_on', from, to), on.between('p.published_on', from, to)]),
    )
    .execute();

/** On which days the outlet is still to tell of the exemplar by other work, whatever the day; only for what is about it anew. */
export async function plannedAgainOf({ q }: Reader, proposals: readonly Proposal[]) {
  const anew = proposals.filter(({ aboutAnew }) => aboutAnew);
  const ids = exemplarIds(anew);
  const rows =
    ids.length === 0
      ? []
      : await q
          .selectFrom('assignments as a')
          .innerJoin('placements as p', 'p.assignment_id', 'a.id')
          .innerJoin('outlets', 'outlets.id', 'a.outlet_id')
          .select(['a.id', 'a.exemplar_id', 'a.outlet_id', 'p.planned_on', 'outlets.short_name'])
          .where('a.exemplar_id', 'in', ids)
          .where('a.status', '<>', 'cancelled')
          .where('p.status', 'in', ['planned', 'scheduled'])
          .where('p.kind', '<>', 'rerun')
          .execute();
  return ({ aboutAnew, exemplarId, outletId, assignmentId }: Proposal) => {
    if (!aboutAnew) return null;
    const own = rows.filter(
      (row) =>
        row.exemplar_id === exemplarId && row.outlet_id === outletId && row.id !== assignmentId,
    );
    return { outlet: own[0]?.short_name ?? '', days: own.map((row) => row.planned_on) };
  };
}
