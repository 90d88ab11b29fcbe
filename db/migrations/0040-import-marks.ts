import { type Kysely, sql } from 'kysely';

/** What the reader of a list did of its own accord in a row (carried a value down, took a formula's value), to be shown and counted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw("alter table import_rows add column marks text not null default ''").execute(db);
}
