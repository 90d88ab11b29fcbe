/** What becomes of the work of somebody who leaves, as data: a colleague takes it, or every reporter may. Pure. */
import { type AssignmentFacts, type AssignmentStatus, REPORTERS_TURN, refusalOf } from './rules';

/** Statuses in which the work of a lead who leaves is handed over; a text that is approved stays theirs. */
export const HANDED_STATUSES = [
  'claimed',
  'in_progress',
  'submitted',
  'editing',
  'suspended',
] as const satisfies readonly AssignmentStatus[];
type HandedStatus = (typeof HANDED_STATUSES)[number];

/** Statuses in which a place in the crew still means something to do. */
export const CREW_STATUSES = ['proposed', 'open', ...HANDED_STATUSES] as const;

/** Where the work stands once a colleague has it. A text that was handed in stays where it is. */
const GIVEN: Readonly<Record<HandedStatus, HandedStatus>> = {
  claimed: 'claimed',
  in_progress: 'claimed',
  submitted: 'submitted',
  editing: 'editing',
  suspended: 'suspended',
};

/** Where the work stands once a colleague has it; null when it is nobody's to hand over. */
export const givenStatus = (status: AssignmentStatus): HandedStatus | null =>
  Object.hasOwn(GIVEN, status) ? GIVEN[status as HandedStatus] : null;

/** Why the work cannot change hands now: what forbids an editor to reassign it. Null when it can. */
export const handoverRefusal = (facts: AssignmentFacts) => refusalOf('assign', facts);

/** Whether the work may go back to every reporter: no text was handed in, and its need has not ended. */
export function mayOpen(facts: AssignmentFacts): boolean {
  if (handoverRefusal(facts) !== null || facts.needEnded) return false;
  const { status, suspendedFrom } = facts;
  const turn = status === 'suspended' ? suspendedFrom : status;
  return REPORTERS_TURN.some((each) => each === turn);
}
