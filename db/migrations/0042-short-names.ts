import { type Kysely, sql } from 'kysely';

/** What people call an exemplar where room is short, such as HTX Muối Biển Bạc; null where the rule makes it of the name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table exemplars add column short_name text').execute(db);
}
