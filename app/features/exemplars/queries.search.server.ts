/** The quick search of exemplars, for the command palette. */
import { sql } from 'kysely';
import type { Ctx } from '~/platform/context.server';
import { bestOf } from '~/platform/ranking';
import { searchWords } from '~/platform/text';
import type { FoldedText } from '~db/columns';
import { decisionHas, mayBeDecision } from './queries.decisions.server';
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

/** Words of a search that are looked at. */
const WORDS = 10;

/**
 * The person's best hits, at most eight, by name, place and number of the decision: what they may see of the register, private
 * data never. Those whose name has all the words come first.
 */
export async function searchExemplars({ db, who }: Ctx, q: string): Promise<ExemplarHit[]> {
  const words = searchWords(q)?.slice(0, WORDS);
  if (!words || words.length === 0) return [];
  const places = await loadPlaces(db);
  let query = db.q
    .selectFrom('exemplars')
    .select(['id', 'name', 'name_folded', 'status', 'place_code', 'place_valid_from'])
    .where(visibleTo(who));
  for (const word of words) {
    const like = `%${word}%` as FoldedText;
    const codes = places.codesNamed(word);
    query = query.where((where) =>
      where.or([
        where('name_folded', 'like', like),
        ...(codes.length > 0 ? [where('place_code', 'in', codes)] : []),
        ...(mayBeDecision(q) ? [decisionHas(word)] : []),
      ]),
    );
  }
  const named = sql`case when ${sql.join(
    words.map((word) => sql`name_folded like ${`%${word}%`}`),
    sql` and `,
  )} then 0 else 1 end`;
  const rows = await query.orderBy(named).orderBy('name_sort').limit(RANKED).execute();
  // A code has meant other places at other times.
  const meant = rows.filter((row) => {
    const label = places.at(row.place_code, row.place_valid_from)?.labelFolded ?? '';
    const text = `${row.name_folded} ${label}`;
    return mayBeDecision(q) || words.every((word) => text.includes(word));
  });
  return bestOf(meant, (row) => row.name, q, MOST).map((row) => ({
    id: row.id,
    name: row.name,
    placeLabel: places.at(row.place_code, row.place_valid_from)?.label ?? row.place_code,
    status: row.status,
  }));
}
