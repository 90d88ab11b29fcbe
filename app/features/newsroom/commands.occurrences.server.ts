/** What an outlet's editors decide about one occurrence of a slot. Each verb is one transaction; what sits there comes along. */
import {
  countWaiting,
  freeSeated,
  moveSeated,
  seatAgain,
} from '~/features/coverage/commands.seated.server';
import { readNeedsAhead } from '~/features/coverage/commands.series-ahead.server';
import { makeNeeds, withdrawNeeds } from '~/features/coverage/commands.series-follow.server';
import { countSeated } from '~/features/coverage/queries.seats.server';
import { moveRefusalOf } from '~/features/coverage/rules.placements';
import { record } from '~/features/history/commands.server';
import { listHistory } from '~/features/history/queries.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, forbidden, type Message, notFound } from '~/platform/errors';
import { transactOnce } from '~/platform/receipts.server';
import { type ClockTime, formatDate, formatDateTime, type PlainDate } from '~/platform/time';
import type { Reader, Tx } from '~db/connect';
import { hold } from '~db/hold';
import type { Schema } from '~db/schema';
import { mayManageSlots } from './commands.slots.server';
import type { CapacityInput, OccurrenceMoveInput, SkipInput } from './input.slots';
import { type ExplainedException, getSlot, type Slot } from './queries.slots.server';
import {
  hasOriginal,
  type Occurrence,
  occurrenceOf,
  occurrenceOn,
  rerunsAfter,
} from './rules.slots';

interface Target {
  slot: Slot;
  exceptions: ExplainedException[];
  /** What was decided about it before. */
  decided: ExplainedException | null;
  /** Null when it was skipped. */
  occurrence: Occurrence | null;
}

/**
 * Lets an occurrence fall out. Throws 403, 404, 409 when it has passed or another was faster, and 409
 * `slots.errors.occurrenceTaken` with `count` when work waits there and `free` was not said.
 */
export async function skipOccurrence(
  ctx: Ctx,
  slotId: string,
  day: PlainDate,
  input: SkipInput,
): Promise<void> {
  await transactOnce(ctx, async (tx) => {
    const target = await requireTarget(tx, ctx, slotId, day, input.version);
    const occurrence = requireStanding(target);
    const count = await countWaiting(tx, slotId, occurrence.day);
    if (count > 0 && !input.free) {
      throw new DomainError('slots.errors.occurrenceTaken', 409, { count });
    }
    await withdrawNeeds(tx, ctx, slotId, [occurrence.day], input.reason);
    const freed = await freeSeated(tx, ctx, occurrence, target.slot.name, input.reason);
    await decide(tx, ctx, target, day, { kind: 'skipped', reason: input.reason });
    const data = { day: formatDate(day), freed: freed.join(' ') };
    await tell(tx, ctx, target, 'skip', data, input.reason);
  });
}

/**
 * Moves an occurrence to another day or hour, with all that waits in it. Throws 403, 404, 409 as above, 422 at `movedTo` for a
 * day that has passed or that has an occurrence of the same slot.
 */
export async function moveOccurrence(
  ctx: Ctx,
  slotId: string,
  day: PlainDate,
  input: OccurrenceMoveInput,
): Promise<void> {
  await transactOnce(ctx, async (tx) => {
    const target = await requireTarget(tx, ctx, slotId, day, input.version);
    const occurrence = requireStanding(target);
    const startTime = input.movedTime ?? target.slot.startTime;
    if (moveRefusalOf(input.movedTo, startTime, ctx.clock.now()) !== null)
      throw invalid('coverage.errors.dayPassed');
    const there = occurrenceOn(target.slot, target.exceptions, input.movedTo);
    if (there && there.originalDay !== day) throw invalid('slots.errors.dayTaken');
    const reruns = rerunsAfter(target.slot, input.movedTo);
    const to = { day: input.movedTo, startTime, reruns };
    await moveSeated(tx, ctx, occurrence, to, input.reason);
    await decide(tx, ctx, target, day, {
      kind: 'moved',
      movedTo: input.movedTo,
      movedTime: input.movedTime,
      capacity: target.decided?.capacity ?? null,
      reason: input.reason,
    });
    const places = { fromDay: whenOf(occurrence), day: whenOf(to) };
    await tell(tx, ctx, target, 'move', places, input.reason);
  });
}

/** Gives an occurrence seats of its own. Throws 403, 404, 409 as above, 422 at `capacity` for fewer than sit there. */
export async function setOccurrenceCapacity(
  ctx: Ctx,
  slotId: string,
  day: PlainDate,
  input: CapacityInput,
): Promise<void> {
  await transactOnce(ctx, async (tx) => {
    const target = await requireTarget(tx, ctx, slotId, day, input.version);
    const occurrence = requireStanding(target);
    await requireRoom(tx, occurrence, input.capacity);
    const { decided } = target;
    await decide(tx, ctx, target, day, {
      kind: decided?.kind === 'moved' ? 'moved' : 'capacity',
      movedTo: decided?.movedTo ?? null,
      movedTime: decided?.movedTime ?? null,
      capacity: input.capacity,
      reason: input.reason,
    });
    const places = { day: formatDate(day), capacity: input.capacity };
    await tell(tx, ctx, target, 'capacity', places, input.reason);
  });
}

/**
 * Puts an occurrence back as the rule has it; what waits in a moved one comes back with it, and what a skipped one set free takes its
 * seats again where it still waits. Gives how many did. Throws 403, 404, 409 as above and when its own day has passed or was given
 * to another occurrence.
 */
export async function restoreOccurrence(
  ctx: Ctx,
  slotId: string,
  day: PlainDate,
  version: number,
): Promise<number> {
  const needs = await readNeedsAhead(ctx);
  return transactOnce(ctx, async (tx) => {
    const target = await requireTarget(tx, ctx, slotId, day, version);
    const { slot, exceptions, decided, occurrence } = target;
    if (!decided) throw new DomainError('slots.errors.nothingDecided', 409);
    if (moveRefusalOf(day, slot.startTime, ctx.clock.now()) !== null)
      throw new DomainError('slots.errors.occurrencePassed', 409);
    const there = occurrenceOn(slot, exceptions, day);
    if (there && there.originalDay !== day) throw new DomainError('slots.errors.ownDayTaken', 409);
    if (occurrence && decided.kind === 'moved') {
      const to = { day, startTime: slot.startTime, reruns: rerunsAfter(slot, day) };
      await moveSeated(tx, ctx, occurrence, to, '');
    }
    await tx.q
      .deleteFrom('slot_exceptions')
      .where('slot_id', '=', slotId)
      .where('occurs_on', '=', day)
      .execute();
    const back =
      decided.kind === 'skipped'
        ? await seatAgain(
            tx,
            ctx,
            { slotId, day, capacity: slot.capacity },
            slot,
            await freedBy(tx, slotId, day),
          )
        : 0;
    await makeNeeds(tx, ctx, slotId, needs);
    await tell(tx, ctx, target, 'restore', { day: formatDate(day) });
    return back;
  });
}

/** The placements that the last skipping of an occurrence set free. */
async function freedBy(tx: Tx, slotId: string, day: PlainDate): Promise<string[]> {
  const history = await listHistory(tx, [{ kind: 'slot', ids: [slotId] }]);
  const skip = history.find(({ event, data }) => event === 'skip' && data?.day === formatDate(day));
  return typeof skip?.data?.freed === 'string' ? skip.data.freed.split(' ').filter(Boolean) : [];
}

/** Nobody is left without a seat: fewer are given only down to what sits there. */
async function requireRoom(tx: Tx, { slotId, day, capacity }: Occurrence, wanted: number) {
  if (wanted >= capacity) return;
  const count = await countSeated(tx, slotId, day);
  if (wanted >= count) return;
  const capacityErrors: Message[] = [`slots.errors.capacityBelow?count=${count}`];
  throw new DomainError('errors.invalid', 422, {}, { capacity: capacityErrors });
}

const invalid = (code: Message) => new DomainError('errors.invalid', 422, {}, { movedTo: [code] });

/** The occurrence, its slot held. Throws 403, 404, 409 when another decided about it meanwhile. */
async function requireTarget(
  tx: Tx,
  ctx: Ctx,
  slotId: string,
  day: PlainDate,
  version: number,
): Promise<Target> {
  await hold(tx, 'slots', { id: slotId });
  const found = await getSlot(tx, slotId);
  if (!found || !hasOriginal(found.slot, day)) throw notFound();
  if (!mayManageSlots(ctx, found.slot.outletId)) throw forbidden();
  const decided = found.exceptions.find((each) => each.occursOn === day) ?? null;
  if ((decided?.version ?? 0) !== version) throw await overtaken(tx, slotId);
  const occurrence = occurrenceOf(found.slot, found.exceptions, day);
  if (occurrence && occurrence.day < ctx.clock.today()) {
    throw new DomainError('slots.errors.occurrencePassed', 409);
  }
  return { ...found, decided, occurrence };
}

function requireStanding({ occurrence }: Target): Occurrence {
  if (!occurrence) throw new DomainError('slots.errors.alreadySkipped', 409);
  return occurrence;
}

async function overtaken(db: Reader, slotId: string): Promise<DomainError> {
  const [last] = await listHistory(db, [{ kind: 'slot', ids: [slotId] }]);
  return new DomainError('slots.errors.overtaken', 409, {
    by: last?.actorName ?? '…',
    at: last ? formatDateTime(last.at) : '…',
  });
}

type Decision = Pick<Schema['slot_exceptions'], 'kind' | 'reason'> & {
  movedTo?: PlainDate | null;
  movedTime?: ClockTime | null;
  capacity?: number | null;
};

/** Writes what holds about the occurrence from now on. */
async function decide(
  tx: Tx,
  ctx: Ctx,
  { slot, decided }: Target,
  day: PlainDate,
  { kind, reason, movedTo = null, movedTime = null, capacity = null }: Decision,
): Promise<void> {
  const row = {
    kind,
    moved_to: movedTo,
    moved_time: movedTime,
    capacity,
    reason,
    created_by: ctx.who.id,
    created_at: ctx.clock.now(),
    version: (decided?.version ?? 0) + 1,
  };
  await tx.q
    .insertInto('slot_exceptions')
    .values({ slot_id: slot.id, occurs_on: day, ...row })
    .onConflict((on) => on.columns(['slot_id', 'occurs_on']).doUpdateSet(row))
    .execute();
}

const tell = (
  tx: Tx,
  ctx: Ctx,
  { slot }: Target,
  event: 'skip' | 'move' | 'capacity' | 'restore',
  data: Record<string, string | number>,
  reason?: string,
) =>
  record(tx, ctx, {
    subject: { kind: 'slot', id: slot.id },
    event,
    data: { channel: slot.name, ...data },
    ...(reason ? { reason } : {}),
  });

const whenOf = ({ day, startTime }: Pick<Occurrence, 'day' | 'startTime'>): string =>
  startTime ? `${startTime} ${formatDate(day)}` : formatDate(day);
