import { type Kysely, sql } from 'kysely';

/** What is undone is undone once, whoever is faster; a notice names the event that it told of. */
const statements = [
  'drop index history_undoes',
  'create unique index history_undone on history(undoes)',
  'alter table notifications add column event_id text',
  'create index notifications_event on notifications(event_id)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
