/** Finds copies that do not follow what they were made from: folded texts and sort keys of every table that keeps them. */
import { loadPlaces } from '~/features/exemplars/queries.places.server';
import { nameSortKey } from '~/features/exemplars/rules';
import { fold, sortKey } from '~/platform/text';
import type { Db } from '~db/connect';

/** Each as `table.column id`; none when all is well. Rows that tests put in by hand are the caller's to keep right. */
export async function staleCopies(db: Db): Promise<string[]> {
  const [people, slots, series, works, exemplars] = await Promise.all([
    peopleIn(db),
    db.q.selectFrom('slots').select(['id', 'name', 'name_folded']).execute(),
    db.q.selectFrom('series').select(['id', 'title', 'title_folded']).execute(),
    worksIn(db),
    exemplarsIn(db),
  ]);
  return [
    ...people,
    ...works,
    ...exemplars,
    ...slots.flatMap((row) => stale('slots.name_folded', row.id, row.name_folded, fold(row.name))),
    ...series.flatMap((row) =>
      stale('series.title_folded', row.id, row.title_folded, fold(row.title)),
    ),
  ];
}

const stale = (column: string, id: string, kept: string, right: string): string[] =>
  kept === right ? [] : [`${column} ${id}: ${kept} is not ${right}`];

async function peopleIn(db: Db): Promise<string[]> {
  const rows = await db.q
    .selectFrom('people')
    .select(['id', 'username', 'display_name', 'name_sort', 'name_folded'])
    .execute();
  return rows.flatMap((row) => [
    ...stale('people.name_sort', row.id, row.name_sort, sortKey(row.display_name)),
    ...stale(
      'people.name_folded',
      row.id,
      row.name_folded,
      fold(`${row.display_name} ${row.username}`),
    ),
  ]);
}

async function worksIn(db: Db): Promise<string[]> {
  const rows = await db.q
    .selectFrom('assignments as a')
    .leftJoin('exemplars as e', 'e.id', 'a.exemplar_id')
    .select(['a.id', 'a.title', 'a.search_folded', 'e.name'])
    .execute();
  return rows.flatMap((row) =>
    stale(
      'assignments.search_folded',
      row.id,
      row.search_folded,
      fold(`${row.title} ${row.name ?? ''}`),
    ),
  );
}

async function exemplarsIn(db: Db): Promise<string[]> {
  const places = await loadPlaces(db);
  const rows = await db.q.selectFrom('exemplars').selectAll().execute();
  return rows.flatMap((row) => {
    const place = places.at(row.place_code, row.place_valid_from);
    const search = `${fold(row.name)} ${place?.labelFolded} ${fold(row.summary)}`.trim();
    return [
      ...stale('exemplars.name_folded', row.id, row.name_folded, fold(row.name)),
      ...stale('exemplars.name_sort', row.id, row.name_sort, nameSortKey(row.name, row.kind)),
      ...stale('exemplars.search_folded', row.id, row.search_folded, search),
    ];
  });
}
