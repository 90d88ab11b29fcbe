import { type Kysely, sql } from 'kysely';

/** Desks (phòng, ban) of an outlet, and who belongs to which: one desk for a person at an outlet. */
const statements = [
  `create table desks (
    id text primary key, outlet_id text not null references outlets(id), name text not null, name_en text not null,
    head_id text references people(id), sort integer not null, active integer not null default 1,
    version integer not null default 1)`,
  'create index desks_outlet on desks(outlet_id)',
  'create index desks_head on desks(head_id)',
  `create table desk_members (
    outlet_id text not null references outlets(id), person_id text not null references people(id),
    desk_id text not null references desks(id), primary key (outlet_id, person_id))`,
  'create index desk_members_desk on desk_members(desk_id)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
