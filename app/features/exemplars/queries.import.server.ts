/** What became of exemplars since an import brought them. */
import type { Reader } from '~db/connect';

/** planned: a newsroom has an assignment about it; changed: anything else was recorded of it. */
export type TouchedBy = 'planned' | 'changed';

export interface TouchedExemplar {
  id: string;
  name: string;
  why: TouchedBy;
}

const exemplarsOf = (db: Reader) =>
  db.q
    .selectFrom('exemplars')
    .select(({ exists, selectFrom }) => [
      'exemplars.id',
      'exemplars.name',
      exists(
        selectFrom('assignments')
          .select('assignments.id')
          .whereRef('assignments.exemplar_id', '=', 'exemplars.id'),
      ).as('planned'),
      exists(
        selectFrom('history')
          .select('history.id')
          .where('history.subject_kind', '=', 'exemplar')
          .whereRef('history.subject_id', '=', 'exemplars.id')
          .where('history.event', '<>', 'import'),
      ).as('changed'),
    ]);

/** Those of the exemplars that are as the import left them. */
export async function listUntouched(db: Reader, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await exemplarsOf(db)
    .where('exemplars.id', 'in', [...ids])
    .execute();
  return rows.filter((row) => !row.planned && !row.changed).map(({ id }) => id);
}

/** Those that an import brought and that were planned or changed since, in the order of their names. */
export async function listTouched(db: Reader, importId: string): Promise<TouchedExemplar[]> {
  const rows = await exemplarsOf(db)
    .where('exemplars.import_id', '=', importId)
    .orderBy('exemplars.name_sort')
    .execute();
  return rows
    .filter(({ planned, changed }) => planned || changed)
    .map(({ id, name, planned }) => ({ id, name, why: planned ? 'planned' : 'changed' }));
}
