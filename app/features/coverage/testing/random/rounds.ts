/** The rounds of random verbs of one engine, as tests: each in a database of its own. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES, type TestDatabase } from '~db/testing/databases';
import { play } from './play';

const VERBS = 500;
/** A failure names its seed; with RANDOM_SEED that one alone is played. */
const ALONE = process.env.RANDOM_SEED;

export function playRounds(engine: (typeof ENGINES)[number]['name'], rounds: number): void {
  const seeds = ALONE ? [Number(ALONE)] : Array.from({ length: rounds }, (_, index) => index + 1);
  describe.each(ENGINES.filter(({ name }) => name === engine))(
    'random verbs by random people on $name',
    ({ open }) => {
      let database: TestDatabase;
      beforeEach(async () => {
        database = await open();
      });
      afterEach(() => database.drop());

      it.each(seeds)(
        'leave nothing that must not be: seed %i',
        { timeout: 300_000 },
        async (seed) => {
          const { verbs, accepted, refused } = await play(database.db, seed, VERBS);
          expect(verbs).toBe(VERBS);
          // Were all refused, or none, it would say little.
          expect(Math.min(accepted, refused)).toBeGreaterThan(VERBS / 10);
        },
      );
    },
  );
}
