/** Recurring needs that follow a slot follow its changes: what they asked for moves along, and nothing is asked for twice. */
import { record } from '~/features/history/commands.server';
import { getSlot, type Slot } from '~/features/newsroom/queries.slots.server';
import type { Ctx } from '~/platform/context.server';
import type { PlainDate } from '~/platform/time';
import type { Tx } from '~db/connect';
import { dayAndTime } from './commands.seating.server';
import {
  deadlineFor,
  deadlineRuleOf,
  makeAhead,
  type NeedsAhead,
  needOf,
} from './commands.series-ahead.server';
import { cancelWork } from './commands.series-end.server';
import type { Series } from './queries.facts.server';
import { moveRefusalOf } from './rules.placements';
import { isUntouched, MOVE_DAYS, type NeedDay, nearestPairs, needDays } from './rules.series';

/**
 * After a slot changed: what a need asked for on days that it no longer has goes to the nearest of its new days, if nobody has taken
 * or filled it; taken work stays where it is and answers that day. Deadlines that were the slot's follow its rule.
 */
export async function moveNeeds(
  tx: Tx,
  ctx: Ctx,
  before: Slot,
  slotId: string,
  { isWorking }: NeedsAhead,
): Promise<void> {
  const found = await getSlot(tx, slotId);
  if (!found) return;
  const [today, now] = [ctx.clock.today(), ctx.clock.now()];
  for (const series of await followers(tx, slotId)) {
    const days = needDays(needOf(series), found, today, MOVE_DAYS);
    const works = await worksOf(tx, series.id, today);
    const known = new Set(works.map(({ on }) => on));
    const wanted = new Set(days.map(({ on }) => on));
    const open = days.filter(
      ({ on, day, time }) => !known.has(on) && moveRefusalOf(day, time, now) === null,
    );
    const stray = works.filter((work) => work.waits && work.on !== null && !wanted.has(work.on));
    const rule = deadlineRuleOf(series, found.slot);
    for (const [work, to] of nearestPairs(stray, open)) {
      const untouched = isUntouched(work) && work.slotId === slotId;
      const deadline = deadlineFor(rule, to.day, now, isWorking);
      if (untouched) await moveWork(tx, ctx, work, to, deadline);
      else await answer(tx, work.id, to.on);
    }
    const kept = works.filter(
      (work) => work.waits && work.on !== null && wanted.has(work.on) && isUntouched(work),
    );
    for (const work of kept) {
      const was = deadlineFor(before, work.day, now, isWorking);
      const due = deadlineFor(rule, work.day, now, isWorking);
      if (was === due || work.deadlineAt !== was) continue;
      await setDeadline(tx, ctx, work, due);
    }
  }
}

/** Cancels what needs asked for in a slot on days that it no longer has and nobody has taken or filled; it may be asked for again. */
export async function withdrawNeeds(
  tx: Tx,
  ctx: Ctx,
  slotId: string,
  days: readonly PlainDate[],
  reason: string,
): Promise<void> {
  if (days.length === 0) return;
  const rows = await tx.q
    .selectFrom('assignments as a')
    .innerJoin('placements as p', 'p.assignment_id', 'a.id')
    .select(['a.id', 'a.version'])
    .distinct()
    .where('p.slot_id', '=', slotId)
    .where('p.planned_on', 'in', [...days])
    .where('p.status', 'in', ['planned', 'scheduled'])
    .where('a.series_id', 'is not', null)
    .where('a.status', '=', 'open')
    .where('a.exemplar_id', 'is', null)
    .where('a.lead_id', 'is', null)
    .execute();
  for (const work of rows) {
    if (!(await cancelWork(tx, ctx, work, reason))) continue;
    await answer(tx, work.id, null);
  }
}

/** Makes what the needs that follow a slot ask for now and have not asked for. */
export async function makeNeeds(
  tx: Tx,
  ctx: Ctx,
  slotId: string,
  { programmeId, isWorking }: NeedsAhead,
): Promise<void> {
  if (programmeId === null) return;
  for (const series of await followers(tx, slotId)) {
    await makeAhead(tx, ctx, series, programmeId, isWorking);
  }
}

const followers = (tx: Tx, slotId: string): Promise<Series[]> =>
  tx.q
    .selectFrom('series')
    .selectAll()
    .where('slot_id', '=', slotId)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute();

type Work = Awaited<ReturnType<typeof worksOf>>[number];

/** What a need asked for from today on, with its first appearance; cancelled work, too: it answers its day. */
async function worksOf(tx: Tx, seriesId: string, today: PlainDate) {
  const rows = await tx.q
    .selectFrom('assignments as a')
    .innerJoin('placements as p', 'p.assignment_id', 'a.id')
    .innerJoin('channels as c', 'c.id', 'p.channel_id')
    .select(['a.id', 'a.version', 'a.title', 'a.status', 'a.series_on', 'a.exemplar_id'])
    .select([
      'a.lead_id',
      'a.deadline_at',
      'p.id as placement_id',
      'p.version as placement_version',
    ])
    .select(['p.planned_on', 'p.planned_time', 'p.slot_id', 'p.status as placement_status'])
    .select('c.name as channel')
    .where('a.series_id', '=', seriesId)
    .where((on) => on.or([on('a.series_on', '>=', today), on('p.planned_on', '>=', today)]))
    .where('p.kind', '<>', 'rerun')
    .orderBy('p.planned_on')
    .orderBy('p.id')
    .execute();
  const firsts = [...new Map(rows.toReversed().map((row) => [row.id, row])).values()];
  return firsts.map((row) => ({
    id: row.id,
    version: row.version,
    title: row.title,
    on: row.series_on,
    status: row.status,
    exemplarId: row.exemplar_id,
    leadId: row.lead_id,
    deadlineAt: row.deadline_at,
    placementId: row.placement_id,
    placementVersion: row.placement_version,
    placementStatus: row.placement_status,
    channel: row.channel,
    day: row.planned_on,
    time: row.planned_time,
    slotId: row.slot_id,
    waits:
      row.status !== 'cancelled' &&
      (row.placement_status === 'planned' || row.placement_status === 'scheduled') &&
      row.planned_on >= today,
  }));
}

async function moveWork(
  tx: Tx,
  ctx: Ctx,
  work: Work,
  to: NeedDay,
  deadlineAt: Work['deadlineAt'],
): Promise<void> {
  const updated_at = ctx.clock.now();
  await tx.q
    .updateTable('assignments')
    .set({ series_on: to.on, deadline_at: deadlineAt, updated_at, version: work.version + 1 })
    .where('id', '=', work.id)
    .execute();
  await tx.q
    .updateTable('placements')
    .set({
      planned_on: to.day,
      planned_time: to.time,
      rundown_order: null,
      updated_at,
      version: work.placementVersion + 1,
    })
    .where('id', '=', work.placementId)
    .execute();
  tx.changed({ kind: 'assignment', id: work.id });
  await record(tx, ctx, {
    subject: { kind: 'placement', id: work.placementId },
    event: 'move',
    from: work.placementStatus,
    to: work.placementStatus,
    data: {
      channel: work.channel,
      fromDay: dayAndTime(work.day, work.time),
      day: dayAndTime(to.day, to.time),
    },
  });
}

/** Says which day of its need the work answers; none when it may be asked for again. */
async function answer(tx: Tx, id: string, on: PlainDate | null): Promise<void> {
  await tx.q.updateTable('assignments').set({ series_on: on }).where('id', '=', id).execute();
}

async function setDeadline(
  tx: Tx,
  ctx: Ctx,
  work: Work,
  deadlineAt: Work['deadlineAt'],
): Promise<void> {
  await tx.q
    .updateTable('assignments')
    .set({ deadline_at: deadlineAt, updated_at: ctx.clock.now(), version: work.version + 1 })
    .where('id', '=', work.id)
    .execute();
  await record(tx, ctx, {
    subject: { kind: 'assignment', id: work.id },
    event: 'update',
    data: { title: work.title, deadlineAt },
  });
}
