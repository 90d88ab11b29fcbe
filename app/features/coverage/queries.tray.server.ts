/** Approved exemplars that are owed coverage and stand on no calendar yet. */
import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { coverageByExemplar } from '~/features/exemplars/queries.coverage.server';
import { loadPlaces } from '~/features/exemplars/queries.places.server';
import type { Consent, ExemplarKind, Family, OutletCoverage } from '~/features/exemplars/rules';
import { listSectors } from '~/features/newsroom/queries.server';
import { getCurrentProgramme, listProgrammeOutletIds } from '~/features/programmes/queries.server';
import type { Ctx } from '~/platform/context.server';
import { forbidden } from '~/platform/errors';
import { remembered } from '~/platform/remembered.server';
import { searchWords } from '~/platform/text';
import { daysBetween, type PlainDate } from '~/platform/time';
import type { FoldedText } from '~db/columns';
import type { Db, Reader, Schema } from '~db/connect';
import { canSeeAssignment } from './rules';

export interface TrayItem {
  exemplarId: string;
  name: string;
  kind: ExemplarKind;
  family: Family;
  /** The code of its sector. */
  sector: string;
  placeName: string;
  districtName: string | null;
  summary: string;
  approvedOn: PlainDate;
  /** Days since the approval. */
  ageDays: number;
  consent: Consent;
  /** Outlets of the programme that have no assignment about it, cancelled ones not counted. */
  missing: string[];
  outlets: { outletId: string; state: OutletCoverage }[];
}

interface TrayFilter {
  q?: string;
  /** Only those that this outlet owes, or one of these. */
  outletId?: string | readonly string[];
  /** Only those that none of these outlets owes. */
  settledBy?: readonly string[];
  /** The code of their sector. */
  sector?: string | null;
  limit: number;
}

interface Owed {
  total: number;
  items: TrayItem[];
}

/**
 * Those owed coverage, oldest approval first: how many in all, and the first of them. The same for every reader, and remembered:
 * not to be written into. Throws 403.
 */
export async function listTray(ctx: Ctx, filter: TrayFilter): Promise<Owed> {
  if (!canSeeAssignment(ctx.who)) throw forbidden();
  const { q = '', outletId = '', settledBy = [], sector, limit } = filter;
  const key = [
    'tray',
    ctx.clock.today(),
    limit,
    JSON.stringify([outletId, settledBy]),
    sector ?? '',
    searchWords(q)?.join(' ') ?? '?',
  ];
  return remembered(ctx.db, key.join(' '), () => readTray(ctx, filter));
}

async function readTray(ctx: Pick<Ctx, 'db' | 'clock'>, filter: TrayFilter): Promise<Owed> {
  const programme = await getCurrentProgramme(ctx.db, ctx.clock.today());
  if (!programme) return { total: 0, items: [] };
  const [rows, outletIds] = await Promise.all([
    owedQuery(ctx.db, programme.id, filter)
      .selectAll('e')
      .select(({ fn }) => fn.countAll().over().as('total'))
      .orderBy('e.approved_on')
      .orderBy('e.name_sort')
      .orderBy('e.id')
      .limit(filter.limit)
      .execute(),
    listProgrammeOutletIds(ctx.db, programme.id),
  ]);
  const ids = rows.map((row) => row.id);
  const [coverage, live, places] = await Promise.all([
    coverageByExemplar(ctx.db, ids),
    liveOutlets(ctx.db, ids),
    loadPlaces(ctx.db),
  ]);
  const items = rows.map((row) => {
    const place = places.at(row.place_code, row.place_valid_from);
    const district =
      place && place.districtCode !== place.code
        ? places.find(place.districtCode, place.validFrom)
        : null;
    const approvedOn = row.approved_on ?? ctx.clock.today();
    return {
      exemplarId: row.id,
      name: row.name,
      kind: row.kind,
      family: row.family,
      sector: row.sector_code,
      placeName: place?.name ?? row.place_code,
      districtName: district?.name ?? null,
      summary: row.summary,
      approvedOn,
      ageDays: daysBetween(approvedOn, ctx.clock.today()),
      consent: row.consent,
      missing: outletIds.filter((outletId) => !live.has(`${row.id} ${outletId}`)),
      outlets: coverage.get(row.id)?.outlets ?? [],
    };
  });
  return { total: Number(rows[0]?.total ?? 0), items };
}

/** Cards that each part of the tray holds at once; a search finds the others. */
const TRAY_LIMIT = 60;

/**
 * The tray of somebody who plans for the outlets `own`: what they owe, and what only others owe, with the names of the sectors in it.
 * Throws 403.
 */
export async function getTray(
  ctx: Ctx,
  own: readonly string[],
  filter: Pick<TrayFilter, 'q' | 'sector'>,
) {
  const { q = '', sector = null } = filter;
  const asked = { q, sector, limit: TRAY_LIMIT };
  const [mine, other] = await Promise.all([
    listTray(ctx, { ...asked, outletId: own }),
    listTray(ctx, { ...asked, settledBy: own }),
  ]);
  const codes = [...new Set([...mine.items, ...other.items].map((item) => item.sector))];
  return { ...mine, other, sectors: await listSectors(ctx.db, codes), q };
}

/** How many exemplars are owed coverage, by the code of their sector. Remembered: not to be written into. */
export const countOwedBySector = (db: Db, programmeId: string): Promise<Map<string, number>> =>
  remembered(db, `owed by sector ${programmeId}`, async () => {
    const rows = await owedQuery(db, programmeId, {})
      .select(({ fn }) => ['e.sector_code', fn.countAll<number>().as('n')])
      .groupBy('e.sector_code')
      .execute();
    return new Map(rows.map((row) => [row.sector_code, Number(row.n)]));
  });

type Exemplars = Schema & { e: Schema['exemplars'] };

function owedQuery(
  db: Reader,
  programmeId: string,
  { q, outletId, settledBy = [], sector }: Omit<TrayFilter, 'limit'>,
) {
  let query = db.q
    .selectFrom('exemplars as e')
    .where('e.programme_id', '=', programmeId)
    .where('e.status', '=', 'approved')
    .where((on) => on.exists(missingOutlet(on, outletId)));
  if (settledBy.length > 0)
    query = query.where((on) => on.not(on.exists(missingOutlet(on, settledBy))));
  if (sector) query = query.where('e.sector_code', '=', sector);
  const words = searchWords(q ?? '');
  if (words === null) query = query.where(sql<SqlBool>`1 = 0`);
  for (const word of words ?? []) {
    query = query.where('e.search_folded', 'like', `%${word}%` as FoldedText);
  }
  return query;
}

function missingOutlet(on: ExpressionBuilder<Exemplars, 'e'>, outletId: TrayFilter['outletId']) {
  let owing = on
    .selectFrom('programme_outlets as po')
    .innerJoin('outlets as o', 'o.id', 'po.outlet_id')
    .select('po.outlet_id')
    .whereRef('po.programme_id', '=', 'e.programme_id')
    .where('o.active', '=', 1)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('assignments as a')
            .select('a.id')
            .whereRef('a.exemplar_id', '=', 'e.id')
            .whereRef('a.outlet_id', '=', 'po.outlet_id')
            .where('a.status', '<>', 'cancelled'),
        ),
      ),
    );
  const owers = typeof outletId === 'string' ? [outletId] : outletId;
  if (owers?.[0]) owing = owing.where('po.outlet_id', 'in', owers);
  return owing;
}

async function liveOutlets(db: Reader, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.q
    .selectFrom('assignments')
    .select(['exemplar_id', 'outlet_id'])
    .distinct()
    .where('exemplar_id', 'in', ids)
    .where('status', '<>', 'cancelled')
    .execute();
  return new Set(rows.map((row) => `${row.exemplar_id} ${row.outlet_id}`));
}
