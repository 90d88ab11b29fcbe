/** Puts an exemplar on a free seat of a slot: everything else follows from the slot. */
import { getSlot } from '~/features/newsroom/queries.slots.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, notFound } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { transactOnce } from '~/platform/receipts.server';
import type { PlainDate } from '~/platform/time';
import type { Tx } from '~db/connect';
import { holdPlace } from './commands.channel.server';
import { type Planned, planIn } from './commands.plan.server';
import type { SeatInput } from './input.plan';
import { getSeatPlan, type SeatPlan } from './queries.seat-plan.server';
import { countSeated } from './queries.seats.server';

/**
 * Plans a proposal with the slot's channel, hour, length, genre and deadline. Throws 403 for another outlet, 404, 409 when
 * the exemplar is not approved, the slot is not on that day or has no free seat, 422 `dayPassed`.
 */
export async function planInSeat(
  ctx: Ctx,
  slotId: string,
  { exemplarId, day }: SeatInput,
): Promise<Planned & { slotName: string }> {
  return transactOnce(ctx, async (tx) => {
    const seat = await requireOwnSeat(tx, ctx, slotId, day);
    const plan = {
      exemplarId,
      outletId: seat.outletId,
      kind: seat.kind,
      genre: seat.genre,
      title: '',
      brief: '',
      channelId: seat.channelId,
      slotId,
      plannedOn: day,
      plannedTime: seat.plannedTime,
      lengthValue: seat.lengthValue,
      deadlineDay: seat.deadlineDay,
      deadlineTime: seat.deadlineTime,
      leadId: null,
      offer: false,
      reruns: seat.reruns,
    };
    const planned = await planIn(tx, ctx, plan, () => requireFree(tx, seat, day));
    return { ...planned, slotName: seat.slotName };
  });
}

/** What the slot gives on that day, held with its channel and outlet. Throws 403, 404. */
async function requireOwnSeat(tx: Tx, ctx: Ctx, slotId: string, day: PlainDate): Promise<SeatPlan> {
  const found = await getSlot(tx, slotId);
  if (!found) throw notFound();
  const { outletId, channelId } = found.slot;
  if (!can(ctx.who, 'plan:assignment', { outletId }))
    throw new DomainError('coverage.errors.notYourOutlet', 403);
  await holdPlace(tx, outletId, { channelId, slotId });
  const seat = await getSeatPlan({ db: tx, clock: ctx.clock }, slotId, day);
  if (!seat) throw notFound();
  return seat;
}

/** Of two editors only one gets its last seat: the slot is held. */
async function requireFree(tx: Tx, seat: SeatPlan, day: PlainDate): Promise<void> {
  if (seat.capacity === null) throw new DomainError('board.errors.noOccurrence', 409);
  if ((await countSeated(tx, seat.slotId, day)) >= seat.capacity)
    throw new DomainError('board.errors.seatTaken', 409, { slot: seat.slotName });
}
