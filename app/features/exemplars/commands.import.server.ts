/** Writing many exemplars at once, as an import does, and finding what they repeat. */
import type { Ctx } from '~/platform/context.server';
import { clean } from '~/platform/text';
import type { Instant } from '~/platform/time';
import type { Reader, Tx } from '~db/connect';
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

export interface RegisteredName {
  id: string;
  name: string;
  placeCode: string;
}

/** The names in the register of a programme, drafts left out: of one place, or created since an instant, when asked so. */
export async function listRegisteredNames(
  db: Reader,
  programmeId: string,
  only: { placeCode?: string; since?: Instant } = {},
): Promise<RegisteredName[]> {
  let query = db.q
    .selectFrom('exemplars')
    .select(['id', 'name', 'place_code'])
    .where('programme_id', '=', programmeId)
    .where('status', '!=', 'draft');
  if (only.placeCode) query = query.where('place_code', '=', only.placeCode);
  if (only.since) query = query.where('created_at', '>=', only.since);
  const rows = await query.orderBy('id').execute();
  return rows.map((row) => ({ id: row.id, name: row.name, placeCode: row.place_code }));
}
