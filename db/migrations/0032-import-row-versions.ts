import { type Kysely, sql } from 'kysely';

/** What the form of a row was drawn from: two people on one list do not overwrite each other unseen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw('alter table import_rows add column version integer not null default 1')
    .execute(db);
}
