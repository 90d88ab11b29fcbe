/** The row of an exemplar as the rules ask about it, for commands and queries alike. */
import type { Selectable } from 'kysely';
import { notFound } from '~/platform/errors';
import type { Reader } from '~db/connect';
import type { ExemplarsTable } from '~db/schema/exemplars';
import { loadPlaces, type PlaceBook } from './queries.places.server';
import type { ExemplarSubject } from './rules';

export type ExemplarRow = Selectable<ExemplarsTable>;

/** The ids of the Board's people. */
export async function boardIds(db: Reader): Promise<string[]> {
  const rows = await db.q
    .selectFrom('roles')
    .innerJoin('people', 'people.id', 'roles.person_id')
    .select('people.id')
    .where('roles.role', '=', 'board')
    .where('people.disabled_at', 'is', null)
    .execute();
  return rows.map((row) => row.id);
}

/** The version of the private contact data; 0 when there is none. */
export async function contactVersion(db: Reader, id: string): Promise<number> {
  const row = await db.q
    .selectFrom('exemplar_contacts')
    .select('version')
    .where('exemplar_id', '=', id)
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** The row of an exemplar with what the rules ask of it. Throws 404. */
export async function readExemplar(
  db: Reader,
  id: string,
): Promise<{ row: ExemplarRow; subject: ExemplarSubject; places: PlaceBook }> {
  const row = await db.q
    .selectFrom('exemplars')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound();
  const places = await loadPlaces(db);
  const placeCodes = places.at(row.place_code, row.place_valid_from)?.placeCodes ?? [
    row.place_code,
    row.district_code,
  ];
  return { row, places, subject: { status: row.status, createdBy: row.created_by, placeCodes } };
}
