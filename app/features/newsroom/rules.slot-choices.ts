/** What a column or a segment may be on each medium. */
import {
  type AssignmentKind,
  type Genre,
  type Genres,
  lengthUnitOf,
} from '../coverage/rules.genres';
import { isBroadcast } from '../coverage/rules.mediums';
import type { Medium } from './rules';

/** The kinds of work that a medium carries. */
export const KINDS_OF_MEDIUM: Record<Medium, readonly AssignmentKind[]> = {
  print: ['story'],
  online: ['story', 'segment'],
  social: ['story', 'segment'],
  tv: ['segment'],
  radio: ['segment'],
};

/** The genres in use that suit a medium, in their order; `kept` is offered whatever became of it. */
export function genresOfMedium(genres: Genres, medium: Medium, kept?: Genre): readonly Genre[] {
  const codes = [...new Set(KINDS_OF_MEDIUM[medium].flatMap((kind) => genres.of(kind)))];
  return kept && !codes.includes(kept) ? [...codes, kept] : codes;
}

/** What the length is counted in: minutes on air, else words. */
export const lengthUnitOfMedium = (medium: Medium): 'words' | 'minutes' =>
  lengthUnitOf(isBroadcast(medium) ? 'segment' : 'story');
