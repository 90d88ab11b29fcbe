import { type Kysely, sql } from 'kysely';

/**
 * An import is undone: the exemplars of a list are found by it, and deleting one looks up the row that names it. What people decided about
 * the columns of an office's list is remembered by the words of its headings.
 */
const statements = [
  'create index exemplars_import on exemplars(import_id)',
  'create index import_rows_exemplar on import_rows(exemplar_id)',
  `create table import_mappings (
    signature text primary key, decisions text not null, file_name text not null, person_id text not null references people(id),
    used_at text not null)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
