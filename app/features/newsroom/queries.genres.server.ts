/** The genres of the installation. They are few: every process reads them once after a change. */
import type { Locale, TextKey } from '~/platform/i18n/keys';
import { translator } from '~/platform/i18n/server';
import { remembered } from '~/platform/remembered.server';
import type { Reader } from '~db/connect';
import {
  BUILT_IN_GENRES,
  type GenreFacts,
  type Genres,
  genresFrom,
} from '../coverage/rules.genres';
import type { SaidGenre } from './rules.genre-names';

export interface GenreRow extends GenreFacts {
  name: string;
  nameEn: string;
  version: number;
}

/** Every genre, by code. Remembered: not to be written into. */
export const listGenres = (db: Reader): Promise<GenreRow[]> =>
  remembered(db, 'genres', async () => {
    const rows = await db.q.selectFrom('genres').selectAll().orderBy('code').execute();
    return rows.map((row) => ({
      code: row.code,
      name: row.name,
      nameEn: row.name_en,
      story: row.story_sort,
      segment: row.segment_sort,
      angle: row.angle,
      words: row.usual_words,
      minutes: row.usual_minutes,
      active: row.active === 1,
      version: row.version,
    }));
  });

/** The genres, to be asked. Remembered; inside a transaction they are read. */
export const getGenres = (db: Reader): Promise<Genres> =>
  remembered(db, 'genres to be asked', async () => genresFrom(await listGenres(db)));

/** What the browser must be told to know the genres: those that are not as a new installation has them. Null: none. Remembered. */
export const genresToSay = (db: Reader, locale: Locale): Promise<SaidGenre[] | null> =>
  remembered(db, `genres to say ${locale}`, async () => {
    const said = (await listGenres(db)).flatMap((row) => saidOf(row, locale) ?? []);
    return said.length === 0 ? null : said;
  });

function saidOf(row: GenreRow, locale: Locale): SaidGenre | null {
  const { name: vi, nameEn, version: _, ...facts } = row;
  const name = locale === 'en' ? nameEn : vi;
  const start = BUILT_IN_GENRES.find(({ code }) => code === row.code);
  if (!start) return { ...facts, name };
  const same = name === translator(locale)(`enums.genre.${row.code}` as TextKey);
  const keys = Object.keys(start) as (keyof GenreFacts)[];
  if (same && keys.every((key) => start[key] === facts[key])) return null;
  return same ? facts : { ...facts, name };
}
