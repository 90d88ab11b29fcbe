import type { FilterObject, Selectable } from 'kysely';
import type { Schema } from './schema';
import type { Tx } from './transaction';

type Versioned = 'exemplars' | 'people' | 'placements' | 'programmes' | 'slots';

/**
 * Holds the rows that have these values to the end of the transaction: what is read of them afterwards stays as it was read.
 * It is an update that changes nothing, which both databases have.
 */
export async function hold<Table extends Versioned>(
  tx: Tx,
  table: Table,
  values: Partial<Selectable<Schema[Table]>>,
): Promise<void> {
  await tx.q
    .updateTable(table as 'placements')
    .set((row) => ({ version: row.ref('version') }))
    .where((row) => row.and(values as FilterObject<Schema, 'placements'>))
    .execute();
}
