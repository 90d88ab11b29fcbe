import { type Kysely, sql } from 'kysely';

/** What a form about contact data or consent was drawn from, so that who saves second is told instead of wiping what was saved first. */
const statements = [
  'alter table exemplar_contacts add column version integer not null default 1',
  // Apart from the version of the text: who corrects it meanwhile is not in the way.
  'alter table exemplars add column consent_version integer not null default 1',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
