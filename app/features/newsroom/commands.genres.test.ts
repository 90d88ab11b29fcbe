import { beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/platform/context.server';
import { refusalIn } from '~/platform/errors';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { requireGenre } from '../coverage/commands.genre.server';
import { readKnownAddress } from '../coverage/queries.calendar-page.server';
import { addGenre, moveGenre, setGenreActive, updateGenre } from './commands.genres.server';
import { addSector, moveSector } from './commands.sectors.server';
import type { NewGenreInput } from './input.genres';
import { listGenresForAdmin, listSectorsForAdmin } from './queries.admin.server';
import { genresToSay, getGenres } from './queries.genres.server';

const PODCAST: NewGenreInput = {
  name: 'Podcast',
  nameEn: 'Podcast',
  story: false,
  segment: true,
  angle: null,
  words: null,
  minutes: 15,
};

describe.each(ENGINES)('genres on $name', ({ open }) => {
  const room = withPeople(open);
  let admin: Ctx;
  beforeAll(() => {
    admin = room.base.ctxFor('admin');
  });
  const genre = async (code: string) => {
    const found = (await listGenresForAdmin(admin)).find((each) => each.code === code);
    if (!found) throw new Error('no such genre');
    return found;
  };
  const asked = (kind: 'story' | 'segment', code: string, kept?: string) =>
    refusalIn(admin.db.transaction((tx) => requireGenre(tx, [kind], code, kept)));

  it('are added at the end of their kinds, with an angle of their own, and said to the browser', async () => {
    expect(await addGenre(admin, PODCAST)).toBe('podcast');
    const genres = await getGenres(admin.db);
    expect(genres.of('segment').at(-1)).toBe('podcast');
    expect(genres.suits('story', 'podcast')).toBe(false);
    expect(genres.angleOf('podcast')).toBe('podcast');
    expect(genres.usual('minutes', 'podcast')).toBe(15);
    expect(await genresToSay(admin.db, 'vi')).toMatchObject([{ code: 'podcast', name: 'Podcast' }]);
    expect(await refusalIn(addGenre(admin, PODCAST))).toMatchObject({
      fields: { name: ['admin.errors.genreExists'], nameEn: ['admin.errors.genreExists'] },
    });
  });

  it('are changed over the version that was read, for the administrator alone', async () => {
    const { version } = await genre('podcast');
    const input = { ...PODCAST, id: 'podcast', angle: 'person', name: 'Bản tin nghe', version };
    await updateGenre(admin, input);
    expect(await genre('podcast')).toMatchObject({ angle: 'person', name: 'Bản tin nghe' });
    expect(await refusalIn(updateGenre(admin, input))).toMatchObject({ status: 409 });
    const other = { ...input, version: version + 1, angle: 'nothing' };
    expect(await refusalIn(updateGenre(admin, other))).toMatchObject({ status: 422 });
    const editor = room.base.ctxFor('tk.bao');
    expect(await refusalIn(updateGenre(editor, input))).toMatchObject({ status: 403 });
  });

  it('move within a kind', async () => {
    await moveGenre(admin, { id: 'podcast', kind: 'segment', direction: 'up' });
    expect((await getGenres(admin.db)).of('segment').slice(-2)).toEqual(['podcast', 'profile']);
    expect((await getGenres(admin.db)).of('story')[0]).toBe('profile');
  });

  it('are taken up by nothing new once they are out of use', async () => {
    const { version } = await genre('podcast');
    await setGenreActive(admin, { id: 'podcast', active: false, version, confirmed: undefined });
    expect((await getGenres(admin.db)).of('segment')).not.toContain('podcast');
    const fields = (code: string) => ({ status: 422, fields: { genre: [code] } });
    expect(await asked('segment', 'podcast')).toMatchObject(fields('coverage.errors.genreRetired'));
    expect(await asked('segment', 'podcast', 'podcast')).toBeNull();
    expect(await asked('segment', 'report')).toMatchObject(fields('coverage.errors.genreUnsuited'));
    expect(await asked('segment', 'nothing')).toMatchObject(fields('fields.errors.invalidChoice'));
  });

  it('leave each kind one that is in use', async () => {
    const stories = (await listGenresForAdmin(admin)).filter(({ story }) => story !== null);
    for (const { code, version } of stories.slice(1))
      await setGenreActive(admin, { id: code, active: false, version, confirmed: '9.9.9' });
    const last = { id: stories[0]?.code ?? '', active: false, version: 1, confirmed: '9.9.9' };
    expect(await refusalIn(setGenreActive(admin, last))).toMatchObject({
      code: 'admin.errors.lastGenre',
    });
    const genre = (await listGenresForAdmin(admin)).find(({ code }) => code === last.id);
    const other = {
      ...last,
      name: genre?.name ?? '',
      nameEn: genre?.nameEn ?? '',
      version: genre?.version ?? 0,
      ...{ story: false, segment: true, angle: null, words: null, minutes: null },
    };
    expect(await refusalIn(updateGenre(admin, other))).toMatchObject({
      code: 'admin.errors.lastGenre',
    });
  });

  it('are ignored in an address when nobody knows them', async () => {
    const read = async (genre: string) =>
      (await readKnownAddress(admin, new URLSearchParams({ genre }))).genre;
    expect(await read('podcast')).toBe('podcast');
    expect(await read('nothing')).toBeNull();
  });

  it('and sectors move in their list', async () => {
    await addSector(admin, { name: 'Báo chí', nameEn: 'Press' });
    await moveSector(admin, { id: 'press', direction: 'up' });
    expect((await listSectorsForAdmin(admin)).at(-2)?.code).toBe('press');
  });
});
