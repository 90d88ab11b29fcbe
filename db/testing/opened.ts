/** The set-up of a command test: a database with people in it, opened before the tests of a `describe` and dropped after them. */
import { afterAll, beforeAll } from 'vitest';
import type { Db } from '../connect';
import type { TestDatabase } from './databases';
import { seedPeople, type TestPeople } from './people';

export interface Opened {
  /** To be read inside tests only: there is none before. */
  readonly db: Db;
  readonly base: TestPeople;
}

/** Opens with one of ENGINES: `describe.each(ENGINES)('… on $name', ({ open }) => { const room = withPeople(open); … })`. */
export function withPeople(open: () => Promise<TestDatabase>): Opened {
  let database: TestDatabase;
  let base: TestPeople;
  beforeAll(async () => {
    database = await open();
    base = await seedPeople(database.db);
  });
  afterAll(() => database.drop());
  return {
    get db() {
      return database.db;
    },
    get base() {
      return base;
    },
  };
}
