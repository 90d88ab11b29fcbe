import type { Kysely } from 'kysely';
import { type Engine, sortBinary } from '../portable';

/** Keys that lists are sorted by are made for binary order; a PostgreSQL set up in a language would sort them its own way. */
const KEYS = {
  people: ['name_sort', 'name_folded'],
  exemplars: ['name_sort', 'name_folded'],
  assignments: ['search_folded'],
  slots: ['name_folded'],
};

export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  for (const [table, columns] of Object.entries(KEYS)) {
    for (const column of columns) await sortBinary(db, engine, table, column);
  }
}
