import { type Kysely, sql } from 'kysely';

/** Which tab of whom has which assignment open. Rows live for seconds; nobody is told of by them alone. */
const STATEMENTS = [
  `create table presence (
    tab_id text primary key,
    person_id text not null references people(id),
    assignment_id text not null references assignments(id),
    editing integer not null,
    seen_at text not null
  )`,
  'create index presence_assignment on presence(assignment_id, seen_at)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
