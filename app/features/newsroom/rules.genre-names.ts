/** How the genres of the installation reach the browser: as what differs from those that it was built with. Pure. */
import { BUILT_IN_GENRES, type GenreFacts } from '../coverage/rules.genres';

/** A genre with its name in the reader's language; without one it has that of the catalogue. */
export interface SaidGenre extends GenreFacts {
  name?: string | undefined;
}

/** The genres of the installation, from what was said of them. */
export function genresSaid(said: readonly SaidGenre[]): readonly SaidGenre[] {
  const codes = new Set(said.map(({ code }) => code));
  return [...BUILT_IN_GENRES.filter(({ code }) => !codes.has(code)), ...said];
}
