import { describe, expect, it } from 'vitest';
import { chunksOf, inChunks } from './chunks';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('long lists', () => {
  it('are cut so that no statement has too many parameters, and nothing is lost', async () => {
    const chunks = chunksOf(numbers(12_001));
    expect(chunks.map((chunk) => chunk.length)).toEqual([5_000, 5_000, 2_001]);
    expect(await inChunks(numbers(12_001), async (some) => some)).toEqual(numbers(12_001));
    expect(chunksOf([])).toEqual([]);
  });

  it('count the columns of rows', () => {
    const rows = numbers(1_500).map((id) => ({ id, kind: 'x', at: 'y', by: null }));
    expect(chunksOf(rows).map((chunk) => chunk.length)).toEqual([1_250, 250]);
  });
});
