import { type Kysely, sql } from 'kysely';

/** What a phone sent after it had been without a network: the same sending twice is one verb. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table receipts (key text primary key, person_id text not null references people(id), at text not null)`.execute(
    db,
  );
  await sql`create index receipts_at on receipts(at)`.execute(db);
}
