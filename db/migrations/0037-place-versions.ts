import { type Kysely, sql } from 'kysely';

/** Places are edited by the administrator from here on; lists of many are kept while they are looked at before they are written. */
const statements = [
  'alter table places add column version integer not null default 1',
  `create table place_lists (
    id text primary key, file_name text not null, rows text not null, created_by text not null references people(id),
    created_at text not null, done integer not null default 0)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
