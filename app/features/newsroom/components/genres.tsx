/** The genres of the installation on every page. */
import {
  type ChangeEvent,
  createContext,
  type ReactNode,
  useContext,
  useMemo,
  useRef,
} from 'react';
import type { TextKey } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import {
  BUILT_IN_GENRES,
  type Genre,
  type Genres,
  genresFrom,
  type LengthUnit,
} from '../../coverage/rules.genres';
import { genresSaid, type SaidGenre } from '../rules.genre-names';

interface Known {
  genres: Genres;
  names: ReadonlyMap<Genre, string>;
}

const knownOf = (said: readonly SaidGenre[]): Known => ({
  genres: genresFrom(genresSaid(said)),
  names: new Map(said.flatMap(({ code, name }) => (name === undefined ? [] : [[code, name]]))),
});

const BUILT_IN_CODES: ReadonlySet<Genre> = new Set(BUILT_IN_GENRES.map(({ code }) => code));
const START = knownOf([]);
const GenresContext = createContext<Known>(START);

/** `said`: the genres that are not as the product was built with them. */
export function GenresProvider({
  said,
  children,
}: {
  said: readonly SaidGenre[] | null | undefined;
  children: ReactNode;
}) {
  const known = useMemo(() => (said ? knownOf(said) : START), [said]);
  return <GenresContext.Provider value={known}>{children}</GenresContext.Provider>;
}

export const useGenres = (): Genres => useContext(GenresContext).genres;

/** Gives the name of a genre in the reader's language; a code that nobody knows is its own name. */
export function useGenreName(): (genre: Genre) => string {
  const { t } = useT();
  const { names } = useContext(GenresContext);
  return (genre) =>
    names.get(genre) ?? (BUILT_IN_CODES.has(genre) ? t(`enums.genre.${genre}` as TextKey) : genre);
}

export function GenreOptions({ genres }: { genres: readonly Genre[] }) {
  const nameOf = useGenreName();
  return genres.map((genre) => (
    <option key={genre} value={genre}>
      {nameOf(genre)}
    </option>
  ));
}

/**
 * Offers the usual length of a genre in the field `lengthValue` of the same form: `first` for the genre `start`, and that of
 * each genre that is chosen, unless another length was typed.
 */
export function useUsualLength(unit: LengthUnit, start: Genre) {
  const genres = useGenres();
  const before = useRef(start);
  const usual = (genre: Genre) => String(genres.usual(unit, genre) ?? '');
  const onGenre = ({ currentTarget }: ChangeEvent<HTMLSelectElement>) => {
    const field = currentTarget.form?.elements.namedItem('lengthValue');
    if (
      field instanceof HTMLInputElement &&
      (field.value === '' || field.value === usual(before.current))
    )
      field.value = usual(currentTarget.value);
    before.current = currentTarget.value;
  };
  return { first: usual(start), onGenre };
}
