/** The names in the register, for finding what repeats them. */
import type { Instant } from '~/platform/time';
import type { Reader } from '~db/connect';

export interface RegisteredName {
  id: string;
  name: string;
  placeCode: string;
}

/** The names in the register of a programme, drafts left out: of one place, or created since an instant, when asked so. */
export async function listRegisteredNames(
  db: Reader,
  programmeId: string,
  only: { placeCode?: string; since?: Instant } = {},
): Promise<RegisteredName[]> {
  let query = db.q
    .selectFrom('exemplars')
    .select(['id', 'name', 'place_code'])
    .where('programme_id', '=', programmeId)
    .where('status', '!=', 'draft');
  if (only.placeCode) query = query.where('place_code', '=', only.placeCode);
  if (only.since) query = query.where('created_at', '>=', only.since);
  const rows = await query.orderBy('id').execute();
  return rows.map((row) => ({ id: row.id, name: row.name, placeCode: row.place_code }));
}
