import { type Kysely, sql } from 'kysely';

/** The host of the site on which a web channel publishes, such as baobaclieu.vn. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table channels add column site text').execute(db);
}
