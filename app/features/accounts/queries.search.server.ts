/** The quick search of people, for the command palette. */
import type { Ctx } from '~/platform/context.server';
import { can } from '~/platform/permissions';
import { bestOf } from '~/platform/ranking';
import { fold } from '~/platform/text';
import type { FoldedText } from '~db/columns';

export interface PersonHit {
  id: string;
  name: string;
  outletName: string | null;
  /** A reporter, whose work stands on the calendar. */
  onCalendar: boolean;
}

const MOST = 8;
const RANKED = 60;

/**
 * The best hits by name, at most eight. Those who read the calendar find the reporters whose names stand there; an
 * administrator finds everybody; others find nobody.
 */
export async function searchPeople({ db, who }: Ctx, q: string): Promise<PersonHit[]> {
  const everybody = can(who, 'manage:installation');
  if (!everybody && !can(who, 'read:calendar')) return [];
  let query = db.q
    .selectFrom('people as p')
    .leftJoin('roles as r', (join) =>
      join.onRef('r.person_id', '=', 'p.id').on('r.role', '=', 'reporter'),
    )
    .leftJoin('outlets as o', 'o.id', 'r.outlet_id')
    .select(['p.id', 'p.display_name', 'p.name_sort', 'o.name as outlet_name', 'r.role'])
    .where('p.disabled_at', 'is', null);
  if (!everybody) query = query.where('r.role', 'is not', null);
  for (const word of fold(q).split(' ').filter(Boolean))
    query = query.where('p.name_folded', 'like', `%${word}%` as FoldedText);
  const rows = await query.orderBy('p.name_sort').limit(RANKED).execute();
  const once = rows.filter((row, at) => rows.findIndex((each) => each.id === row.id) === at);
  return bestOf(once, (row) => row.display_name, q, MOST).map((row) => ({
    id: row.id,
    name: row.display_name,
    outletName: row.outlet_name,
    onCalendar: row.role !== null,
  }));
}
