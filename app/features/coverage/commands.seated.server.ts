/** What sits in an occurrence goes where the occurrence goes, or is freed when there is none any more. */
import { recordAll } from '~/features/history/commands.server';
import { getSlot, type Slot } from '~/features/newsroom/queries.slots.server';
import { type Occurrence, occurrenceOn, rerunsAfter } from '~/features/newsroom/rules.slots';
import { notify } from '~/features/notifications/commands.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import { formatDate, type PlainDate } from '~/platform/time';
import { chunksOf } from '~db/chunks';
import type { Tx } from '~db/connect';
import { hold } from '~db/hold';
import { moveReruns } from './commands.reruns.server';
import { dayAndTime } from './commands.seating.server';
import { withdrawNeeds } from './commands.series-follow.server';
import { teamIds } from './commands.transition.server';
import { countSeated } from './queries.seats.server';
import { moveRefusalOf } from './rules.placements';

/** What is planned in a slot on a day and has not been published. */
async function waitingIn(tx: Tx, slotId: string, day: PlainDate) {
  return tx.q
    .selectFrom('placements as p')
    .innerJoin('assignments as a', 'a.id', 'p.assignment_id')
    .innerJoin('channels as c', 'c.id', 'p.channel_id')
    .select(['p.id', 'p.version', 'p.status', 'p.planned_on', 'p.planned_time', 'p.assignment_id'])
    .select(['p.kind', 'p.channel_id', 'a.title', 'a.lead_id', 'c.name as channel'])
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
 * the occurrence's hour take the new one, and reruns follow their airing. Leads and crews are told. Gives how many.
 */
export async function moveSeated(
  tx: Tx,
  ctx: Ctx,
  from: Occurrence,
  to: Pick<Occurrence, 'day' | 'startTime' | 'reruns'>,
  reason: string,
): Promise<number> {
  const seated = await holdWaitingIn(tx, from.slotId, from.day);
  for (const row of seated) await moveRerunsOf(tx, ctx, row, from, to);
  const moved = seated
    .map((row) => ({ ...row, time: timeThere(row, from, to) }))
    .filter((row) => to.day !== from.day || row.time !== row.planned_time);
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
    if (to.day === from.day) continue;
    await notify(tx, ctx, {
      to: await teamIds(tx, row.assignment_id, row.lead_id),
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

type Waiting = Awaited<ReturnType<typeof waitingIn>>[number];
type There = Pick<Occurrence, 'day' | 'startTime' | 'reruns'>;

const timeThere = ({ planned_time }: Waiting, from: There, to: There) =>
  planned_time === from.startTime ? to.startTime : planned_time;

async function moveRerunsOf(tx: Tx, ctx: Ctx, row: Waiting, from: There, to: There): Promise<void> {
  if (row.kind !== 'first_airing') return;
  const airing = { id: row.id, channelId: row.channel_id, toChannelId: row.channel_id };
  const was = { day: from.day, time: row.planned_time, reruns: from.reruns };
  const goes = { day: to.day, time: timeThere(row, from, to), reruns: to.reruns };
  await moveReruns(tx, ctx, airing, was, goes);
}

/** Frees what sits in an occurrence that will not be: each keeps its day and hour, without the slot. Gives their ids. */
export async function freeSeated(
  tx: Tx,
  ctx: Ctx,
  from: Pick<Occurrence, 'slotId' | 'day'>,
  slotName: string,
  reason: string,
): Promise<string[]> {
  const seated = await holdWaitingIn(tx, from.slotId, from.day);
  if (seated.length === 0) return [];
  for (const ids of chunksOf(seated.map((row) => row.id)))
    await tx.q
      .updateTable('placements')
      .set({ slot_id: null, rundown_order: null, updated_at: ctx.clock.now() })
      .set((row) => ({ version: row('version', '+', 1) }))
      .where('id', 'in', ids)
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
  return seated.map((row) => row.id);
}

/**
 * Puts back into an occurrence what was freed when it fell out, as far as it still waits there outside of any slot and there are
 * seats. Gives how many.
 */
export async function seatAgain(
  tx: Tx,
  ctx: Ctx,
  to: Pick<Occurrence, 'slotId' | 'day' | 'capacity'>,
  slot: Pick<Slot, 'name' | 'channelId'>,
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0;
  await hold(tx, 'placements', { channel_id: slot.channelId, planned_on: to.day });
  const free = to.capacity - (await countSeated(tx, to.slotId, to.day));
  const waiting = await tx.q
    .selectFrom('placements as p')
    .innerJoin('assignments as a', 'a.id', 'p.assignment_id')
    .select(['p.id', 'p.version', 'p.status'])
    .where('p.id', 'in', [...ids])
    .where('p.slot_id', 'is', null)
    .where('p.channel_id', '=', slot.channelId)
    .where('p.planned_on', '=', to.day)
    .where('p.status', 'in', ['planned', 'scheduled'])
    .where('a.status', 'not in', ['suspended', 'cancelled'])
    .orderBy('p.id')
    .execute();
  const back = waiting.slice(0, Math.max(0, free));
  for (const { id, version } of back)
    await tx.q
      .updateTable('placements')
      .set({ slot_id: to.slotId, updated_at: ctx.clock.now(), version: version + 1 })
      .where('id', '=', id)
      .execute();
  await recordAll(
    tx,
    ctx,
    back.map(({ id, status }) => ({
      subject: { kind: 'placement', id },
      event: 'seat',
      from: status,
      to: status,
      data: { slot: slot.name, day: formatDate(to.day) },
    })),
  );
  return back.length;
}

/** The days from today on with what waits in a slot, in order. */
const waitingDays = (tx: Tx, slotId: string, today: PlainDate) =>
  tx.q
    .selectFrom('placements')
    .select(({ fn }) => ['planned_on as day', fn.countAll<number>().as('count')])
    .where('slot_id', '=', slotId)
    .where('planned_on', '>=', today)
    .where('status', 'in', ['planned', 'scheduled'])
    .groupBy('planned_on')
    .orderBy('planned_on')
    .execute();

/**
 * After a slot changed: what had the hour of its occurrence takes the new one, and reruns follow. Throws 422 at `startTime` when
 * something waits today and the new hour has passed.
 */
export async function followHours(tx: Tx, ctx: Ctx, before: Slot, after: Slot): Promise<void> {
  const reruns = JSON.stringify(before.reruns) !== JSON.stringify(after.reruns);
  if (before.startTime === after.startTime && !reruns) return;
  const exceptions = (await getSlot(tx, after.id))?.exceptions ?? [];
  for (const { day } of await waitingDays(tx, after.id, ctx.clock.today())) {
    const from = occurrenceOn({ ...after, startTime: before.startTime }, exceptions, day);
    const to = occurrenceOn(after, exceptions, day);
    if (!from || !to) continue;
    const moved = from.startTime !== to.startTime;
    if (moved && moveRefusalOf(day, to.startTime, ctx.clock.now()) !== null) {
      const startTime = ['slots.errors.hourPassedToday' as const];
      throw new DomainError('errors.invalid', 422, {}, { startTime });
    }
    await moveSeated(tx, ctx, { ...from, reruns: rerunsAfter(before, day) }, to, '');
  }
}

/**
 * After a slot changed its course: what waits on days that it no longer has leaves it and keeps day and hour, what a recurring need
 * asked for there and nobody has taken is cancelled. Throws 409 `slots.errors.stranded` with `count` and the first `day` unless `free`.
 */
export async function freeStranded(
  tx: Tx,
  ctx: Ctx,
  slot: Slot,
  { free, reason }: { free: boolean; reason: string },
): Promise<void> {
  const today = ctx.clock.today();
  const exceptions = (await getSlot(tx, slot.id))?.exceptions ?? [];
  const days = await waitingDays(tx, slot.id, today);
  const stranded = days.filter(({ day }) => occurrenceOn(slot, exceptions, day) === null);
  const [first] = stranded;
  if (first && !free) {
    const count = stranded.reduce((sum, each) => sum + each.count, 0);
    throw new DomainError('slots.errors.stranded', 409, { count, day: formatDate(first.day) });
  }
  const lost = stranded.map(({ day }) => day);
  await withdrawNeeds(tx, ctx, slot.id, lost, reason);
  for (const day of lost) {
    await freeSeated(tx, ctx, { slotId: slot.id, day }, slot.name, reason);
  }
}
