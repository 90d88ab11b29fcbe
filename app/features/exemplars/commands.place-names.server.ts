/** What follows in the registry when the name of a place is mended. */
import type { Tx } from '~db/connect';
import { searchTextOf } from './commands.write.server';
import { loadPlaces } from './queries.places.server';

/**
 * Writes anew the text by which exemplars are found: of those of the places, and of those of the places in them, whose label
 * names these as well. Called in the transaction that has renamed them. At most some hundred codes.
 */
export async function followPlaceNames(tx: Tx, codes: readonly string[]): Promise<void> {
  const rows = await tx.q
    .selectFrom('exemplars')
    .innerJoin('places', (join) =>
      join
        .onRef('places.code', '=', 'exemplars.place_code')
        .onRef('places.valid_from', '=', 'exemplars.place_valid_from'),
    )
    .select(['exemplars.id', 'exemplars.name_folded', 'exemplars.summary'])
    .select(['exemplars.place_code', 'exemplars.place_valid_from', 'exemplars.search_folded'])
    .where((where) =>
      where.or([where('places.parent_code', 'in', codes), where('places.code', 'in', codes)]),
    )
    .execute();
  if (rows.length === 0) return;
  const places = await loadPlaces(tx);
  for (const row of rows) {
    const label = places.at(row.place_code, row.place_valid_from)?.labelFolded ?? '';
    const text = searchTextOf(row.name_folded, label, row.summary);
    if (text === row.search_folded) continue;
    await tx.q
      .updateTable('exemplars')
      .set({ search_folded: text })
      .where('id', '=', row.id)
      .execute();
  }
}
