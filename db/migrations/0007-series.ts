import { type Kysely, sql } from 'kysely';

/** Recurring needs, which create open assignments as time goes; and the rules that a slot had before, so that its past stays. */
const statements = [
  "alter table slots add column earlier text not null default '[]'",
  `create table series (
    id text primary key, outlet_id text not null references outlets(id), channel_id text not null references channels(id),
    slot_id text references slots(id), place_code text, place_valid_from text, sector_code text references sectors(code),
    family text, kind text not null, genre text not null, title text not null, title_folded text not null,
    brief text not null default '', length_value integer, planned_time text, deadline_days integer not null,
    deadline_time text not null, rrule text not null, starts_on text not null, ends_on text, made_until text,
    created_by text not null references people(id), created_at text not null, ended_at text,
    version integer not null default 1, foreign key (place_code, place_valid_from) references places(code, valid_from))`,
  'create index series_outlet on series(outlet_id, ended_at)',
  'alter table assignments add column series_id text references series(id)',
  'alter table assignments add column series_on text',
  'create unique index assignments_series on assignments(series_id, series_on)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
