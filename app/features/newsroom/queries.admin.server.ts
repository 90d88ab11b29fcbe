/** Outlets, places, days and sectors as the administrator sees them: what is out of use too. Every read throws 403 for others. */

import type { Ctx } from '~/platform/context.server';
import { forbidden, notFound } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { fold } from '~/platform/text';
import { addDays, type PlainDate } from '~/platform/time';
import type { FoldedText } from '~db/columns';
import type { Schema } from '~db/schema';
import { yearlyDayOf } from './queries.days.server';
import { type GenreRow, listGenres } from './queries.genres.server';
import { placesByCode } from './queries.places.server';
import { type Outlet, outletOf } from './queries.server';
import type { YearlyDay } from './rules.days';
import { ALWAYS, holdsOn } from './rules.places';

export interface OutletRow extends Outlet {
  organisation: string;
  active: boolean;
  version: number;
  channels: ChannelRow[];
}

export interface ChannelRow {
  id: string;
  code: string;
  name: string;
  nameEn: string;
  medium: Schema['channels']['medium'];
  /** The host of its site; empty for none. */
  site: string;
  active: boolean;
  version: number;
}

/** Every outlet with its channels, in their order. */
export async function listOutletsForAdmin(ctx: Ctx): Promise<OutletRow[]> {
  guard(ctx);
  const [outlets, channels] = await Promise.all([
    ctx.db.q
      .selectFrom('outlets')
      .innerJoin('organisations', 'organisations.id', 'outlets.organisation_id')
      .selectAll('outlets')
      .select('organisations.name as organisation')
      .orderBy('outlets.sort')
      .execute(),
    ctx.db.q.selectFrom('channels').selectAll().orderBy('sort').execute(),
  ]);
  return outlets.map((row) => ({
    ...outletOf(row),
    organisation: row.organisation,
    active: row.active === 1,
    version: row.version,
    channels: channels
      .filter((channel) => channel.outlet_id === row.id)
      .map((channel) => ({
        id: channel.id,
        code: channel.code,
        name: channel.name,
        nameEn: channel.name_en,
        medium: channel.medium,
        site: channel.site ?? '',
        active: channel.active === 1,
        version: channel.version,
      })),
  }));
}

/** One outlet with its channels. Throws 404. */
export async function requireOutlet(ctx: Ctx, outletId: string): Promise<OutletRow> {
  const outlet = (await listOutletsForAdmin(ctx)).find((each) => each.id === outletId);
  if (!outlet) throw notFound();
  return outlet;
}

/** A time in which one set of places held; `from` names it. */
export interface Era {
  from: PlainDate;
  /** The last day before the next era; null in the newest. */
  to: PlainDate | null;
  /** True when it has no known first day. */
  first: boolean;
}

export interface PlaceRow {
  code: string;
  name: string;
  kind: Schema['places']['kind'];
  validFrom: PlainDate;
  parentName: string | null;
  /** What the place became when it ended, or its era did. */
  successorName: string | null;
  /** Its last day; null while it holds. */
  validTo: PlainDate | null;
}

/** The page of the places of an era: that which began on `from`, else that of today. At most 300 places, and how many there are. */
export async function getPlacesPage(ctx: Ctx, from: string | null, search: string) {
  const eras = await listEras(ctx);
  const today = ctx.clock.today();
  const era = eras.find((each) => each.from === from) ??
    eras.findLast((each) => each.from <= today) ??
    eras[0] ?? { from: ALWAYS, to: null, first: true };
  const places = await searchPlaces(ctx, era, search);
  return { eras, era, places: places.slice(0, SHOWN), total: places.length };
}

/** Places that the page shows at once; a search finds the others. */
const SHOWN = 300;

/** The eras that the places tell of, oldest first. */
export async function listEras(ctx: Ctx): Promise<Era[]> {
  guard(ctx);
  const rows = await ctx.db.q
    .selectFrom('places')
    .select('valid_from')
    .distinct()
    .orderBy('valid_from')
    .execute();
  return rows.map((row, index) => {
    const next = rows[index + 1];
    return {
      from: row.valid_from,
      to: next ? addDays(next.valid_from, -1) : null,
      first: index === 0,
    };
  });
}

/** The places of an era, districts before their communes, found by name or code without accents. */
export async function searchPlaces(ctx: Ctx, era: Era, search: string): Promise<PlaceRow[]> {
  guard(ctx);
  let query = ctx.db.q
    .selectFrom('places')
    .selectAll()
    .where('valid_from', '<=', era.from)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', era.from)]));
  for (const word of fold(search).split(' ').filter(Boolean)) {
    query = query.where((where) =>
      where.or([where('name_folded', 'like', `%${word}%` as FoldedText), where('code', '=', word)]),
    );
  }
  const [rows, nameOn] = await Promise.all([query.execute(), namesOfPlaces(ctx)]);
  return rows
    .map((row) => ({
      code: row.code,
      name: row.name,
      kind: row.kind,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      parentName: nameOn(row.parent_code, era.from),
      successorName: nameOn(row.successor_code, row.valid_to ? addDays(row.valid_to, 1) : era.from),
      order: ABOVE.includes(row.kind) ? row.code : `${row.parent_code}/${row.code}`,
    }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ order: _, ...row }) => row);
}

const ABOVE = ['province', 'city', 'town', 'district'];

/** Gives the name that a code had on a day: codes were reused with a new meaning. */
async function namesOfPlaces(
  ctx: Ctx,
): Promise<(code: string | null, on: PlainDate) => string | null> {
  const rows = await ctx.db.q
    .selectFrom('places')
    .select(['code', 'name', 'valid_from', 'valid_to'])
    .execute();
  const byCode = new Map<string, typeof rows>();
  for (const row of rows) byCode.set(row.code, [...(byCode.get(row.code) ?? []), row]);
  return (code, on) =>
    byCode
      .get(code ?? '')
      ?.find((row) => row.valid_from <= on && (row.valid_to === null || row.valid_to >= on))
      ?.name ?? null;
}

/** A yearly day as the administrator edits it. */
export interface DayRow extends YearlyDay {
  certain: boolean;
  version: number;
}

/** Every holiday and theme day, solar ones first, in the order of the year. */
export async function listDays(ctx: Ctx): Promise<DayRow[]> {
  guard(ctx);
  const rows = await ctx.db.q
    .selectFrom('days')
    .selectAll()
    .orderBy('calendar', 'desc')
    .orderBy('month')
    .orderBy('day')
    .orderBy('key')
    .execute();
  return rows.map((row) => ({
    ...yearlyDayOf(row),
    certain: row.certain === 1,
    version: row.version,
  }));
}

/** One day. Throws 404. */
export async function requireDay(ctx: Ctx, key: string): Promise<DayRow> {
  const day = (await listDays(ctx)).find((each) => each.key === key);
  if (!day) throw notFound();
  return day;
}

export interface SectorRow {
  code: string;
  name: string;
  nameEn: string;
  active: boolean;
  version: number;
}

/** Every sector, in their order. */
export async function listSectorsForAdmin(ctx: Ctx): Promise<SectorRow[]> {
  guard(ctx);
  const rows = await ctx.db.q
    .selectFrom('sectors')
    .selectAll()
    .orderBy('sort')
    .orderBy('code')
    .execute();
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    nameEn: row.name_en,
    active: row.active === 1,
    version: row.version,
  }));
}

/** Every genre, by code; the page orders them by kind. */
export async function listGenresForAdmin(ctx: Ctx): Promise<GenreRow[]> {
  guard(ctx);
  return listGenres(ctx.db);
}

/** One place and what its parent and its successor are called. Throws 404. */
export async function requirePlace(ctx: Ctx, code: string, validFrom: string | null) {
  guard(ctx);
  const known = (await placesByCode(ctx.db, [code]))(code);
  const place = known.find((each) => each.validFrom === validFrom) ?? known.at(-1);
  if (!place) throw notFound();
  const { parentCode, successorCode } = place;
  const others = await placesByCode(ctx.db, [parentCode, successorCode]);
  const nameOf = (other: string | null, on: PlainDate) =>
    (other === null ? [] : others(other)).find((each) => holdsOn(each, on))?.name ?? null;
  return {
    ...place,
    parentName: nameOf(parentCode, place.validFrom),
    successorName: place.validTo && nameOf(successorCode, addDays(place.validTo, 1)),
  };
}
export type PlaceDetails = Awaited<ReturnType<typeof requirePlace>>;

/** Throws 403. */
export const requireInstallationAdmin = (ctx: Ctx): void => guard(ctx);

function guard(ctx: Ctx): void {
  if (!can(ctx.who, 'manage:installation')) throw forbidden();
}
