/** Who may undo an event of coverage, and what stands in the way. Pure. */
import type { UndoRow } from '~/features/history/rules';
import { can } from '~/platform/permissions';
import type { Principal } from '~/platform/principal';
import type { ClockTime, Instant, PlainDate } from '~/platform/time';
import type { AssignmentStatus, AssignmentVerb } from './rules';
import { moveRefusalOf } from './rules.placements';

/** What a reporter does by themselves, and may take back by themselves. */
const REPORTERS_OWN: readonly AssignmentVerb[] = ['claim', 'release', 'decline', 'start', 'submit'];

export interface UndoSubject {
  outletId: string;
  assignmentStatus: AssignmentStatus;
  exemplarWithdrawn: boolean;
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
  | 'coverage.errors.exemplarWithdrawn'
  | 'coverage.errors.assignmentClosed'
  | 'undo.errors.dayPassed';

/** What about the object forbids to go back, whoever asks. */
export function undoRefusalOf(
  { event, kind }: Pick<UndoneEvent, 'event' | 'kind'>,
  rows: readonly UndoRow[],
  subject: UndoSubject,
  now: Instant,
): UndoRefusal | null {
  if (subject.exemplarWithdrawn) return 'coverage.errors.exemplarWithdrawn';
  if (kind !== 'placement') return null;
  const moved = event === 'move';
  const { assignmentStatus } = subject;
  if (assignmentStatus === 'cancelled' || (moved && assignmentStatus === 'suspended'))
    return 'coverage.errors.assignmentClosed';
  return moved && rows.some((row) => liesInThePast(row, now)) ? 'undo.errors.dayPassed' : null;
}

const liesInThePast = ({ before }: UndoRow, now: Instant): boolean =>
  moveRefusalOf(before.planned_on as PlainDate, before.planned_time as ClockTime | null, now) !==
  null;

/** Appearances outside the undone rows that would be left without what they lean on: an approved text, a plan. */
export function leansOn(event: string, status: string): boolean {
  if (event === 'plan') return status !== 'cancelled';
  if (event === 'approve') return status !== 'cancelled' && status !== 'planned';
  return false;
}
