/** Holding the rows that a verb of the coverage is decided by, in the order of `db/hold`. */
import type { Tx } from '~db/connect';
import { hold } from '~db/hold';

/**
 * Holds an assignment, its exemplar first: nobody withdraws the one or goes on with the other meanwhile. Holds nothing when there
 * is no such assignment. Slots come before, placements and people after.
 */
export async function holdAssignment(tx: Tx, id: string): Promise<void> {
  const held = await holdExemplarOf(tx, id);
  const now = await tx.q
    .updateTable('assignments')
    .set((row) => ({ version: row.ref('version') }))
    .where('id', '=', id)
    .returning('exemplar_id')
    .executeTakeFirst();
  // Chosen in between: out of order, which at the worst is tried again.
  if (now?.exemplar_id && now.exemplar_id !== held)
    await hold(tx, 'exemplars', { id: now.exemplar_id });
}

/** Holds the recurring need that asked for an assignment, if one did: it does not end meanwhile. Before `holdAssignment`. */
export async function holdNeedOf(tx: Tx, assignmentId: string): Promise<void> {
  const work = await tx.q
    .selectFrom('assignments')
    .select('series_id')
    .where('id', '=', assignmentId)
    .executeTakeFirst();
  if (work?.series_id) await hold(tx, 'series', { id: work.series_id });
}

/** Holds an assignment and its exemplar, found by one of its placements. */
export async function holdAssignmentOf(tx: Tx, placementId: string): Promise<void> {
  const row = await tx.q
    .selectFrom('placements')
    .select('assignment_id')
    .where('id', '=', placementId)
    .executeTakeFirst();
  if (row) await holdAssignment(tx, row.assignment_id);
}

async function holdExemplarOf(tx: Tx, assignmentId: string): Promise<string | null> {
  const held = await tx.q
    .updateTable('exemplars')
    .set((row) => ({ version: row.ref('version') }))
    .where('id', '=', (on) =>
      on.selectFrom('assignments').select('exemplar_id').where('id', '=', assignmentId),
    )
    .returning('id')
    .executeTakeFirst();
  return held?.id ?? null;
}
