/** The forms of the list of genres. */
import { z } from 'zod';
import {
  absent,
  choice,
  id,
  needed,
  optionalId,
  says,
  text,
  ticked,
  version,
  whole,
} from '~/platform/form-fields';
import { ASSIGNMENT_KINDS } from '../coverage/rules.genres';

const NAME_MAX = 120;
const WORDS_MAX = 20_000;
const MINUTES_MAX = 600;

const fields = {
  name: needed(NAME_MAX),
  nameEn: text(NAME_MAX),
  story: ticked,
  segment: ticked,
  /** The angle that other genres have as well; null: one of its own. */
  angle: optionalId,
  words: whole(1, WORDS_MAX).optional().transform(absent),
  minutes: whole(1, MINUTES_MAX).optional().transform(absent),
};

interface Kinds {
  story: boolean;
  segment: boolean;
}
const hasKind = ({ story, segment }: Kinds) => story || segment;
const noKind = { path: ['story'], ...says('admin.errors.genreKind') };

export const newGenreInput = z.object(fields).refine(hasKind, noKind);
export type NewGenreInput = z.output<typeof newGenreInput>;

export const genreInput = z.object({ id, ...fields, version }).refine(hasKind, noKind);
export type GenreInput = z.output<typeof genreInput>;

/** One step of a genre in the order of a kind. */
export const genreOrderInput = z.object({
  id,
  kind: choice(ASSIGNMENT_KINDS),
  direction: choice(['up', 'down']),
});
export type GenreOrderInput = z.output<typeof genreOrderInput>;

/** One step of a sector in the list. */
export const sectorOrderInput = z.object({ id, direction: choice(['up', 'down']) });
export type SectorOrderInput = z.output<typeof sectorOrderInput>;
