/** Moving a placement: another day, hour or slot. */
import type { Selectable } from 'kysely';
import { lastTouch } from '~/features/history/queries.server';
import type { UndoRow } from '~/features/history/rules';
import { notify } from '~/features/notifications/commands.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import { transactOnce } from '~/platform/receipts.server';
import { formatDate, type PlainDate } from '~/platform/time';
import type { Tx } from '~db/connect';
import { hold } from '~db/hold';
import type { Schema } from '~db/schema';
import { requireSlot } from './commands.channel.server';
import { codesOf, confirmed, requireConfirmed } from './commands.confirmation.server';
import { holdAssignment } from './commands.holding.server';
import { permitted, placementTooLate, runPlacementVerb } from './commands.placement-step.server';
import { airingPlace, hasReruns, moveReruns, requireAfterAiring } from './commands.reruns.server';
import { dayAndTime, requireSeat, seatAfterMove } from './commands.seating.server';
import { teamIds } from './commands.transition.server';
import type { MoveInput } from './input.placements';
import type { LoadedPlacement } from './queries.facts.server';
import { warningsOfMove } from './queries.warning-preview.server';
import { isBroadcast } from './rules.mediums';
import { moveRefusalOf, PLACEMENT_KIND_OF } from './rules.placements';
import type { WarningCode } from './rules.warnings';

/**
 * Moves a placement to another day, hour or slot, over the version that was read; the same place changes nothing. Unless
 * another slot is named it stays in its own where that has an occurrence on the new day, and leaves it elsewhere.
 * Throws 403, 404, 409, 422 `dayPassed` or by `slotId`, 409 `confirmWarnings` when a form asks about new warnings that were
 * not accepted, and 409 `moveOvertaken` with `by`, `at`, `day` to read and `plannedOn`, `plannedTime` ('' when none),
 * `version` to decide with.
 */
export function movePlacement(
  ctx: Ctx,
  id: string,
  input: MoveInput,
): Promise<{ version: number; warnings: WarningCode[]; eventId: string | null }> {
  return transactOnce(ctx, async (tx) => {
    await holdPlaces(tx, id, input.slotId);
    const facts = await permitted(tx, ctx, 'move', id);
    if (facts.version !== input.version) throw await overtaken(tx, facts);
    if (facts.leadId && input.ask) await hold(tx, 'people', { id: facts.leadId });
    const found = await warningsOfMove({ db: tx, clock: ctx.clock }, id, input);
    const warnings = codesOf(found);
    const sameTime = facts.plannedOn === input.plannedOn && facts.plannedTime === input.plannedTime;
    const slot = await slotFor(tx, facts, input);
    if (sameTime && !slot) return { version: facts.version, warnings, eventId: null };
    if (!slot && !facts.inUse) throw new DomainError('coverage.errors.outOfUse', 409);
    if (!sameTime && moveRefusalOf(input.plannedOn, input.plannedTime, ctx.clock.now()) !== null) {
      throw new DomainError(
        'coverage.errors.dayPassed',
        422,
        {},
        { plannedOn: ['coverage.errors.dayPassed'] },
      );
    }
    const seat = slot
      ? { slotId: facts.slotId, plannedTime: input.plannedTime }
      : await seatAfterMove(tx, facts, input);
    const set = {
      planned_on: input.plannedOn,
      planned_time: seat.plannedTime,
      slot_id: seat.slotId,
      ...slot?.set,
    };
    const along = await followReruns(tx, ctx, facts, { kind: facts.appearance, ...set });
    const eventId = await runPlacementVerb(tx, ctx, 'move', facts, {
      set: { ...set, ...(leavesRundown(facts, set) ? { rundown_order: null } : {}) },
      along,
      data: {
        fromDay: dayAndTime(facts.plannedOn, facts.plannedTime),
        day: dayAndTime(input.plannedOn, seat.plannedTime),
        ...(seat.left ? { leftSlot: seat.left } : {}),
        ...slot?.data,
        ...confirmed(found, input),
      },
      late: (now) => (now.status === facts.status ? overtaken(tx, now) : placementTooLate(tx, now)),
    });
    requireConfirmed(found, input);
    await tellMoved(tx, ctx, facts, input.plannedOn, eventId);
    return { version: facts.version + 1, warnings, eventId };
  });
}

type Row = Selectable<Schema['placements']>;
type Set = Pick<Row, 'planned_on' | 'planned_time' | 'slot_id' | 'kind'> & { channel_id?: string };

/** A place among the items of one occurrence means nothing in another one. */
const leavesRundown = (facts: LoadedPlacement, to: Omit<Set, 'kind'>): boolean =>
  facts.plannedOn !== to.planned_on || facts.slotId !== to.slot_id;

/** An airing takes the reruns that wait along, a rerun stays behind its airing. Gives what an undo puts back. */
async function followReruns(
  tx: Tx,
  ctx: Ctx,
  facts: LoadedPlacement,
  { planned_on, planned_time, slot_id, channel_id, kind }: Set,
): Promise<UndoRow[]> {
  const to = { day: planned_on, time: planned_time };
  if (kind === 'rerun') await requireAfterAiring(tx, facts, to);
  if (facts.appearance !== 'first_airing') return [];
  if (!(await hasReruns(tx, facts.id))) return [];
  if (kind !== 'first_airing') throw new DomainError('coverage.errors.rerunsRemain', 409);
  const from = { day: facts.plannedOn, time: facts.plannedTime };
  const { id, channelId } = facts;
  return moveReruns(
    tx,
    ctx,
    { id, channelId, toChannelId: channel_id ?? channelId },
    await airingPlace(tx, facts.slotId, from),
    await airingPlace(tx, slot_id, to),
  );
}

/**
 * Holds the slot that it leaves, the one that it comes to with its channel (nobody takes that out of use meanwhile), and its work:
 * see `db/hold` for the order.
 */
async function holdPlaces(tx: Tx, id: string, to: string | null | undefined): Promise<void> {
  const row = await tx.q
    .selectFrom('placements')
    .select(['assignment_id', 'slot_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return;
  if (to && to !== row.slot_id)
    await tx.q
      .updateTable('channels')
      .set((channel) => ({ version: channel.ref('version') }))
      .where('id', '=', (on) => on.selectFrom('slots').select('channel_id').where('id', '=', to))
      .execute();
  for (const slotId of [...new Set([row.slot_id, to ?? null])].sort())
    if (slotId) await hold(tx, 'slots', { id: slotId });
  await holdAssignment(tx, row.assignment_id);
}

/** What changes with the slot; null when it stays. A slot of another channel takes the appearance there. */
async function slotFor(tx: Tx, facts: LoadedPlacement, { slotId, plannedOn }: MoveInput) {
  if (slotId === undefined || slotId === facts.slotId) return null;
  const from = facts.slotName ? { fromSlot: facts.slotName } : {};
  if (slotId === null) return { set: { slot_id: null }, data: from };
  const { name, channel } = await requireSlot(tx, facts.outletId, facts.kind, slotId);
  await requireSeat(tx, slotId, channel.id, plannedOn);
  const rerun = facts.appearance === 'rerun' && isBroadcast(channel.medium);
  return {
    set: {
      slot_id: slotId,
      channel_id: channel.id,
      kind: rerun ? ('rerun' as const) : PLACEMENT_KIND_OF[channel.medium],
      ...(rerun ? {} : { rerun_of: null }),
    },
    data: { ...from, slot: name, channel: channel.name },
  };
}

async function overtaken(tx: Tx, facts: LoadedPlacement): Promise<DomainError> {
  const { name, at } = await lastTouch(tx, { kind: 'placement', id: facts.id });
  return new DomainError('coverage.errors.moveOvertaken', 409, {
    by: name,
    at,
    day: dayAndTime(facts.plannedOn, facts.plannedTime),
    plannedOn: facts.plannedOn,
    plannedTime: facts.plannedTime ?? '',
    version: facts.version,
  });
}

const tellMoved = async (
  tx: Tx,
  ctx: Ctx,
  facts: LoadedPlacement,
  day: PlainDate,
  eventId: string,
) =>
  notify(tx, ctx, {
    to: await teamIds(tx, facts.assignmentId, facts.leadId),
    eventId,
    kind: 'moved',
    subject: { kind: 'assignment', id: facts.assignmentId },
    data: { title: facts.title, name: ctx.who.displayName, day: formatDate(day) },
  });
