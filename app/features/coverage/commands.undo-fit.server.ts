/** Fits what an undo puts back to what has become of it meanwhile: its seat, the text that it appears with, its reporter. */
import type { UndoRow } from '~/features/history/rules';
import { listOutletPeople } from '~/features/newsroom/queries.server';
import { getSlot } from '~/features/newsroom/queries.slots.server';
import { occurrenceOn } from '~/features/newsroom/rules.slots';
import type { Reader, Tx } from '~db/connect';
import { hold } from '~db/hold';
import type { Schema } from '~db/schema';
import type { LoadedAssignment } from './queries.facts.server';
import { countSeated } from './queries.seats.server';
import { type AssignmentStatus, isTextApproved, REPORTERS_TURN } from './rules';
import { uncancelled } from './rules.undo';

interface Undone {
  id: string;
  event: string;
}

export interface FittedRows {
  rows: UndoRow[];
  /** The name of the slot that an appearance left, because its seat is gone or taken. */
  leftSlot: string | null;
}

/**
 * The rows as an undo of the event may put them back. An appearance leaves its slot where the occurrence is gone or full, takes
 * the slot's hour where that was changed since, and follows the text. Whoever writes holds the slots before.
 */
export async function fitRows(
  db: Reader,
  event: Undone,
  facts: LoadedAssignment,
  rows: readonly UndoRow[],
): Promise<FittedRows> {
  const own = rows.find((row) => row.table === 'assignments');
  const approved = isTextApproved(
    (own?.before.status ?? facts.status) as AssignmentStatus,
    (own?.before.suspended_from ?? facts.suspendedFrom) as AssignmentStatus | null,
  );
  const fitted: UndoRow[] = [];
  const taken: string[] = [];
  let leftSlot: string | null = null;
  for (const row of rows) {
    if (row.table !== 'placements') {
      fitted.push(row);
      continue;
    }
    const seat = await seatBack(db, event, facts, row, taken);
    leftSlot ??= seat.leftSlot;
    const before = { ...row.before, ...seat.set };
    const status = before.status as Schema['placements']['status'] | undefined;
    if (UNCANCELS.includes(event.event) && status) before.status = uncancelled(status, approved);
    fitted.push({ ...row, before });
  }
  return { rows: fitted, leftSlot };
}

/** Taken back, these bring appearances back that were cancelled, by themselves or along with their airing. */
const UNCANCELS: readonly string[] = ['cancel', 'take_down'];

interface SeatBack {
  set: UndoRow['before'];
  leftSlot: string | null;
}

const STAYS: SeatBack = { set: {}, leftSlot: null };

/** Whether the appearance finds its seat again. `taken` keeps the seats that earlier rows of the same undo have taken. */
async function seatBack(
  db: Reader,
  event: Undone,
  facts: LoadedAssignment,
  { id, before }: UndoRow,
  taken: string[],
): Promise<SeatBack> {
  const now = await db.q
    .selectFrom('placements')
    .select(['status', 'slot_id', 'planned_on', 'planned_time'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const then = { ...now, ...before } as typeof now;
  if (then.slot_id === null || (then.status !== 'planned' && then.status !== 'scheduled'))
    return STAYS;
  const found = await getSlot(db, then.slot_id);
  if (!found) return STAYS;
  const { slot, exceptions } = found;
  const there = occurrenceOn(slot, exceptions, then.planned_on);
  const sits =
    now.status !== 'cancelled' &&
    facts.status !== 'cancelled' &&
    now.slot_id === then.slot_id &&
    now.planned_on === then.planned_on;
  const seat = `${then.slot_id} ${then.planned_on}`;
  const others = taken.filter((each) => each === seat).length;
  const free =
    sits || (there && (await countSeated(db, slot.id, there.day)) + others < there.capacity);
  if (!there || !free) return { set: { slot_id: null }, leftSlot: slot.name };
  if (!sits) taken.push(seat);
  const changed =
    there.startTime !== then.planned_time && (await slotChangedSince(db, slot.id, event.id));
  return changed ? { ...STAYS, set: { planned_time: there.startTime } } : STAYS;
}

/** Ids of events are in the order of their making. */
async function slotChangedSince(db: Reader, slotId: string, eventId: string): Promise<boolean> {
  const later = await db.q
    .selectFrom('history')
    .select('id')
    .where('subject_kind', '=', 'slot')
    .where('subject_id', '=', slotId)
    .where('id', '>', eventId)
    .limit(1)
    .executeTakeFirst();
  return later !== undefined;
}

/** The lead of work that goes back to a reporter, held; null when they no longer work at the outlet. */
export async function isStillReporter(
  tx: Tx,
  outletId: string,
  personId: string,
): Promise<boolean> {
  await hold(tx, 'people', { id: personId });
  const reporters = await listOutletPeople(tx, outletId, 'reporter');
  return reporters.some((person) => person.id === personId);
}

/** Work that nobody can go on with is offered anew. */
export const OFFERED_ANEW = { status: 'open', lead_id: null, assigned_by: null } as const;

/**
 * What a withdrawal stopped and flagged, as its undo finds it. There is no other way back from a withdrawal: work that was cancelled
 * since stays cancelled, and whatever else was done to the rows meanwhile is in nobody's way.
 */
export async function stillStopped(db: Reader, rows: readonly UndoRow[]): Promise<UndoRow[]> {
  const found: UndoRow[] = [];
  for (const row of rows) {
    const now = await rowNow(db, row);
    if (row.table === 'exemplars') found.push(row);
    else if (now && (row.table === 'placements' || now.status === 'suspended'))
      found.push({ ...row, version: now.version });
  }
  return found;
}

const rowNow = (db: Reader, { table, id }: UndoRow) =>
  db.q.selectFrom(table).select(['version', 'status']).where('id', '=', id).executeTakeFirst();

/** What the undo of a withdrawal lets go on: work whose reporter has gone meanwhile is open to every other. */
export async function fitReinstated(tx: Tx, rows: readonly UndoRow[]): Promise<UndoRow[]> {
  const fitted: UndoRow[] = [];
  for (const row of rows) {
    const { status } = row.before;
    const turn = row.table === 'assignments' && REPORTERS_TURN.some((each) => each === status);
    const work = turn && (await leadOf(tx, row.id));
    const gone = work && !(await isStillReporter(tx, work.outlet_id, work.lead_id));
    fitted.push(gone ? { ...row, before: { ...row.before, ...OFFERED_ANEW } } : row);
  }
  return fitted;
}

async function leadOf(tx: Tx, id: string) {
  const work = await tx.q
    .selectFrom('assignments')
    .select(['outlet_id', 'lead_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  return work?.lead_id ? { outlet_id: work.outlet_id, lead_id: work.lead_id } : null;
}
