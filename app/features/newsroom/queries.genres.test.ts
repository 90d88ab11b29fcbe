import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type TestDatabase } from '~db/testing/databases';
import { BUILT_IN_GENRES, genresFrom } from '../coverage/rules.genres';
import { genresToSay, getGenres } from './queries.genres.server';

describe.each(ENGINES)('genres on $name', ({ open }) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await open();
  });
  afterAll(() => test.drop());

  it('start as the product knows them: nothing has to be said', async () => {
    expect(await genresToSay(test.db, 'vi')).toBeNull();
    expect(await genresToSay(test.db, 'en')).toBeNull();
    const [stored, known] = [await getGenres(test.db), genresFrom(BUILT_IN_GENRES)];
    for (const kind of ['story', 'segment'] as const)
      expect(stored.of(kind)).toEqual(known.of(kind));
    expect(stored.all()).toEqual(known.all());
  });

  it('are said where they differ, with a name only where it differs', async () => {
    await test.db.transaction(async (tx) => {
      await tx.q
        .updateTable('genres')
        .set({ name: 'Tin vắn' })
        .where('code', '=', 'news')
        .execute();
      tx.changed({ kind: 'genre', id: 'news' });
    });
    expect(await genresToSay(test.db, 'vi')).toMatchObject([{ code: 'news', name: 'Tin vắn' }]);
    expect(await genresToSay(test.db, 'en')).toBeNull();
  });
});
