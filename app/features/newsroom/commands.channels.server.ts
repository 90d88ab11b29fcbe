/** What an administrator does with the channels of an outlet. Each verb is one transaction with its event. */

import { hangingOnChannels } from '~/features/coverage/queries.hanging.server';
import { requireAware } from '~/platform/awareness';
import type { Ctx } from '~/platform/context.server';
import { DomainError, notFound } from '~/platform/errors';
import { transactOnce } from '~/platform/receipts.server';
import { clean } from '~/platform/text';
import type { Tx } from '~db/connect';
import type { Schema } from '~db/schema';
import { record } from '../history/commands.server';
import { requireAdmin, requireOne, setActive } from './commands.installation.server';
import { requireFreeNames } from './commands.names.server';
import type { ActiveInput, ChannelInput, NewChannelInput } from './input';
import { englishNameOf } from './rules.names';
import { codeFrom } from './rules.organisations';
import { hasSite } from './rules.sites';

type ChannelMedium = Schema['channels']['medium'];

/** Adds a channel at the end of the outlet's list. Throws 403, 404, 422 at the name that another channel of it has. */
export async function addChannel(
  ctx: Ctx,
  outletId: string,
  input: NewChannelInput,
): Promise<string> {
  requireAdmin(ctx);
  requireOwnSite(input.medium, input.site);
  const values = { name: clean(input.name), name_en: englishNameOf(input) };
  return transactOnce(ctx, async (tx) => {
    const id = ctx.newId();
    const { outlet, channels } = await heldChannels(tx, outletId);
    requireFreeNames('admin.errors.channelNameTaken', namesOf(values), channels.map(namesOf));
    const codes = await tx.q.selectFrom('channels').select('code').execute();
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
        code: codeFrom(
          `${outlet.code}-${input.medium}`,
          codes.map((row) => row.code),
          id,
        ),
        ...values,
        medium: input.medium,
        site: input.site,
        sort: Number(last?.sort ?? 0) + 1,
        active: 1,
        version: 1,
      })
      .execute();
    await record(tx, ctx, {
      subject: { kind: 'channel', id },
      event: 'create',
      data: { outletId, name: input.name, medium: input.medium, site: input.site },
    });
    return id;
  });
}

/** Renames a channel of the outlet; its medium stays, because evidence hangs on it. Throws 403, 404, 409, 422. */
export async function updateChannel(
  ctx: Ctx,
  outletId: string,
  input: ChannelInput,
): Promise<void> {
  requireAdmin(ctx);
  const values = { name: clean(input.name), name_en: englishNameOf(input) };
  await transactOnce(ctx, async (tx) => {
    const { channels } = await heldChannels(tx, outletId);
    const before = channels.find(({ id }) => id === input.id);
    if (!before) throw notFound();
    requireFreeNames(
      'admin.errors.channelNameTaken',
      namesOf(values),
      channels.filter((each) => each !== before).map(namesOf),
      namesOf(before),
    );
    requireOwnSite(before.medium, input.site);
    const changed = await tx.q
      .updateTable('channels')
      .set({ ...values, site: input.site, version: input.version + 1 })
      .where('id', '=', input.id)
      .where('version', '=', input.version)
      .executeTakeFirst();
    requireOne(changed.numUpdatedRows);
    const subject = { kind: 'channel', id: input.id } as const;
    await record(tx, ctx, {
      subject,
      event: 'update',
      data: { before: before.name, after: values.name, site: input.site },
    });
  });
}

/** Throws 422 at `site` for a channel that is not on the web. */
function requireOwnSite(medium: ChannelMedium, site: string | null): void {
  if (site === null || hasSite(medium)) return;
  throw new DomainError('errors.invalid', 422, {}, { site: ['admin.errors.siteNotOnline'] });
}

/** The outlet, held to the end of the transaction, and its channels. Throws 404. */
async function heldChannels(tx: Tx, outletId: string) {
  const outlet = await tx.q
    .updateTable('outlets')
    .set((set) => ({ version: set.ref('version') }))
    .where('id', '=', outletId)
    .returning('code')
    .executeTakeFirst();
  if (!outlet) throw notFound();
  const channels = await tx.q
    .selectFrom('channels')
    .select(['id', 'name', 'name_en', 'medium'])
    .where('outlet_id', '=', outletId)
    .execute();
  return { outlet, channels };
}

const namesOf = (row: { name: string; name_en: string }) => ({
  name: row.name,
  nameEn: row.name_en,
});

/**
 * Brings a channel into use or takes it out; what was published there stays. Throws 403, 404, 409: also `confirmChannel` with
 * what hangs on it, until the person has been told of as much.
 */
export async function setChannelActive(ctx: Ctx, input: ActiveInput): Promise<void> {
  await setActive(ctx, 'channel', input, async (tx) => {
    const hanging = await hangingOnChannels(tx, [input.id], ctx.clock.today());
    requireAware('admin.errors.confirmChannel', { ...hanging }, input.confirmed);
  });
}
