/** The mediums that carry a work, and which of them carry which kind. */
import type { AssignmentKind } from './rules.genres';

export const MEDIUMS = ['print', 'online', 'tv', 'radio', 'social'] as const;
export type Medium = (typeof MEDIUMS)[number];

/** The mediums that carry a kind of work. */
export const MEDIUMS_OF: Record<AssignmentKind, readonly Medium[]> = {
  story: ['print', 'online', 'social'],
  segment: ['tv', 'radio', 'online', 'social'],
};

export const isBroadcast = (medium: Medium): boolean => medium === 'tv' || medium === 'radio';

/** What proves that a work was published: the issue and its page, a link, the hour on air. */
export type Proof = 'print' | 'online' | 'air';

export const proofOf = (medium: Medium): Proof => {
  if (medium === 'print') return 'print';
  return isBroadcast(medium) ? 'air' : 'online';
};
