/** Who else has an assignment open now. */
import type { Ctx } from '~/platform/context.server';
import { forbidden } from '~/platform/errors';
import { toInstant } from '~/platform/time';
import { requireAssignmentFacts } from './queries.facts.server';
import { canSeeWork } from './rules';

/** So long after it was last heard of, a tab counts as closed. */
export const PRESENT_MS = 45_000;

export interface PresentPerson {
  id: string;
  name: string;
  /** Has a form of it open. */
  editing: boolean;
}

/** The others who have it open, each once, by name. Throws 403 for those who may not see the work on it, 404. */
export async function listPresent(
  { db, who }: Pick<Ctx, 'db' | 'who'>,
  assignmentId: string,
): Promise<PresentPerson[]> {
  const { outletId } = await requireAssignmentFacts(db, assignmentId);
  if (!canSeeWork(who, outletId)) throw forbidden();
  const rows = await db.q
    .selectFrom('presence')
    .innerJoin('people', 'people.id', 'presence.person_id')
    .select(({ fn }) => [
      'people.id',
      'people.display_name',
      fn.max('presence.editing').as('editing'),
    ])
    .where('presence.assignment_id', '=', assignmentId)
    .where('presence.seen_at', '>', toInstant(new Date(Date.now() - PRESENT_MS)))
    .where('people.id', '<>', who.id)
    .groupBy(['people.id', 'people.display_name', 'people.name_sort'])
    .orderBy('people.name_sort')
    .execute();
  return rows.map((row) => ({ id: row.id, name: row.display_name, editing: row.editing === 1 }));
}
