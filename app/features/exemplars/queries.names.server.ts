/** The names in the register, for finding what repeats them. */
import type { Reader } from '~db/connect';

export interface RegisteredName {
  id: string;
  name: string;
  placeCode: string;
}

/** The names in the register of a programme, drafts left out; of one place, when asked so. */
export async function listRegisteredNames(
  db: Reader,
  programmeId: string,
  only: { placeCode?: string } = {},
): Promise<RegisteredName[]> {
  let query = db.q
    .selectFrom('exemplars')
    .select(['id', 'name', 'place_code'])
    .where('programme_id', '=', programmeId)
    .where('status', '!=', 'draft');
  if (only.placeCode) query = query.where('place_code', '=', only.placeCode);
  const rows = await query.orderBy('id').execute();
  return rows.map((row) => ({ id: row.id, name: row.name, placeCode: row.place_code }));
}

/** Ids of one statement. */
const PART = 500;

/**
 * The names of a programme that have changed since a number of `changes`, of all but one import; `listed` unless it is a draft,
 * or gone, which nobody is compared with.
 */
export async function listChangedNames(
  db: Reader,
  programmeId: string,
  { since, exceptImport }: { since: number; exceptImport: string },
): Promise<(RegisteredName & { listed: boolean })[]> {
  const changed = await db.q
    .selectFrom('changes')
    .select('subject_id')
    .distinct()
    .where('seq', '>', since)
    .where('kind', '=', 'exemplar')
    .execute();
  const names: (RegisteredName & { listed: boolean })[] = [];
  for (let from = 0; from < changed.length; from += PART) {
    const ids = changed.slice(from, from + PART).map((row) => row.subject_id);
    names.push(...(await listGone(db, ids)));
    const rows = await db.q
      .selectFrom('exemplars')
      .select(['id', 'name', 'place_code', 'status'])
      .where('id', 'in', ids)
      .where('programme_id', '=', programmeId)
      .where((where) =>
        where.or([where('import_id', 'is', null), where('import_id', '<>', exceptImport)]),
      )
      .execute();
    names.push(
      ...rows.map((row) => ({
        id: row.id,
        name: row.name,
        placeCode: row.place_code,
        listed: row.status !== 'draft',
      })),
    );
  }
  return names;
}

/** Those of the ids that no exemplar has any more: the import that brought them was undone. */
async function listGone(db: Reader, ids: readonly string[]) {
  const rows = await db.q
    .selectFrom('exemplars')
    .select('id')
    .where('id', 'in', [...ids])
    .execute();
  const found = new Set(rows.map(({ id }) => id));
  return ids
    .filter((id) => !found.has(id))
    .map((id) => ({ id, name: '', placeCode: '', listed: false }));
}
