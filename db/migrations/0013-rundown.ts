import { type Kysely, sql } from 'kysely';

/** In which order the items of one broadcast occurrence are aired. */
const statements = ['alter table placements add column rundown_order integer'];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
