/** Taking away what an import brought, as if it had never been entered. The verb that does so records it. */
import type { Tx } from '~db/connect';
import { holdEach } from '~db/hold';
import { listUntouched } from './queries.import.server';

/**
 * Holds the exemplars, at most a few hundred, and gives those that may be removed: nobody has planned them or recorded anything of them since they
 * were imported. What refers to them is taken away by the caller before `removeExemplars`.
 */
export async function holdUntouched(tx: Tx, ids: readonly string[]): Promise<string[]> {
  await holdEach(tx, 'exemplars', ids);
  return listUntouched(tx, ids);
}

/** Deletes exemplars that `holdUntouched` gave, with their private contact data. */
export async function removeExemplars(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.q
    .deleteFrom('exemplar_contacts')
    .where('exemplar_id', 'in', [...ids])
    .execute();
  await tx.q
    .deleteFrom('exemplars')
    .where('id', 'in', [...ids])
    .execute();
  for (const id of ids) tx.changed({ kind: 'exemplar', id });
}
