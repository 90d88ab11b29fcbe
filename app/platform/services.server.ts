/** What the process holds while it runs: the database, the clock, the environment. One set a process. */
import type { Logger } from 'pino';
import { type Db, openDatabase } from '~db/connect';
import { migrateSafely } from './backup/migrate-safely.server';
import { type Clock, saveClock, startClock } from './clock.server';
import { type Env, readEnv } from './env.server';
import { type Feed, openFeed } from './live/feed.server';

export interface Services {
  env: Env;
  db: Db;
  clock: Clock;
  feed: Feed;
  /** Writes down an error that nobody waits for, and what was being done. */
  report(error: unknown, what: string): void;
}

const CLOCK_SAVE_MS = 15_000;

let running: Services | null = null;
let saver: NodeJS.Timeout | null = null;

/**
 * Opens and migrates the database, after a backup of what would be changed, and starts the clock. Throws when the environment or
 * the database does not allow it, SpokenError where there are words for it.
 */
export async function startServices(log?: Logger): Promise<void> {
  if (running) return;
  const env = readEnv();
  const report = (error: unknown, what: string) => {
    if (log) log.error({ err: error }, what);
    else process.emitWarning(`${what}: ${String(error)}`);
  };
  const db = openDatabase(env.DATABASE_URL, { report });
  try {
    await migrateSafely(db, env);
  } catch (error) {
    await db.close();
    throw error;
  }
  const clock = await startClock(db, env.CLOCK_START, env.CLOCK_STILL);
  running = { env, db, clock, feed: await openFeed(db, { report }), report };
  if (env.CLOCK_START && !env.CLOCK_STILL) {
    const save = () => saveClock(db, clock).catch((error) => report(error, 'saving the clock'));
    saver = setInterval(() => void save(), CLOCK_SAVE_MS);
    saver.unref();
  }
}

/** The services; starts them in development, where no server process has. */
export async function services(): Promise<Services> {
  if (!running) await startServices();
  if (!running) throw new Error('services are not running');
  return running;
}

/** The newest change that whatever is read from now on has, as `Feed.newest`; 0 before the start. */
export const newestChangeKnown = (): number => running?.feed.newest() ?? 0;

export async function readiness(): Promise<{ ready: boolean }> {
  return { ready: running !== null && (await running.db.isReady()) };
}

/** Keeps the clock's reach and closes the database. */
export async function stopServices(): Promise<void> {
  if (!running) return;
  const { db, clock, env, feed } = running;
  feed.close();
  if (saver) clearInterval(saver);
  if (env.CLOCK_START && !env.CLOCK_STILL) await saveClock(db, clock);
  running = null;
  await db.close();
}
