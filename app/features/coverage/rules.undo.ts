/** Who may undo an event of coverage, and what stands in the way. Pure. */
import type { UndoRow } from '~/features/history/rules';
import { can } from '~/platform/permissions';
import type { Principal } from '~/platform/principal';
import type { ClockTime, Instant, PlainDate } from '~/platform/time';
import { type AssignmentStatus, type AssignmentVerb, isOnOffer, REPORTERS_TURN } from './rules';
import { moveRefusalOf, type PlacementStatus } from './rules.placements';
import {
  type Circumstances,
  type Precondition,
  type UnmetPrecondition,
  unmetOf,
} from './rules.preconditions';

/** What a reporter does by themselves, and may take back by themselves. */
const REPORTERS_OWN: readonly AssignmentVerb[] = ['claim', 'release', 'decline', 'start', 'submit'];

export interface UndoSubject extends Circumstances {
  outletId: string;
  assignmentStatus: AssignmentStatus;
  exemplarId: string | null;
  /** The recurring need that asked for the work has ended. */
  seriesEnded: boolean;
}

export interface UndoneEvent {
  event: string;
  kind: 'assignment' | 'placement';
  actorId: string;
}

/** The outlet's editors undo whatever can be undone; a reporter only what they did themselves, with their own work. */
export function mayUndo(
  who: Principal,
  { event, actorId }: Pick<UndoneEvent, 'event' | 'actorId'>,
  outletId: string,
): boolean {
  if (can(who, 'edit:assignment', { outletId })) return true;
  const own = actorId === who.id && (REPORTERS_OWN as readonly string[]).includes(event);
  return own && can(who, 'work:assignment', { own: true, outletId });
}

export type UndoRefusal =
  | `coverage.errors.${UnmetPrecondition | 'assignmentClosed'}`
  | 'undo.errors.dayPassed'
  | 'undo.errors.needEnded';

/** What about the object forbids to go back, whoever asks: no less than forbids the verb that leads there. */
export function undoRefusalOf(
  { event, kind }: Pick<UndoneEvent, 'event' | 'kind'>,
  rows: readonly UndoRow[],
  subject: UndoSubject,
  now: Instant,
): UndoRefusal | null {
  const unmet = unmetOf(preconditionsOf(event), subject);
  if (unmet) return `coverage.errors.${unmet}`;
  if (subject.seriesEnded && rows.some((row) => offersNobody(row, subject)))
    return 'undo.errors.needEnded';
  if (kind !== 'placement') return null;
  const moved = event === 'move';
  const { assignmentStatus } = subject;
  if (assignmentStatus === 'cancelled' || (moved && assignmentStatus === 'suspended'))
    return 'coverage.errors.assignmentClosed';
  return moved && rows.some((row) => liesInThePast(row, now)) ? 'undo.errors.dayPassed' : null;
}

/** Whether the work would be on offer again, with nobody named in it. */
function offersNobody(
  { table, before }: UndoRow,
  { assignmentStatus, exemplarId }: UndoSubject,
): boolean {
  if (table !== 'assignments') return false;
  const then = { status: assignmentStatus, exemplar_id: exemplarId, ...before };
  return isOnOffer(then.status as AssignmentStatus) && then.exemplar_id === null;
}

/** Undoing these is as good as planning, offering or assigning anew. */
const BRINGS_BACK: readonly string[] = ['cancel', 'suspend', 'move', 'claim', 'assign', 'release'];

const preconditionsOf = (event: string): readonly Precondition[] =>
  BRINGS_BACK.includes(event) ? ['approvedExemplar', 'inUse'] : ['approvedExemplar'];

const liesInThePast = ({ before }: UndoRow, now: Instant): boolean =>
  moveRefusalOf(before.planned_on as PlainDate, before.planned_time as ClockTime | null, now) !==
  null;

/** Appearances outside the undone rows that would be left without what they lean on: an approved text, a plan. */
export function leansOn(event: string, status: string): boolean {
  if (event === 'plan') return status !== 'cancelled';
  if (event === 'approve') return status !== 'cancelled' && status !== 'planned';
  return false;
}

interface Held {
  status: AssignmentStatus;
  leadId: string | null;
}

/** Who must still work at the outlet for an undo that leads from one to the other: it would hand them the work. Null for nobody. */
export function handedTo(now: Held, then: Held): string | null {
  const same = now.status === then.status && now.leadId === then.leadId;
  if (same) return null;
  const worked = now.leadId === then.leadId ? REPORTERS_TURN.includes(then.status) : true;
  return worked ? then.leadId : null;
}

/** The status of an appearance whose cancellation is undone: whether it waits for the text or for its day is told by the text as it is now. */
export const uncancelled = (then: PlacementStatus, textApproved: boolean): PlacementStatus => {
  if (then !== 'planned' && then !== 'scheduled') return then;
  return textApproved ? 'scheduled' : 'planned';
};
