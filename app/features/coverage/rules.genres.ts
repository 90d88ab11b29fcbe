/** What a work is: a story or a segment, its genre, and what its length is counted in. Genres are rows of table `genres`. */

export const ASSIGNMENT_KINDS = ['story', 'segment'] as const;
export type AssignmentKind = (typeof ASSIGNMENT_KINDS)[number];

export type LengthUnit = 'words' | 'minutes';

/** A code of table `genres`. */
export type Genre = string;

/** What is known of a genre. */
export interface GenreFacts {
  code: Genre;
  /** Its place among the genres of stories, and of segments; null: it does not suit them. */
  story: number | null;
  segment: number | null;
  /** The angle of a text: the same subject told in two genres of one angle is told twice. */
  angle: string;
  /** The usual length as a story, in words, and as a segment, in minutes. */
  words: number | null;
  minutes: number | null;
  active: boolean;
}

type Start = readonly [code: Genre, story: number | null, segment: number | null, angle: string];

const START: readonly Start[] = [
  ['profile', 1, 6, 'person'],
  ['news', 2, 5, 'event'],
  ['report', 3, null, 'event'],
  ['feature', 4, null, 'depth'],
  ['chronicle', 5, null, 'depth'],
  ['interview', 6, 4, 'person'],
  ['photo_story', 7, null, 'depth'],
  ['tv_feature', null, 1, 'depth'],
  ['radio_item', null, 2, 'person'],
  ['talk_show', null, 3, 'person'],
];

/** The genres of a new installation, as migration 0036 writes them; their names are `enums.genre` of the catalogue. */
export const BUILT_IN_GENRES: readonly GenreFacts[] = START.map(
  ([code, story, segment, angle]) => ({
    code,
    story,
    segment,
    angle,
    words: null,
    minutes: null,
    active: true,
  }),
);

/** The genres of an installation. */
export interface Genres {
  /** Those in use that suit a kind of work, in their order; the first is offered first. `kept` is offered whatever became of it. */
  of(kind: AssignmentKind, kept?: Genre | null): readonly Genre[];
  /** Those in use: of stories, then what is of segments alone. */
  all(kept?: Genre | null): readonly Genre[];
  find(code: string): GenreFacts | null;
  /** Whether a genre, in use or not, suits a kind of work. */
  suits(kind: AssignmentKind, genre: Genre): boolean;
  angleOf(genre: Genre): string;
  /** The usual length in the unit; null where none is stated. */
  usual(unit: LengthUnit, genre: Genre): number | null;
}

/** Reads a list of genres. A genre that it lacks suits nothing and has an angle of its own. */
export function genresFrom(facts: readonly GenreFacts[]): Genres {
  const found = new Map(facts.map((each) => [each.code, each]));
  const place = (code: Genre, kind: AssignmentKind) => found.get(code)?.[kind] ?? null;
  const used = (kind: AssignmentKind): Genre[] =>
    facts
      .filter((each) => each.active && each[kind] !== null)
      .sort((a, b) => (a[kind] ?? 0) - (b[kind] ?? 0) || (a.code < b.code ? -1 : 1))
      .map(({ code }) => code);
  const inUse = { story: used('story'), segment: used('segment') };
  const all = [...new Set([...inUse.story, ...inUse.segment])];
  const keep = (codes: readonly Genre[], kept: Genre | null | undefined) =>
    kept && !codes.includes(kept) ? [...codes, kept] : codes;
  return {
    of: (kind, kept) => keep(inUse[kind], kept),
    all: (kept) => keep(all, kept),
    find: (code) => found.get(code) ?? null,
    suits: (kind, genre) => place(genre, kind) !== null,
    angleOf: (genre) => found.get(genre)?.angle ?? genre,
    usual: (unit, genre) => found.get(genre)?.[unit] ?? null,
  };
}

/** What the length of a work is counted in. */
export const lengthUnitOf = (kind: AssignmentKind): LengthUnit =>
  kind === 'story' ? 'words' : 'minutes';
