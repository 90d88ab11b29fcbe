/** Writing many exemplars at once, as an import does: made ready outside the transaction, which then only writes. */
import type { Insertable } from 'kysely';
import type { Ctx } from '~/platform/context.server';
import type { Tx } from '~db/connect';
import type { ExemplarContactsTable } from '~db/schema/exemplars';
import { contactColumns, hasContact, type NewExemplar, rowOf } from './commands.write.server';

export interface ReadyExemplar {
  row: ReturnType<typeof rowOf>;
  contact: Insertable<ExemplarContactsTable> | null;
}

/** The rows of a new exemplar, with its id. The caller has checked the permission, the codes and the dates. */
export function readyExemplar(ctx: Ctx, value: NewExemplar): ReadyExemplar {
  const row = rowOf(ctx, ctx.newId(), value);
  const { contact } = value;
  if (!contact || !hasContact(contact)) return { row, contact: null };
  return {
    row,
    contact: {
      exemplar_id: row.id,
      ...contactColumns(contact),
      updated_at: row.updated_at,
    },
  };
}

/** Writes them; records nothing: the verb that calls it does. At most a few hundred at once: a statement has a limit of parameters. */
export async function insertExemplars(tx: Tx, ready: readonly ReadyExemplar[]): Promise<void> {
  if (ready.length === 0) return;
  await tx.q
    .insertInto('exemplars')
    .values(ready.map(({ row }) => row))
    .execute();
  const contacts = ready.flatMap(({ contact }) => contact ?? []);
  if (contacts.length > 0) await tx.q.insertInto('exemplar_contacts').values(contacts).execute();
}
