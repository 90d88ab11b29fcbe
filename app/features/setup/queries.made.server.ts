/** What a step has made already, by name. */
import type { Ctx } from '~/platform/context.server';
import { forbidden } from '~/platform/errors';
import { can } from '~/platform/permissions';

export interface SlotName {
  id: string;
  name: string;
  channel: { name: string; nameEn: string };
  outlet: string;
}

/** The recurring columns and segments, in the order of their channels. Throws 403. */
export async function listSlotNames(ctx: Ctx): Promise<SlotName[]> {
  if (!can(ctx.who, 'manage:installation')) throw forbidden();
  const rows = await ctx.db.q
    .selectFrom('slots')
    .innerJoin('channels', 'channels.id', 'slots.channel_id')
    .innerJoin('outlets', 'outlets.id', 'channels.outlet_id')
    .select([
      'slots.id',
      'slots.name',
      'channels.name as channel',
      'channels.name_en as channel_en',
    ])
    .select('outlets.short_name as outlet')
    .orderBy('outlets.sort')
    .orderBy('channels.sort')
    .orderBy('slots.name_folded')
    .execute();
  return rows.map(({ id, name, channel, channel_en, outlet }) => ({
    id,
    name,
    channel: { name: channel, nameEn: channel_en },
    outlet,
  }));
}
