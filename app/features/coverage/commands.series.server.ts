/** Recurring needs of an outlet. They create open assignments without a subject, each need of a day once. */
import { record, recordAll } from '~/features/history/commands.server';
import { specialDaysBetween } from '~/features/newsroom/queries.days.server';
import { getSlot } from '~/features/newsroom/queries.slots.server';
import { isWorkingDay } from '~/features/newsroom/rules.days';
import { deadlineOf } from '~/features/newsroom/rules.slots';
import { getCurrentProgramme } from '~/features/programmes/queries.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, notFound } from '~/platform/errors';
import type { ErrorKey } from '~/platform/i18n/keys';
import { can } from '~/platform/permissions';
import { fold } from '~/platform/text';
import {
  addDays,
  type ClockTime,
  clockTimeOf,
  formatDate,
  type Instant,
  type PlainDate,
} from '~/platform/time';
import type { Db, Tx } from '~db/connect';
import type { Schema } from '~db/schema';
import { requireChannel } from './commands.channel.server';
import type { SeriesInput } from './input.series';
import { type AssignmentKind, GENRES_OF, lengthUnitOf } from './rules.genres';
import { DEADLINE_TIME } from './rules.limits';
import { isBroadcast } from './rules.mediums';
import { moveRefusalOf, PLACEMENT_KIND_OF } from './rules.placements';
import { AHEAD_DAYS, isUntouched, type NeedDay, needDays } from './rules.series';

type Maker = Pick<Ctx, 'who' | 'clock' | 'newId'>;
type IsWorking = (day: PlainDate) => boolean;

const invalid = (field: string, code: ErrorKey) =>
  new DomainError('errors.invalid', 422, {}, { [field]: [code] });

/**
 * States a need and makes its first assignments. Throws 403 for another outlet, 409 outside a programme, 422 by field.
 * Gives its id and how many were made.
 */
export async function createSeries(
  ctx: Ctx,
  input: SeriesInput,
): Promise<{ id: string; made: number }> {
  const channel = await channelOf(ctx, input.channelId);
  if (!can(ctx.who, 'plan:assignment', { outletId: channel.outlet_id }))
    throw new DomainError('coverage.errors.notYourOutlet', 403);
  const kind = isBroadcast(channel.medium) ? 'segment' : 'story';
  if (!GENRES_OF[kind].includes(input.genre))
    throw invalid('genre', 'coverage.errors.genreUnsuited');
  const today = ctx.clock.today();
  const isWorking = await workingDays(ctx.db, today);
  const programme = await getCurrentProgramme(ctx.db, today);
  if (!programme) throw new DomainError('series.errors.noProgramme', 409);
  const id = ctx.newId();
  return ctx.db.transaction(async (tx) => {
    const row = await rowOf(tx, ctx, id, { ...input, kind, outletId: channel.outlet_id });
    await tx.q.insertInto('series').values(row).execute();
    await record(tx, ctx, {
      subject: { kind: 'series', id },
      event: 'create',
      data: { title: input.title, rrule: row.rrule },
    });
    return { id, made: await makeAhead(tx, ctx, row, programme.id, isWorking) };
  });
}

/**
 * Ends a need: what nobody has taken or filled is cancelled, everything else stays. Throws 403, 404, 409 when it has ended or
 * another was faster. Gives how many were cancelled.
 */
export function endSeries(
  ctx: Ctx,
  id: string,
  { reason, version }: { reason: string; version: number },
): Promise<{ cancelled: number }> {
  return ctx.db.transaction(async (tx) => {
    const series = await requireSeries(tx, id);
    if (!can(ctx.who, 'plan:assignment', { outletId: series.outlet_id }))
      throw new DomainError('coverage.errors.notYourOutlet', 403);
    if (series.ended_at !== null) throw new DomainError('series.errors.ended', 409);
    const { numUpdatedRows } = await tx.q
      .updateTable('series')
      .set({ ended_at: ctx.clock.now(), version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new DomainError('errors.conflict', 409);
    const cancelled = await cancelUntouched(tx, ctx, id, reason);
    const data = { cancelled };
    await record(tx, ctx, { subject: { kind: 'series', id }, event: 'end', reason, data });
    return { cancelled };
  });
}

/** Needs are looked at again when they reach less far than this. */
const REFILL_DAYS = AHEAD_DAYS - 7;

/**
 * Makes what has come into reach since the last time, of every need that runs; each in a transaction of its own, in the name of
 * whoever stated it. Doing it twice, or in two processes at once, makes nothing twice. Gives how many were made.
 */
export async function extendSeries(ctx: Pick<Ctx, 'db' | 'clock' | 'newId'>): Promise<number> {
  const today = ctx.clock.today();
  const due = await dueSeries(ctx.db, today).select('id').execute();
  if (due.length === 0) return 0;
  const programme = await getCurrentProgramme(ctx.db, today);
  if (!programme) return 0;
  const isWorking = await workingDays(ctx.db, today);
  let made = 0;
  for (const { id } of due) {
    made += await ctx.db.transaction(async (tx) => {
      const series = await requireSeries(tx, id);
      if (series.ended_at !== null) return 0;
      const maker = { ...ctx, who: await authorOf(tx, series.created_by) };
      return makeAhead(tx, maker, series, programme.id, isWorking);
    });
  }
  return made;
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

/** The channel of a need. Throws 422 at `channelId`. */
async function channelOf({ db }: Ctx, id: string) {
  const channel = await db.q
    .selectFrom('channels')
    .select(['outlet_id', 'medium'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!channel) throw invalid('channelId', 'common.errors.invalidChoice');
  return channel;
}

async function workingDays(db: Db, today: PlainDate): Promise<IsWorking> {
  const special = await specialDaysBetween(db, addDays(today, -60), addDays(today, AHEAD_DAYS));
  return (day) => isWorkingDay(day, special);
}

async function rowOf(
  tx: Tx,
  ctx: Ctx,
  id: string,
  input: SeriesInput & { kind: AssignmentKind; outletId: string },
): Promise<Schema['series']> {
  const { outletId, kind } = input;
  const { medium } = await requireChannel(tx, outletId, kind, {
    channelId: input.channelId,
    slotId: null,
    plannedOn: input.startsOn,
  });
  const slot = input.slotId ? (await getSlot(tx, input.slotId))?.slot : null;
  if (input.slotId && slot?.channelId !== input.channelId)
    throw invalid('slotId', 'coverage.errors.slotForeign');
  if (!slot && input.plannedTime === null && isBroadcast(medium))
    throw invalid('plannedTime', 'slots.errors.startTimeRequired');
  return {
    id,
    outlet_id: outletId,
    channel_id: input.channelId,
    slot_id: slot?.id ?? null,
    ...(await aboutOf(tx, ctx, input)),
    kind,
    genre: input.genre,
    title: input.title,
    title_folded: fold(input.title),
    brief: input.brief,
    length_value: input.lengthValue ?? slot?.lengthValue ?? null,
    planned_time: slot ? null : input.plannedTime,
    deadline_days: slot?.deadlineDays ?? input.deadlineDays,
    deadline_time: slot?.deadlineTime ?? input.deadlineTime ?? DEADLINE_TIME,
    rrule: slot?.rrule ?? input.rrule,
    starts_on: input.startsOn,
    ends_on: input.endsOn,
    made_until: null,
    created_by: ctx.who.id,
    created_at: ctx.clock.now(),
    ended_at: null,
    version: 1,
  };
}

/** Place, sector and family, as far as the need names them. Throws 422 for what there is not. */
async function aboutOf(tx: Tx, ctx: Ctx, { placeCode, sectorCode, family }: SeriesInput) {
  const today = ctx.clock.today();
  const place = placeCode
    ? await tx.q
        .selectFrom('places')
        .select(['code', 'valid_from'])
        .where('code', '=', placeCode)
        .where('valid_from', '<=', today)
        .where((on) => on.or([on('valid_to', 'is', null), on('valid_to', '>=', today)]))
        .executeTakeFirst()
    : null;
  if (placeCode && !place) throw invalid('placeCode', 'common.errors.invalidChoice');
  const sector = sectorCode
    ? await tx.q
        .selectFrom('sectors')
        .select('code')
        .where('code', '=', sectorCode)
        .executeTakeFirst()
    : null;
  if (sectorCode && !sector) throw invalid('sectorCode', 'common.errors.invalidChoice');
  return {
    place_code: place?.code ?? null,
    place_valid_from: place?.valid_from ?? null,
    sector_code: sector?.code ?? null,
    family,
  };
}

async function requireSeries(tx: Tx, id: string): Promise<Schema['series']> {
  const row = await tx.q.selectFrom('series').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return row as Schema['series'];
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

/** Makes the need's assignments from now to as far ahead as they are made; those that were made before are left alone. */
async function makeAhead(
  tx: Tx,
  maker: Maker,
  series: Schema['series'],
  programmeId: string,
  isWorking: IsWorking,
): Promise<number> {
  const today = maker.clock.today();
  const follows = series.slot_id ? await getSlot(tx, series.slot_id) : null;
  const need = {
    rrule: series.rrule,
    startsOn: series.starts_on,
    endsOn: series.ends_on,
    plannedTime: series.planned_time,
  };
  let made = 0;
  for (const day of needDays(need, follows, today)) {
    if (moveRefusalOf(day.day, day.time, maker.clock.now()) !== null) continue;
    if (await makeOne(tx, maker, series, programmeId, day, isWorking)) made += 1;
  }
  await tx.q
    .updateTable('series')
    .set({ made_until: addDays(today, AHEAD_DAYS) })
    .where('id', '=', series.id)
    .execute();
  return made;
}

/** One open assignment without a subject, with its placement. False when the need of that day was answered before. */
async function makeOne(
  tx: Tx,
  maker: Maker,
  series: Schema['series'],
  programmeId: string,
  { on, day, time }: NeedDay,
  isWorking: IsWorking,
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
      deadline_at: deadlineFor(series, day, now, isWorking),
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
  await placeOne(tx, maker, series, id, day, time);
  return true;
}

/** The deadline on working days; none when it would lie in the past. */
function deadlineFor(
  series: Schema['series'],
  day: PlainDate,
  now: Instant,
  isWorking: IsWorking,
): Instant | null {
  const rule = { deadlineDays: series.deadline_days, deadlineTime: series.deadline_time };
  const due = deadlineOf({ day }, rule, isWorking);
  return due > now ? due : null;
}

async function placeOne(
  tx: Tx,
  maker: Maker,
  series: Schema['series'],
  assignmentId: string,
  day: PlainDate,
  time: ClockTime | null,
): Promise<void> {
  const id = maker.newId();
  const now = maker.clock.now();
  const channel = await tx.q
    .selectFrom('channels')
    .select(['name', 'medium'])
    .where('id', '=', series.channel_id)
    .executeTakeFirstOrThrow();
  await tx.q
    .insertInto('placements')
    .values({
      id,
      assignment_id: assignmentId,
      outlet_id: series.outlet_id,
      channel_id: series.channel_id,
      slot_id: series.slot_id,
      kind: PLACEMENT_KIND_OF[channel.medium],
      planned_on: day,
      planned_time: time,
      status: 'planned',
      length_value: null,
      length_unit: null,
      published_on: null,
      published_time: null,
      evidence: null,
      flagged: 0,
      created_at: now,
      updated_at: now,
      version: 1,
    })
    .execute();
  await record(tx, maker, {
    subject: { kind: 'placement', id },
    event: 'plan',
    to: 'planned',
    data: { channel: channel.name, day: formatDate(day), first: true },
  });
}

/** Cancels what the need asked for from today on and nobody has taken or filled, with its placements. */
async function cancelUntouched(
  tx: Tx,
  ctx: Ctx,
  seriesId: string,
  reason: string,
): Promise<number> {
  const today = ctx.clock.today();
  const rows = await tx.q
    .selectFrom('assignments as a')
    .innerJoin('placements as p', 'p.assignment_id', 'a.id')
    .select(['a.id', 'a.status', 'a.exemplar_id', 'a.lead_id', 'a.version'])
    .select(['p.id as placement_id', 'p.status as placement_status', 'p.planned_time'])
    .select(['p.planned_on', 'p.version as placement_version'])
    .where('a.series_id', '=', seriesId)
    .where('p.status', 'in', ['planned', 'scheduled'])
    .where('p.planned_on', '>=', today)
    .execute();
  const hour = clockTimeOf(ctx.clock.now());
  const ahead = rows.filter(
    (row) =>
      isUntouched({ status: row.status, exemplarId: row.exemplar_id, leadId: row.lead_id }) &&
      (row.planned_on > today || row.planned_time === null || row.planned_time > hour),
  );
  let cancelled = 0;
  for (const row of ahead) {
    // A claim of the same moment wins: the row is then no longer open.
    const { numUpdatedRows } = await tx.q
      .updateTable('assignments')
      .set({ status: 'cancelled', updated_at: ctx.clock.now(), version: row.version + 1 })
      .where('id', '=', row.id)
      .where('version', '=', row.version)
      .where('status', '=', 'open')
      .executeTakeFirst();
    if (numUpdatedRows === 0n) continue;
    cancelled += 1;
    await tx.q
      .updateTable('placements')
      .set({
        status: 'cancelled',
        updated_at: ctx.clock.now(),
        version: row.placement_version + 1,
      })
      .where('id', '=', row.placement_id)
      .execute();
    await recordAll(tx, ctx, [
      {
        subject: { kind: 'assignment', id: row.id },
        event: 'cancel',
        from: 'open',
        to: 'cancelled',
        reason,
      },
      {
        subject: { kind: 'placement', id: row.placement_id },
        event: 'cancel',
        from: row.placement_status,
        to: 'cancelled',
        reason,
        data: { withAssignment: true },
      },
    ]);
  }
  return cancelled;
}
