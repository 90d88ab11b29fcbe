/**
 * Rows that decide a write are held by the transaction that writes: what is read of them afterwards stays as it was read.
 *
 * Whoever holds several takes them in this order, so that no two transactions wait for each other: organisations, programmes, outlets, channels,
 * sectors, genres, places, slots, series, exemplars, assignments, placements, people, absences, saved views, imports. (PostgreSQL ends one of two that do, and it is tried
 * again; SQLite has one writer.)
 */
import type { FilterObject, Selectable } from 'kysely';
import { json } from './columns';
import type { Schema } from './schema';
import type { Tx } from './transaction';

type Versioned =
  | 'organisations'
  | 'programmes'
  | 'outlets'
  | 'channels'
  | 'slots'
  | 'sectors'
  | 'genres'
  | 'places'
  | 'series'
  | 'exemplars'
  | 'assignments'
  | 'placements'
  | 'people'
  | 'absences'
  | 'saved_views'
  | 'imports';

/**
 * Holds a list that may have no row yet, before anything else: of two who write the first row of it at the same moment the second
 * waits, and then reads the row of the first.
 */
export async function holdList(
  tx: Tx,
  list: 'organisations' | 'outlets' | 'programmes',
): Promise<void> {
  const at = new Date().toISOString() as Selectable<Schema['settings']>['updated_at'];
  await tx.q
    .insertInto('settings')
    .values({ key: `list ${list}`, value: json(null), updated_at: at })
    .onConflict((on) => on.column('key').doUpdateSet({ updated_at: at }))
    .execute();
}

/** Holds the rows of these ids, at most a few hundred, in one order for everybody. */
export async function holdEach(tx: Tx, table: 'exemplars', ids: readonly string[]): Promise<void> {
  for (const id of [...ids].sort()) await hold(tx, table, { id });
}

/** Holds the rows that have these values to the end of the transaction: an update that changes nothing, which both databases have. */
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
