/** Making what recurring needs ask for: open assignments without a subject, each need of a day once. */

import { record } from '~/features/history/commands.server';
import { specialDaysBetween } from '~/features/newsroom/queries.days.server';
import { getSlot } from '~/features/newsroom/queries.slots.server';
import { isWorkingDay } from '~/features/newsroom/rules.days';
import { deadlineOf } from '~/features/newsroom/rules.slots';
import { getCurrentProgramme } from '~/features/programmes/queries.server';
import type { Ctx } from '~/platform/context.server';
import { addDays, type ClockTime, type Instant, type PlainDate } from '~/platform/time';
import type { Db, Tx } from '~db/connect';
import { hold } from '~db/hold';
import type { ChannelFacts } from './commands.channel.server';
import { insertPlacement } from './commands.placing.server';
import { requireSeries, type Series } from './queries.facts.server';
import { lengthUnitOf } from './rules.genres';
import { moveRefusalOf } from './rules.placements';
import { AHEAD_DAYS, MOVE_DAYS, type Need, type NeedDay, needDays } from './rules.series';

type Maker = Pick<Ctx, 'who' | 'clock' | 'newId'>;
type IsWorking = (day: PlainDate) => boolean;

/** Needs are looked at again when they reach less far than this. */
const REFILL_DAYS = AHEAD_DAYS - 7;

/**
 * Makes what has come into reach since the last time, of every need that runs; each in a transaction of its own, in the name of
 * whoever stated it. Doing it twice, or in two processes at once, makes nothing twice. `failed` is told of a need that could not
 * be made, and the others are made all the same; without it that is thrown. Gives how many were made.
 */
export async function extendSeries(
  ctx: Pick<Ctx, 'db' | 'clock' | 'newId'>,
  failed: (error: unknown, seriesId: string) => void = rethrow,
): Promise<number> {
  const today = ctx.clock.today();
  const due = await dueSeries(ctx.db, today).select(['id', 'slot_id as slotId']).execute();
  if (due.length === 0) return 0;
  const programme = await getCurrentProgramme(ctx.db, today);
  if (!programme) return 0;
  const isWorking = await workingDays(ctx.db, today);
  let made = 0;
  const extend = (id: string, slotId: string | null) =>
    ctx.db.transaction(async (tx) => {
      if (slotId) await hold(tx, 'slots', { id: slotId });
      await hold(tx, 'series', { id });
      const series = await requireSeries(tx, id);
      if (series.ended_at !== null) return 0;
      const maker = { ...ctx, who: await authorOf(tx, series.created_by) };
      return makeAhead(tx, maker, series, programme.id, isWorking);
    });
  for (const { id, slotId } of due) {
    try {
      made += await extend(id, slotId);
    } catch (error) {
      failed(error, id);
    }
  }
  return made;
}

function rethrow(error: unknown): never {
  throw error;
}

/** How many needs wait to be made further ahead. */
export async function countDueSeries(db: Db, today: PlainDate): Promise<number> {
  const row = await dueSeries(db, today)
    .select(({ fn }) => fn.countAll().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

const dueSeries = (db: Db, today: PlainDate) =>
  db.q
    .selectFrom('series')
    .where('ended_at', 'is', null)
    .where('channel_id', 'in', (on) =>
      on
        .selectFrom('channels')
        .innerJoin('outlets', 'outlets.id', 'channels.outlet_id')
        .select('channels.id')
        .where('channels.active', '=', 1)
        .where('outlets.active', '=', 1),
    )
    .where((on) =>
      on.or([
        on('made_until', 'is', null),
        on.and([
          on('made_until', '<', addDays(today, REFILL_DAYS)),
          // Made to its very end: nothing is left to make.
          on.or([on('ends_on', 'is', null), on('ends_on', '>', on.ref('made_until'))]),
        ]),
      ]),
    );

/** What making needs takes, read before the transaction. */
export interface NeedsAhead {
  isWorking: IsWorking;
  /** Null outside of any programme: nothing is made. */
  programmeId: string | null;
}

export async function readNeedsAhead(ctx: Pick<Ctx, 'db' | 'clock'>): Promise<NeedsAhead> {
  const today = ctx.clock.today();
  const programme = await getCurrentProgramme(ctx.db, today);
  return { isWorking: await workingDays(ctx.db, today), programmeId: programme?.id ?? null };
}

/** Tells working days as far as needs are made and deadlines reach back. */
export async function workingDays(db: Db, today: PlainDate): Promise<IsWorking> {
  const special = await specialDaysBetween(db, addDays(today, -60), addDays(today, MOVE_DAYS));
  return (day) => isWorkingDay(day, special);
}

async function authorOf(tx: Tx, id: string): Promise<Ctx['who']> {
  const row = await tx.q
    .selectFrom('people')
    .select(['id', 'username', 'display_name'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    id: row.id,
    username: row.username,
    displayName: row.display_name,
    locale: 'vi',
    mustChangePassword: false,
    grants: [],
  };
}

/**
 * Makes the need's assignments from now to as far ahead as they are made; those that were made before are left alone. Nothing is made
 * for a channel or an outlet that is out of use.
 */
export async function makeAhead(
  tx: Tx,
  maker: Maker,
  series: Series,
  programmeId: string,
  isWorking: IsWorking,
): Promise<number> {
  const today = maker.clock.today();
  const channel = await channelInUse(tx, series.channel_id);
  if (!channel) return 0;
  const follows = series.slot_id ? await getSlot(tx, series.slot_id) : null;
  const rule = deadlineRuleOf(series, follows?.slot ?? null);
  let made = 0;
  for (const day of needDays(needOf(series), follows, today)) {
    const now = maker.clock.now();
    if (moveRefusalOf(day.day, day.time, now) !== null) continue;
    const deadlineAt = deadlineFor(rule, day.day, now, isWorking);
    if (await makeOne(tx, maker, series, { programmeId, channel, deadlineAt }, day)) made += 1;
  }
  await tx.q
    .updateTable('series')
    .set({ made_until: addDays(today, AHEAD_DAYS) })
    .where('id', '=', series.id)
    .execute();
  return made;
}

interface Making {
  programmeId: string;
  channel: ChannelFacts;
  deadlineAt: Instant | null;
}

/** One open assignment without a subject, with its placement. False when the need of that day was answered before. */
async function makeOne(
  tx: Tx,
  maker: Maker,
  series: Series,
  { programmeId, channel, deadlineAt }: Making,
  { on, day, time }: NeedDay,
): Promise<boolean> {
  const id = maker.newId();
  const now = maker.clock.now();
  const made = await tx.q
    .insertInto('assignments')
    .values({
      id,
      programme_id: programmeId,
      exemplar_id: null,
      outlet_id: series.outlet_id,
      kind: series.kind,
      genre: series.genre,
      title: series.title,
      search_folded: series.title_folded,
      brief: series.brief,
      status: 'open',
      suspended_from: null,
      lead_id: null,
      assigned_by: null,
      deadline_at: deadlineAt,
      length_value: series.length_value,
      length_unit: series.length_value === null ? null : lengthUnitOf(series.kind),
      series_id: series.id,
      series_on: on,
      return_reason: null,
      created_by: maker.who.id,
      created_at: now,
      updated_at: now,
      version: 1,
    })
    .onConflict((conflict) => conflict.columns(['series_id', 'series_on']).doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows === 0n) return false;
  await record(tx, maker, {
    subject: { kind: 'assignment', id },
    event: 'plan',
    to: 'open',
    data: { title: series.title, seriesId: series.id },
  });
  await insertPlacement(tx, maker, {
    id: maker.newId(),
    assignmentId: id,
    outletId: series.outlet_id,
    channel,
    slotId: series.slot_id,
    plannedOn: day,
    plannedTime: time,
    rerunOf: null,
    status: 'planned',
    first: true,
  });
  return true;
}

interface DeadlineRule {
  deadlineDays: number;
  deadlineTime: ClockTime;
}

/** A need has the deadlines of the slot that it follows, else its own. */
export const deadlineRuleOf = (series: Series, slot: DeadlineRule | null): DeadlineRule =>
  slot ?? { deadlineDays: series.deadline_days, deadlineTime: series.deadline_time };

/** The deadline on working days; none when it would lie in the past. */
export function deadlineFor(
  rule: DeadlineRule,
  day: PlainDate,
  now: Instant,
  isWorking: IsWorking,
): Instant | null {
  const due = deadlineOf({ day }, rule, isWorking);
  return due > now ? due : null;
}

export const needOf = (series: Series): Need => ({
  rrule: series.rrule,
  startsOn: series.starts_on,
  endsOn: series.ends_on,
  plannedTime: series.planned_time,
});

const channelInUse = (tx: Tx, id: string): Promise<ChannelFacts | undefined> =>
  tx.q
    .selectFrom('channels')
    .innerJoin('outlets', 'outlets.id', 'channels.outlet_id')
    .select(['channels.id', 'channels.name', 'channels.medium'])
    .where('channels.id', '=', id)
    .where('channels.active', '=', 1)
    .where('outlets.active', '=', 1)
    .executeTakeFirst();
