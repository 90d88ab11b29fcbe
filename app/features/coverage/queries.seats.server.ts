/** The slots of the plan with their seats: the board, and what is still free. */
import { listChannels } from '~/features/newsroom/queries.server';
import {
  type ExplainedException,
  listMoved,
  listOccurrences,
  listSkipped,
  listSlots,
  type OccurrenceWindow,
  type Slot,
} from '~/features/newsroom/queries.slots.server';
import type { Occurrence } from '~/features/newsroom/rules.slots';
import type { Ctx } from '~/platform/context.server';
import { forbidden } from '~/platform/errors';
import { remembered } from '~/platform/remembered.server';
import { clockTimeOf, type PlainDate } from '~/platform/time';
import type { Db, Reader } from '~db/connect';
import { canSeeAssignment } from './rules';
import type { Medium } from './rules.mediums';
import { type FreeSeats, freeSeatsIn, isAhead, seatKey } from './rules.seats';

export interface BoardSlot {
  id: string;
  outletId: string;
  channelId: string;
  channelName: string;
  medium: Medium;
  name: string;
  startTime: Slot['startTime'];
  lengthValue: number | null;
  lengthUnit: Slot['lengthUnit'];
}

export interface BoardSeats {
  /** By outlet, channel and hour; those that ended before the window are left out. */
  slots: BoardSlot[];
  occurrences: Occurrence[];
  skipped: ExplainedException[];
  moved: ExplainedException[];
}

/** The slots that run in a window, with what they do on its days. Throws 403. */
export async function listBoardSeats(ctx: Ctx, window: OccurrenceWindow): Promise<BoardSeats> {
  if (!canSeeAssignment(ctx.who)) throw forbidden();
  const [slots, occurrences, skipped, moved, channels] = await Promise.all([
    listSlots(ctx.db, window),
    listOccurrences(ctx.db, window),
    listSkipped(ctx.db, window),
    listMoved(ctx.db, window),
    listChannels(ctx.db),
  ]);
  const nameOf = new Map(channels.map((channel) => [channel.id, channel.name]));
  const used = new Set([...occurrences, ...skipped, ...moved].map((each) => each.slotId));
  const runs = ({ id, startsOn, endsOn }: Slot) =>
    used.has(id) || (startsOn <= window.to && (endsOn === null || endsOn >= window.from));
  return {
    slots: slots.filter(runs).map((slot) => ({
      id: slot.id,
      outletId: slot.outletId,
      channelId: slot.channelId,
      channelName: nameOf.get(slot.channelId) ?? '',
      medium: slot.medium,
      name: slot.name,
      startTime: slot.startTime,
      lengthValue: slot.lengthValue,
      lengthUnit: slot.lengthUnit,
    })),
    occurrences,
    skipped,
    moved,
  };
}

export interface OpenSeats extends FreeSeats {
  slotName: string;
  outletId: string;
  channelId: string;
  channelName: string;
  medium: Medium;
  /** Null where the length is counted in words, or not known. */
  lengthMinutes: number | null;
}

/** The occurrences from now on that have free seats, by day and hour. Throws 403. */
export async function listFreeSeats(ctx: Ctx, window: OccurrenceWindow): Promise<OpenSeats[]> {
  if (!canSeeAssignment(ctx.who)) throw forbidden();
  const today = ctx.clock.today();
  if (window.to < today) return [];
  const from = window.from < today ? today : window.from;
  const free = await freeSeatsBetween(ctx.db, { ...window, from });
  const hour = clockTimeOf(ctx.clock.now());
  return free.filter((seat) => isAhead(seat, today, hour));
}

/** How many seats are free from now on. Throws 403. */
export const countFreeSeats = async (ctx: Ctx, window: OccurrenceWindow): Promise<number> =>
  (await listFreeSeats(ctx, window)).reduce((sum, { free }) => sum + free, 0);

const freeSeatsBetween = (db: Db, window: OccurrenceWindow): Promise<OpenSeats[]> =>
  remembered(db, `free seats ${JSON.stringify(window)}`, async () => {
    const [slots, occurrences, filled, channels] = await Promise.all([
      listSlots(db, window),
      listOccurrences(db, window),
      filledBetween(db, window.from, window.to),
      listChannels(db),
    ]);
    const channelNames = new Map(channels.map((channel) => [channel.id, channel.name]));
    const slotOf = new Map(slots.map((slot) => [slot.id, slot]));
    return freeSeatsIn(occurrences, filled).flatMap((seat) => {
      const slot = slotOf.get(seat.slotId);
      if (!slot) return [];
      const { name: slotName, outletId, channelId, medium, lengthUnit, lengthValue } = slot;
      return [
        {
          ...seat,
          ...{ slotName, outletId, channelId, medium },
          channelName: channelNames.get(channelId) ?? '',
          lengthMinutes: lengthUnit === 'minutes' ? lengthValue : null,
        },
      ];
    });
  });

/** How many sit in a slot on a day. */
export async function countSeated(db: Reader, slotId: string, day: PlainDate): Promise<number> {
  const { n } = await seated(db, day, day)
    .select(({ fn }) => fn.countAll().as('n'))
    .where('p.slot_id', '=', slotId)
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** The days from one on with what sits in a slot, and how many, in order. */
export async function listFilled(
  db: Reader,
  slotId: string,
  from: PlainDate,
): Promise<{ day: PlainDate; count: number }[]> {
  const rows = await db.q
    .selectFrom('placements as p')
    .innerJoin('assignments as a', 'a.id', 'p.assignment_id')
    .select(({ fn }) => ['p.planned_on as day', fn.countAll().as('n')])
    .where('p.slot_id', '=', slotId)
    .where('p.planned_on', '>=', from)
    .where('p.status', '<>', 'cancelled')
    .where('a.status', '<>', 'cancelled')
    .groupBy('p.planned_on')
    .orderBy('p.planned_on')
    .execute();
  return rows.map(({ day, n }) => ({ day, count: Number(n) }));
}

/** How many sit where, by `seatKey`. */
export async function filledBetween(
  db: Reader,
  from: PlainDate,
  to: PlainDate,
): Promise<ReadonlyMap<string, number>> {
  const rows = await seated(db, from, to)
    .select(({ fn }) => ['p.slot_id', 'p.planned_on', fn.countAll().as('n')])
    .where('p.slot_id', 'is not', null)
    .groupBy(['p.slot_id', 'p.planned_on'])
    .execute();
  return new Map(rows.map((row) => [seatKey(row.slot_id ?? '', row.planned_on), Number(row.n)]));
}

/** Whatever is planned and was not cancelled takes a seat. */
const seated = (db: Reader, from: PlainDate, to: PlainDate) =>
  db.q
    .selectFrom('placements as p')
    .innerJoin('assignments as a', 'a.id', 'p.assignment_id')
    .where('p.planned_on', '>=', from)
    .where('p.planned_on', '<=', to)
    .where('p.status', '<>', 'cancelled')
    .where('a.status', '<>', 'cancelled');
