/** Slots with their exceptions, and the occurrences that follow from them. */
import { remembered } from '~/platform/remembered.server';
import type { ClockTime, PlainDate } from '~/platform/time';
import { fromJson } from '~db/columns';
import type { Db, Reader } from '~db/connect';
import type { Schema } from '~db/schema';
import {
  type EarlierRule,
  movedIn,
  type Occurrence,
  occurrencesIn,
  type RerunRule,
  type SlotException,
  type SlotRule,
  skippedIn,
} from './rules.slots';

export interface Slot extends SlotRule {
  channelId: string;
  outletId: string;
  medium: Schema['channels']['medium'];
  name: string;
  genre: string;
  /** Working days before an occurrence on which the text is due, and the hour. */
  deadlineDays: number;
  deadlineTime: ClockTime;
  isSample: boolean;
  version: number;
}

/** An exception with why it was made. */
export interface ExplainedException extends SlotException {
  reason: string;
  version: number;
}

/** Which slots: all that are named must fit; nothing named fits all. */
export interface SlotChoice {
  outletIds?: readonly string[];
  channel?: string | null;
  slot?: string | null;
}

/** The slots of the channels in use, ended ones too, by outlet, channel, hour and name. */
export async function listSlots(db: Reader, choice: SlotChoice = {}): Promise<Slot[]> {
  const { slots } = await allSlots(db);
  return slots.filter((slot) => fits(slot, choice));
}

/** The slots of channels that are out of use, by hour and name: nothing is planned in them, and they come back with the channel. */
export async function listRetiredSlots(db: Reader): Promise<Slot[]> {
  const rows = await slotRows(db)
    .where((on) => on.or([on('channels.active', '=', 0), on('outlets.active', '=', 0)]))
    .orderBy('slots.start_time')
    .orderBy('slots.name_folded')
    .execute();
  return rows.map(slotOf);
}

/** One slot with all its exceptions, whatever its channel; null when there is none. Works in a transaction. */
export async function getSlot(
  db: Reader,
  id: string,
): Promise<{ slot: Slot; exceptions: ExplainedException[] } | null> {
  const row = await slotRows(db).where('slots.id', '=', id).executeTakeFirst();
  if (!row) return null;
  const exceptions = await db.q
    .selectFrom('slot_exceptions')
    .selectAll()
    .where('slot_id', '=', id)
    .orderBy('occurs_on')
    .execute();
  return { slot: slotOf(row), exceptions: exceptions.map(exceptionOf) };
}

export interface OccurrenceWindow extends SlotChoice {
  from: PlainDate;
  /** Included. */
  to: PlainDate;
}

/** The occurrences of the slots that fit, by day, hour and the order of the slots. Skipped ones are left out. */
export async function listOccurrences(db: Reader, window: OccurrenceWindow): Promise<Occurrence[]> {
  return (await inWindow(db, window)).occurrences;
}

/** The occurrences that were skipped, by the day on which they would have been. */
export async function listSkipped(db: Db, window: OccurrenceWindow): Promise<ExplainedException[]> {
  return (await inWindow(db, window)).skipped;
}

/** The moves that took an occurrence away, by the day on which it would have been. */
export async function listMoved(db: Db, window: OccurrenceWindow): Promise<ExplainedException[]> {
  return (await inWindow(db, window)).moved;
}

const inWindow = (db: Reader, { from, to, ...choice }: OccurrenceWindow) =>
  remembered(db, `occurrences ${JSON.stringify([from, to, choice])}`, async () => {
    const { slots, exceptions } = await allSlots(db);
    const chosen = slots.filter((slot) => fits(slot, choice));
    const of = (slot: Slot) => exceptions.get(slot.id) ?? [];
    return {
      occurrences: chosen
        .flatMap((slot) => occurrencesIn(slot, of(slot), from, to))
        .sort((a, b) => compare(a.day, b.day) || compare(a.startTime ?? '', b.startTime ?? '')),
      skipped: chosen
        .flatMap((slot) => skippedIn(slot, of(slot), from, to))
        .sort((a, b) => compare(a.occursOn, b.occursOn)),
      moved: chosen
        .flatMap((slot) => movedIn(slot, of(slot), from, to))
        .sort((a, b) => compare(a.occursOn, b.occursOn)),
    };
  });

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const fits = (slot: Slot, { outletIds, channel, slot: id }: SlotChoice): boolean =>
  (!outletIds || outletIds.includes(slot.outletId)) &&
  (!channel || slot.channelId === channel) &&
  (!id || slot.id === id);

const allSlots = (db: Reader) =>
  remembered(db, 'slots', async () => {
    const [rows, exceptionRows] = await Promise.all([
      slotRows(db)
        .where('channels.active', '=', 1)
        .where('outlets.active', '=', 1)
        .orderBy('outlets.sort')
        .orderBy('channels.sort')
        .orderBy('channels.id')
        // A slot without an hour stands before the hours of the day, on both databases.
        .orderBy((on) => on.fn.coalesce('slots.start_time', on.val('' as ClockTime)))
        .orderBy('slots.name_folded')
        .orderBy('slots.id')
        .execute(),
      db.q.selectFrom('slot_exceptions').selectAll().orderBy('occurs_on').execute(),
    ]);
    const exceptions = new Map<string, ExplainedException[]>();
    for (const exception of exceptionRows.map(exceptionOf)) {
      const own = exceptions.get(exception.slotId);
      if (own) own.push(exception);
      else exceptions.set(exception.slotId, [exception]);
    }
    return { slots: rows.map(slotOf), exceptions };
  });

const slotRows = (db: Reader) =>
  db.q
    .selectFrom('slots')
    .innerJoin('channels', 'channels.id', 'slots.channel_id')
    .innerJoin('outlets', 'outlets.id', 'channels.outlet_id')
    .selectAll('slots')
    .select(['channels.outlet_id', 'channels.medium']);

type SlotColumns = NonNullable<
  Awaited<ReturnType<ReturnType<typeof slotRows>['executeTakeFirst']>>
>;

const slotOf = (row: SlotColumns): Slot => ({
  id: row.id,
  channelId: row.channel_id,
  outletId: row.outlet_id,
  medium: row.medium,
  name: row.name,
  rrule: row.rrule,
  startsOn: row.starts_on,
  holdsFrom: row.holds_from,
  endsOn: row.ends_on,
  startTime: row.start_time,
  capacity: row.capacity,
  lengthValue: row.length_value,
  lengthUnit: row.length_unit,
  genre: row.genre,
  deadlineDays: row.deadline_days,
  deadlineTime: row.deadline_time,
  reruns: fromJson<RerunRule[]>(row.reruns) ?? [],
  earlier: fromJson<EarlierRule[]>(row.earlier) ?? [],
  isSample: row.is_sample === 1,
  version: row.version,
});

const exceptionOf = (row: {
  slot_id: string;
  occurs_on: PlainDate;
  kind: SlotException['kind'];
  moved_to: PlainDate | null;
  moved_time: ClockTime | null;
  capacity: number | null;
  reason: string;
  version: number;
}): ExplainedException => ({
  slotId: row.slot_id,
  occursOn: row.occurs_on,
  kind: row.kind,
  movedTo: row.moved_to,
  movedTime: row.moved_time,
  capacity: row.capacity,
  reason: row.reason,
  version: row.version,
});
