/** The figure on the bell. */
import type { Reader } from '~db/connect';

/** How many notifications the person has not read. */
export async function countUnread(db: Reader, personId: string): Promise<number> {
  const row = await db.q
    .selectFrom('notifications')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.total);
}
