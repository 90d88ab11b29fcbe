import { type Kysely, sql } from 'kysely';

/** A receipt belongs to its person, whatever keys others send, and keeps what the verb answered. */
const statements = [
  'drop table if exists receipts_of_people',
  `create table receipts_of_people (
    person_id text not null references people(id), key text not null, at text not null, answer text,
    primary key (person_id, key))`,
  'insert into receipts_of_people (person_id, key, at) select person_id, key, at from receipts',
  'drop table receipts',
  'alter table receipts_of_people rename to receipts',
  'create index receipts_at on receipts(at)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
