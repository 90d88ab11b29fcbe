/** What an administrator does with sectors. Each verb is one transaction with its event. */

import { hangingOnSector } from '~/features/coverage/queries.hanging.server';
import { requireAware } from '~/platform/awareness';
import type { Ctx } from '~/platform/context.server';
import { notFound } from '~/platform/errors';
import { transactOnce } from '~/platform/receipts.server';
import { clean } from '~/platform/text';
import type { Tx } from '~db/connect';
import { record } from '../history/commands.server';
import { requireAdmin, requireOne, setActive } from './commands.installation.server';
import { requireFreeNames } from './commands.names.server';
import type { ActiveInput, NewSectorInput, SectorInput } from './input';
import type { SectorOrderInput } from './input.genres';
import { englishNameOf } from './rules.names';
import { stepped } from './rules.order';
import { codeFrom } from './rules.organisations';

/** Adds a sector at the end of the list. Throws 403, 422 at the name that another sector has. */
export async function addSector(ctx: Ctx, input: NewSectorInput): Promise<string> {
  requireAdmin(ctx);
  const values = { name: clean(input.name), name_en: englishNameOf(input) };
  return transactOnce(ctx, async (tx) => {
    const sectors = await heldSectors(tx);
    requireFreeNames('admin.errors.sectorExists', namesOf(values), sectors.map(namesOf));
    // A sector that was renamed keeps the code of its first name.
    const code = codeFrom(
      values.name_en,
      sectors.map((sector) => sector.code),
      ctx.newId(),
    );
    await tx.q
      .insertInto('sectors')
      .values({
        code,
        ...values,
        sort: Math.max(0, ...sectors.map(({ sort }) => sort)) + 1,
        active: 1,
      })
      .execute();
    await record(tx, ctx, {
      subject: { kind: 'sector', id: code },
      event: 'create',
      data: { name: input.name },
    });
    return code;
  });
}

/** Every sector. They are held first: of two that are named at once, the second waits and then reads the first. */
async function heldSectors(tx: Tx) {
  await tx.q
    .updateTable('sectors')
    .set((set) => ({ version: set.ref('version') }))
    .execute();
  return tx.q.selectFrom('sectors').select(['code', 'name', 'name_en', 'sort']).execute();
}

const namesOf = (row: { name: string; name_en: string }) => ({
  name: row.name,
  nameEn: row.name_en,
});

/** Renames a sector. Throws 403, 404, 409, 422 at the name that another sector has. */
export async function updateSector(ctx: Ctx, input: SectorInput): Promise<void> {
  requireAdmin(ctx);
  const values = { name: clean(input.name), name_en: englishNameOf(input) };
  await transactOnce(ctx, async (tx) => {
    const sectors = await heldSectors(tx);
    const before = sectors.find(({ code }) => code === input.id);
    if (!before) throw notFound();
    requireFreeNames(
      'admin.errors.sectorExists',
      namesOf(values),
      sectors.filter((each) => each !== before).map(namesOf),
      namesOf(before),
    );
    const changed = await tx.q
      .updateTable('sectors')
      .set({ ...values, version: input.version + 1 })
      .where('code', '=', input.id)
      .where('version', '=', input.version)
      .executeTakeFirst();
    requireOne(changed.numUpdatedRows);
    const subject = { kind: 'sector', id: input.id } as const;
    await record(tx, ctx, {
      subject,
      event: 'update',
      data: { before: before.name, after: values.name },
    });
  });
}

/**
 * Brings a sector into use or takes it out; exemplars that have it keep it. Throws 403, 404, 409: also `confirmSector` with what
 * hangs on it, until the person has been told of as much.
 */
export async function setSectorActive(ctx: Ctx, input: ActiveInput): Promise<void> {
  await setActive(ctx, 'sector', input, async (tx) => {
    const hanging = await hangingOnSector(tx, input.id);
    requireAware('admin.errors.confirmSector', hanging, input.confirmed);
  });
}

/** Moves a sector one place up or down. It writes the whole order, so that it needs no version. Throws 403, 404. */
export async function moveSector(ctx: Ctx, input: SectorOrderInput): Promise<void> {
  requireAdmin(ctx);
  await transactOnce(ctx, async (tx) => {
    const sectors = (await heldSectors(tx)).sort(
      (a, b) => a.sort - b.sort || (a.code < b.code ? -1 : 1),
    );
    const order = stepped(sectors, ({ code }) => code === input.id, input.direction);
    if (!order) throw notFound();
    for (const [index, { code }] of order.list.entries()) {
      await tx.q
        .updateTable('sectors')
        .set({ sort: index + 1 })
        .where('code', '=', code)
        .execute();
    }
    await record(tx, ctx, {
      subject: { kind: 'sector', id: input.id },
      event: 'order',
      data: { place: order.list.indexOf(order.moved) + 1 },
    });
  });
}
