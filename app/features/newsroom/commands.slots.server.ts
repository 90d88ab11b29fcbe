/** What an outlet's editors do with its columns and segments. Each verb is one transaction with its event. */

import { followHours, freeStranded } from '~/features/coverage/commands.seated.server';
import { type NeedsAhead, readNeedsAhead } from '~/features/coverage/commands.series-ahead.server';
import { makeNeeds, moveNeeds } from '~/features/coverage/commands.series-follow.server';
import { listFilled } from '~/features/coverage/queries.seats.server';
import { isBroadcast } from '~/features/coverage/rules.mediums';
import { record } from '~/features/history/commands.server';
import { listHistory } from '~/features/history/queries.server';
import { requireRecurrenceStart } from '~/features/programmes/queries.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, forbidden, type Message, notFound } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { transactOnce } from '~/platform/receipts.server';
import { fold } from '~/platform/text';
import { formatDate, formatDateTime, type PlainDate } from '~/platform/time';
import { flag, json } from '~db/columns';
import type { Reader, Tx } from '~db/connect';
import { hold } from '~db/hold';
import { requireGenre } from '../coverage/commands.genre.server';
import { settleDecisions } from './commands.decisions.server';
import type { EndSlotInput, NewSlotInput, SlotInput } from './input.slots';
import { getSlot, type Slot } from './queries.slots.server';
import { KINDS_OF_MEDIUM, lengthUnitOfMedium } from './rules.slot-choices';
import { type Course, clashIn, occurrenceOn, type RerunRule, withCourse } from './rules.slots';

const invalid = (field: string, code: Message) =>
  new DomainError('errors.invalid', 422, {}, { [field]: [code] });

/** Opens a column or a segment on a channel; `sample` marks one that nobody has decided on. Throws 403, 422 by field. */
export async function createSlot(
  ctx: Ctx,
  input: NewSlotInput,
  { sample = false } = {},
): Promise<string> {
  const id = ctx.newId();
  return transactOnce(ctx, async (tx) => {
    const channel = await requireChannel(tx, ctx, input.channelId);
    await requireRecurrenceStart(tx, input.startsOn, ctx.clock.today());
    await requireGenre(tx, KINDS_OF_MEDIUM[channel.medium], input.genre);
    await tx.q
      .insertInto('slots')
      .values({
        id,
        channel_id: channel.id,
        ...columnsOf(input, channel.medium),
        ...courseColumns(input),
        earlier: json([]),
        is_sample: flag(sample),
        version: 1,
      })
      .execute();
    await record(tx, ctx, {
      subject: { kind: 'slot', id },
      event: 'create',
      data: { name: input.name, channel: channel.name, rrule: input.rrule },
    });
    return id;
  });
}

/** Whether another slot that still runs on its channel has the same name: two of them are told apart by nothing in a list. */
export async function sharesName(ctx: Ctx, id: string): Promise<boolean> {
  const other = await ctx.db.q
    .selectFrom('slots as own')
    .innerJoin('slots as other', (join) =>
      join
        .onRef('other.channel_id', '=', 'own.channel_id')
        .onRef('other.name_folded', '=', 'own.name_folded')
        .onRef('other.id', '<>', 'own.id'),
    )
    .select('other.id')
    .where('own.id', '=', id)
    .where((on) =>
      on.or([on('other.ends_on', 'is', null), on('other.ends_on', '>=', ctx.clock.today())]),
    )
    .executeTakeFirst();
  return other !== undefined;
}

/**
 * Changes a slot, over the version that was read; a new recurrence holds from today on. Throws 403, 404, 422 by field, 409
 * `slots.errors.overtaken` with who and when, 422 at `decisions` when some would be lost and nothing was chosen, 409 `slots.errors.stranded` with `count` when work would stand on days that the
 * slot no longer has and `free` was not said.
 */
export async function updateSlot(ctx: Ctx, id: string, input: SlotInput): Promise<void> {
  const needs = await readNeedsAhead(ctx);
  await transactOnce(ctx, async (tx) => {
    const before = await requireOwn(tx, ctx, id, input.version);
    if (input.endsOn !== null && input.endsOn !== before.endsOn && input.endsOn < ctx.clock.today())
      throw invalid('endsOn', 'slots.errors.endsInPast');
    if (input.startsOn !== before.startsOn)
      await requireRecurrenceStart(tx, input.startsOn, ctx.clock.today());
    await requireGenre(tx, KINDS_OF_MEDIUM[before.medium], input.genre, before.genre);
    const columns = columnsOf(input, before.medium);
    const choices = { free: input.free, reason: '', decisions: input.decisions };
    const slot = await follow(tx, ctx, before, input, choices, needs, columns);
    await record(tx, ctx, {
      subject: { kind: 'slot', id },
      event: 'update',
      data: {
        changed: changedFields(before, input),
        before: summaryOf(before),
        after: summaryOf(slot),
      },
    });
  });
}

/** Lets a slot end with a day; its past stays. Throws as `updateSlot` does, and 422 at `endsOn` for a day that has passed. */
export async function endSlot(ctx: Ctx, id: string, input: EndSlotInput): Promise<void> {
  const needs = await readNeedsAhead(ctx);
  await transactOnce(ctx, async (tx) => {
    const before = await requireOwn(tx, ctx, id, input.version);
    if (input.endsOn < ctx.clock.today()) throw invalid('endsOn', 'slots.errors.endsInPast');
    if (input.endsOn < before.startsOn) throw invalid('endsOn', 'slots.errors.endsBeforeStart');
    const course = { ...courseOf(before), endsOn: input.endsOn };
    await follow(tx, ctx, before, course, { ...input, decisions: 'drop' }, needs);
    await record(tx, ctx, {
      subject: { kind: 'slot', id },
      event: 'end',
      reason: input.reason,
      data: { endsOn: formatDate(input.endsOn) },
    });
  });
}

/** Lets an ended slot go on from today, with no end. Throws 403, 404, 409: also while its channel is out of use. */
export async function reopenSlot(ctx: Ctx, id: string, version: number): Promise<void> {
  const needs = await readNeedsAhead(ctx);
  await transactOnce(ctx, async (tx) => {
    const before = await requireOwn(tx, ctx, id, version);
    if (before.endsOn === null) throw new DomainError('slots.errors.notEnded', 409);
    const { active, outlet_active } = await channelRow(
      tx,
      before.channelId,
    ).executeTakeFirstOrThrow();
    if (!active || !outlet_active) throw new DomainError('coverage.errors.outOfUse', 409);
    const course = { ...courseOf(before), endsOn: null };
    await follow(tx, ctx, before, course, { free: false, reason: '', decisions: 'drop' }, needs);
    await record(tx, ctx, { subject: { kind: 'slot', id }, event: 'reopen' });
  });
}

/** Whether the person may change slots of the outlet; without one, of any. */
export const mayManageSlots = (ctx: Ctx, outletId?: string): boolean =>
  can(ctx.who, 'manage:slots', outletId === undefined ? undefined : { outletId });

/** The slot, held to the end of the transaction. Throws 403, 404, and 409 when the version has passed. */
async function requireOwn(tx: Tx, ctx: Ctx, id: string, version: number): Promise<Slot> {
  await hold(tx, 'slots', { id });
  const found = await getSlot(tx, id);
  if (!found) throw notFound();
  if (!mayManageSlots(ctx, found.slot.outletId)) throw forbidden();
  if (found.slot.version !== version) throw await overtaken(tx, id);
  return found.slot;
}

async function overtaken(db: Reader, id: string): Promise<DomainError> {
  const [last] = await listHistory(db, [{ kind: 'slot', ids: [id] }]);
  return new DomainError('slots.errors.overtaken', 409, {
    by: last?.actorName ?? '…',
    at: last ? formatDateTime(last.at) : '…',
  });
}

/** What becomes of what stands on days that the slot loses. */
type Choices = Pick<SlotInput, 'free' | 'decisions'> & { reason: string };

/**
 * Writes the slot's new course and columns, settles what was decided about days that it lost, frees what would be stranded, and takes
 * what sits in it along to a new hour. Throws 409, 422.
 */
async function follow(
  tx: Tx,
  ctx: Ctx,
  before: Slot,
  { rrule, startsOn, endsOn }: Course,
  { free, reason, decisions }: Choices,
  needs: NeedsAhead,
  columns: Partial<ReturnType<typeof columnsOf>> = {},
): Promise<Slot> {
  const today = ctx.clock.today();
  const course = withCourse(before, { rrule, startsOn, endsOn }, today);
  await tx.q
    .updateTable('slots')
    .set({
      ...columns,
      ...courseColumns(course),
      holds_from: course.holdsFrom ?? null,
      earlier: json(course.earlier ?? []),
      version: before.version + 1,
    })
    .where('id', '=', before.id)
    .execute();
  const slot = (await getSlot(tx, before.id))?.slot ?? course;
  await settleDecisions(tx, slot, today, decisions);
  await requireNoClash(tx, slot, today);
  await moveNeeds(tx, ctx, before, slot.id, needs);
  await freeStranded(tx, ctx, slot, { free, reason });
  await followHours(tx, ctx, before, slot);
  if (slot.capacity < before.capacity) await requireRoom(tx, slot, today);
  await makeNeeds(tx, ctx, slot.id, needs);
  return slot;
}

/** Throws 422 at `capacity` when more sit in an occurrence to come than it would have seats. */
async function requireRoom(tx: Tx, slot: Slot, today: PlainDate): Promise<void> {
  const exceptions = (await getSlot(tx, slot.id))?.exceptions ?? [];
  for (const { day, count } of await listFilled(tx, slot.id, today)) {
    const capacity = occurrenceOn(slot, exceptions, day)?.capacity ?? count;
    // One with seats of its own is as it was.
    if (count <= capacity || capacity !== slot.capacity) continue;
    throw invalid('capacity', `slots.errors.capacityTaken?count=${count}&day=${formatDate(day)}`);
  }
}

/** Throws 409 when a moved occurrence would share its day with another one. */
async function requireNoClash(tx: Tx, slot: Slot, today: PlainDate): Promise<void> {
  const clash = clashIn(slot, (await getSlot(tx, slot.id))?.exceptions ?? [], today);
  if (!clash) return;
  const days = { day: formatDate(clash.originalDay), movedTo: formatDate(clash.day) };
  throw new DomainError('slots.errors.movedClash', 409, days);
}

const channelRow = (tx: Tx, id: string) =>
  tx.q
    .selectFrom('channels')
    .innerJoin('outlets', 'outlets.id', 'channels.outlet_id')
    .select(['channels.id', 'channels.name', 'channels.medium', 'channels.outlet_id'])
    .select(['channels.active', 'outlets.active as outlet_active'])
    .where('channels.id', '=', id);

async function requireChannel(tx: Tx, ctx: Ctx, id: string) {
  const channel = await channelRow(tx, id).executeTakeFirst();
  if (!channel) throw invalid('channelId', 'fields.errors.invalidChoice');
  if (!mayManageSlots(ctx, channel.outlet_id)) throw forbidden();
  if (!channel.active || !channel.outlet_active)
    throw invalid('channelId', 'fields.errors.invalidChoice');
  return channel;
}

/** The columns of what the form says, once it suits the medium. Throws 422 by field. */
function columnsOf(input: NewSlotInput, medium: Slot['medium']) {
  const aired = isBroadcast(medium);
  if (aired && input.startTime === null)
    throw invalid('startTime', 'slots.errors.startTimeRequired');
  if (!aired && input.reruns.length > 0) throw invalid('reruns', 'slots.errors.rerunsNotAired');
  const early = (rerun: RerunRule) =>
    rerun.afterDays === 0 && input.startTime !== null && rerun.time <= input.startTime;
  if (input.reruns.some(early)) throw invalid('reruns', 'slots.errors.rerunTooEarly');
  return {
    name: input.name,
    name_folded: fold(input.name),
    start_time: input.startTime,
    length_value: input.lengthValue,
    length_unit: input.lengthValue === null ? null : lengthUnitOfMedium(medium),
    capacity: input.capacity,
    genre: input.genre,
    deadline_days: input.deadlineDays,
    deadline_time: input.deadlineTime,
    reruns: json(input.reruns),
  };
}

const courseOf = ({ rrule, startsOn, endsOn }: Course): Course => ({ rrule, startsOn, endsOn });
const courseColumns = ({ rrule, startsOn, endsOn }: Course) => ({
  rrule,
  starts_on: startsOn,
  ends_on: endsOn,
});

const summaryOf = (slot: Slot) => ({
  name: slot.name,
  rrule: slot.rrule,
  startsOn: slot.startsOn,
  endsOn: slot.endsOn,
});

const COMPARED = [
  'name',
  'rrule',
  'startsOn',
  'endsOn',
  'startTime',
  'lengthValue',
  'capacity',
  'genre',
  'deadlineDays',
  'deadlineTime',
  'reruns',
] as const satisfies readonly (keyof Slot & keyof SlotInput)[];

/** The names of what differs, for the history. */
const changedFields = (before: Slot, after: SlotInput): string[] =>
  COMPARED.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
