/** Writing many exemplars at once, as an import does. */
import type { Ctx } from '~/platform/context.server';
import { clean } from '~/platform/text';
import type { Tx } from '~db/connect';
import { hasContact, type NewExemplar, rowOf } from './commands.write.server';

/**
 * Writes the rows of new exemplars, their contacts apart; records nothing: the verb that calls it does. Gives the ids in the
 * order of the values. At most a few hundred at once: a statement has a limit of parameters.
 */
export async function insertExemplars(
  tx: Tx,
  ctx: Ctx,
  values: readonly NewExemplar[],
): Promise<string[]> {
  if (values.length === 0) return [];
  const rows = values.map((value) => rowOf(ctx, ctx.newId(), value));
  await tx.q.insertInto('exemplars').values(rows).execute();
  const contacts = values.flatMap(({ contact }, index) => {
    const exemplar_id = rows[index]?.id;
    if (!contact || !exemplar_id || !hasContact(contact)) return [];
    return {
      exemplar_id,
      contact_person: clean(contact.contactPerson),
      phone: clean(contact.phone),
      email: clean(contact.email),
      address: clean(contact.address),
      note: clean(contact.contactNote),
      updated_at: ctx.clock.now(),
    };
  });
  if (contacts.length > 0) await tx.q.insertInto('exemplar_contacts').values(contacts).execute();
  return rows.map((row) => row.id);
}
