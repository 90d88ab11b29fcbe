/** What the planning forms let people choose from. */
import {
  type Channel,
  listChannels,
  listOutletPeople,
  listOutlets,
  type Outlet,
} from '~/features/newsroom/queries.server';
import type { Ctx } from '~/platform/context.server';
import { can } from '~/platform/permissions';
import type { ClockTime, PlainDate } from '~/platform/time';
import type { Reader } from '~db/connect';
import type { Schema } from '~db/schema';
import { type AssignmentKind, type Genre, MEDIUMS_OF } from './rules';

export interface SlotOption {
  id: string;
  channelId: string;
  name: string;
  startTime: ClockTime | null;
  lengthValue: number | null;
  lengthUnit: Schema['slots']['length_unit'];
  genre: Genre;
  /** RFC 5545. */
  rrule: string;
  capacity: number;
  deadlineDays: number;
  deadlineTime: ClockTime;
  startsOn: PlainDate;
  endsOn: PlainDate | null;
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
  const slots = await listSlots(
    ctx.db,
    channels.map((channel) => channel.id),
    ctx.clock.today(),
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
    listSlots(
      ctx.db,
      channels.map((channel) => channel.id),
      ctx.clock.today(),
    ),
    listReporters(ctx.db, outletId),
  ]);
  return { channels, slots, reporters };
}

async function listSlots(
  db: Reader,
  channelIds: string[],
  today: PlainDate,
): Promise<SlotOption[]> {
  if (channelIds.length === 0) return [];
  const rows = await db.q
    .selectFrom('slots')
    .selectAll()
    .where('channel_id', 'in', channelIds)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', today)]))
    .orderBy('channel_id')
    .orderBy('name_folded')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    channelId: row.channel_id,
    name: row.name,
    startTime: row.start_time,
    lengthValue: row.length_value,
    lengthUnit: row.length_unit,
    genre: row.genre as Genre,
    rrule: row.rrule,
    capacity: row.capacity,
    deadlineDays: row.deadline_days,
    deadlineTime: row.deadline_time,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
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
