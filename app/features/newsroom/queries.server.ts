/** Organisations, outlets, channels, places and days as the screens need them. */

import type { Selectable } from 'kysely';
import type { PlainDate } from '~/platform/time';
import type { Reader } from '~db/connect';
import type { Schema } from '~db/schema';

export interface Outlet {
  id: string;
  code: string;
  name: string;
  nameEn: string;
  shortName: string;
  icon: Schema['outlets']['icon'];
  hue: Schema['outlets']['hue'];
}

/** The active outlets, in their order; `all`: those out of use too. */
export async function listOutlets(db: Reader, { all = false } = {}): Promise<Outlet[]> {
  const rows = await db.q
    .selectFrom('outlets')
    .selectAll()
    .where('active', 'in', all ? [0, 1] : [1])
    .orderBy('sort')
    .orderBy('id')
    .execute();
  return rows.map(outletOf);
}

/** An outlet as screens name it. */
export const outletOf = (row: Selectable<Schema['outlets']>): Outlet => ({
  id: row.id,
  code: row.code,
  name: row.name,
  nameEn: row.name_en,
  shortName: row.short_name,
  icon: row.icon,
  hue: row.hue,
});

export interface Channel {
  id: string;
  outletId: string;
  name: string;
  nameEn: string;
  medium: Schema['channels']['medium'];
}

/** The active channels of the outlets, in their order; of all active outlets when none is named. */
export async function listChannels(db: Reader, outletIds?: readonly string[]): Promise<Channel[]> {
  if (outletIds?.length === 0) return [];
  let query = db.q.selectFrom('channels').selectAll().where('active', '=', 1);
  if (outletIds) query = query.where('outlet_id', 'in', [...outletIds]);
  const rows = await query.orderBy('outlet_id').orderBy('sort').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    outletId: row.outlet_id,
    name: row.name,
    nameEn: row.name_en,
    medium: row.medium,
  }));
}

/** Every outlet and channel that is out of use, or whose outlet is. */
export async function listRetiredChannels(db: Reader): Promise<(Channel & { outlet: Outlet })[]> {
  const [outlets, channels] = await Promise.all([
    db.q.selectFrom('outlets').selectAll().execute(),
    db.q.selectFrom('channels').selectAll().orderBy('outlet_id').orderBy('sort').execute(),
  ]);
  return channels.flatMap((row) => {
    const outlet = outlets.find((each) => each.id === row.outlet_id);
    if (!outlet || (row.active === 1 && outlet.active === 1)) return [];
    return {
      id: row.id,
      outletId: row.outlet_id,
      name: row.name,
      nameEn: row.name_en,
      medium: row.medium,
      outlet: outletOf(outlet),
    };
  });
}

export interface Place {
  code: string;
  validFrom: PlainDate;
  name: string;
  kind: Schema['places']['kind'];
  parentCode: string | null;
}

/** Places that held on a day: districts and communes, by code. */
export async function listPlaces(db: Reader, on: PlainDate): Promise<Place[]> {
  const rows = await db.q
    .selectFrom('places')
    .selectAll()
    .where('valid_from', '<=', on)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', on)]))
    .orderBy('code')
    .execute();
  return rows.map((row) => ({
    code: row.code,
    validFrom: row.valid_from,
    name: row.name,
    kind: row.kind,
    parentCode: row.parent_code,
  }));
}

export interface Named {
  code: string;
  name: string;
  nameEn: string;
  /** Out of use: offered only where it was chosen before. */
  retired?: true | undefined;
}

/** The sectors in use, in their order, and those of `kept` whatever became of them. */
export const listSectors = (db: Reader, kept: readonly string[] = []): Promise<Named[]> =>
  listNamed(db, 'sectors', kept);

/** The emulation movements in use, in their order, and those of `kept` whatever became of them. */
export const listMovements = (db: Reader, kept: readonly string[] = []): Promise<Named[]> =>
  listNamed(db, 'movements', kept);

async function listNamed(
  db: Reader,
  table: 'sectors' | 'movements',
  kept: readonly string[],
): Promise<Named[]> {
  const rows = await db.q
    .selectFrom(table)
    .selectAll()
    .where((where) =>
      kept.length === 0
        ? where('active', '=', 1)
        : where.or([where('active', '=', 1), where('code', 'in', [...kept])]),
    )
    .orderBy('sort')
    .execute();
  return rows.map(({ code, name, name_en, active }) => ({
    code,
    name,
    nameEn: name_en,
    ...(active === 1 ? {} : { retired: true }),
  }));
}

export interface OutletPerson {
  id: string;
  displayName: string;
  username: string;
}

/** The people who hold the role at the outlet and are not disabled, in the order of Vietnamese names. */
export async function listOutletPeople(
  db: Reader,
  outletId: string,
  role: 'editor' | 'reporter',
): Promise<OutletPerson[]> {
  const rows = await db.q
    .selectFrom('roles')
    .innerJoin('people', 'people.id', 'roles.person_id')
    .select(['people.id', 'people.display_name', 'people.username'])
    .where('roles.outlet_id', '=', outletId)
    .where('roles.role', '=', role)
    .where('people.disabled_at', 'is', null)
    .orderBy('people.name_sort')
    .execute();
  return rows.map((row) => ({ id: row.id, displayName: row.display_name, username: row.username }));
}
