/** What an administrator does with the channels of an outlet. Each verb is one transaction with its event. */

import type { Ctx } from '~/platform/context.server';
import { notFound } from '~/platform/errors';
import { clean } from '~/platform/text';
import type { Tx } from '~db/connect';
import { record } from '../history/commands.server';
import { requireAdmin, requireOne, setActive } from './commands.installation.server';
import type { ActiveInput, ChannelInput, NewChannelInput } from './input';

/** Adds a channel at the end of the outlet's list. Throws 403, 404. */
export async function addChannel(
  ctx: Ctx,
  outletId: string,
  input: NewChannelInput,
): Promise<string> {
  requireAdmin(ctx);
  const id = ctx.newId();
  await ctx.db.transaction(async (tx) => {
    const outlet = await tx.q
      .selectFrom('outlets')
      .select('code')
      .where('id', '=', outletId)
      .executeTakeFirst();
    if (!outlet) throw notFound();
    const last = await tx.q
      .selectFrom('channels')
      .select(({ fn }) => fn.max('sort').as('sort'))
      .where('outlet_id', '=', outletId)
      .executeTakeFirst();
    await tx.q
      .insertInto('channels')
      .values({
        id,
        outlet_id: outletId,
        code: await freeChannelCode(tx, `${outlet.code}-${input.medium}`),
        name: clean(input.name),
        name_en: clean(input.nameEn),
        medium: input.medium,
        sort: Number(last?.sort ?? 0) + 1,
        active: 1,
        version: 1,
      })
      .execute();
    await record(tx, ctx, {
      subject: { kind: 'channel', id },
      event: 'create',
      data: { outletId, name: input.name, medium: input.medium },
    });
  });
  return id;
}

/** Renames a channel of the outlet; its medium stays, because evidence hangs on it. Throws 403, 404, 409. */
export async function updateChannel(
  ctx: Ctx,
  outletId: string,
  input: ChannelInput,
): Promise<void> {
  requireAdmin(ctx);
  const values = { name: clean(input.name), name_en: clean(input.nameEn) };
  await ctx.db.transaction(async (tx) => {
    const before = await tx.q
      .selectFrom('channels')
      .select('name')
      .where('id', '=', input.id)
      .where('outlet_id', '=', outletId)
      .executeTakeFirst();
    if (!before) throw notFound();
    const changed = await tx.q
      .updateTable('channels')
      .set({ ...values, version: input.version + 1 })
      .where('id', '=', input.id)
      .where('version', '=', input.version)
      .executeTakeFirst();
    requireOne(changed.numUpdatedRows);
    const subject = { kind: 'channel', id: input.id } as const;
    await record(tx, ctx, {
      subject,
      event: 'update',
      data: { before: before.name, after: values.name },
    });
  });
}

/** Brings a channel into use or takes it out; what was published there stays. Throws 403, 404, 409. */
export async function setChannelActive(ctx: Ctx, input: ActiveInput): Promise<void> {
  await setActive(ctx, 'channel', 'channels', input);
}

async function freeChannelCode(tx: Tx, wanted: string): Promise<string> {
  const rows = await tx.q.selectFrom('channels').select('code').execute();
  const taken = new Set(rows.map((row) => row.code));
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(code)) return code;
  }
}
