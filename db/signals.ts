/** What is told at a commit, to this process and to the others: that something changed, and what is worth no row. */
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

/**
 * changes: rows were added to `changes` (no id). presence: who looks at the assignment has changed. sessions: sessions of the
 * person ended. Without an id: of any.
 */
export const TOPICS = ['changes', 'presence', 'sessions'] as const;
export type Topic = (typeof TOPICS)[number];

export interface Signal {
  topic: Topic;
  id: string;
}

export type Hear = (signal: Signal) => void;

/** Told of an error that nobody waits for, and of what was being done. */
export type Report = (error: unknown, what: string) => void;

export interface Signals {
  /** Hears every signal from its answer on, of whatever process. The function that it gives stops it. */
  listen(hear: Hear): Promise<() => void>;
  /** Called after a commit with what the transaction told. */
  committed(told: readonly Signal[]): void;
  close(): Promise<void>;
}

/** Of one process: what is committed is heard at once. */
export function processSignals(report: Report): Signals {
  const listeners = new Set<Hear>();
  return {
    listen: async (hear) => added(listeners, hear),
    committed: (told) => tellAll(listeners, told, report),
    close: async () => listeners.clear(),
  };
}

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;
/** Whoever was cut off hears of everything again, because nobody knows what was said meanwhile. */
const MISSED: readonly Signal[] = [
  { topic: 'changes', id: '' },
  { topic: 'sessions', id: '' },
];

/**
 * Of all processes on one PostgreSQL: a connection of its own that listens while anybody does. The database delivers what a
 * transaction notified after its commit, in the order of the commits, to the process that sent it as well.
 */
export function postgresSignals(url: string, report: Report): Signals {
  const listeners = new Set<Hear>();
  let client: pg.Client | null = null;
  let closed = false;
  let begun: Promise<void> | null = null;

  /** Calls `first` when it listens, or knows that it cannot yet. */
  async function keepListening(first: () => void): Promise<void> {
    for (let wait = FIRST_WAIT_MS; !closed; ) {
      const began = Date.now();
      await listenOnce(first).catch((error: unknown) => report(error, 'listening for signals'));
      first();
      if (Date.now() - began > LONGEST_WAIT_MS) wait = FIRST_WAIT_MS;
      if (closed) return;
      await delay(wait, undefined, { ref: false });
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    }
  }

  /** Listens until the connection ends. */
  async function listenOnce(begins: () => void): Promise<void> {
    const own = new pg.Client({
      connectionString: url,
      keepAlive: true,
      application_name: 'guong-sang-live',
      connectionTimeoutMillis: LONGEST_WAIT_MS,
    });
    client = own;
    // It may tell of more than one error; the second would end the process if nobody listened any more.
    const ended = new Promise<void>((end) => own.once('end', end).on('error', () => end()));
    own.on('notification', ({ channel, payload }) => {
      const topic = TOPICS.find((each) => each === channel);
      if (topic) tellAll(listeners, [{ topic, id: payload ?? '' }], report);
    });
    try {
      await own.connect();
      await own.query(TOPICS.map((topic) => `listen ${topic}`).join('; '));
      begins();
      tellAll(listeners, MISSED, report);
      await ended;
    } finally {
      own.end().catch(() => undefined);
    }
  }

  return {
    listen: async (hear) => {
      begun ??= new Promise((first) => void keepListening(first));
      await begun;
      return added(listeners, hear);
    },
    committed: () => undefined,
    close: async () => {
      closed = true;
      listeners.clear();
      await client?.end().catch(() => undefined);
    },
  };
}

function added(listeners: Set<Hear>, hear: Hear): () => void {
  listeners.add(hear);
  return () => void listeners.delete(hear);
}

/** One that fails keeps nothing from the others. */
function tellAll(listeners: Set<Hear>, told: readonly Signal[], report: Report): void {
  for (const signal of told) {
    for (const hear of [...listeners]) {
      try {
        hear(signal);
      } catch (error) {
        report(error, `hearing of ${signal.topic}`);
      }
    }
  }
}
