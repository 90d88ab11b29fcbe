import { type Kysely, sql } from 'kysely';
import { GENRES } from '../reference/genres';
import type { Schema } from '../schema';

/** Genres as rows, with the codes that slots, series and assignments have stored until now. */
const statements = [
  `create table genres (
    code text primary key, name text not null, name_en text not null,
    story_sort integer, segment_sort integer, angle text not null,
    usual_words integer, usual_minutes integer,
    active integer not null default 1, version integer not null default 1)`,
];

export async function up(handle: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(handle);
  const db = handle as unknown as Kysely<Schema>;
  await db.insertInto('genres').values(GENRES).execute();
}
