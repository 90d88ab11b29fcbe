/** A day of a broadcast channel as it goes on air: slot by slot, item by item. */
import { type Channel, listChannels } from '~/features/newsroom/queries.server';
import { listOccurrences, listSlots } from '~/features/newsroom/queries.slots.server';
import type { Occurrence } from '~/features/newsroom/rules.slots';
import type { Ctx } from '~/platform/context.server';
import { forbidden, notFound } from '~/platform/errors';
import { outletsOf } from '~/platform/principal';
import { addDays, asPlainDate, type ClockTime, type PlainDate } from '~/platform/time';
import { NO_FILTER } from './components/calendar-filter';
import type { CalendarOutlet } from './components/calendar-types';
import { type CalendarItem, listCalendarItems } from './queries.calendar.server';
import { canSeeAssignment } from './rules';
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

/** How long after an occurrence it may be shown again. */
const RERUN_DAYS = 31;

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
    listOccurrences(ctx.db, { from: addDays(date, -RERUN_DAYS), to: date, channel: channel.id }),
    loadItems(ctx, channel.id, addDays(date, -RERUN_DAYS), date),
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
    sections: sectionsOf(date, occurrences, items, (id) => nameOf.get(id) ?? ''),
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

type Item = Omit<RundownItem, keyof Running> & { slotId: string | null; plannedOn: PlainDate };

/** What is aired on the channel, with what the calendar does not show: order, lengths planned and handed in. */
async function loadItems(
  ctx: Ctx,
  channel: string,
  from: PlainDate,
  to: PlainDate,
): Promise<Item[]> {
  const items = await listCalendarItems(ctx, { from, to, filter: { ...NO_FILTER, channel } });
  if (items.length === 0) return [];
  const rows = await ctx.db.q
    .selectFrom('placements as p')
    .select(['p.id', 'p.rundown_order', 'p.length_value', 'p.length_unit'])
    .select((on) =>
      on
        .selectFrom('submissions as s')
        .select('s.length_value')
        .whereRef('s.assignment_id', '=', 'p.assignment_id')
        .where('s.length_unit', '=', 'minutes')
        .orderBy('s.number', 'desc')
        .limit(1)
        .as('handed_in'),
    )
    .where('p.channel_id', '=', channel)
    .where('p.planned_on', '>=', from)
    .where('p.planned_on', '<=', to)
    .execute();
  const more = new Map(rows.map((row) => [row.id, row]));
  return items.map((item) => {
    const row = more.get(item.placementId);
    const ownMinutes = row?.length_unit === 'minutes' ? row.length_value : null;
    const aired = isPublished(item.placementStatus) ? ownMinutes : null;
    const handedIn = row?.handed_in ?? null;
    return {
      id: item.placementId,
      assignmentId: item.assignmentId,
      version: item.version,
      order: row?.rundown_order ?? null,
      title: item.title,
      exemplarId: item.exemplarId,
      exemplarName: item.exemplarName,
      leadName: item.leadName,
      plannedTime: item.plannedTime,
      plannedMinutes: aired === null ? (ownMinutes ?? item.lengthMinutes) : item.lengthMinutes,
      ownMinutes,
      actual:
        aired !== null
          ? { minutes: aired, source: 'aired' as const }
          : handedIn !== null
            ? { minutes: handedIn, source: 'submitted' as const }
            : null,
      rerun: item.placementKind === 'rerun',
      state: item,
      slotId: item.slotId,
      plannedOn: item.plannedOn,
    };
  });
}

/** The occurrences of the day and those shown again on it, by hour; then what belongs to none. */
function sectionsOf(
  date: PlainDate,
  occurrences: readonly Occurrence[],
  items: readonly Item[],
  nameOf: (slotId: string) => string,
): RundownSection[] {
  const section = (each: Occurrence, startTime: ClockTime | null, again: boolean) =>
    sectionOf({
      key: again ? `${each.slotId} ${each.day} ${startTime}` : each.slotId,
      slotName: nameOf(each.slotId),
      startTime,
      slotMinutes: each.lengthUnit === 'minutes' ? each.lengthValue : null,
      capacity: each.capacity,
      rerunOf: again ? each.day : null,
      items: items.filter((item) => item.slotId === each.slotId && item.plannedOn === each.day),
    });
  const today = occurrences.filter((each) => each.day === date);
  const inSlots = new Set(today.map((each) => each.slotId));
  const loose = items.filter(
    (item) => item.plannedOn === date && (item.slotId === null || !inSlots.has(item.slotId)),
  );
  const again = occurrences.flatMap((each) =>
    each.reruns
      .filter((rerun) => rerun.day === date)
      .map((rerun) => section(each, rerun.time, true)),
  );
  const first = today.map((each) => section(each, each.startTime, false));
  const byHour = [...first, ...again].sort((a, b) =>
    (a.startTime ?? '99') < (b.startTime ?? '99') ? -1 : 1,
  );
  if (loose.length === 0) return byHour;
  const rest = { slotName: null, startTime: null, slotMinutes: null, capacity: 0, rerunOf: null };
  return [...byHour, sectionOf({ key: 'loose', ...rest, items: loose })];
}

function sectionOf(
  given: Omit<RundownSection, 'items' | 'balance'> & { items: readonly Item[] },
): RundownSection {
  const ordered = inOrder(given.items);
  const rows = runThrough(ordered, given.startTime).map(({ slotId, plannedOn, ...row }) => row);
  return { ...given, items: rows, balance: balanceOf(ordered, given.slotMinutes) };
}
