import { type Kysely, sql } from 'kysely';

/** A changed rule holds from a day on and keeps counting from its own start: every second week stays the same weeks. */
const statements = ['alter table slots add column holds_from text'];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
