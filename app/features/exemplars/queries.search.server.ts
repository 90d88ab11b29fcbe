/** The quick search of exemplars, for the command palette. */
import type { Ctx } from '~/platform/context.server';
import { bestOf } from '~/platform/ranking';
import { fold } from '~/platform/text';
import type { FoldedText } from '~db/columns';
import { loadPlaces } from './queries.places.server';
import { visibleTo } from './queries.server';
import type { ExemplarStatus } from './rules';

export interface ExemplarHit {
  id: string;
  name: string;
  placeLabel: string;
  status: ExemplarStatus;
}

const MOST = 8;
/** Those that are ranked; more than a name has in common is no search. */
const RANKED = 200;

/** The person's best hits by name, at most eight: what they may see of the register, private data never. */
export async function searchExemplars({ db, who }: Ctx, q: string): Promise<ExemplarHit[]> {
  let query = db.q
    .selectFrom('exemplars')
    .select(['id', 'name', 'status', 'place_code', 'place_valid_from'])
    .where(visibleTo(who));
  for (const word of fold(q).split(' ').filter(Boolean))
    query = query.where('name_folded', 'like', `%${word}%` as FoldedText);
  const rows = await query.orderBy('name_sort').limit(RANKED).execute();
  if (rows.length === 0) return [];
  const places = await loadPlaces(db);
  return bestOf(rows, (row) => row.name, q, MOST).map((row) => ({
    id: row.id,
    name: row.name,
    placeLabel: places.at(row.place_code, row.place_valid_from)?.label ?? row.place_code,
    status: row.status,
  }));
}
