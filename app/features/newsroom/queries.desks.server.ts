/** Desks of outlets and who belongs to them. */

import type { Ctx } from '~/platform/context.server';
import type { Reader } from '~db/connect';
import { requireInstallationAdmin } from './queries.admin.server';
import { listOutletPeople, type OutletPerson } from './queries.server';

export interface DeskRow {
  id: string;
  name: string;
  nameEn: string;
  headId: string | null;
  active: boolean;
  version: number;
  /** Ids of people. */
  members: string[];
}

/** Every desk of the outlet in their order, those that have ended too. */
export async function listDesks(db: Reader, outletId: string): Promise<DeskRow[]> {
  const [desks, members] = await Promise.all([
    db.q
      .selectFrom('desks')
      .selectAll()
      .where('outlet_id', '=', outletId)
      .orderBy('sort')
      .orderBy('id')
      .execute(),
    db.q.selectFrom('desk_members').selectAll().where('outlet_id', '=', outletId).execute(),
  ]);
  return desks.map((row) => ({
    id: row.id,
    name: row.name,
    nameEn: row.name_en,
    headId: row.head_id,
    active: row.active === 1,
    version: row.version,
    members: members.filter(({ desk_id }) => desk_id === row.id).map((each) => each.person_id),
  }));
}

export interface OutletDesks {
  desks: DeskRow[];
  /** Editors and reporters of the outlet who may sign in. */
  people: OutletPerson[];
}

/** The desks of an outlet with everybody who may belong to one. Throws 403. */
export async function getOutletDesks(ctx: Ctx, outletId: string): Promise<OutletDesks> {
  requireInstallationAdmin(ctx);
  const [desks, people] = await Promise.all([
    listDesks(ctx.db, outletId),
    listStaff(ctx.db, outletId),
  ]);
  return { desks, people };
}

/** Editors and reporters of the outlet who may sign in, each once, editors first. */
export async function listStaff(db: Reader, outletId: string): Promise<OutletPerson[]> {
  const editors = await listOutletPeople(db, outletId, 'editor');
  const reporters = await listOutletPeople(db, outletId, 'reporter');
  return [...new Map([...editors, ...reporters].map((person) => [person.id, person])).values()];
}

/** Every desk in use, for lists that name them. */
export async function listDeskNames(db: Reader) {
  const rows = await db.q
    .selectFrom('desks')
    .select(['id', 'outlet_id', 'name', 'name_en'])
    .where('active', '=', 1)
    .orderBy('sort')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    outletId: row.outlet_id,
    name: row.name,
    nameEn: row.name_en,
  }));
}

/** A person's place in the desks that are in use. */
export interface DeskPlace {
  outletId: string;
  name: string;
  nameEn: string;
  /** The person leads the desk. */
  head: boolean;
}

/** The desks of each person, by the person's id: those of one outlet, or of all. */
export async function deskPlaces(
  db: Reader,
  { outletId, personId }: { outletId?: string; personId?: string },
): Promise<ReadonlyMap<string, DeskPlace[]>> {
  let query = db.q
    .selectFrom('desk_members as m')
    .innerJoin('desks as d', 'd.id', 'm.desk_id')
    .select(['m.person_id', 'd.outlet_id', 'd.name', 'd.name_en', 'd.head_id'])
    .where('d.active', '=', 1)
    .orderBy('d.sort')
    .orderBy('d.id');
  if (outletId) query = query.where('m.outlet_id', '=', outletId);
  if (personId) query = query.where('m.person_id', '=', personId);
  const places = new Map<string, DeskPlace[]>();
  for (const row of await query.execute()) {
    const place = {
      outletId: row.outlet_id,
      name: row.name,
      nameEn: row.name_en,
      head: row.head_id === row.person_id,
    };
    places.set(row.person_id, [...(places.get(row.person_id) ?? []), place]);
  }
  return places;
}
