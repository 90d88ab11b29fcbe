/** Lists that a generator makes up, read as those of offices are: everybody in them is found right, or shown as not understood. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slashed } from './testing/generated/cells';
import { judge } from './testing/generated/judge';
import { listPlan, type MadeList, makeList } from './testing/generated/lists';

const LISTS = 250;
/** A run looks at the same lists again; other seeds look at others. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

describe('generated lists', () => {
  it.each(SEEDS)(
    'are read without a wrong, a missing or an invented row (seed %i)',
    async (seed) => {
      let [right, shown] = [0, 0];
      await fc.assert(
        fc.asyncProperty(listPlan, async (plan) => {
          const list = makeList(plan);
          const judgement = await judge(list);
          right += judgement.right;
          shown += judgement.shown;
          expect(judgement.faults, drawn(list)).toEqual([]);
        }),
        { numRuns: LISTS, seed },
      );
      // One row in fifteen is made so that nobody could understand it.
      expect(shown / (right + shown)).toBeLessThan(0.1);
    },
  );
});

/** The sheets of a list as a person would see them. */
function drawn({ book, fileName }: MadeList): string {
  const sheets = book.sheets.map(({ name, rows, merges }) => {
    const lines = rows.map(
      (row, index) =>
        `${index + 1}: ${row.map((cell) => (typeof cell === 'object' && cell ? slashed(cell.day) : (cell ?? ''))).join(' | ')}`,
    );
    return [`${name} (merged: ${JSON.stringify(merges)})`, ...lines].join('\n');
  });
  return [fileName, ...sheets].join('\n');
}
