/** What a column or a segment may be on each medium. */
import { GENRES_OF, type Genre, lengthUnitOf } from '../coverage/rules.genres';
import { isBroadcast } from '../coverage/rules.mediums';
import type { Medium } from './rules';

const WEB = [...new Set([...GENRES_OF.story, ...GENRES_OF.segment])];

export const GENRES_OF_MEDIUM: Record<Medium, readonly Genre[]> = {
  print: GENRES_OF.story,
  online: WEB,
  social: WEB,
  tv: GENRES_OF.segment,
  radio: GENRES_OF.segment,
};

/** What the length is counted in: minutes on air, else words. */
export const lengthUnitOfMedium = (medium: Medium): 'words' | 'minutes' =>
  lengthUnitOf(isBroadcast(medium) ? 'segment' : 'story');
