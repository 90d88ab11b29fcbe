/**
 * Placements and the occurrences that they sit in. A placement sits in an occurrence when it names the slot and stands on the
 * occurrence's day: nothing else says so.
 */
import { recordAll } from '~/features/history/commands.server';
import { getSlot, type Slot } from '~/features/newsroom/queries.slots.server';
import {
  hasOriginal,
  nextOccurrences,
  type Occurrence,
  occurrenceOn,
} from '~/features/newsroom/rules.slots';
import { notify } from '~/features/notifications/commands.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import { type ClockTime, formatDate, type PlainDate } from '~/platform/time';
import type { Tx } from '~db/connect';
import { hold } from '~db/hold';
import type { PlanInput } from './input.plan';

export const dayAndTime = (day: PlainDate, time: ClockTime | null) =>
  time ? `${time} ${formatDate(day)}` : formatDate(day);

/**
 * The slot has an occurrence on the day, and is held so that nobody skips it meanwhile. Throws 422 at `slotId` for a slot of
 * another channel, or for a day without an occurrence (naming the next one).
 */
export async function requireSeat(
  tx: Tx,
  slotId: string,
  channelId: string,
  day: PlainDate,
): Promise<Occurrence> {
  await hold(tx, 'slots', { id: slotId });
  const found = await getSlot(tx, slotId);
  if (found?.slot.channelId !== channelId) throw atSlot('coverage.errors.slotForeign');
  const occurrence = occurrenceOn(found.slot, found.exceptions, day);
  if (occurrence) return occurrence;
  const [next] = nextOccurrences(found.slot, found.exceptions, day, 1);
  throw next
    ? atSlot(`slots.errors.noOccurrence?day=${formatDate(next.day)}`)
    : atSlot('slots.errors.noOccurrenceLeft');
}

/** The chosen reruns of a slot's occurrence, with their days. They take no seat of their own. */
export async function rerunsIn(
  tx: Tx,
  { slotId, plannedOn, reruns = [] }: Pick<PlanInput, 'slotId' | 'plannedOn' | 'reruns'>,
): Promise<Occurrence['reruns']> {
  if (slotId === null || reruns.length === 0) return [];
  const found = await getSlot(tx, slotId);
  const occurrence = found && occurrenceOn(found.slot, found.exceptions, plannedOn);
  return (occurrence?.reruns ?? []).filter((_, index) => reruns.includes(index));
}

const atSlot = (message: string) =>
  new DomainError('errors.invalid', 422, {}, { slotId: [message as 'slots.errors.noOccurrence'] });

interface Seated {
  slotId: string | null;
  plannedOn: PlainDate;
  plannedTime: ClockTime | null;
}

/** Where a placement sits once it is moved: in its slot's occurrence of that day, at its hour if it had the slot's; else in none. */
export async function seatAfterMove(
  tx: Tx,
  from: Seated,
  to: Pick<Seated, 'plannedOn' | 'plannedTime'>,
): Promise<{ slotId: string | null; plannedTime: ClockTime | null; left?: string }> {
  const stays = { slotId: from.slotId, plannedTime: to.plannedTime };
  if (from.slotId === null || from.plannedOn === to.plannedOn) return stays;
  await hold(tx, 'slots', { id: from.slotId });
  const found = await getSlot(tx, from.slotId);
  if (!found) return stays;
  const { slot, exceptions } = found;
  const there = occurrenceOn(slot, exceptions, to.plannedOn);
  if (!there) return { slotId: null, plannedTime: to.plannedTime, left: slot.name };
  const hour = occurrenceOn(slot, exceptions, from.plannedOn)?.startTime ?? slot.startTime;
  const keptHour = to.plannedTime === from.plannedTime && from.plannedTime === hour;
  return { slotId: from.slotId, plannedTime: keptHour ? there.startTime : to.plannedTime };
}

/** What is planned in a slot on a day and has not been published. */
async function waitingIn(tx: Tx, slotId: string, day: PlainDate) {
  return tx.q
    .selectFrom('placements as p')
    .innerJoin('assignments as a', 'a.id', 'p.assignment_id')
    .innerJoin('channels as c', 'c.id', 'p.channel_id')
    .select(['p.id', 'p.version', 'p.status', 'p.planned_on', 'p.planned_time', 'p.assignment_id'])
    .select(['a.title', 'a.lead_id', 'c.name as channel'])
    .where('p.slot_id', '=', slotId)
    .where('p.planned_on', '=', day)
    .where('p.status', 'in', ['planned', 'scheduled'])
    .orderBy('p.id')
    .execute();
}

/** The same, held until the transaction ends: nobody publishes or moves one meanwhile. */
async function holdWaitingIn(tx: Tx, slotId: string, day: PlainDate) {
  await hold(tx, 'placements', { slot_id: slotId, planned_on: day });
  return waitingIn(tx, slotId, day);
}

/** How many placements wait in a slot on a day. */
export const countWaiting = async (tx: Tx, slotId: string, day: PlainDate): Promise<number> =>
  (await waitingIn(tx, slotId, day)).length;

/**
 * Moves along what sits in an occurrence: all that was not published, whoever works on it, each with its event; those that had
 * the occurrence's hour take the new one. Leads are told. Gives how many.
 */
export async function moveSeated(
  tx: Tx,
  ctx: Ctx,
  from: Occurrence,
  to: Pick<Occurrence, 'day' | 'startTime'>,
  reason: string,
): Promise<number> {
  const seated = await holdWaitingIn(tx, from.slotId, from.day);
  const moved = seated.map((row) => ({
    ...row,
    time: row.planned_time === from.startTime ? to.startTime : row.planned_time,
  }));
  for (const row of moved) {
    await tx.q
      .updateTable('placements')
      .set({
        planned_on: to.day,
        planned_time: row.time,
        updated_at: ctx.clock.now(),
        version: row.version + 1,
      })
      .where('id', '=', row.id)
      .execute();
    if (!row.lead_id || to.day === from.day) continue;
    await notify(tx, ctx, {
      to: [row.lead_id],
      kind: 'moved',
      subject: { kind: 'assignment', id: row.assignment_id },
      data: { title: row.title, name: ctx.who.displayName, day: formatDate(to.day) },
    });
  }
  await recordAll(
    tx,
    ctx,
    moved.map((row) => ({
      subject: { kind: 'placement', id: row.id },
      event: 'move',
      from: row.status,
      to: row.status,
      reason,
      data: {
        channel: row.channel,
        fromDay: dayAndTime(row.planned_on, row.planned_time),
        day: dayAndTime(to.day, row.time),
      },
    })),
  );
  return moved.length;
}

/** Frees what sits in an occurrence that will not be: each keeps its day and hour, without the slot. Gives how many. */
export async function freeSeated(
  tx: Tx,
  ctx: Ctx,
  from: Pick<Occurrence, 'slotId' | 'day'>,
  slotName: string,
  reason: string,
): Promise<number> {
  const seated = await holdWaitingIn(tx, from.slotId, from.day);
  if (seated.length === 0) return 0;
  await tx.q
    .updateTable('placements')
    .set({ slot_id: null, updated_at: ctx.clock.now() })
    .set((row) => ({ version: row('version', '+', 1) }))
    .where(
      'id',
      'in',
      seated.map((row) => row.id),
    )
    .execute();
  await recordAll(
    tx,
    ctx,
    seated.map((row) => ({
      subject: { kind: 'placement', id: row.id },
      event: 'free',
      from: row.status,
      to: row.status,
      reason,
      data: {
        channel: row.channel,
        day: dayAndTime(row.planned_on, row.planned_time),
        leftSlot: slotName,
      },
    })),
  );
  return seated.length;
}

/**
 * After a slot changed its course: what waits on days that it no longer has leaves it and keeps day and hour, and what was
 * decided about such days is forgotten. Throws 409 `slots.errors.stranded` with `count` and the first `day` unless `free`.
 */
export async function freeStranded(
  tx: Tx,
  ctx: Ctx,
  slot: Slot,
  { free, reason }: { free: boolean; reason: string },
): Promise<void> {
  const today = ctx.clock.today();
  const exceptions = (await getSlot(tx, slot.id))?.exceptions ?? [];
  const forgotten = exceptions.filter(
    ({ occursOn }) => occursOn >= today && !hasOriginal(slot, occursOn),
  );
  for (const { occursOn } of forgotten) {
    await tx.q
      .deleteFrom('slot_exceptions')
      .where('slot_id', '=', slot.id)
      .where('occurs_on', '=', occursOn)
      .execute();
  }
  const days = await tx.q
    .selectFrom('placements')
    .select(({ fn }) => ['planned_on as day', fn.countAll<number>().as('count')])
    .where('slot_id', '=', slot.id)
    .where('planned_on', '>=', today)
    .where('status', 'in', ['planned', 'scheduled'])
    .groupBy('planned_on')
    .orderBy('planned_on')
    .execute();
  const stranded = days.filter(({ day }) => occurrenceOn(slot, exceptions, day) === null);
  const [first] = stranded;
  if (first && !free) {
    const count = stranded.reduce((sum, each) => sum + each.count, 0);
    throw new DomainError('slots.errors.stranded', 409, { count, day: formatDate(first.day) });
  }
  for (const { day } of stranded) {
    await freeSeated(tx, ctx, { slotId: slot.id, day }, slot.name, reason);
  }
}
