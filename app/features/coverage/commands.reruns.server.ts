/** Reruns follow their airing: they are moved and cancelled with it, and never stand before it. */
import { record } from '~/features/history/commands.server';
import type { UndoRow } from '~/features/history/rules';
import { getSlot } from '~/features/newsroom/queries.slots.server';
import { occurrenceOn } from '~/features/newsroom/rules.slots';
import type { Ctx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import { addDays } from '~/platform/time';
import type { Reader, Tx } from '~db/connect';
import { hold } from '~db/hold';
import { beforeAiring, dayAndTime, seatAfterMove } from './commands.seating.server';
import { takeAlong } from './commands.waiting.server';
import { listAppearances } from './queries.reruns.server';
import { type AiringPlace, airingFor, isNotAfter, type Place, placeOfRerun } from './rules.reruns';

/** An airing whose reruns go along, with the channel that it leaves and the one that it goes to. */
export interface MovedAiring {
  id: string;
  channelId: string;
  toChannelId: string;
}

/**
 * Moves the reruns that wait along with their airing, each with an event of its own. Gives what an undo puts back. Throws 409
 * `rerunBeforeAiring` when one would stand before its airing.
 */
export async function moveReruns(
  tx: Tx,
  ctx: Ctx,
  airing: MovedAiring,
  from: AiringPlace,
  to: AiringPlace,
): Promise<UndoRow[]> {
  const undo: UndoRow[] = [];
  for (const rerun of await holdWaiting(tx, airing.id)) {
    const place = placeOfRerun(placeOf(rerun), from, to);
    if (isNotAfter(place, to)) throw beforeAiring(place, to);
    undo.push(...(await moveRerun(tx, ctx, rerun, place, airing)));
  }
  return undo;
}

/**
 * An airing was published later than it was planned: the reruns that would now stand before it go on as many days, and at least to
 * the day after. Gives what an undo puts back.
 */
export async function pushReruns(
  tx: Tx,
  ctx: Ctx,
  airing: MovedAiring,
  planned: Place,
  aired: Place,
): Promise<UndoRow[]> {
  const undo: UndoRow[] = [];
  for (const rerun of await holdWaiting(tx, airing.id)) {
    const now = placeOf(rerun);
    if (!isNotAfter(now, aired)) continue;
    const none = { reruns: [] };
    const along = placeOfRerun(now, { ...planned, ...none }, { ...aired, ...none });
    const place = isNotAfter(along, aired) ? { ...along, day: addDays(aired.day, 1) } : along;
    undo.push(...(await moveRerun(tx, ctx, rerun, place, airing)));
  }
  return undo;
}

/** Cancels the reruns that wait, with their airing. Gives what an undo puts back. */
export async function cancelReruns(
  tx: Tx,
  ctx: Ctx,
  airingId: string,
  reason: string,
): Promise<UndoRow[]> {
  const waiting = await holdWaiting(tx, airingId);
  const along = { event: 'cancel', to: 'cancelled', reason, withAiring: true } as const;
  const eventIds = await takeAlong(tx, ctx, waiting, along);
  return waiting.map(({ id, version, status }, index) => ({
    table: 'placements',
    id,
    version: version + 1,
    before: { status },
    eventId: eventIds[index] as string,
  }));
}

/** Whether anything shows the airing again that was not cancelled. */
export async function hasReruns(db: Reader, airingId: string): Promise<boolean> {
  const found = await db.q
    .selectFrom('placements')
    .select('id')
    .where('rerun_of', '=', airingId)
    .where('status', '<>', 'cancelled')
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** The airing that a new rerun of the work shows again. Throws 422 at `rerun` without one, at `plannedOn` before it. */
export async function requireAiring(
  tx: Tx,
  assignmentId: string,
  rerun: Place & { channelId: string },
): Promise<string> {
  await hold(tx, 'placements', { assignment_id: assignmentId, kind: 'first_airing' });
  const airing = airingFor(rerun, await listAppearances(tx, assignmentId));
  if (airing === 'none')
    throw new DomainError(
      'errors.invalid',
      422,
      {},
      { rerun: ['coverage.errors.rerunWithoutAiring'] },
    );
  if ('before' in airing) throw beforeAiring(rerun, airing.before, 'plannedOn');
  return airing.id;
}

/** A rerun stands after its airing at its new place, too. Throws 422 at the field. */
export async function requireAfterAiring(
  tx: Tx,
  rerun: { rerunOf: string | null; assignmentId: string },
  place: Place,
  field: 'plannedOn' | 'publishedOn' = 'plannedOn',
): Promise<void> {
  if (rerun.rerunOf === null) return;
  await hold(tx, 'placements', { id: rerun.rerunOf });
  const airing = (await listAppearances(tx, rerun.assignmentId)).find(
    ({ id }) => id === rerun.rerunOf,
  );
  if (airing && isNotAfter(place, airing)) throw beforeAiring(place, airing, field);
}

/** Where an appearance stands, with what its slot says about reruns there. */
export async function airingPlace(
  db: Reader,
  slotId: string | null,
  place: Place,
): Promise<AiringPlace> {
  const found = slotId === null ? null : await getSlot(db, slotId);
  const occurrence = found && occurrenceOn(found.slot, found.exceptions, place.day);
  return { ...place, reruns: occurrence?.reruns ?? [] };
}

type Waiting = Awaited<ReturnType<typeof holdWaiting>>[number];

/** The reruns of an airing that were not published, held to the end of the transaction. */
async function holdWaiting(tx: Tx, airingId: string) {
  await hold(tx, 'placements', { rerun_of: airingId });
  return tx.q
    .selectFrom('placements as p')
    .innerJoin('channels as c', 'c.id', 'p.channel_id')
    .select(['p.id', 'p.version', 'p.status', 'p.channel_id', 'p.slot_id', 'p.planned_on'])
    .select(['p.planned_time', 'p.rundown_order', 'c.name as channel'])
    .where('p.rerun_of', '=', airingId)
    .where('p.status', 'in', ['planned', 'scheduled'])
    .orderBy('p.id')
    .execute();
}

const placeOf = ({ planned_on, planned_time }: Waiting): Place => ({
  day: planned_on,
  time: planned_time,
});

async function moveRerun(
  tx: Tx,
  ctx: Ctx,
  rerun: Waiting,
  place: Place,
  { channelId, toChannelId }: MovedAiring,
): Promise<UndoRow[]> {
  const channel = rerun.channel_id === channelId ? toChannelId : rerun.channel_id;
  const sameDay = place.day === rerun.planned_on && channel === rerun.channel_id;
  if (sameDay && place.time === rerun.planned_time) return [];
  const to = { plannedOn: place.day, plannedTime: place.time };
  const seated = {
    slotId: channel === rerun.channel_id ? rerun.slot_id : null,
    plannedOn: rerun.planned_on,
    plannedTime: rerun.planned_time,
  };
  const seat = await seatAfterMove(tx, seated, to);
  const stays = sameDay && seat.slotId === rerun.slot_id;
  await tx.q
    .updateTable('placements')
    .set({
      planned_on: place.day,
      planned_time: seat.plannedTime,
      slot_id: seat.slotId,
      channel_id: channel,
      rundown_order: stays ? rerun.rundown_order : null,
      updated_at: ctx.clock.now(),
      version: rerun.version + 1,
    })
    .where('id', '=', rerun.id)
    .execute();
  const eventId = await record(tx, ctx, {
    subject: { kind: 'placement', id: rerun.id },
    event: 'move',
    from: rerun.status,
    to: rerun.status,
    data: {
      channel: rerun.channel,
      fromDay: dayAndTime(rerun.planned_on, rerun.planned_time),
      day: dayAndTime(place.day, seat.plannedTime),
      withAiring: true,
    },
  });
  const { planned_on, planned_time, slot_id, channel_id, rundown_order } = rerun;
  const before = { planned_on, planned_time, slot_id, channel_id, rundown_order };
  return [{ table: 'placements', id: rerun.id, version: rerun.version + 1, before, eventId }];
}
