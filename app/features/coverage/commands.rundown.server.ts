/** What editors set in a rundown: the order of its items, and how long each is planned to be. One transaction, one event. */
import { record } from '~/features/history/commands.server';
import { lastTouch } from '~/features/history/queries.server';
import { type Undo, undoAddress } from '~/features/history/rules';
import type { Ctx } from '~/platform/context.server';
import { DomainError, refusalIn } from '~/platform/errors';
import { parseForm } from '~/platform/parse-form';
import { transactOnce } from '~/platform/receipts.server';
import { minutesText } from '~/platform/time.minutes';
import type { Reader, Tx } from '~db/connect';
import { hold } from '~db/hold';
import {
  type PositionInput,
  positionSchema,
  type RundownLengthInput,
  rundownLengthSchema,
} from './input.placements';
import { type LoadedPlacement, requirePlacementFacts } from './queries.facts.server';
import { getRundown } from './queries.rundown.server';
import { storedMinutes } from './rules.lengths';
import { isBroadcast } from './rules.mediums';
import { canSetRundown, inOrder, reordered } from './rules.rundown';

/** Runs what the form of an item asks: a place when it names one, else a length. Leads back to the rundown. */
export async function runRundownForm(ctx: Ctx, id: string, form: FormData) {
  const refused = await whyNotRundown(ctx, id);
  if (refused) throw refused;
  const { channelId, plannedOn } = await requirePlacementFacts(ctx.db, id);
  const to = `/calendar/rundown?channel=${channelId}&date=${plannedOn}`;
  if (form.has('step') || form.has('placeOf')) {
    await moveInRundown(ctx, id, parseForm(positionSchema, form));
    return { to, done: 'board.done.reordered' as const };
  }
  const { eventId } = await setRundownLength(ctx, id, parseForm(rundownLengthSchema, form));
  const over = await overBy(ctx, id, { channelId, plannedOn });
  const saved = { to, undo: undoAddress(eventId) };
  if (over === null) return { ...saved, done: 'board.done.lengthSet' as const };
  return { ...saved, done: 'board.done.lengthOver' as const, params: { over } };
}

/** By how much the section of an item is longer than its slot, as people read it; null when it is not. */
async function overBy(
  ctx: Ctx,
  id: string,
  { channelId, plannedOn }: Pick<LoadedPlacement, 'channelId' | 'plannedOn'>,
): Promise<string | null> {
  const day = await getRundown(ctx, new URLSearchParams({ channel: channelId, date: plannedOn }));
  const section = day.sections.find(({ items }) => items.some((item) => item.id === id));
  const against = section?.balance.against;
  return against?.kind === 'over' ? minutesText(against.minutes) : null;
}

/**
 * Sets the length in the rundown, in minutes; none takes the assignment's own again. Gives the version that it left.
 * Throws 403, 404, 409 when it is not aired, was cancelled or somebody was faster.
 */
export function setRundownLength(
  ctx: Ctx,
  id: string,
  { minutes, version }: RundownLengthInput,
): Promise<{ version: number; eventId: string }> {
  return transactOnce(ctx, async (tx) => {
    const facts = await settable(tx, ctx, id);
    const { numUpdatedRows } = await tx.q
      .updateTable('placements')
      .set({
        ...(minutes === null ? { length_value: null, length_unit: null } : storedMinutes(minutes)),
        updated_at: ctx.clock.now(),
        version: version + 1,
      })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw await overtaken(tx, id);
    const { length_value, length_unit } = facts.columns;
    const before = { length_value, length_unit };
    const undo = { rows: [{ table: 'placements' as const, id, version: version + 1, before }] };
    const eventId = await recordSetting(tx, ctx, facts, { minutes }, undo);
    return { version: version + 1, eventId };
  });
}

/**
 * Moves an item among those of the same slot, channel and day. The whole order is written, so that a step is right whatever
 * others did meanwhile. Throws 403, 404, 409 when it is not aired or was cancelled.
 */
export function moveInRundown(ctx: Ctx, id: string, input: PositionInput): Promise<void> {
  return ctx.db.transaction(async (tx) => {
    const facts = await settable(tx, ctx, id);
    // Of two steps at once the second goes on from the order that the first one wrote.
    const { channelId: channel_id, plannedOn: planned_on } = facts;
    await hold(tx, 'placements', { channel_id, planned_on });
    const before = await siblings(tx, facts);
    const step = input.placeOf ? { placeOf: input.placeOf } : (input.step ?? 'down');
    const after = reordered(before, id, step);
    if (after.join() === before.join()) return;
    for (const [index, each] of after.entries()) {
      await tx.q
        .updateTable('placements')
        .set({ rundown_order: index + 1, updated_at: ctx.clock.now() })
        .where('id', '=', each)
        .execute();
    }
    await recordSetting(tx, ctx, facts, {
      place: after.indexOf(id) + 1,
      fromPlace: before.indexOf(id) + 1,
    });
  });
}

const recordSetting = (
  tx: Tx,
  ctx: Ctx,
  facts: LoadedPlacement,
  data: Record<string, unknown>,
  undo?: Undo,
) =>
  record(tx, ctx, {
    subject: { kind: 'placement', id: facts.id },
    event: 'rundown',
    from: facts.status,
    to: facts.status,
    data,
    ...(undo ? { undo } : {}),
  });

/** Why the person cannot set anything about it now; null when they can. Throws 404. */
export const whyNotRundown = (ctx: Ctx, id: string) => refusalIn(settable(ctx.db, ctx, id));

async function settable(db: Reader, ctx: Ctx, id: string): Promise<LoadedPlacement> {
  const facts = await requirePlacementFacts(db, id);
  if (!canSetRundown(ctx.who, facts.outletId))
    throw new DomainError('coverage.errors.notYours', 403);
  if (!isBroadcast(facts.medium)) throw new DomainError('board.errors.notAired', 409);
  if (facts.status === 'cancelled' || facts.assignmentStatus === 'cancelled') {
    const last = await lastTouch(db, { kind: 'placement', id });
    throw new DomainError('coverage.errors.placementTooLate', 409, {
      status: 'cancelled',
      ...last,
    });
  }
  return facts;
}

async function overtaken(tx: Tx, id: string): Promise<DomainError> {
  const { name, at } = await lastTouch(tx, { kind: 'placement', id });
  return new DomainError('board.errors.rundownOvertaken', 409, { by: name, at });
}

/** The ids of those that stand in the same occurrence, in their order. */
async function siblings(tx: Tx, facts: LoadedPlacement): Promise<string[]> {
  const rows = await tx.q
    .selectFrom('placements as p')
    .innerJoin('assignments as a', 'a.id', 'p.assignment_id')
    .leftJoin('placements as airing', 'airing.id', 'p.rerun_of')
    .select(['p.id', 'p.rundown_order', 'p.planned_time'])
    .where('p.channel_id', '=', facts.channelId)
    .where('p.planned_on', '=', facts.plannedOn)
    .where('p.slot_id', facts.slotId === null ? 'is' : '=', facts.slotId)
    .where('p.status', '<>', 'cancelled')
    .where('a.status', '<>', 'cancelled')
    // Outside of slots, what shows an occurrence again stands by itself.
    .where((on) => on.or([on('p.slot_id', 'is not', null), on('airing.slot_id', 'is', null)]))
    .execute();
  return inOrder(
    rows.map((row) => ({ id: row.id, order: row.rundown_order, plannedTime: row.planned_time })),
  ).map((row) => row.id);
}
