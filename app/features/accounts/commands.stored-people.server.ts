/** What the verbs about people share: who may, and the rows of a person. */
import type { Ctx } from '~/platform/context.server';
import { DomainError, forbidden, notFound } from '~/platform/errors';
import { can } from '~/platform/permissions';
import type { Grant } from '~/platform/principal';
import type { fold } from '~/platform/text';
import type { Tx } from '~db/connect';
import { hold } from '~db/hold';

/** Throws 403. */
export function requireManager(ctx: Ctx): void {
  if (!can(ctx.who, 'manage:installation')) throw forbidden();
}

/**
 * Throws 403 unless the person who asks is an enabled administrator at this moment, and holds that, with the rows of `others`, to
 * the end: of two who take each other's role the second finds that it is gone. Nobody takes their own, so that one always remains.
 */
export async function requireAdministrator(
  tx: Tx,
  { who }: Ctx,
  others: readonly string[],
): Promise<void> {
  // In one order, or two would wait for each other.
  for (const id of [...new Set([who.id, ...others])].sort()) await hold(tx, 'people', { id });
  const found = await tx.q
    .selectFrom('roles')
    .innerJoin('people', 'people.id', 'roles.person_id')
    .select('roles.id')
    .where('roles.person_id', '=', who.id)
    .where('roles.role', '=', 'admin')
    .where('people.disabled_at', 'is', null)
    .executeTakeFirst();
  if (!found) throw forbidden();
}

/** The person as stored. Throws 404. */
export async function requireStoredPerson(tx: Tx, personId: string) {
  const person = await tx.q
    .selectFrom('people')
    .select(['username', 'display_name', 'disabled_at'])
    .where('id', '=', personId)
    .executeTakeFirst();
  if (!person) throw notFound();
  return person;
}

interface PersonChange {
  display_name?: string;
  name_sort?: string;
  name_folded?: ReturnType<typeof fold>;
  disabled_at?: ReturnType<Ctx['clock']['now']> | null;
  password_hash?: string;
  must_change_password?: 1;
}

/** One conditional update: nobody's change is overwritten unseen. */
export async function changePerson(
  tx: Tx,
  personId: string,
  version: number,
  values: PersonChange,
): Promise<void> {
  const changed = await tx.q
    .updateTable('people')
    .set({ ...values, version: version + 1 })
    .where('id', '=', personId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new DomainError('errors.conflict', 409);
}

/** Writes the roles of a person. Throws 422 at `grants` for an outlet or a place that does not exist. */
export async function writeGrants(
  tx: Tx,
  ctx: Ctx,
  personId: string,
  grants: readonly Grant[],
): Promise<void> {
  if (grants.length === 0) return;
  await checkScopes(tx, grants);
  await tx.q
    .insertInto('roles')
    .values(
      grants.map((grant) => ({
        id: ctx.newId(),
        person_id: personId,
        role: grant.role,
        outlet_id: grant.outletId,
        place_code: grant.placeCode,
      })),
    )
    .execute();
}

async function checkScopes(tx: Tx, grants: readonly Grant[]): Promise<void> {
  const outlets = [...new Set(grants.flatMap((grant) => grant.outletId ?? []))];
  const places = [...new Set(grants.flatMap((grant) => grant.placeCode ?? []))];
  const known = await Promise.all([
    outlets.length === 0
      ? []
      : tx.q.selectFrom('outlets').select('id').where('id', 'in', outlets).execute(),
    places.length === 0
      ? []
      : tx.q.selectFrom('places').select('code').distinct().where('code', 'in', places).execute(),
  ]);
  if (known[0].length === outlets.length && known[1].length === places.length) return;
  throw new DomainError('errors.invalid', 422, {}, { grants: ['accounts.errors.grantUnknown'] });
}
