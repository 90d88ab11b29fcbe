/** Reads the table of changes once a process and hands it to every open stream, in order. */
import { type Change, changesAfter, dropOldChanges, newestChange } from '~db/changes';
import type { Db } from '~db/connect';
import type { Report, Signal } from '~db/signals';

export interface Follower {
  /** New changes, in order. The first time they may begin before what the follower has read by itself. */
  take(changes: readonly Change[]): void;
  hear(signal: Signal): void;
  /** The process stops. */
  stop(): void;
}

export interface Feed {
  /**
   * The newest number that was handed out, or that this process committed itself and is yet to hand out: whatever a request
   * reads after asking this is at least as new. The newest of the table may be newer than what was read before asking it.
   */
  newest(): number;
  follow(follower: Follower): () => void;
  /** Writes down an error that nobody waits for. */
  report: Report;
  close(): void;
}

const PAGE = 500;
/** A signal that was lost is made up for by looking. */
const LOOK_MS = 5_000;
const TIDY_MS = 3_600_000;

const warn: Report = (error, what) => process.emitWarning(`${what}: ${String(error)}`);

/** Opens the feed at the newest change. */
export async function openFeed(
  db: Db,
  { lookMs = LOOK_MS, report = warn }: { lookMs?: number; report?: Report } = {},
): Promise<Feed> {
  const followers = new Set<Follower>();
  let newest = await newestChange(db);
  let reading = false;
  let again = false;

  async function read(): Promise<void> {
    again = true;
    if (reading) return;
    reading = true;
    try {
      while (again) {
        again = false;
        const changes = await changesAfter(db, newest, PAGE);
        newest = changes.at(-1)?.seq ?? newest;
        if (changes.length > 0) for (const follower of [...followers]) follower.take(changes);
        again ||= changes.length === PAGE;
      }
    } catch (error) {
      // The next look finds what was missed.
      report(error, 'reading what has changed');
    } finally {
      reading = false;
    }
  }

  const deaf = await db.listen((signal) => {
    if (signal.topic === 'changes') return void read();
    for (const follower of [...followers]) follower.hear(signal);
  });
  await read();
  const timers = [
    setInterval(() => void read(), lookMs),
    setInterval(
      () => void dropOldChanges(db).catch((error) => report(error, 'dropping old changes')),
      TIDY_MS,
    ),
  ];
  for (const timer of timers) timer.unref();
  return {
    report,
    newest: () => Math.max(newest, db.committed()),
    follow: (follower) => {
      followers.add(follower);
      return () => void followers.delete(follower);
    },
    close: () => {
      deaf();
      for (const timer of timers) clearInterval(timer);
      for (const follower of [...followers]) follower.stop();
    },
  };
}
