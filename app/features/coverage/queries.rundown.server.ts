/** A day of a broadcast channel as it goes on air: slot by slot, item by item. */
import { sql } from 'kysely';
import { type Channel, listChannels } from '~/features/newsroom/queries.server';
import { listOccurrences, listSlots } from '~/features/newsroom/queries.slots.server';
import type { Occurrence } from '~/features/newsroom/rules.slots';
import type { Ctx } from '~/platform/context.server';
import { forbidden, notFound } from '~/platform/errors';
import { outletsOf } from '~/platform/principal';
import { asPlainDate, type ClockTime, type PlainDate } from '~/platform/time';
import { NO_FILTER } from './components/calendar-filter';
import type { CalendarOutlet } from './components/calendar-types';
import { type CalendarItem, listCalendarItems } from './queries.calendar.server';
import { canSeeAssignment } from './rules';
import { minutesStored } from './rules.lengths';
import { isBroadcast } from './rules.mediums';
import { isPublished } from './rules.placements';
import {
  type Actual,
  type Balance,
  balanceOf,
  canSetRundown,
  inOrder,
  type Running,
  runThrough,
} from './rules.rundown';

export interface RundownItem extends Running {
  id: string;
  assignmentId: string;
  version: number;
  order: number | null;
  title: string;
  /** Null while a recurring need waits for its subject. */
  exemplarId: string | null;
  exemplarName: string;
  leadName: string | null;
  plannedTime: ClockTime | null;
  plannedMinutes: number | null;
  /** Set in the rundown itself, not taken from the assignment. */
  ownMinutes: number | null;
  actual: Actual | null;
  rerun: boolean;
  state: Pick<CalendarItem, 'overdue' | 'placementStatus' | 'assignmentStatus' | 'medium'>;
}

export interface RundownSection {
  key: string;
  /** Null for what stands in no slot, or on a day that its slot does not have. */
  slotName: string | null;
  startTime: ClockTime | null;
  slotMinutes: number | null;
  capacity: number;
  /** The day of the first airing, when this is the occurrence shown again. */
  rerunOf: PlainDate | null;
  items: RundownItem[];
  balance: Balance;
}

export interface Rundown {
  date: PlainDate;
  channel: Channel;
  outletHue: CalendarOutlet['hue'];
  outletName: string;
  /** Every channel that broadcasts, the reader's own first. */
  channels: Channel[];
  edits: boolean;
  sections: RundownSection[];
}

/** The day for the search part of an address: `channel` and `date`, else the reader's first channel and today. Throws 403, 404. */
export async function getRundown(ctx: Ctx, search: URLSearchParams): Promise<Rundown> {
  if (!canSeeAssignment(ctx.who)) throw forbidden();
  const channels = await broadcastChannels(ctx);
  const asked = search.get('channel');
  const channel = asked ? channels.find((each) => each.id === asked) : channels[0];
  if (!channel) throw notFound();
  const date = asPlainDate(search.get('date') ?? '') ?? ctx.clock.today();
  const [slots, occurrences, items, outlet] = await Promise.all([
    listSlots(ctx.db, { channel: channel.id }),
    listOccurrences(ctx.db, { from: date, to: date, channel: channel.id }),
    loadItems(ctx, channel.id, date),
    ctx.db.q
      .selectFrom('outlets')
      .select(['name', 'hue'])
      .where('id', '=', channel.outletId)
      .executeTakeFirstOrThrow(),
  ]);
  const nameOf = new Map(slots.map((slot) => [slot.id, slot.name]));
  return {
    date,
    channel,
    outletHue: outlet.hue,
    outletName: outlet.name,
    channels,
    edits: canSetRundown(ctx.who, channel.outletId),
    sections: sectionsOf(occurrences, items, (id) => nameOf.get(id) ?? ''),
  };
}

async function broadcastChannels(ctx: Ctx): Promise<Channel[]> {
  const own = new Set(outletsOf(ctx.who, 'editor', 'reporter'));
  const channels = (await listChannels(ctx.db)).filter((each) => isBroadcast(each.medium));
  return [
    ...channels.filter((each) => own.has(each.outletId)),
    ...channels.filter((each) => !own.has(each.outletId)),
  ];
}

type Item = Omit<RundownItem, keyof Running> & { slotId: string | null; again: Airing | null };

/** The occurrence that a rerun shows again. */
interface Airing {
  slotId: string;
  slotName: string;
  day: PlainDate;
  lengthValue: number | null;
  lengthUnit: Occurrence['lengthUnit'];
}

/** What is aired on the channel, with what the calendar does not show: order, lengths planned and handed in. */
async function loadItems(ctx: Ctx, channel: string, date: PlainDate): Promise<Item[]> {
  const range = { from: date, to: date, filter: { ...NO_FILTER, channel } };
  const items = await listCalendarItems(ctx, range);
  if (items.length === 0) return [];
  const more = new Map((await rowsOf(ctx, channel, date)).map((row) => [row.id, row]));
  return items.map((item) => itemOf(item, more.get(item.placementId)));
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

const secondsHandedIn = sql<number>`case when s.length_unit = 'seconds' then s.length_value else s.length_value * 60 end`;

/** A rerun has the length and the place of its airing until it is given its own. */
const rowsOf = (ctx: Ctx, channel: string, date: PlainDate) =>
  ctx.db.q
    .selectFrom('placements as p')
    .leftJoin('placements as f', 'f.id', 'p.rerun_of')
    .leftJoin('slots as s', 's.id', 'f.slot_id')
    .select(['p.id', 'p.rundown_order', 'p.length_value', 'p.length_unit'])
    .select(['f.slot_id as airing_slot', 'f.planned_on as airing_day'])
    .select(['f.rundown_order as airing_order', 'f.length_value as airing_length'])
    .select(['f.length_unit as airing_unit', 's.length_value as slot_length'])
    .select(['s.length_unit as slot_unit', 's.name as slot_name'])
    .select((on) =>
      on
        .selectFrom('submissions as s')
        .select(secondsHandedIn.as('seconds'))
        .whereRef('s.assignment_id', '=', 'p.assignment_id')
        .where('s.length_unit', '<>', 'words')
        .orderBy('s.number', 'desc')
        .limit(1)
        .as('handed_in'),
    )
    .where('p.channel_id', '=', channel)
    .where('p.planned_on', '=', date)
    .execute();

function itemOf(item: CalendarItem, row: Row | undefined): Item {
  const ownMinutes = row ? minutesStored(row) : null;
  const airingMinutes = row
    ? minutesStored({ length_value: row.airing_length, length_unit: row.airing_unit })
    : null;
  const aired = isPublished(item.placementStatus) ? ownMinutes : null;
  const set = aired === null ? (ownMinutes ?? airingMinutes) : null;
  return {
    id: item.placementId,
    assignmentId: item.assignmentId,
    version: item.version,
    order: row?.rundown_order ?? row?.airing_order ?? null,
    title: item.title,
    exemplarId: item.exemplarId,
    exemplarName: item.exemplarName,
    leadName: item.leadName,
    plannedTime: item.plannedTime,
    plannedMinutes: set ?? item.lengthMinutes,
    ownMinutes,
    actual: actualOf(aired, row?.handed_in ?? null),
    rerun: item.placementKind === 'rerun',
    state: item,
    slotId: item.slotId,
    again: againOf(row),
  };
}

function actualOf(aired: number | null, seconds: number | null): Actual | null {
  if (aired !== null) return { minutes: aired, source: 'aired' };
  return seconds === null ? null : { minutes: seconds / 60, source: 'submitted' };
}

const againOf = (row: Row | undefined): Airing | null =>
  row?.airing_slot && row.airing_day
    ? {
        slotId: row.airing_slot,
        slotName: row.slot_name ?? '',
        day: row.airing_day,
        lengthValue: row.slot_length,
        lengthUnit: row.slot_unit,
      }
    : null;

/** The occurrences of the day and the reruns of others on it, by hour; then what belongs to none. Each item stands once. */
function sectionsOf(
  occurrences: readonly Occurrence[],
  items: readonly Item[],
  nameOf: (slotId: string) => string,
): RundownSection[] {
  const inSlots = new Set(occurrences.map((each) => each.slotId));
  const first = occurrences.map((each) =>
    sectionOf({
      key: each.slotId,
      slotName: nameOf(each.slotId),
      startTime: each.startTime,
      slotMinutes: minutesIn(each),
      capacity: each.capacity,
      rerunOf: null,
      items: items.filter((item) => item.slotId === each.slotId),
    }),
  );
  const outside = items.filter((item) => item.slotId === null || !inSlots.has(item.slotId));
  const byHour = [...first, ...againIn(outside)].sort((a, b) =>
    (a.startTime ?? '99') < (b.startTime ?? '99') ? -1 : 1,
  );
  const loose = outside.filter(({ again }) => again === null);
  if (loose.length === 0) return byHour;
  const rest = { slotName: null, startTime: null, slotMinutes: null, capacity: 0, rerunOf: null };
  return [...byHour, sectionOf({ key: 'loose', ...rest, items: loose })];
}

/** What shows an occurrence again at one hour stands together. */
function againIn(items: readonly Item[]): RundownSection[] {
  const groups = new Map<string, { airing: Airing; items: Item[] }>();
  for (const item of items) {
    if (!item.again) continue;
    const key = `${item.again.slotId} ${item.again.day} ${item.plannedTime}`;
    const group = groups.get(key);
    if (group) group.items.push(item);
    else groups.set(key, { airing: item.again, items: [item] });
  }
  return [...groups].map(([key, { airing, items: own }]) =>
    sectionOf({
      key,
      slotName: airing.slotName,
      startTime: own[0]?.plannedTime ?? null,
      slotMinutes: minutesIn(airing),
      capacity: 0,
      rerunOf: airing.day,
      items: own,
    }),
  );
}

const minutesIn = (each: Pick<Occurrence, 'lengthValue' | 'lengthUnit'>): number | null =>
  each.lengthUnit === 'minutes' ? each.lengthValue : null;

function sectionOf(
  given: Omit<RundownSection, 'items' | 'balance'> & { items: readonly Item[] },
): RundownSection {
  const ordered = inOrder(given.items);
  const rows = runThrough(ordered, given.startTime).map(({ slotId, again, ...row }) => row);
  return { ...given, items: rows, balance: balanceOf(ordered, given.slotMinutes) };
}
