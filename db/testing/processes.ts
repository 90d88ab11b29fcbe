/** Two processes on one database, as a test can have them: two handles, each with connections, caches and signals of its own. */
import { afterAll, beforeAll } from 'vitest';
import type { Ctx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import { type Db, openDatabase } from '../connect';
import type { TestDatabase } from './databases';
import { seedPeople, type TestPeople } from './people';

export interface Processes {
  /** The first process; to be read inside tests only. */
  readonly db: Db;
  readonly base: TestPeople;
  /** What a command is given in the second process when that person asks there. */
  elsewhere(username: string): Ctx;
  /** The contexts of `count` requests of one person, in turns in the one and in the other process. */
  inTurns(username: string, count: number): Ctx[];
}

/** Opens one of SHARED_ENGINES twice: `describe.each(SHARED_ENGINES)('… on $name', ({ open }) => { const room = withProcesses(open); … })`. */
export function withProcesses(open: () => Promise<TestDatabase>): Processes {
  let database: TestDatabase;
  let other: Db;
  let base: TestPeople;
  beforeAll(async () => {
    database = await open();
    base = await seedPeople(database.db);
    other = openDatabase(database.url);
  });
  afterAll(async () => {
    await other.close();
    await database.drop();
  });
  const elsewhere = (username: string): Ctx => ({ ...base.ctxFor(username), db: other });
  return {
    get db() {
      return database.db;
    },
    get base() {
      return base;
    },
    elsewhere,
    inTurns: (username, count) =>
      Array.from({ length: count }, (_, index) =>
        index % 2 === 0 ? base.ctxFor(username) : elsewhere(username),
      ),
  };
}

/** How many of the works were done (`done`) and how many refused with each code. Throws what is no refusal. */
export async function outcomesOf(
  works: readonly Promise<unknown>[],
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const each of await Promise.allSettled(works)) {
    const code = each.status === 'fulfilled' ? 'done' : codeOf(each.reason);
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

function codeOf(reason: unknown): string {
  if (reason instanceof DomainError) return reason.code;
  throw reason;
}
