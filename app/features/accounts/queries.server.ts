/** People and sessions as the screens need them. */

import { IDLE_MS } from '~/platform/auth/session.server';
import type { Ctx } from '~/platform/context.server';
import { forbidden, notFound } from '~/platform/errors';
import { can } from '~/platform/permissions';
import type { Grant } from '~/platform/principal';
import { fold } from '~/platform/text';
import { type Instant, type PlainDate, toInstant } from '~/platform/time';
import type { FoldedText } from '~db/columns';
import type { Reader } from '~db/connect';
import { listOutletsForAdmin } from '../newsroom/queries.admin.server';
import { listPlaces } from '../newsroom/queries.server';
import type { PeopleFilter } from './input';
import { type Device, deviceOf } from './rules';

export interface OwnSession extends Device {
  id: string;
  createdAt: Instant;
  lastSeenAt: Instant;
  current: boolean;
}

/** The person's own living sessions, the one that asks first, then the last seen. Instants are the system's, not the plan's. */
export async function listOwnSessions(ctx: Ctx, currentSessionId: string): Promise<OwnSession[]> {
  const now = Date.now();
  const rows = await ctx.db.q
    .selectFrom('sessions')
    .select(['id', 'created_at', 'last_seen_at', 'user_agent'])
    .where('person_id', '=', ctx.who.id)
    .where('expires_at', '>', toInstant(new Date(now)))
    .where('last_seen_at', '>', toInstant(new Date(now - IDLE_MS)))
    .orderBy('last_seen_at', 'desc')
    .execute();
  const sessions = rows.map((row) => ({
    id: row.id,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    current: row.id === currentSessionId,
    ...deviceOf(row.user_agent),
  }));
  return [
    ...sessions.filter((session) => session.current),
    ...sessions.filter((session) => !session.current),
  ];
}

/** The person's own roles with the names of where they hold. */
export const listOwnGrants = async (ctx: Ctx): Promise<GrantLine[]> =>
  (await listGrantLines(ctx, [ctx.who.id])).get(ctx.who.id) ?? [];

export const PEOPLE_PER_PAGE = 30;

export interface PersonRow {
  id: string;
  username: string;
  displayName: string;
  disabled: boolean;
  mustChangePassword: boolean;
  grants: GrantLine[];
}

/** A grant with the name of where it holds. */
export interface GrantLine extends Grant {
  outletName: string | null;
  placeName: string | null;
}

/** One page of people in the order of Vietnamese names, found by name or user name without accents. Administrators only: throws 403. */
export async function listPeople(
  ctx: Ctx,
  filter: PeopleFilter,
): Promise<{ people: PersonRow[]; total: number }> {
  if (!can(ctx.who, 'manage:installation')) throw forbidden();
  const words = fold(filter.search).split(' ').filter(Boolean);
  let query = ctx.db.q.selectFrom('people');
  for (const word of words) query = query.where('name_folded', 'like', `%${word}%` as FoldedText);
  if (filter.state === 'active') query = query.where('disabled_at', 'is', null);
  if (filter.state === 'disabled') query = query.where('disabled_at', 'is not', null);
  const { role } = filter;
  if (role) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('roles')
          .select('roles.id')
          .whereRef('roles.person_id', '=', 'people.id')
          .where('roles.role', '=', role),
      ),
    );
  }
  const counted = await query
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .select(['id', 'username', 'display_name', 'disabled_at', 'must_change_password'])
    .orderBy('name_sort')
    .orderBy('id')
    .limit(PEOPLE_PER_PAGE)
    .offset((filter.page - 1) * PEOPLE_PER_PAGE)
    .execute();
  const grants = await listGrantLines(
    ctx,
    rows.map((row) => row.id),
  );
  const people = rows.map((row) => ({
    id: row.id,
    username: row.username,
    displayName: row.display_name,
    disabled: row.disabled_at !== null,
    mustChangePassword: row.must_change_password === 1,
    grants: grants.get(row.id) ?? [],
  }));
  return { people, total: Number(counted.total) };
}

export interface PersonDetail extends PersonRow {
  createdAt: Instant;
  disabledAt: Instant | null;
  version: number;
}

/** One person. Administrators only: throws 403, 404. */
export async function requirePerson(ctx: Ctx, personId: string): Promise<PersonDetail> {
  if (!can(ctx.who, 'manage:installation')) throw forbidden();
  const row = await ctx.db.q
    .selectFrom('people')
    .select([
      'id',
      'username',
      'display_name',
      'disabled_at',
      'must_change_password',
      'created_at',
      'version',
    ])
    .where('id', '=', personId)
    .executeTakeFirst();
  if (!row) throw notFound();
  const grants = await listGrantLines(ctx, [row.id]);
  return {
    id: row.id,
    username: row.username,
    displayName: row.display_name,
    disabled: row.disabled_at !== null,
    disabledAt: row.disabled_at,
    mustChangePassword: row.must_change_password === 1,
    createdAt: row.created_at,
    version: row.version,
    grants: grants.get(row.id) ?? [],
  };
}

/** Where roles may hold: every outlet, and the places of today under the place above them. */
export interface GrantScopes {
  outlets: { id: string; name: string }[];
  districts: { code: string; name: string; communes: { code: string; name: string }[] }[];
  /** There are too many communes for a list: none is given, and the code of one is typed. */
  byCode: boolean;
}

/** Communes of a list that people choose from. */
const LISTED_MOST = 1_000;

const COMMUNES = ['ward', 'commune', 'township'];

/** What an administrator may grant. Throws 403. */
export async function listGrantScopes(ctx: Ctx): Promise<GrantScopes> {
  const [outlets, places] = await Promise.all([
    listOutletsForAdmin(ctx),
    listPlaces(ctx.db, ctx.clock.today()),
  ]);
  const below = new Map<string, { code: string; name: string }[]>();
  for (const { parentCode, kind, code, name } of places)
    if (parentCode !== null && COMMUNES.includes(kind))
      below.set(parentCode, [...(below.get(parentCode) ?? []), { code, name }]);
  const communes = [...below.values()].reduce((total, each) => total + each.length, 0);
  const byCode = communes > LISTED_MOST;
  const districts = places.flatMap(({ code, name }) => {
    const own = below.get(code);
    return own ? { code, name, communes: byCode ? [] : own } : [];
  });
  return { outlets: outlets.map(({ id, name }) => ({ id, name })), districts, byCode };
}

async function listGrantLines(
  { db, clock }: Ctx,
  personIds: string[],
): Promise<Map<string, GrantLine[]>> {
  const lines = new Map<string, GrantLine[]>();
  if (personIds.length === 0) return lines;
  const rows = await db.q
    .selectFrom('roles')
    .leftJoin('outlets', 'outlets.id', 'roles.outlet_id')
    .select([
      'roles.id',
      'roles.person_id',
      'roles.role',
      'roles.outlet_id',
      'roles.place_code',
      'outlets.short_name',
    ])
    .where('roles.person_id', 'in', personIds)
    .orderBy('roles.id')
    .execute();
  const codes = [...new Set(rows.flatMap((row) => row.place_code ?? []))];
  const names = await placeNames(db, codes, clock.today());
  for (const row of rows) {
    const line = {
      role: row.role,
      outletId: row.outlet_id,
      placeCode: row.place_code,
      outletName: row.short_name,
      placeName: row.place_code === null ? null : (names.get(row.place_code) ?? row.place_code),
    };
    lines.set(row.person_id, [...(lines.get(row.person_id) ?? []), line]);
  }
  return lines;
}

/** The name of each code on the day, else the newest: codes were reused with a new meaning. */
async function placeNames(
  db: Reader,
  codes: string[],
  today: PlainDate,
): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db.q
    .selectFrom('places')
    .select(['code', 'name'])
    .where('code', 'in', codes)
    .where('valid_from', '<=', today)
    .orderBy('valid_from')
    .execute();
  return new Map(rows.map((row) => [row.code, row.name]));
}
