import { type Kysely, sql } from 'kysely';

/** Assignments in the order of what is due: those without a deadline behind those with one, then what is in hand, then what is done. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create index assignments_due on assignments((case when status in ('proposed','open','claimed','in_progress') then coalesce(deadline_at,'9990') when status in ('submitted','editing','suspended') then '9991' else '9999' end), updated_at desc, id desc)`,
    )
    .execute(db);
}
