/** The figure beside the navigation. */
import type { Reader } from '~db/connect';

/** How many exemplars of the programme wait for the Board. */
export async function countToAppraise(db: Reader, programmeId: string): Promise<number> {
  const row = await db.q
    .selectFrom('exemplars')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('programme_id', '=', programmeId)
    .where('status', 'in', ['nominated', 'appraising'])
    .executeTakeFirstOrThrow();
  return Number(row.total);
}
