/** The channel and the slot that an appearance is planned in: checked where they are written. */
import { DomainError, type Message } from '~/platform/errors';
import type { Tx } from '~db/connect';
import { hold } from '~db/hold';
import type { Schema } from '~db/schema';
import { requireSeat } from './commands.seating.server';
import type { PlacementInput } from './input.plan';
import type { AssignmentKind } from './rules.genres';
import { MEDIUMS_OF } from './rules.mediums';

export type ChannelFacts = Pick<Schema['channels'], 'id' | 'name' | 'medium'>;

/** Holds where something is planned: nobody takes the outlet or the channel out of use, or its slot's seat, meanwhile. */
export async function holdPlace(
  tx: Tx,
  outletId: string,
  { channelId, slotId }: Pick<PlacementInput, 'channelId' | 'slotId'>,
): Promise<void> {
  await hold(tx, 'outlets', { id: outletId });
  await hold(tx, 'channels', { id: channelId });
  if (slotId) await hold(tx, 'slots', { id: slotId });
}

/**
 * A channel of the outlet that carries the kind of work, and whose slot it is, with an occurrence on the day. Throws 422 at
 * `channelId` or `slotId`.
 */
export async function requireChannel(
  tx: Tx,
  outletId: string,
  kind: AssignmentKind,
  { channelId, slotId, plannedOn }: Pick<PlacementInput, 'channelId' | 'slotId' | 'plannedOn'>,
): Promise<ChannelFacts> {
  const channel = await channelRow(tx, channelId);
  if (channel?.outlet_id !== outletId || !channel.active || !channel.outlet_active)
    throw invalid('channelId', 'coverage.errors.channelForeign');
  if (!MEDIUMS_OF[kind].includes(channel.medium))
    throw invalid('channelId', 'coverage.errors.channelUnsuited');
  if (slotId) await requireSeat(tx, slotId, channelId, plannedOn);
  return channel;
}

export interface SlotFacts {
  id: string;
  name: string;
  channel: ChannelFacts;
}

/** A slot of the outlet whose channel carries the kind of work. Throws 422 at `slotId`. */
export async function requireSlot(
  tx: Tx,
  outletId: string,
  kind: AssignmentKind,
  slotId: string,
): Promise<SlotFacts> {
  const slot = await slotRow(tx, slotId);
  const channel = slot && (await channelRow(tx, slot.channel_id));
  if (channel?.outlet_id !== outletId || !channel.active || !channel.outlet_active)
    throw invalid('slotId', 'coverage.errors.slotOfOther');
  if (!MEDIUMS_OF[kind].includes(channel.medium))
    throw invalid('slotId', 'coverage.errors.slotUnsuited');
  return { id: slotId, name: slot?.name ?? '', channel };
}

const channelRow = (tx: Tx, id: string) =>
  tx.q
    .selectFrom('channels')
    .innerJoin('outlets', 'outlets.id', 'channels.outlet_id')
    .select(['channels.id', 'channels.name', 'channels.medium', 'channels.outlet_id'])
    .select(['channels.active', 'outlets.active as outlet_active'])
    .where('channels.id', '=', id)
    .executeTakeFirst();

const slotRow = (tx: Tx, id: string) =>
  tx.q.selectFrom('slots').select(['channel_id', 'name']).where('id', '=', id).executeTakeFirst();

const invalid = (field: string, code: Message) =>
  new DomainError('errors.invalid', 422, {}, { [field]: [code] });
