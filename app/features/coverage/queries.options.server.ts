/** What the planning forms let people choose from. */
import {
  type Channel,
  listChannels,
  listOutletPeople,
  listOutlets,
  type Outlet,
} from '~/features/newsroom/queries.server';
import { listOccurrences, listSlots } from '~/features/newsroom/queries.slots.server';
import type { RerunRule } from '~/features/newsroom/rules.slots';
import type { Ctx } from '~/platform/context.server';
import { can } from '~/platform/permissions';
import { addDays, type ClockTime, type PlainDate } from '~/platform/time';
import type { Reader } from '~db/connect';
import type { Schema } from '~db/schema';
import type { AssignmentKind, Genre } from './rules.genres';
import { MEDIUMS_OF } from './rules.mediums';

export interface SlotOption {
  id: string;
  channelId: string;
  name: string;
  startTime: ClockTime | null;
  lengthValue: number | null;
  lengthUnit: Schema['slots']['length_unit'];
  genre: Genre;
  deadlineDays: number;
  deadlineTime: ClockTime;
  reruns: readonly RerunRule[];
  /** Its occurrences in the days ahead, in order. */
  next: { day: PlainDate; time: ClockTime | null }[];
}

export interface ReporterOption {
  id: string;
  displayName: string;
  /** Assignments that the person leads and has not handed in. */
  workload: number;
}

export interface PlanOptions {
  /** The outlets where the person plans. */
  outlets: Outlet[];
  channels: Channel[];
  slots: SlotOption[];
  reporters: Record<string, ReporterOption[]>;
}

/** Everything that the form of a new assignment offers this person; empty lists for those who do not plan. */
export async function listPlanOptions(ctx: Ctx): Promise<PlanOptions> {
  const outlets = (await listOutlets(ctx.db)).filter((outlet) =>
    can(ctx.who, 'plan:assignment', { outletId: outlet.id }),
  );
  const channels = await listChannels(
    ctx.db,
    outlets.map((outlet) => outlet.id),
  );
  const slots = await listSlotOptions(
    ctx,
    channels.map((channel) => channel.id),
    PLAN_DAYS,
  );
  const reporters: PlanOptions['reporters'] = {};
  for (const outlet of outlets) reporters[outlet.id] = await listReporters(ctx.db, outlet.id);
  return { outlets, channels, slots, reporters };
}

export interface Choices {
  channels: Channel[];
  slots: SlotOption[];
  reporters: ReporterOption[];
}

/** What the forms of one assignment offer: channels that carry its kind, their slots, the outlet's reporters. */
export async function listChoices(
  ctx: Ctx,
  outletId: string,
  kind: AssignmentKind,
): Promise<Choices> {
  const channels = (await listChannels(ctx.db, [outletId])).filter((channel) =>
    MEDIUMS_OF[kind].includes(channel.medium),
  );
  const [slots, reporters] = await Promise.all([
    listSlotOptions(
      ctx,
      channels.map((channel) => channel.id),
      CHOICE_DAYS,
    ),
    listReporters(ctx.db, outletId),
  ]);
  return { channels, slots, reporters };
}

/** Days ahead for which the form of a plan knows the occurrences, and for which the form of one more appearance does. */
const PLAN_DAYS = 100;
const CHOICE_DAYS = 28;

async function listSlotOptions(
  ctx: Ctx,
  channelIds: string[],
  days: number,
): Promise<SlotOption[]> {
  if (channelIds.length === 0) return [];
  const today = ctx.clock.today();
  const [slots, occurrences] = await Promise.all([
    listSlots(ctx.db),
    listOccurrences(ctx.db, { from: today, to: addDays(today, days) }),
  ]);
  const next = new Map<string, SlotOption['next']>();
  for (const { slotId, day, startTime } of occurrences) {
    const known = next.get(slotId) ?? [];
    next.set(slotId, [...known, { day, time: startTime }]);
  }
  return slots
    .filter((slot) => channelIds.includes(slot.channelId))
    .filter((slot) => slot.endsOn === null || slot.endsOn >= today)
    .map((slot) => ({
      id: slot.id,
      channelId: slot.channelId,
      name: slot.name,
      startTime: slot.startTime,
      lengthValue: slot.lengthValue,
      lengthUnit: slot.lengthUnit,
      genre: slot.genre as Genre,
      deadlineDays: slot.deadlineDays,
      deadlineTime: slot.deadlineTime,
      reruns: slot.reruns,
      next: next.get(slot.id) ?? [],
    }));
}

async function listReporters(db: Reader, outletId: string): Promise<ReporterOption[]> {
  const [people, loads] = await Promise.all([
    listOutletPeople(db, outletId, 'reporter'),
    db.q
      .selectFrom('assignments')
      .select(({ fn }) => ['lead_id', fn.countAll().as('n')])
      .where('outlet_id', '=', outletId)
      .where('status', 'in', ['claimed', 'in_progress'])
      .groupBy('lead_id')
      .execute(),
  ]);
  const workload = new Map(loads.map((row) => [row.lead_id, Number(row.n)]));
  return people.map(({ id, displayName }) => ({
    id,
    displayName,
    workload: workload.get(id) ?? 0,
  }));
}
