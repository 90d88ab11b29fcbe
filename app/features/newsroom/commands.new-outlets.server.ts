/** How an outlet begins, how it looks and where it stands among the others. Each verb is one transaction with its event. */

import type { Ctx } from '~/platform/context.server';
import { DomainError, notFound, requireChange } from '~/platform/errors';
import { transactOnce } from '~/platform/receipts.server';
import { clean } from '~/platform/text';
import type { Tx } from '~db/connect';
import { hold, holdList } from '~db/hold';
import { record } from '../history/commands.server';
import { requireAdmin, requireOne } from './commands.installation.server';
import { requireFreeNames } from './commands.names.server';
import { insertOrganisation } from './commands.organisations.server';
import { heldOutlets, namesOf } from './commands.outlets.server';
import type { NewOutletInput, OutletLookInput, OutletOrderInput } from './input.setup';
import { englishNameOf } from './rules.names';
import { stepped } from './rules.order';
import { codeFrom, existsOn } from './rules.organisations';

/**
 * Adds an outlet at the end of the list, of an organisation that is there or of a new one. Gives its id. Throws 403; 422 at a
 * name that is taken, at `organisationId` when it is no press organisation that exists today, at `organisationName` when a new
 * one is named beside a chosen one.
 */
export async function addOutlet(ctx: Ctx, input: NewOutletInput): Promise<string> {
  requireAdmin(ctx);
  const id = ctx.newId();
  const values = {
    name: clean(input.name),
    name_en: englishNameOf(input),
    short_name: clean(input.shortName),
  };
  return transactOnce(ctx, async (tx) => {
    await holdList(tx, 'outlets');
    const organisationId = await organisationOf(tx, ctx, input);
    const outlets = await heldOutlets(tx);
    requireFreeNames('admin.errors.outletNameTaken', namesOf(values), outlets.map(namesOf));
    const code = codeFrom(
      input.shortName,
      outlets.map((each) => each.code),
      id,
    );
    await tx.q
      .insertInto('outlets')
      .values({
        id,
        organisation_id: organisationId,
        code,
        ...values,
        icon: input.icon,
        hue: input.hue,
        sort: Math.max(0, ...outlets.map(({ sort }) => sort)) + 1,
        active: 1,
        version: 1,
      })
      .execute();
    await record(tx, ctx, {
      subject: { kind: 'outlet', id },
      event: 'create',
      data: { name: values.name, organisationId },
    });
    return id;
  });
}

/** The organisation that was chosen, held, or a new one with its event. */
async function organisationOf(tx: Tx, ctx: Ctx, input: NewOutletInput): Promise<string> {
  if (input.organisationId === null) {
    const names = {
      name: input.organisationName || input.name,
      nameEn: input.organisationNameEn || (input.organisationName ? '' : input.nameEn),
    };
    return insertOrganisation(
      tx,
      ctx,
      { ...names, kind: 'press' },
      { name: 'organisationName', nameEn: 'organisationNameEn' },
    );
  }
  if (input.organisationName || input.organisationNameEn)
    throw new DomainError(
      'errors.invalid',
      422,
      {},
      { organisationName: ['admin.errors.organisationTwice'] },
    );
  await hold(tx, 'organisations', { id: input.organisationId });
  const found = await tx.q
    .selectFrom('organisations')
    .select(['id', 'kind', 'valid_to'])
    .where('id', '=', input.organisationId)
    .executeTakeFirst();
  if (found?.kind === 'press' && existsOn(found.valid_to, ctx.clock.today())) return found.id;
  throw new DomainError(
    'errors.invalid',
    422,
    {},
    { organisationId: ['fields.errors.invalidChoice'] },
  );
}

/** Gives an outlet another icon and hue. Throws 403, 404, 409. */
export async function setOutletLook(
  ctx: Ctx,
  outletId: string,
  input: OutletLookInput,
): Promise<void> {
  requireAdmin(ctx);
  await transactOnce(ctx, async (tx) => {
    const outlets = await heldOutlets(tx);
    const before = outlets.find(({ id }) => id === outletId);
    if (!before) throw notFound();
    const look = { icon: input.icon, hue: input.hue };
    requireChange(before, look);
    const changed = await tx.q
      .updateTable('outlets')
      .set({ ...look, version: input.version + 1 })
      .where('id', '=', outletId)
      .where('version', '=', input.version)
      .executeTakeFirst();
    requireOne(changed.numUpdatedRows);
    await record(tx, ctx, {
      subject: { kind: 'outlet', id: outletId },
      event: 'update',
      data: look,
    });
  });
}

/** Moves an outlet one place up or down; the first goes no higher, the last no lower. It writes the whole order, so that it needs no version. Throws 403, 404. */
export async function moveOutlet(ctx: Ctx, input: OutletOrderInput): Promise<void> {
  requireAdmin(ctx);
  await transactOnce(ctx, async (tx) => {
    const outlets = (await heldOutlets(tx)).sort(
      (a, b) => a.sort - b.sort || (a.id < b.id ? -1 : 1),
    );
    const order = stepped(outlets, ({ id }) => id === input.id, input.direction);
    if (!order) throw notFound();
    for (const [index, { id }] of order.list.entries()) {
      await tx.q
        .updateTable('outlets')
        .set({ sort: index + 1 })
        .where('id', '=', id)
        .execute();
    }
    await record(tx, ctx, {
      subject: { kind: 'outlet', id: input.id },
      event: 'order',
      data: { place: order.list.indexOf(order.moved) + 1 },
    });
  });
}
