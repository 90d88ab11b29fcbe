/** What must hold before work goes forward: one table for the verbs, the buttons that offer them, and every undo. Pure. */
import type { ExemplarStatus } from '~/features/exemplars/rules';

export interface Circumstances {
  /** Of the exemplar that the work is about; null while a recurring need waits for its subject. */
  exemplarStatus: ExemplarStatus | null;
  /** The outlet is in use; of an appearance, its channel as well. */
  inUse: boolean;
}

export type Precondition = 'approvedExemplar' | 'knownSubject' | 'inUse';

export type UnmetPrecondition =
  | 'exemplarWithdrawn'
  | 'exemplarNotApproved'
  | 'subjectMissing'
  | 'outOfUse';

/** The first of the preconditions that does not hold, in the words of its refusal; null when all do. */
export function unmetOf(
  preconditions: readonly Precondition[],
  { exemplarStatus, inUse }: Circumstances,
): UnmetPrecondition | null {
  const about = exemplarStatus ?? 'approved';
  if (preconditions.includes('approvedExemplar') && about !== 'approved')
    return about === 'withdrawn' ? 'exemplarWithdrawn' : 'exemplarNotApproved';
  if (preconditions.includes('knownSubject') && exemplarStatus === null) return 'subjectMissing';
  return preconditions.includes('inUse') && !inUse ? 'outOfUse' : null;
}
