/** Puts an exemplar on a free seat of a slot: everything else follows from the slot. */
import type { Ctx } from '~/platform/context.server';
import { DomainError, notFound } from '~/platform/errors';
import { can } from '~/platform/permissions';
import type { PlainDate } from '~/platform/time';
import type { Tx } from '~db/connect';
import { hold } from '~db/hold';
import { type Planned, planAssignment } from './commands.plan.server';
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
  const seat = await getSeatPlan(ctx, slotId, day);
  if (!seat) throw notFound();
  if (!can(ctx.who, 'plan:assignment', { outletId: seat.outletId }))
    throw new DomainError('coverage.errors.notYourOutlet', 403);
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
  const planned = await planAssignment(ctx, plan, (tx) => requireFree(tx, seat, day));
  return { ...planned, slotName: seat.slotName };
}

async function requireFree(tx: Tx, seat: SeatPlan, day: PlainDate): Promise<void> {
  if (seat.capacity === null) throw new DomainError('board.errors.noOccurrence', 409);
  // Of two editors only one gets its last seat.
  await hold(tx, 'slots', { id: seat.slotId });
  if ((await countSeated(tx, seat.slotId, day)) >= seat.capacity)
    throw new DomainError('board.errors.seatTaken', 409, { slot: seat.slotName });
}
