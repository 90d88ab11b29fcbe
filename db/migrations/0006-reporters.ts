import { type Kysely, sql } from 'kysely';

/** What a newsroom knows of its reporters: profiles, beats, and the days on which they are away. */
const statements = [
  `create table reporter_profiles (
    person_id text primary key references people(id), weekly_capacity integer not null, crew_part text,
    equipment text not null default '', languages text not null default '', note text not null default '',
    version integer not null default 1)`,
  `create table reporter_beats (
    person_id text not null references people(id), kind text not null, code text not null,
    primary key (person_id, kind, code))`,
  `create table absences (
    id text primary key, person_id text not null references people(id), kind text not null, from_on text not null,
    to_on text not null, status text not null, reason text not null default '', decided_by text references people(id),
    decided_at text, decision_note text not null default '', created_by text not null references people(id),
    created_at text not null, version integer not null default 1)`,
  'create index absences_person on absences(person_id, to_on)',
  'create index absences_days on absences(to_on, from_on)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
