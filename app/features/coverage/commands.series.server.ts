/** Stating a recurring need of an outlet: what it asks for, checked, and its first assignments. */

import { record } from '~/features/history/commands.server';
import { getSlot } from '~/features/newsroom/queries.slots.server';
import { getCurrentProgramme, requireRecurrenceStart } from '~/features/programmes/queries.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, type Message } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { transactOnce } from '~/platform/receipts.server';
import { fold } from '~/platform/text';
import type { Tx } from '~db/connect';
import { requireChannel } from './commands.channel.server';
import { requireGenre } from './commands.genre.server';
import { makeAhead, workingDays } from './commands.series-ahead.server';
import type { SeriesInput } from './input.series';
import type { Series } from './queries.facts.server';
import type { AssignmentKind } from './rules.genres';
import { DEADLINE_TIME } from './rules.limits';
import { isBroadcast } from './rules.mediums';

const invalid = (field: string, code: Message) =>
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
  const today = ctx.clock.today();
  await requireRecurrenceStart(ctx.db, input.startsOn, today);
  const isWorking = await workingDays(ctx.db, today);
  const programme = await getCurrentProgramme(ctx.db, today);
  if (!programme) throw new DomainError('series.errors.noProgramme', 409);
  const id = ctx.newId();
  return transactOnce(ctx, async (tx) => {
    await requireGenre(tx, [kind], input.genre);
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

/** The channel of a need. Throws 422 at `channelId`. */
async function channelOf({ db }: Ctx, id: string) {
  const channel = await db.q
    .selectFrom('channels')
    .select(['outlet_id', 'medium'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!channel) throw invalid('channelId', 'fields.errors.invalidChoice');
  return channel;
}

async function rowOf(
  tx: Tx,
  ctx: Ctx,
  id: string,
  input: SeriesInput & { kind: AssignmentKind; outletId: string },
): Promise<Series> {
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
  if (placeCode && !place) throw invalid('placeCode', 'fields.errors.invalidChoice');
  const sector = sectorCode
    ? await tx.q
        .selectFrom('sectors')
        .select('code')
        .where('code', '=', sectorCode)
        .executeTakeFirst()
    : null;
  if (sectorCode && !sector) throw invalid('sectorCode', 'fields.errors.invalidChoice');
  return {
    place_code: place?.code ?? null,
    place_valid_from: place?.valid_from ?? null,
    sector_code: sector?.code ?? null,
    family,
  };
}
