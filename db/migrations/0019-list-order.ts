import { type Kysely, sql } from 'kysely';

/** The list of assignments begins with what changed last: alone, and within a status, an outlet, a reporter. */
const statements = [
  'create index assignments_updated on assignments(updated_at, id)',
  'create index assignments_status_updated on assignments(status, updated_at, id)',
  'create index assignments_outlet_updated on assignments(outlet_id, updated_at, id)',
  'create index assignments_lead_updated on assignments(lead_id, updated_at, id)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
