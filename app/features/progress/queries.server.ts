/** The figures of the progress page. They count with the registry's own definitions, so a figure and the list behind it agree. */
import { expressionBuilder, sql } from 'kysely';
import { coverageStateSql, outletCoverageSql } from '~/features/exemplars/queries.coverage.server';
import { loadPlaces } from '~/features/exemplars/queries.places.server';
import { programmeOutlets, visibleTo } from '~/features/exemplars/queries.server';
import {
  EXEMPLAR_STATUSES,
  type ExemplarStatus,
  FAMILIES,
  PUBLISHED_STATUSES,
} from '~/features/exemplars/rules';
import { listSectors, type Outlet } from '~/features/newsroom/queries.server';
import type { Ctx } from '~/platform/context.server';
import type { PlainDate } from '~/platform/time';
import type { Schema } from '~db/schema';
import { type Counts, noCounts, noOutletCounts, type OutletCounts } from './rules';

export interface Line {
  code: string;
  name: string;
  nameEn: string;
  counts: Counts;
}

export interface MonthLine {
  /** YYYY-MM */
  month: string;
  approved: number;
  /** Placements that were published, by outlet id. */
  published: Record<string, number>;
}

export interface Figures {
  all: Counts;
  districts: Line[];
  sectors: Line[];
  /** Codes only: their names are in the catalogues. */
  families: { code: (typeof FAMILIES)[number]; counts: Counts }[];
  outlets: { outlet: Outlet; counts: OutletCounts }[];
  months: MonthLine[];
  /** How many dossiers there are in each status. */
  statuses: Record<ExemplarStatus, number>;
  outletsOwing: Outlet[];
}

type Scope = Pick<Ctx, 'db' | 'who' | 'clock'>;

/** Every figure about the exemplars that the person may see. Three grouped statements beside the names. */
export async function getFigures(ctx: Scope): Promise<Figures> {
  const [outlets, sectors, places] = await Promise.all([
    programmeOutlets(ctx),
    listSectors(ctx.db),
    loadPlaces(ctx.db),
  ]);
  const [groups, published, statuses] = await Promise.all([
    countGroups(ctx, outlets),
    countPublished(ctx),
    countStatuses(ctx),
  ]);
  const districtName = (code: string) =>
    places.find(code, ctx.clock.today())?.name ??
    places.find(code, groups.first ?? ctx.clock.today())?.name ??
    code;
  return {
    all: groups.of('all').get('') ?? noCounts(),
    districts: [...groups.of('district')].map(([code, counts]) => {
      const name = districtName(code);
      return { code, name, nameEn: name, counts };
    }),
    sectors: sectors.flatMap(({ code, name, nameEn }) => {
      const counts = groups.of('sector').get(code);
      return counts ? [{ code, name, nameEn, counts }] : [];
    }),
    families: FAMILIES.flatMap((code) => {
      const counts = groups.of('family').get(code);
      return counts ? [{ code, counts }] : [];
    }),
    outlets: outlets.map((outlet, index) => ({
      outlet,
      counts: groups.ofOutlet(index),
    })),
    months: monthsOf(groups.of('month'), published),
    statuses,
    outletsOwing: outlets,
  };
}

/** The condition of `exemplars` rows that count: approved, and the person may see them. */
export const countedFor = (who: Ctx['who']) => {
  const where = expressionBuilder<Schema, 'exemplars'>();
  return sql<boolean>`exemplars.status = 'approved' and ${visibleTo(who)(where)}`;
};

interface GroupRow {
  dimension: string;
  code: string;
  state: string;
  total: number;
}

async function countGroups({ db, who }: Scope, outlets: readonly Outlet[]) {
  const byOutlet = outlets.map(
    ({ id }, index) => sql`, ${outletCoverageSql(id)} as ${sql.ref(`outlet_${index}`)}`,
  );
  const group = (dimension: string, code: ReturnType<typeof sql>, state: ReturnType<typeof sql>) =>
    sql`select ${sql.lit(dimension)} as dimension, ${code} as code, ${state} as state, count(*) as total
      from states group by 2, 3`;
  const state = sql`state`;
  const groups = [
    group('district', sql`district_code`, state),
    group('sector', sql`sector_code`, state),
    group('family', sql`family`, state),
    group('month', sql`month`, state),
    ...outlets.map((_, index) =>
      group('outlet', sql`${sql.lit(String(index))}`, sql.ref(`outlet_${index}`)),
    ),
  ];
  const { rows } = await sql<GroupRow>`with states as (
      select district_code, sector_code, family, substr(approved_on, 1, 7) as month,
        ${coverageStateSql} as state${sql.join(byOutlet, sql``)}
      from exemplars where ${countedFor(who)})
    ${sql.join(groups, sql` union all `)}`.execute(db.q);
  return new Groups(rows);
}

/** The grouped rows, by dimension and code. */
class Groups {
  private readonly counts = new Map<string, Map<string, Counts>>();
  private readonly outlets = new Map<string, OutletCounts>();

  constructor(rows: readonly GroupRow[]) {
    for (const { dimension, code, state, total } of rows) {
      if (dimension === 'outlet') {
        const counts = this.outlets.get(code) ?? noOutletCounts();
        counts[state as keyof OutletCounts] += Number(total);
        this.outlets.set(code, counts);
        continue;
      }
      this.add(dimension, code, state as keyof Counts, Number(total));
      if (dimension === 'family') this.add('all', '', state as keyof Counts, Number(total));
    }
  }

  private add(dimension: string, code: string, state: keyof Counts, total: number): void {
    const codes = this.counts.get(dimension) ?? new Map<string, Counts>();
    const counts = codes.get(code) ?? noCounts();
    counts[state] += total;
    this.counts.set(dimension, codes.set(code, counts));
  }

  /** By code, in the order of the codes. */
  of(dimension: string): Map<string, Counts> {
    return new Map([...(this.counts.get(dimension) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  ofOutlet(index: number): OutletCounts {
    return this.outlets.get(String(index)) ?? noOutletCounts();
  }

  /** The first day of the first month in which anything was approved. */
  get first(): PlainDate | null {
    const [month] = this.of('month').keys();
    return month ? (`${month}-01` as PlainDate) : null;
  }
}

async function countPublished({ db, who }: Scope) {
  const rows = await db.q
    .selectFrom('placements')
    .innerJoin('assignments', 'assignments.id', 'placements.assignment_id')
    .innerJoin('exemplars', 'exemplars.id', 'assignments.exemplar_id')
    .select(({ fn }) => [
      'placements.outlet_id',
      sql<string>`substr(placements.published_on, 1, 7)`.as('month'),
      fn.countAll<number>().as('total'),
    ])
    .where('placements.status', 'in', [...PUBLISHED_STATUSES])
    .where(countedFor(who))
    .groupBy(['placements.outlet_id', sql`substr(placements.published_on, 1, 7)`])
    .execute();
  return rows.map((row) => ({ ...row, total: Number(row.total) }));
}

async function countStatuses({ db, who }: Scope): Promise<Record<ExemplarStatus, number>> {
  const rows = await db.q
    .selectFrom('exemplars')
    .select(({ fn }) => ['exemplars.status', fn.countAll<number>().as('total')])
    .where(visibleTo(who))
    .groupBy('exemplars.status')
    .execute();
  const totals = new Map(rows.map((row) => [row.status, Number(row.total)]));
  return Object.fromEntries(
    EXEMPLAR_STATUSES.map((status) => [status, totals.get(status) ?? 0]),
  ) as Record<ExemplarStatus, number>;
}

function monthsOf(
  approved: ReadonlyMap<string, Counts>,
  published: readonly { outlet_id: string; month: string; total: number }[],
): MonthLine[] {
  const months = [...new Set([...approved.keys(), ...published.map((row) => row.month)])].sort();
  return months.map((month) => ({
    month,
    approved: Object.values(approved.get(month) ?? {}).reduce((sum, each) => sum + each, 0),
    published: Object.fromEntries(
      published.filter((row) => row.month === month).map((row) => [row.outlet_id, row.total]),
    ),
  }));
}
