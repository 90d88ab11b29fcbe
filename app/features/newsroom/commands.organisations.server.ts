/** What an administrator does with the bodies of the programme. Each verb is one transaction with its event. */

import { requireAware } from '~/platform/awareness';
import type { Ctx } from '~/platform/context.server';
import { DomainError, notFound, requireChange } from '~/platform/errors';
import { transactOnce } from '~/platform/receipts.server';
import { clean } from '~/platform/text';
import type { PlainDate } from '~/platform/time';
import type { Tx } from '~db/connect';
import { holdList } from '~db/hold';
import { record } from '../history/commands.server';
import { requireAdmin, requireOne } from './commands.installation.server';
import { requireFreeNames } from './commands.names.server';
import type {
  EndOrganisationInput,
  NewOrganisationInput,
  OrganisationInput,
  RestoreOrganisationInput,
} from './input.setup';
import { englishNameOf } from './rules.names';
import { codeFrom } from './rules.organisations';

/** Adds an organisation. Gives its id. Throws 403, 422 at the name that another organisation has. */
export async function addOrganisation(ctx: Ctx, input: NewOrganisationInput): Promise<string> {
  requireAdmin(ctx);
  return transactOnce(ctx, (tx) => insertOrganisation(tx, ctx, input));
}

/**
 * Writes a new organisation in the caller's transaction, with its event. Throws 422 at `fields.name` or `fields.nameEn` when
 * another organisation has the name.
 */
export async function insertOrganisation(
  tx: Tx,
  ctx: Ctx,
  input: NewOrganisationInput,
  fields: { name: string; nameEn: string } = { name: 'name', nameEn: 'nameEn' },
): Promise<string> {
  const id = ctx.newId();
  const values = { name: clean(input.name), name_en: englishNameOf(input) };
  await holdList(tx, 'organisations');
  const organisations = await heldOrganisations(tx);
  const names = (row: Named) => ({ [fields.name]: row.name, [fields.nameEn]: row.name_en });
  requireFreeNames('admin.errors.organisationNameTaken', names(values), organisations.map(names));
  const code = codeFrom(
    input.name,
    organisations.map((each) => each.code),
    id,
  );
  await tx.q
    .insertInto('organisations')
    .values({ id, code, ...values, kind: input.kind, valid_from: null, valid_to: null })
    .execute();
  await record(tx, ctx, {
    subject: { kind: 'organisation', id },
    event: 'create',
    data: { name: values.name, kind: input.kind },
  });
  return id;
}

interface Named {
  name: string;
  name_en: string;
}

/** Every organisation, held to the end of the transaction: two that are named at once wait for each other. */
const heldOrganisations = (tx: Tx) =>
  tx.q
    .updateTable('organisations')
    .set((set) => ({ version: set.ref('version') }))
    .returning(['id', 'code', 'name', 'name_en', 'kind', 'valid_from', 'valid_to', 'successor_id'])
    .execute();

const namesOf = (row: Named) => ({ name: row.name, nameEn: row.name_en });

/** Renames an organisation; its kind stays, because outlets and programmes hang on it. Throws 403, 404, 409, 422. */
export async function updateOrganisation(ctx: Ctx, input: OrganisationInput): Promise<void> {
  requireAdmin(ctx);
  const values = { name: clean(input.name), name_en: englishNameOf(input) };
  await transactOnce(ctx, async (tx) => {
    const organisations = await heldOrganisations(tx);
    const before = organisations.find(({ id }) => id === input.id);
    if (!before) throw notFound();
    requireFreeNames(
      'admin.errors.organisationNameTaken',
      namesOf(values),
      organisations.filter((each) => each !== before).map(namesOf),
      namesOf(before),
    );
    await change(tx, input, values);
    await record(tx, ctx, {
      subject: { kind: 'organisation', id: input.id },
      event: 'update',
      data: { before: before.name, after: values.name },
    });
  });
}

/**
 * Sets an organisation's last day and what it became. Throws 403, 404, 409 (also `confirmOrganisation` with what hangs on it),
 * 422 for a day before its first one or for a successor that is of another kind or ends as well.
 */
export async function endOrganisation(ctx: Ctx, input: EndOrganisationInput): Promise<void> {
  requireAdmin(ctx);
  await transactOnce(ctx, async (tx) => {
    const organisations = await heldOrganisations(tx);
    const found = organisations.find(({ id }) => id === input.id);
    if (!found) throw notFound();
    if (found.valid_from !== null && input.validTo < found.valid_from)
      throw refused({ validTo: ['admin.errors.endsBeforeStart'] });
    if (input.successorId !== null) {
      const successor = organisations.find(({ id }) => id === input.successorId);
      const fits = successor && successor !== found && successor.kind === found.kind;
      if (!fits || successor.valid_to !== null)
        throw refused({ successorId: ['admin.errors.noSuccessor'] });
    }
    const end = { valid_to: input.validTo, successor_id: input.successorId };
    requireChange(found, end);
    await change(tx, input, end);
    const hanging = await hangingOnOrganisation(tx, input.id, input.validTo);
    requireAware('admin.errors.confirmOrganisation', hanging, input.confirmed);
    await record(tx, ctx, {
      subject: { kind: 'organisation', id: input.id },
      event: 'end',
      data: { endsOn: input.validTo, successorId: input.successorId },
    });
  });
}

/** Takes the end of an organisation back. Throws 403, 404, 409. */
export async function restoreOrganisation(
  ctx: Ctx,
  input: RestoreOrganisationInput,
): Promise<void> {
  requireAdmin(ctx);
  await transactOnce(ctx, async (tx) => {
    const organisations = await heldOrganisations(tx);
    const found = organisations.find(({ id }) => id === input.id);
    if (!found) throw notFound();
    if (found.valid_to === null) throw new DomainError('errors.tooLate', 409);
    await change(tx, input, { valid_to: null, successor_id: null });
    await record(tx, ctx, {
      subject: { kind: 'organisation', id: input.id },
      event: 'restore',
    });
  });
}

const refused = (fields: NonNullable<ConstructorParameters<typeof DomainError>[3]>) =>
  new DomainError('errors.invalid', 422, {}, fields);

async function change(
  tx: Tx,
  { id, version }: { id: string; version: number },
  values: Partial<Named> & { valid_to?: PlainDate | null; successor_id?: string | null },
): Promise<void> {
  const changed = await tx.q
    .updateTable('organisations')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  requireOne(changed.numUpdatedRows);
}

/** Its outlets in use, and the programmes that go on after its last day. */
async function hangingOnOrganisation(tx: Tx, id: string, lastDay: PlainDate) {
  const outlets = await tx.q
    .selectFrom('outlets')
    .select('id')
    .where('organisation_id', '=', id)
    .where('active', '=', 1)
    .execute();
  const programmes = await tx.q
    .selectFrom('programme_bodies')
    .innerJoin('programmes', 'programmes.id', 'programme_bodies.programme_id')
    .select('programmes.id')
    .where('organisation_id', '=', id)
    .where('ends_on', '>', lastDay)
    .execute();
  return { outlets: outlets.length, programmes: programmes.length };
}
