/** The register of exemplars: what each role may see of it, filtered, sorted, in pages. */

import {
  type Expression,
  type ExpressionBuilder,
  type SelectQueryBuilder,
  type SqlBool,
  sql,
} from 'kysely';
import { listOutlets, type Outlet } from '~/features/newsroom/queries.server';
import { getCurrentProgramme, listProgrammeOutletIds } from '~/features/programmes/queries.server';
import type { Ctx } from '~/platform/context.server';
import { can } from '~/platform/permissions';
import type { Principal } from '~/platform/principal';
import { clean, fold, searchWords } from '~/platform/text';
import { daysBetween, type Instant, type PlainDate } from '~/platform/time';
import type { FoldedText } from '~db/columns';
import type { Schema } from '~db/schema';
import type { ExemplarFilter } from './input';
import {
  coverageByExemplar,
  coverageStateSql,
  type ExemplarCoverage,
  unplannedSql,
} from './queries.coverage.server';
import { decisionHas, mayBeDecision } from './queries.decisions.server';
import { loadPlaces } from './queries.places.server';
import { sectorNames } from './queries.sectors.server';
import {
  EXEMPLAR_STATUSES,
  type ExemplarKind,
  type ExemplarStatus,
  type ExemplarVerb,
  type Family,
  verbsFor,
} from './rules';

export const PAGE_SIZE = 50;

export interface ExemplarListItem {
  id: string;
  version: number;
  name: string;
  family: Family;
  kind: ExemplarKind;
  sector: { name: string; nameEn: string };
  placeLabel: string;
  summary: string;
  status: ExemplarStatus;
  approvedOn: PlainDate | null;
  updatedAt: Instant;
  /** Absent unless it is approved. */
  coverage: ExemplarCoverage | null;
  /** Days since the approval while coverage is owed. */
  waitingDays: number | null;
  verbs: ExemplarVerb[];
}

export interface ExemplarList {
  items: ExemplarListItem[];
  total: number;
  page: number;
  pageSize: number;
  /** How many there are of each status under the other filters. */
  byStatus: Record<ExemplarStatus, number>;
  /** The outlets that owe coverage, for the marks. */
  outlets: Outlet[];
}

type Query<O> = SelectQueryBuilder<Schema, 'exemplars', O>;
type Where = ExpressionBuilder<Schema, 'exemplars'>;

/** One page of what the person may see. */
export async function listExemplars(ctx: Ctx, filter: ExemplarFilter): Promise<ExemplarList> {
  const page = Math.max(1, filter.page ?? 1);
  const [byStatus, rows, outlets] = await Promise.all([
    countByStatus(ctx, filter),
    pageOf(ctx, filter, page),
    programmeOutlets(ctx),
  ]);
  const total = filter.status
    ? byStatus[filter.status]
    : EXEMPLAR_STATUSES.reduce((sum, status) => sum + byStatus[status], 0);
  return { items: await itemsOf(ctx, rows), total, page, pageSize: PAGE_SIZE, byStatus, outlets };
}

/** The outlets that owe coverage in the current programme, in their order. */
export async function programmeOutlets({
  db,
  clock,
}: Pick<Ctx, 'db' | 'clock'>): Promise<Outlet[]> {
  const programme = await getCurrentProgramme(db, clock.today());
  if (!programme) return [];
  const owing = new Set(await listProgrammeOutletIds(db, programme.id));
  return (await listOutlets(db)).filter((outlet) => owing.has(outlet.id));
}

/** What the person may see of the register: the same as `canSeeExemplar`, as SQL. */
export function visibleTo(who: Principal) {
  return (where: Where): Expression<SqlBool> => {
    if (can(who, 'read:exemplar', { own: false })) return where.lit(true);
    const parts: Expression<SqlBool>[] = [];
    if (can(who, 'read:approved-exemplar')) parts.push(where('exemplars.status', '=', 'approved'));
    if (can(who, 'nominate:exemplar')) parts.push(where('exemplars.created_by', '=', who.id));
    return where.or(parts);
  };
}

function filtered<O>(query: Query<O>, who: Principal, filter: ExemplarFilter): Query<O> {
  let found = query.where(visibleTo(who));
  const words = searchWords(filter.q ?? '');
  if (words === null) found = found.where(sql<SqlBool>`1 = 0`);
  for (const word of words ?? []) {
    // Folded text holds only letters, digits and spaces: nothing that LIKE reads as a wildcard.
    const like = `%${word}%` as FoldedText;
    found = found.where((where) =>
      where.or([
        where('exemplars.search_folded', 'like', like),
        ...(mayBeDecision(filter.q ?? '') ? [decisionHas(word)] : []),
      ]),
    );
  }
  if (filter.family) found = found.where('exemplars.family', '=', filter.family);
  if (filter.kind) found = found.where('exemplars.kind', '=', filter.kind);
  if (filter.sector) found = found.where('exemplars.sector_code', '=', filter.sector);
  if (filter.importId) found = found.where('exemplars.import_id', '=', filter.importId);
  const { place } = filter;
  if (place) {
    found = found.where((where) =>
      where.or([
        where('exemplars.place_code', '=', place),
        where('exemplars.district_code', '=', place),
      ]),
    );
  }
  if (filter.coverage) {
    found = found.where('exemplars.status', '=', 'approved');
    found =
      filter.coverage === 'unplanned'
        ? found.where(unplannedSql)
        : found.where(coverageStateSql, '=', filter.coverage);
  }
  return found;
}

async function countByStatus(
  { db, who }: Ctx,
  filter: ExemplarFilter,
): Promise<Record<ExemplarStatus, number>> {
  const rows = await filtered(db.q.selectFrom('exemplars') as Query<object>, who, filter)
    .select(({ fn }) => ['exemplars.status', fn.countAll<number>().as('count')])
    .groupBy('exemplars.status')
    .execute();
  const counts = new Map(rows.map((row) => [row.status, Number(row.count)]));
  return Object.fromEntries(
    EXEMPLAR_STATUSES.map((status) => [status, counts.get(status) ?? 0]),
  ) as Record<ExemplarStatus, number>;
}

function pageOf({ db, who }: Ctx, filter: ExemplarFilter, page: number) {
  let query = filtered(db.q.selectFrom('exemplars').selectAll('exemplars'), who, filter);
  if (filter.status) query = query.where('exemplars.status', '=', filter.status);
  for (const order of ordersOf(filter))
    query = query.orderBy(order.by, order.descending ? 'desc' : 'asc');
  return query
    .orderBy('exemplars.id', 'desc')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute();
}

type Order = { by: ReturnType<typeof sql<unknown>>; descending: boolean };

function ordersOf({ q, sort }: ExemplarFilter): Order[] {
  const column = (name: string, descending = false): Order => ({
    by: sql.ref(`exemplars.${name}`),
    descending,
  });
  // The two databases put NULL at different ends.
  const nullsLast = (name: string): Order => ({
    by: sql`case when ${sql.ref(`exemplars.${name}`)} is null then 1 else 0 end`,
    descending: false,
  });
  if (!sort) return q?.trim() ? [rankOf(q), column('name_sort')] : [column('updated_at', true)];
  if (sort.by === 'name') return [column('name_sort', sort.descending)];
  if (sort.by === 'updated') return [column('updated_at', sort.descending)];
  if (sort.by === 'approved')
    return [nullsLast('approved_on'), column('approved_on', sort.descending)];
  const settled = sql`case when exemplars.status = 'approved' and ${coverageStateSql} <> 'published_all' then 0 else 1 end`;
  return [
    { by: settled, descending: false },
    nullsLast('approved_on'),
    column('approved_on', !sort.descending),
  ];
}

/** An exact hit with its marks first, then the whole phrase in the name, then the rest. */
function rankOf(q: string): Order {
  const typed = clean(q);
  const title = typed.replace(
    /\p{L}+/gu,
    (word) => word[0]?.toLocaleUpperCase('vi') + word.slice(1),
  );
  // LIKE and lower() do not know Vietnamese capitals everywhere; replace() is exact in every database.
  const holds = (text: string) => sql`replace(exemplars.name, ${text}, '') <> exemplars.name`;
  const by = sql`case when ${holds(typed)} or ${holds(title)} then 0
    when exemplars.name_folded like ${`%${fold(q)}%`} then 1 else 2 end`;
  return { by, descending: false };
}

type Row = Awaited<ReturnType<typeof pageOf>>[number];

async function itemsOf({ db, who, clock }: Ctx, rows: Row[]): Promise<ExemplarListItem[]> {
  const approved = rows.filter((row) => row.status === 'approved').map((row) => row.id);
  const [places, sectors, coverage] = await Promise.all([
    loadPlaces(db),
    sectorNames(db, rows),
    coverageByExemplar(db, approved),
  ]);
  return rows.map((row) => {
    const place = places.at(row.place_code, row.place_valid_from);
    const covered = coverage.get(row.id) ?? null;
    const owed = covered !== null && covered.state !== 'published_all' && row.approved_on !== null;
    const subject = {
      status: row.status,
      createdBy: row.created_by,
      placeCodes: place?.placeCodes ?? [],
    };
    return {
      id: row.id,
      version: row.version,
      name: row.name,
      family: row.family,
      kind: row.kind,
      sector: sectors(row.sector_code),
      placeLabel: place?.label ?? row.place_code,
      summary: row.summary,
      status: row.status,
      approvedOn: row.approved_on,
      updatedAt: row.updated_at,
      coverage: covered,
      waitingDays: owed && row.approved_on ? daysBetween(row.approved_on, clock.today()) : null,
      verbs: verbsFor(who, subject),
    };
  });
}
