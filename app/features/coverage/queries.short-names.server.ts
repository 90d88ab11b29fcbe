/** What the subjects of a list are called where room is short. */
import { loadPlaces } from '~/features/exemplars/queries.places.server';
import { shortNameOf, shortNamesOf } from '~/features/exemplars/rules.short-names';
import type { PlainDate } from '~/platform/time';
import type { Reader } from '~db/connect';

interface SubjectRow {
  exemplar_id: string | null;
  exemplar_name: string | null;
  exemplar_short_name: string | null;
  exemplar_place_code: string | null;
  exemplar_place_valid_from: PlainDate | null;
}

interface Named {
  exemplarId: string | null;
  exemplarName: string;
  shortName: string;
}

/**
 * Gives what puts the short names into the items of these rows: two subjects that stand together and would be called alike are told
 * apart by their places. What has no subject keeps its title.
 */
export async function shortNames(
  db: Reader,
  rows: readonly SubjectRow[],
): Promise<<Item extends Named>(item: Item) => Item> {
  const places = await loadPlaces(db);
  const subjects = new Map(
    rows.flatMap((row) => {
      const { exemplar_id: id, exemplar_name: name } = row;
      if (id === null || name === null) return [];
      const { exemplar_place_code: code, exemplar_place_valid_from: from } = row;
      const place = code !== null && from !== null ? (places.at(code, from)?.name ?? '') : '';
      return [[id, { id, name, own: row.exemplar_short_name, place }] as const];
    }),
  );
  const short = shortNamesOf([...subjects.values()]);
  return (item) => {
    const shortName = item.exemplarId === null ? undefined : short.get(item.exemplarId);
    return shortName === undefined ? item : { ...item, shortName };
  };
}

/** Of one row alone. */
export const shortNameIn = (row: Pick<SubjectRow, 'exemplar_name' | 'exemplar_short_name'>) =>
  row.exemplar_name === null ? null : (row.exemplar_short_name ?? shortNameOf(row.exemplar_name));
