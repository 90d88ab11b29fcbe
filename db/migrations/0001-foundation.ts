import { type Kysely, sql } from 'kysely';
import { type Engine, makeAppendOnly } from '../portable';

const people = [
  `create table people (
    id text primary key, username text not null unique, display_name text not null, name_sort text not null,
    name_folded text not null, password_hash text not null, must_change_password integer not null default 0,
    locale text not null default 'vi', disabled_at text, created_at text not null, version integer not null default 1)`,
  `create table sessions (
    id text primary key, person_id text not null references people(id), token_hash text not null unique,
    created_at text not null, last_seen_at text not null, expires_at text not null, user_agent text not null)`,
  'create index sessions_person on sessions(person_id)',
  'create table rate_limits (key text primary key, points integer not null, expires_at bigint not null)',
];

const newsroom = [
  `create table organisations (
    id text primary key, code text not null unique, name text not null, name_en text not null, kind text not null,
    valid_from text, valid_to text, successor_id text references organisations(id))`,
  `create table outlets (
    id text primary key, organisation_id text not null references organisations(id), code text not null unique,
    name text not null, name_en text not null, short_name text not null, icon text not null, hue text not null,
    sort integer not null, active integer not null default 1, version integer not null default 1)`,
  `create table channels (
    id text primary key, outlet_id text not null references outlets(id), code text not null unique, name text not null,
    name_en text not null, medium text not null, sort integer not null, active integer not null default 1,
    version integer not null default 1)`,
  'create index channels_outlet on channels(outlet_id)',
  `create table slots (
    id text primary key, channel_id text not null references channels(id), name text not null, name_folded text not null,
    rrule text not null, start_time text, length_value integer, length_unit text, capacity integer not null,
    genre text not null, deadline_days integer not null, deadline_time text not null, starts_on text not null,
    ends_on text, is_sample integer not null default 0, version integer not null default 1)`,
  'create index slots_channel on slots(channel_id)',
  `create table roles (
    id text primary key, person_id text not null references people(id), role text not null,
    outlet_id text references outlets(id), place_code text)`,
  'create index roles_person on roles(person_id)',
  'create index roles_outlet on roles(outlet_id, role)',
  `create table places (
    code text not null, valid_from text not null, name text not null, name_folded text not null, kind text not null,
    parent_code text, valid_to text, successor_code text, primary key (code, valid_from))`,
  'create index places_parent on places(parent_code)',
  `create table days (
    key text primary key, name_vi text not null, name_en text not null, calendar text not null, month integer not null,
    day integer not null, length_days integer not null, kind text not null, sectors text not null, certain integer not null)`,
  'create table settings (key text primary key, value text not null, updated_at text not null)',
];

const programmes = [
  `create table programmes (
    id text primary key, code text not null unique, name text not null, name_en text not null, signed_on text,
    starts_on text not null, ends_on text not null, version integer not null default 1)`,
  `create table programme_bodies (
    programme_id text not null references programmes(id), organisation_id text not null references organisations(id),
    part text not null, primary key (programme_id, organisation_id))`,
  `create table programme_outlets (
    programme_id text not null references programmes(id), outlet_id text not null references outlets(id),
    primary key (programme_id, outlet_id))`,
  'create table sectors (code text primary key, name text not null, name_en text not null, sort integer not null, active integer not null default 1)',
  'create table movements (code text primary key, name text not null, name_en text not null, sort integer not null, active integer not null default 1)',
];

const exemplars = [
  `create table imports (
    id text primary key, programme_id text not null references programmes(id), file_name text not null, sha256 text not null,
    mode text not null, status text not null, layout text, rows_total integer not null default 0,
    rows_read integer not null default 0, failure text, result text, created_by text not null references people(id),
    created_at text not null, updated_at text not null, version integer not null default 1)`,
  `create table exemplars (
    id text primary key, programme_id text not null references programmes(id), name text not null, name_folded text not null,
    name_sort text not null, family text not null, kind text not null, sector_code text not null references sectors(code),
    movement_code text references movements(code), place_code text not null, place_valid_from text not null,
    district_code text not null, place_detail text not null default '', birth_year integer, is_minor integer not null default 0,
    summary text not null, achievements text not null default '', search_folded text not null, status text not null,
    decision_number text, decision_date text, approved_on text, consent text not null default 'none', consent_by text,
    consent_on text, source text not null, import_id text references imports(id), created_by text not null references people(id),
    nominated_at text, created_at text not null, updated_at text not null, version integer not null default 1,
    foreign key (place_code, place_valid_from) references places(code, valid_from))`,
  'create index exemplars_status on exemplars(programme_id, status, approved_on)',
  'create index exemplars_name on exemplars(programme_id, name_sort)',
  'create index exemplars_match on exemplars(name_folded, place_code)',
  'create index exemplars_place on exemplars(place_code)',
  'create index exemplars_district on exemplars(district_code, status)',
  `create table exemplar_contacts (
    exemplar_id text primary key references exemplars(id), contact_person text not null default '', phone text not null default '',
    email text not null default '', address text not null default '', note text not null default '', updated_at text not null)`,
  `create table files (
    id text primary key, owner_kind text not null, owner_id text not null, name text not null, media_type text not null,
    bytes integer not null, sha256 text not null, storage_key text not null, uploaded_by text not null references people(id),
    uploaded_at text not null, removed_at text)`,
  'create index files_owner on files(owner_kind, owner_id)',
  `create table import_rows (
    import_id text not null references imports(id), row_number integer not null, cells text not null, corrections text,
    resolved text, problems text not null, status text not null, match_key text, keep_duplicate integer not null default 0,
    exemplar_id text references exemplars(id), primary key (import_id, row_number))`,
  'create index import_rows_match on import_rows(import_id, match_key)',
  'create index import_rows_status on import_rows(import_id, status, row_number)',
];

const coverage = [
  `create table assignments (
    id text primary key, programme_id text not null references programmes(id), exemplar_id text not null references exemplars(id),
    outlet_id text not null references outlets(id), kind text not null, genre text not null, title text not null,
    search_folded text not null, brief text not null default '', status text not null, suspended_from text,
    lead_id text references people(id), assigned_by text references people(id), deadline_at text, length_value integer,
    length_unit text, return_reason text, created_by text not null references people(id), created_at text not null,
    updated_at text not null, version integer not null default 1)`,
  'create index assignments_exemplar on assignments(exemplar_id, outlet_id)',
  'create index assignments_outlet on assignments(outlet_id, status, deadline_at)',
  'create index assignments_lead on assignments(lead_id, status, deadline_at)',
  `create table crew (
    assignment_id text not null references assignments(id), person_id text not null references people(id), part text not null,
    primary key (assignment_id, person_id))`,
  'create index crew_person on crew(person_id)',
  `create table submissions (
    id text primary key, assignment_id text not null references assignments(id), number integer not null,
    submitted_by text not null references people(id), submitted_at text not null, length_value integer not null,
    length_unit text not null, link text, file_id text references files(id), note text not null default '',
    unique (assignment_id, number))`,
  `create table comments (
    id text primary key, assignment_id text not null references assignments(id), author_id text not null references people(id),
    body text not null, created_at text not null)`,
  'create index comments_assignment on comments(assignment_id, created_at)',
  `create table placements (
    id text primary key, assignment_id text not null references assignments(id), outlet_id text not null references outlets(id),
    channel_id text not null references channels(id), slot_id text references slots(id), kind text not null,
    planned_on text not null, planned_time text, status text not null, length_value integer, length_unit text,
    published_on text, published_time text, evidence text, flagged integer not null default 0, created_at text not null,
    updated_at text not null, version integer not null default 1)`,
  'create index placements_assignment on placements(assignment_id)',
  'create index placements_day on placements(planned_on, outlet_id, status)',
];

const history = [
  `create table history (
    id text primary key, at text not null, actor_id text not null references people(id), subject_kind text not null,
    subject_id text not null, event text not null, from_state text, to_state text, reason text, data text)`,
  'create index history_subject on history(subject_kind, subject_id, id)',
  `create table notifications (
    id text primary key, person_id text not null references people(id), kind text not null, subject_kind text not null,
    subject_id text not null, data text not null, created_at text not null, read_at text)`,
  'create index notifications_person on notifications(person_id, read_at, created_at)',
];

export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  for (const statement of [
    ...people,
    ...newsroom,
    ...programmes,
    ...exemplars,
    ...coverage,
    ...history,
  ]) {
    await sql.raw(statement).execute(db);
  }
  await makeAppendOnly(db, engine, 'history');
}
