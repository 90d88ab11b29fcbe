import { type Kysely, sql } from 'kysely';

/** Days and sectors are edited by people, so they carry a version like every editable row. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table days add column version integer not null default 1`.execute(db);
  await sql`alter table sectors add column version integer not null default 1`.execute(db);
}
