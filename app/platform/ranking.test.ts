import { describe, expect, it } from 'vitest';
import { bestOf, rankOf } from './ranking';

describe('what a search found', () => {
  it.each([
    ['Gò Đước hôm nay', 'gò đước', 0],
    ['Chuyện ở Gò Đước', 'Gò Đước', 1],
    ['Gò Đước hôm nay', 'go duoc', 2],
    ['Chuyện ở Gò Đước', 'go duoc', 3],
    ['Đước ở Gò', 'go duoc', 4],
    // Decomposed letters and the look-alike Ð are the same text.
    ['Ðông Hải'.normalize('NFD'), 'đông hải', 0],
  ])('%s for %s ranks %i', (text, q, rank) => {
    expect(rankOf(text, q)).toBe(rank);
  });

  it('keeps the order of equals and no more than asked', () => {
    const texts = ['Muối b', 'Muôi a', 'Muối c', 'Muối d'];
    expect(bestOf(texts, (text) => text, 'muối', 3)).toEqual(['Muối b', 'Muối c', 'Muối d']);
  });
});
