import { describe, expect, it } from 'vitest';
import { BUILT_IN_GENRES, type GenreFacts, genresFrom } from './rules.genres';

const genre = (code: string, change: Partial<GenreFacts> = {}): GenreFacts => ({
  code,
  story: 1,
  segment: null,
  angle: code,
  words: null,
  minutes: null,
  active: true,
  ...change,
});

describe('genres', () => {
  it('are offered by kind in their order, those in use', () => {
    const genres = genresFrom([
      genre('b', { story: 2 }),
      genre('a', { story: 1, segment: 2 }),
      genre('c', { story: null, segment: 1 }),
      genre('old', { story: 3, active: false }),
    ]);
    expect(genres.of('story')).toEqual(['a', 'b']);
    expect(genres.of('segment')).toEqual(['c', 'a']);
    expect(genres.all()).toEqual(['a', 'b', 'c']);
    expect(genres.of('story', 'old')).toEqual(['a', 'b', 'old']);
    expect(genres.of('story', 'b')).toEqual(['a', 'b']);
    expect(genres.suits('story', 'old')).toBe(true);
    expect(genres.suits('segment', 'b')).toBe(false);
  });

  it('are unknown in silence', () => {
    const genres = genresFrom([]);
    expect(genres.find('x')).toBeNull();
    expect(genres.suits('story', 'x')).toBe(false);
    expect(genres.angleOf('x')).toBe('x');
    expect(genres.usual('words', 'x')).toBeNull();
  });

  it('have the angles of the product at the start', () => {
    const { angleOf } = genresFrom(BUILT_IN_GENRES);
    expect(angleOf('news')).toBe(angleOf('report'));
    expect(angleOf('profile')).toBe(angleOf('talk_show'));
    expect(angleOf('feature')).toBe(angleOf('tv_feature'));
    expect(angleOf('profile')).not.toBe(angleOf('feature'));
  });
});
