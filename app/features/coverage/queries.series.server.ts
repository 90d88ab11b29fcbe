/** Recurring needs as their pages show them, and whom an assignment of theirs may be about. */
import { type HistoryEntry, listHistory } from '~/features/history/queries.server';
import {
  type Channel,
  listChannels,
  listOutlets,
  listPlaces,
  listSectors,
  type Named,
  type Outlet,
  type Place,
} from '~/features/newsroom/queries.server';
import { listSlots, type Slot } from '~/features/newsroom/queries.slots.server';
import type { Ctx } from '~/platform/context.server';
import { forbidden, notFound } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { outletsOf } from '~/platform/principal';
import type { Instant, PlainDate } from '~/platform/time';
import type { Schema } from '~db/schema';
import { type AssignmentStatus, canSeeAssignment } from './rules';
import type { Genre } from './rules.genres';
import { type PublishedOn, publishedOn } from './rules.items';
import type { PlacementStatus } from './rules.placements';

export interface SeriesItem {
  id: string;
  title: string;
  outlet: Pick<Outlet, 'id' | 'shortName' | 'icon' | 'hue'>;
  channelName: string;
  slotName: string | null;
  rrule: string;
  startsOn: PlainDate;
  endsOn: PlainDate | null;
  endedAt: Instant | null;
  genre: Genre;
  family: Schema['series']['family'];
  placeName: string | null;
  sectorName: string | null;
  sectorNameEn: string | null;
  brief: string;
  version: number;
  /** What it has asked for so far, and how much of that waits for a subject. */
  made: number;
  waiting: number;
}

/** Every need: those that run first, the reader's own outlets first. Throws 403. */
export async function listSeries(ctx: Ctx): Promise<SeriesItem[]> {
  if (!canSeeAssignment(ctx.who)) throw forbidden();
  const own = new Set(outletsOf(ctx.who, 'editor', 'reporter'));
  const rows = await seriesRows(ctx)
    .orderBy('s.created_at', 'desc')
    .orderBy('s.id', 'desc')
    .execute();
  const items = await Promise.all(rows.map((row) => itemOf(ctx, row)));
  const rank = (item: SeriesItem) => (item.endedAt ? 2 : 0) + (own.has(item.outlet.id) ? 0 : 1);
  return items.sort((a, b) => rank(a) - rank(b));
}

export interface SeriesWork {
  assignmentId: string;
  title: string;
  day: PlainDate;
  time: string | null;
  status: AssignmentStatus;
  published: PublishedOn | null;
  placementStatus: PlacementStatus;
  exemplarName: string | null;
  leadName: string | null;
}

export interface SeriesPageData {
  series: SeriesItem;
  /** In the order of the days; `today` is the page with what comes next. */
  work: { items: SeriesWork[]; page: number; pageSize: number; total: number; today: number };
  manages: boolean;
  history: HistoryEntry[];
}

const WORK_ON_PAGE = 50;

/** One need with what it has asked for: the asked page of it, else the one of today. Throws 403, 404. */
export async function getSeriesPage(ctx: Ctx, id: string, asked?: number): Promise<SeriesPageData> {
  if (!canSeeAssignment(ctx.who)) throw forbidden();
  const row = await seriesRows(ctx).where('s.id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return {
    series: await itemOf(ctx, row),
    work: await workOn(ctx, id, asked),
    manages: can(ctx.who, 'plan:assignment', { outletId: row.outlet_id }),
    history: await listHistory(ctx.db, [{ kind: 'series', ids: [id] }]),
  };
}

async function workOn(
  ctx: Ctx,
  seriesId: string,
  asked: number | undefined,
): Promise<SeriesPageData['work']> {
  const all = ctx.db.q
    .selectFrom('assignments as a')
    .innerJoin('placements as p', 'p.assignment_id', 'a.id')
    .where('a.series_id', '=', seriesId)
    .where('p.kind', '<>', 'rerun');
  const count = async (query: typeof all) =>
    Number((await query.select(({ fn }) => fn.countAll().as('n')).executeTakeFirstOrThrow()).n);
  const total = await count(all);
  const before = await count(all.where('p.planned_on', '<', ctx.clock.today()));
  const last = Math.max(1, Math.ceil(total / WORK_ON_PAGE));
  const today = Math.min(last, Math.floor(before / WORK_ON_PAGE) + 1);
  const page = asked !== undefined && asked >= 1 && asked <= last ? asked : today;
  const rows = await all
    .leftJoin('exemplars as e', 'e.id', 'a.exemplar_id')
    .leftJoin('people as lead', 'lead.id', 'a.lead_id')
    .select(['a.id', 'a.title', 'a.status', 'p.planned_on', 'p.planned_time'])
    .innerJoin('channels as c', 'c.id', 'p.channel_id')
    .select([
      'p.status as placement_status',
      'c.medium',
      'e.name as exemplar',
      'lead.display_name as lead',
    ])
    .orderBy('p.planned_on')
    .orderBy('p.id')
    .limit(WORK_ON_PAGE)
    .offset((page - 1) * WORK_ON_PAGE)
    .execute();
  const items = rows.map((each) => ({
    assignmentId: each.id,
    title: each.title,
    day: each.planned_on,
    time: each.planned_time,
    status: each.status,
    placementStatus: each.placement_status,
    published: publishedOn(each.status, [{ status: each.placement_status, medium: each.medium }]),
    exemplarName: each.exemplar,
    leadName: each.lead,
  }));
  return { items, page, pageSize: WORK_ON_PAGE, total, today };
}

export interface SeriesChoices {
  outlets: Outlet[];
  channels: Channel[];
  slots: Pick<Slot, 'id' | 'channelId' | 'name' | 'startTime'>[];
  districts: Place[];
  sectors: Named[];
}

const DISTRICTS = ['district', 'city', 'town'];

/** What the form of a new need offers. Throws 403 for those who do not plan. */
export async function listSeriesChoices(ctx: Ctx): Promise<SeriesChoices> {
  if (!can(ctx.who, 'plan:assignment')) throw forbidden();
  const today = ctx.clock.today();
  const outlets = (await listOutlets(ctx.db)).filter((outlet) =>
    can(ctx.who, 'plan:assignment', { outletId: outlet.id }),
  );
  const outletIds = outlets.map(({ id }) => id);
  const [channels, slots, places, sectors] = await Promise.all([
    listChannels(ctx.db, outletIds),
    listSlots(ctx.db, { outletIds }),
    listPlaces(ctx.db, today),
    listSectors(ctx.db),
  ]);
  return {
    outlets,
    channels,
    slots: slots
      .filter((slot) => slot.endsOn === null || slot.endsOn >= today)
      .map(({ id, channelId, name, startTime }) => ({ id, channelId, name, startTime })),
    districts: places.filter((place) => DISTRICTS.includes(place.kind)),
    sectors,
  };
}

const seriesRows = (ctx: Ctx) =>
  ctx.db.q
    .selectFrom('series as s')
    .innerJoin('outlets as o', 'o.id', 's.outlet_id')
    .innerJoin('channels as c', 'c.id', 's.channel_id')
    .leftJoin('slots', 'slots.id', 's.slot_id')
    .leftJoin('sectors', 'sectors.code', 's.sector_code')
    .leftJoin('places', (join) =>
      join
        .onRef('places.code', '=', 's.place_code')
        .onRef('places.valid_from', '=', 's.place_valid_from'),
    )
    .selectAll('s')
    .select(['o.short_name', 'o.icon', 'o.hue', 'c.name as channel', 'slots.name as slot'])
    .select(['slots.rrule as slot_rrule', 'sectors.name as sector', 'sectors.name_en as sector_en'])
    .select('places.name as place');

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof seriesRows>['executeTakeFirst']>>>;

async function itemOf(ctx: Ctx, row: Row): Promise<SeriesItem> {
  const counts = await ctx.db.q
    .selectFrom('assignments')
    .select(({ fn }) => [fn.countAll().as('made'), fn.count('exemplar_id').as('filled')])
    .where('series_id', '=', row.id)
    .where('status', '<>', 'cancelled')
    .executeTakeFirstOrThrow();
  return {
    id: row.id,
    title: row.title,
    outlet: { id: row.outlet_id, shortName: row.short_name, icon: row.icon, hue: row.hue },
    channelName: row.channel,
    slotName: row.slot,
    rrule: row.slot_rrule ?? row.rrule,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    endedAt: row.ended_at,
    genre: row.genre as Genre,
    family: row.family,
    placeName: row.place,
    sectorName: row.sector,
    sectorNameEn: row.sector_en,
    brief: row.brief,
    version: row.version,
    made: Number(counts.made),
    waiting: Number(counts.made) - Number(counts.filled),
  };
}
