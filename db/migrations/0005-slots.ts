import { type Kysely, sql } from 'kysely';

/** What was decided about single occurrences of a slot, and when a segment is shown again. */
const statements = [
  `create table slot_exceptions (
    slot_id text not null references slots(id), occurs_on text not null, kind text not null, moved_to text, moved_time text,
    capacity integer, reason text not null default '', created_by text not null references people(id), created_at text not null,
    version integer not null default 1, primary key (slot_id, occurs_on))`,
  "alter table slots add column reruns text not null default '[]'",
  'create index placements_slot on placements(slot_id, planned_on)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
