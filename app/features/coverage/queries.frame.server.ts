/** The figures beside the navigation. */
import { remembered } from '~/platform/remembered.server';
import type { Db, Reader } from '~db/connect';

/** How many texts of the outlets wait for an editor. Remembered: every editor asks with every page. */
export async function countAwaitingEditor(db: Db, outletIds: readonly string[]): Promise<number> {
  if (outletIds.length === 0) return 0;
  return remembered(db, `awaiting an editor ${outletIds.join()}`, async () => {
    const row = await db.q
      .selectFrom('assignments')
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .where('outlet_id', 'in', [...outletIds])
      .where('status', 'in', ['submitted', 'editing'])
      .executeTakeFirstOrThrow();
    return Number(row.total);
  });
}

/** How many assignments of the outlets the person leads that still want their work. */
export async function countOwnActive(
  db: Reader,
  personId: string,
  outletIds: readonly string[],
): Promise<number> {
  const row = await db.q
    .selectFrom('assignments')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('lead_id', '=', personId)
    .where('outlet_id', 'in', [...outletIds])
    .where('status', 'in', ['claimed', 'in_progress'])
    .executeTakeFirstOrThrow();
  return Number(row.total);
}

/** How many works of the outlets wait for a reporter to claim them. Remembered: every reporter asks with every page. */
export async function countOffers(db: Db, outletIds: readonly string[]): Promise<number> {
  if (outletIds.length === 0) return 0;
  return remembered(db, `offers ${outletIds.join()}`, async () => {
    const row = await db.q
      .selectFrom('assignments as a')
      .leftJoin('exemplars as e', 'e.id', 'a.exemplar_id')
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .where('a.outlet_id', 'in', [...outletIds])
      .where('a.status', '=', 'open')
      .where((on) => on(on.fn.coalesce('e.status', on.val('approved')), '=', 'approved'))
      .executeTakeFirstOrThrow();
    return Number(row.total);
  });
}
