/** Planned appearances as they are, or as they would be: what the warnings are about. Pure. */
import type { ClockTime, Instant, PlainDate } from '~/platform/time';
import type { AssignmentStatus } from './rules';
import type { AssignmentKind, Genre } from './rules.genres';

/** An appearance as it is, or as it would be. */
export interface Proposal {
  /** Names it in the answer. */
  key: string;
  /** Null for what is not planned yet. */
  placementId: string | null;
  assignmentId: string | null;
  outletId: string;
  exemplarId: string | null;
  kind: AssignmentKind;
  genre: Genre;
  leadId: string | null;
  slotId: string | null;
  rerun: boolean;
  plannedOn: PlainDate;
  plannedTime: ClockTime | null;
  minutes: number | null;
  /** The deadline, while the text is owed. */
  deadlineAt: Instant | null;
  /** That it is about this exemplar is what is asked now: other work about the same is told of. */
  aboutAnew?: boolean | undefined;
}

/** The first and the last of the days. */
export function spanOf(days: readonly PlainDate[]): { from: PlainDate; to: PlainDate } | null {
  const sorted = [...days].sort();
  const [from, to] = [sorted[0], sorted.at(-1)];
  return from && to ? { from, to } : null;
}

/** The deadline while the text is owed: handed in, it binds nobody any more. */
export const owedDeadline = (status: AssignmentStatus, deadlineAt: Instant | null) =>
  OWED.includes(status) ? deadlineAt : null;

const OWED: readonly AssignmentStatus[] = ['proposed', 'open', 'claimed', 'in_progress'];
