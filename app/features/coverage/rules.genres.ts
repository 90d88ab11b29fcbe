/** What a work is: a story or a segment, its genre, and what its length is counted in. */

export const ASSIGNMENT_KINDS = ['story', 'segment'] as const;
export type AssignmentKind = (typeof ASSIGNMENT_KINDS)[number];

export const GENRES = [
  'news',
  'report',
  'profile',
  'feature',
  'chronicle',
  'interview',
  'photo_story',
  'tv_feature',
  'talk_show',
  'radio_item',
] as const;
export type Genre = (typeof GENRES)[number];

/** The genres that suit a kind of work; the first is offered first. */
export const GENRES_OF: Record<AssignmentKind, readonly Genre[]> = {
  story: ['profile', 'news', 'report', 'feature', 'chronicle', 'interview', 'photo_story'],
  segment: ['tv_feature', 'radio_item', 'talk_show', 'interview', 'news', 'profile'],
};

/** What the length of a work is counted in. */
export const lengthUnitOf = (kind: AssignmentKind): 'words' | 'minutes' =>
  kind === 'story' ? 'words' : 'minutes';
