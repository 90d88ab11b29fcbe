/** How many rows of an import are in which state. */
import type { Reader } from '~db/connect';
import { ROW_STATUSES, type RowStatus } from './rules';

export type RowCounts = Record<RowStatus, number>;

export const noRows = (): RowCounts =>
  Object.fromEntries(ROW_STATUSES.map((status) => [status, 0])) as RowCounts;

/** The counts of an import; the caller has checked the permission. */
export async function countRows(db: Reader, importId: string): Promise<RowCounts> {
  const rows = await db.q
    .selectFrom('import_rows')
    .select(['status', ({ fn }) => fn.countAll<number>().as('rows')])
    .where('import_id', '=', importId)
    .groupBy('status')
    .execute();
  return { ...noRows(), ...Object.fromEntries(rows.map((row) => [row.status, Number(row.rows)])) };
}
