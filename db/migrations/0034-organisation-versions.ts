import { type Kysely, sql } from 'kysely';

/** Organisations are edited by forms: a form names the version that it was drawn from. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw('alter table organisations add column version integer not null default 1')
    .execute(db);
}
