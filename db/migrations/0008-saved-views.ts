import { type Kysely, sql } from 'kysely';

/** Calendars that people keep under a name, and the one that they begin with; the quick search of assignments by their words. */
const statements = [
  `create table saved_views (
    id text primary key, owner_id text not null references people(id), outlet_id text references outlets(id),
    name text not null, search text not null, shared integer not null default 0, created_at text not null,
    updated_at text not null, version integer not null default 1)`,
  'create index saved_views_owner on saved_views(owner_id)',
  'create index saved_views_outlet on saved_views(outlet_id)',
  `create table start_views (
    person_id text primary key references people(id), view_id text not null references saved_views(id))`,
  'create index start_views_view on start_views(view_id)',
  'create index assignments_newest on assignments(id, search_folded)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
