/** The figures of the progress page. They count with the registry's own definitions, so a figure and the list behind it agree. */
import { expressionBuilder, sql } from 'kysely';
import { outletCoverageSql } from '~/features/exemplars/queries.coverage.server';
import { loadPlaces } from '~/features/exemplars/queries.places.server';
import { visibleTo } from '~/features/exemplars/queries.server';
import {
  EXEMPLAR_STATUSES,
  type ExemplarStatus,
  FAMILIES,
  type OutletCoverage,
  PUBLISHED_STATUSES,
} from '~/features/exemplars/rules';
import { listOutlets, listSectors, type Outlet } from '~/features/newsroom/queries.server';
import type { Ctx } from '~/platform/context.server';
import type { PlainDate } from '~/platform/time';
import type { Schema } from '~db/schema';
import type { Counts, OutletCounts } from './rules';
import { type Group, Tally } from './tally';

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

/** Every figure about the exemplars that the person may see. */
export async function getFigures(ctx: Scope): Promise<Figures> {
  const [owing, outlets, sectors, places] = await Promise.all([
    listOwing(ctx),
    listOutlets(ctx.db),
    listSectors(ctx.db),
    loadPlaces(ctx.db),
  ]);
  const owed = outlets.filter((outlet) => owing.some((each) => each.outlet_id === outlet.id));
  const outletIds = owed.map((outlet) => outlet.id);
  const groups = await listGroups(ctx, outletIds);
  const [published, statuses] = await Promise.all([countPublished(ctx), countStatuses(ctx)]);
  const tally = new Tally(groups, outletIds, owing);
  const firstDay = `${tally.by('month').keys().next().value ?? '1900-01'}-01` as PlainDate;
  return {
    all: tally.all,
    districts: [...tally.by('district')].map(([code, counts]) => {
      // Districts ended in 2025: what was approved before keeps the name of its time.
      const place = places.find(code, ctx.clock.today()) ?? places.find(code, firstDay);
      const name = place?.name ?? code;
      return { code, name, nameEn: name, counts };
    }),
    sectors: sectors.flatMap(({ code, name, nameEn }) => {
      const counts = tally.by('sector').get(code);
      return counts ? [{ code, name, nameEn, counts }] : [];
    }),
    families: FAMILIES.flatMap((code) => {
      const counts = tally.by('family').get(code);
      return counts ? [{ code, counts }] : [];
    }),
    outlets: owed.map((outlet) => ({ outlet, counts: tally.ofOutlet(outlet.id) })),
    months: monthsOf(tally.by('month'), published),
    statuses,
    outletsOwing: owed,
  };
}

/** Which outlets owe coverage in which programme. */
const listOwing = ({ db }: Scope) =>
  db.q
    .selectFrom('programme_outlets')
    .innerJoin('outlets', 'outlets.id', 'programme_outlets.outlet_id')
    .select(['programme_outlets.programme_id', 'programme_outlets.outlet_id'])
    .where('outlets.active', '=', 1)
    .execute();

/** The condition of `exemplars` rows that count: approved, and the person may see them. */
export const countedFor = (who: Ctx['who']) => {
  const where = expressionBuilder<Schema, 'exemplars'>();
  return sql<boolean>`exemplars.status = 'approved' and ${visibleTo(who)(where)}`;
};

/** The approved exemplars that the person may see, grouped: a short statement for each district, so that none holds others up. */
async function listGroups({ db, who }: Scope, outletIds: readonly string[]): Promise<Group[]> {
  const districts = await db.q
    .selectFrom('exemplars')
    .select('district_code')
    .distinct()
    .where('status', '=', 'approved')
    .orderBy('district_code')
    .execute();
  const column = (index: number) => sql.ref(`outlet_${index}`);
  const states = outletIds.map((id, index) => sql`${outletCoverageSql(id)} as ${column(index)}`);
  const groups: Group[] = [];
  for (const { district_code } of districts) {
    const { rows } = await sql<Record<string, string | number>>`
      select programme_id, sector_code, family, month, ${sql.join(outletIds.map((_, index) => column(index)))}, count(*) as total
      from (
        select programme_id, sector_code, family, substr(approved_on, 1, 7) as month, ${sql.join(states)}
        from exemplars where district_code = ${district_code} and ${countedFor(who)}) as counted
      group by programme_id, sector_code, family, month, ${sql.join(outletIds.map((_, index) => column(index)))}`.execute(
      db.q,
    );
    for (const row of rows) {
      groups.push({
        programmeId: String(row.programme_id),
        district: district_code,
        sector: String(row.sector_code),
        family: String(row.family),
        month: String(row.month),
        states: outletIds.map((_, index) => row[`outlet_${index}`] as OutletCoverage),
        total: Number(row.total),
      });
    }
  }
  return groups;
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
