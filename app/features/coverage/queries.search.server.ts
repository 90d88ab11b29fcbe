/** The quick search of assignments, for the command palette. */
import type { Ctx } from '~/platform/context.server';
import { bestOf } from '~/platform/ranking';
import { searchWords } from '~/platform/text';
import type { PlainDate } from '~/platform/time';
import type { FoldedText } from '~db/columns';
import { type AssignmentStatus, canSeeAssignment } from './rules';

export interface AssignmentHit {
  id: string;
  title: string;
  status: AssignmentStatus;
  outletName: string;
  leadName: string | null;
  /** The first day that it is planned or was published on; null when it stands on none. */
  day: PlainDate | null;
}

const MOST = 8;
const RANKED = 60;
/** Exemplars whose assignments are looked at. */
const SUBJECTS = 50;
/** The newest assignments whose titles are read; older ones are found by their exemplar, all of them by the list at /assignments. */
const NEWEST = 20_000;

/**
 * The best hits among titles and exemplars' names, at most eight, newest first among equals; none for those who do not read
 * the calendar. No table is read through: the exemplar and the newest titles each have their index.
 */
export async function searchAssignments(ctx: Ctx, q: string): Promise<AssignmentHit[]> {
  const words = searchWords(q) ?? [];
  if (!canSeeAssignment(ctx.who) || words.length === 0) return [];
  const ids = await Promise.all([byExemplar(ctx, words), amongNewest(ctx, words)]);
  const wanted = [...new Set(ids.flat())];
  if (wanted.length === 0) return [];
  const rows = await ctx.db.q
    .selectFrom('assignments as a')
    .innerJoin('outlets as o', 'o.id', 'a.outlet_id')
    .leftJoin('people as lead', 'lead.id', 'a.lead_id')
    .select(['a.id', 'a.title', 'a.status', 'o.short_name', 'lead.display_name'])
    .select(({ selectFrom }) =>
      selectFrom('placements as p')
        .select(({ fn }) => fn.min('p.planned_on').as('day'))
        .whereRef('p.assignment_id', '=', 'a.id')
        .where('p.status', '<>', 'cancelled')
        .as('day'),
    )
    .where('a.id', 'in', wanted)
    .orderBy('a.id', 'desc')
    .execute();
  return bestOf(rows, (row) => row.title, q, MOST).map((row) => ({
    id: row.id,
    title: row.title,
    status: row.status,
    outletName: row.short_name,
    leadName: row.display_name,
    day: row.day,
  }));
}

const idsOf = (rows: { id: string }[]): string[] => rows.map((row) => row.id);

async function byExemplar({ db }: Ctx, words: readonly string[]): Promise<string[]> {
  let subjects = db.q.selectFrom('exemplars').select('id').where('status', '=', 'approved');
  for (const word of words)
    subjects = subjects.where('name_folded', 'like', `%${word}%` as FoldedText);
  const found = idsOf(await subjects.limit(SUBJECTS).execute());
  if (found.length === 0) return [];
  const rows = await db.q
    .selectFrom('assignments')
    .select('id')
    .where('exemplar_id', 'in', found)
    .orderBy('id', 'desc')
    .limit(RANKED)
    .execute();
  return idsOf(rows);
}

async function amongNewest({ db }: Ctx, words: readonly string[]): Promise<string[]> {
  const newest = db.q
    .selectFrom('assignments')
    .select(['id', 'search_folded'])
    .orderBy('id', 'desc')
    .limit(NEWEST)
    .as('newest');
  let query = db.q.selectFrom(newest).select('newest.id');
  for (const word of words)
    query = query.where('newest.search_folded', 'like', `%${word}%` as FoldedText);
  return idsOf(await query.limit(RANKED).execute());
}
