/** What the pages of slots show. */
import { type CalendarItem, listCalendarItems } from '~/features/coverage/queries.calendar.server';
import { filledBetween } from '~/features/coverage/queries.seats.server';
import { seatKey } from '~/features/coverage/rules.seats';
import { type HistoryEntry, listHistory } from '~/features/history/queries.server';
import type { Ctx } from '~/platform/context.server';
import { forbidden, notFound } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { outletsOf } from '~/platform/principal';
import { addDays, type PlainDate } from '~/platform/time';
import { mayManageSlots } from './commands.slots.server';
import {
  type Channel,
  listChannels,
  listOutlets,
  listRetiredChannels,
  type Outlet,
} from './queries.server';
import {
  type ExplainedException,
  getSlot,
  listOccurrences,
  listRetiredSlots,
  listSlots,
  type Slot,
} from './queries.slots.server';
import {
  hasOriginal,
  nextOccurrences,
  type Occurrence,
  occurrenceOf,
  occurrencesIn,
  skippedIn,
} from './rules.slots';

/** Days ahead in which the next occurrences are looked for; a slot that comes more rarely is asked by itself. */
const AHEAD = 92;
const NEXT_IN_LIST = 3;
/** Days ahead that the page of one slot shows, at most so many occurrences. */
const SHOWN_DAYS = 56;
const SHOWN = 16;

export interface SlotListing {
  slot: Slot;
  next: Pick<Occurrence, 'day' | 'originalDay' | 'state'>[];
}

export interface ChannelSlots extends Channel {
  /** Out of use: nothing is planned in its slots, which stay as they are until it is brought back. */
  retired: boolean;
  running: SlotListing[];
  ended: SlotListing[];
}

export interface OutletSlots extends Outlet {
  manages: boolean;
  channels: ChannelSlots[];
}

/** Every slot by outlet and channel, the reader's own outlets first. Throws 403. */
export async function listSlotsByOutlet(ctx: Ctx): Promise<OutletSlots[]> {
  if (!can(ctx.who, 'read:calendar')) throw forbidden();
  const today = ctx.clock.today();
  const window = { from: today, to: addDays(today, AHEAD) };
  const [outletsInUse, channels, slots, occurrences, retired] = await Promise.all([
    listOutlets(ctx.db),
    listChannels(ctx.db),
    listSlots(ctx.db),
    listOccurrences(ctx.db, window),
    listRetired(ctx.db),
  ]);
  const known = new Set(outletsInUse.map(({ id }) => id));
  const outlets = [...outletsInUse, ...retired.outlets.filter(({ id }) => !known.has(id))];
  const ahead = new Map<string, Occurrence[]>();
  for (const each of occurrences) ahead.set(each.slotId, [...(ahead.get(each.slotId) ?? []), each]);
  const listing = (slot: Slot): SlotListing => ({
    slot,
    next: (ahead.get(slot.id) ?? nextOccurrences(slot, [], today, 1)).slice(0, NEXT_IN_LIST),
  });
  const own = new Set(outletsOf(ctx.who, 'editor', 'reporter'));
  return outlets
    .map((outlet) => ({
      ...outlet,
      manages: mayManageSlots(ctx, outlet.id),
      channels: channels
        .filter((channel) => channel.outletId === outlet.id && known.has(outlet.id))
        .map((channel): ChannelSlots => {
          const of = slots.filter((slot) => slot.channelId === channel.id);
          const over = (slot: Slot) => slot.endsOn !== null && slot.endsOn < today;
          return {
            ...channel,
            retired: false,
            running: of.filter((slot) => !over(slot)).map(listing),
            ended: of.filter(over).map((slot) => ({ slot, next: [] })),
          };
        })
        .concat(retired.channels.filter((channel) => channel.outletId === outlet.id)),
    }))
    .sort((a, b) => Number(own.has(b.id)) - Number(own.has(a.id)));
}

/** Channels out of use that still have slots, and their outlets. */
async function listRetired(
  db: Ctx['db'],
): Promise<{ channels: ChannelSlots[]; outlets: Outlet[] }> {
  const slots = await listRetiredSlots(db);
  if (slots.length === 0) return { channels: [], outlets: [] };
  const withSlots = (await listRetiredChannels(db)).filter((channel) =>
    slots.some((slot) => slot.channelId === channel.id),
  );
  return {
    channels: withSlots.map(({ outlet: _, ...channel }) => ({
      ...channel,
      retired: true,
      running: slots
        .filter((slot) => slot.channelId === channel.id)
        .map((slot) => ({ slot, next: [] })),
      ended: [],
    })),
    outlets: [...new Map(withSlots.map(({ outlet }) => [outlet.id, outlet])).values()],
  };
}

/** The channels on which the person may open a slot, with their outlets. Throws 403 when there is none. */
export async function listSlotChannels(
  ctx: Ctx,
): Promise<{ outlets: Outlet[]; channels: Channel[] }> {
  if (!mayManageSlots(ctx)) throw forbidden();
  const outlets = (await listOutlets(ctx.db)).filter(({ id }) => mayManageSlots(ctx, id));
  const channels = await listChannels(
    ctx.db,
    outlets.map(({ id }) => id),
  );
  return { outlets, channels };
}

export interface ComingOccurrence {
  day: PlainDate;
  originalDay: PlainDate;
  startTime: Occurrence['startTime'];
  state: Occurrence['state'] | 'skipped';
  capacity: number;
  taken: number;
  reason: string;
}

export interface SlotPageData {
  slot: Slot;
  channel: Pick<Channel, 'name' | 'nameEn' | 'medium'>;
  outlet: Pick<Outlet, 'name' | 'nameEn' | 'shortName' | 'icon' | 'hue'>;
  over: boolean;
  manages: boolean;
  coming: ComingOccurrence[];
  /** How many occurrences from today on were decided about by themselves. */
  decided: number;
  history: HistoryEntry[];
}

/** One slot with what comes next. Throws 403, 404. */
export async function getSlotPage(ctx: Ctx, id: string): Promise<SlotPageData> {
  const { slot, exceptions, channel, outlet } = await requireReadable(ctx, id);
  const today = ctx.clock.today();
  const until = addDays(today, SHOWN_DAYS);
  const near = occurrencesIn(slot, exceptions, today, until);
  const occurrences = near.length > 0 ? near : nextOccurrences(slot, exceptions, today, 3);
  const last = occurrences.at(-1)?.day ?? until;
  const filled = await filledBetween(ctx.db, today, last > until ? last : until);
  const reasonOf = new Map(exceptions.map((each) => [each.occursOn, each.reason]));
  const coming: ComingOccurrence[] = [
    ...occurrences.map((each) => ({
      day: each.day,
      originalDay: each.originalDay,
      startTime: each.startTime,
      state: each.state,
      capacity: each.capacity,
      taken: filled.get(seatKey(slot.id, each.day)) ?? 0,
      reason: reasonOf.get(each.originalDay) ?? '',
    })),
    ...skippedIn(slot, exceptions, today, until).map((each) => ({
      day: each.occursOn,
      originalDay: each.occursOn,
      startTime: slot.startTime,
      state: 'skipped' as const,
      capacity: 0,
      taken: 0,
      reason: each.reason,
    })),
  ];
  return {
    slot,
    channel,
    outlet,
    decided: exceptions.filter(({ occursOn }) => occursOn >= today && hasOriginal(slot, occursOn))
      .length,
    over: slot.endsOn !== null && slot.endsOn < today,
    manages: mayManageSlots(ctx, slot.outletId),
    coming: coming.sort((a, b) => (a.day < b.day ? -1 : 1)).slice(0, SHOWN),
    history: await listHistory(ctx.db, [{ kind: 'slot', ids: [id] }]),
  };
}

export interface OccurrencePageData {
  slot: Slot;
  channel: SlotPageData['channel'];
  outlet: SlotPageData['outlet'];
  originalDay: PlainDate;
  /** Null when it was skipped. */
  occurrence: Occurrence | null;
  decided: ExplainedException | null;
  items: CalendarItem[];
  passed: boolean;
  manages: boolean;
  /** May put an exemplar here. */
  plans: boolean;
}

/** One occurrence, named by the day on which the rule puts it, with what sits there. Throws 403, 404. */
export async function getOccurrencePage(
  ctx: Ctx,
  id: string,
  originalDay: PlainDate,
): Promise<OccurrencePageData> {
  const { slot, exceptions, channel, outlet } = await requireReadable(ctx, id);
  if (!hasOriginal(slot, originalDay)) throw notFound();
  const occurrence = occurrenceOf(slot, exceptions, originalDay);
  const day = occurrence?.day ?? originalDay;
  const items = await listCalendarItems(ctx, { from: day, to: day, outletIds: [slot.outletId] });
  const passed = day < ctx.clock.today();
  return {
    slot,
    channel,
    outlet,
    originalDay,
    occurrence,
    decided: exceptions.find((each) => each.occursOn === originalDay) ?? null,
    items: items.filter((item) => item.slotId === slot.id),
    passed,
    manages: mayManageSlots(ctx, slot.outletId),
    plans:
      !passed &&
      (occurrence?.capacity ?? 0) > 0 &&
      can(ctx.who, 'plan:assignment', { outletId: slot.outletId }),
  };
}

async function requireReadable(ctx: Ctx, id: string) {
  if (!can(ctx.who, 'read:calendar')) throw forbidden();
  const found = await getSlot(ctx.db, id);
  if (!found) throw notFound();
  const names = await ctx.db.q
    .selectFrom('channels')
    .innerJoin('outlets', 'outlets.id', 'channels.outlet_id')
    .select(['channels.name', 'channels.name_en', 'channels.medium'])
    .select(['outlets.name as outlet', 'outlets.name_en as outlet_en', 'outlets.short_name'])
    .select(['outlets.icon', 'outlets.hue'])
    .where('channels.id', '=', found.slot.channelId)
    .executeTakeFirstOrThrow();
  return {
    ...found,
    channel: { name: names.name, nameEn: names.name_en, medium: names.medium },
    outlet: {
      name: names.outlet,
      nameEn: names.outlet_en,
      shortName: names.short_name,
      icon: names.icon,
      hue: names.hue,
    },
  };
}
