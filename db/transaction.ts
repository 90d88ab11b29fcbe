/** One short transaction a write: retried whole, its after-commit work kept until it has really committed. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { Kysely, KyselyPlugin, PluginTransformQueryArgs, Transaction } from 'kysely';
import { chunksOf } from './chunks';
import type { Instant } from './columns';
import { DatabaseOutage, outageKindOf } from './outage';
import { type Engine, isRetryable, orderChanges, tellOthers } from './portable';
import type { Schema } from './schema';
import type { Signal, Signals } from './signals';

const inside = new AsyncLocalStorage<true>();

/** How long a transaction is tried again, in ms: a busy SQLite serves one process after the other. */
const PATIENCE_MS = 10_000;
/** Enough for a connection that was ended; a restart takes longer than anybody should wait without a word. */
const AWAY_PATIENCE_MS = 500;
const FIRST_PAUSE_MS = 4;
const LONGEST_PAUSE_MS = 60;

export interface Tx {
  readonly q: Transaction<Schema>;
  /** Runs after the commit, in the order given; never runs when the transaction fails. */
  onCommit(work: () => void): void;
  /** Tells live screens, at the commit, that the object has changed. */
  changed(subject: Changed): void;
  /** Tells this process and the others, at the commit, what is worth no row. */
  tell(signal: Signal): void;
}

export type Changed = { kind: Schema['changes']['kind']; id: string };

/** Refuses the outer handle inside a transaction: on one SQLite connection it would wait for itself for ever. */
export class OuterHandleGuard implements KyselyPlugin {
  transformQuery(args: PluginTransformQueryArgs) {
    if (inside.getStore())
      throw new Error('the outer database handle was used inside a transaction');
    return args.node;
  }
  async transformResult(args: Parameters<KyselyPlugin['transformResult']>[0]) {
    return args.result;
  }
}

/** Where a process writes on: its database, whom it tells at a commit, and how far its own commits have come. */
export interface Writer {
  db: Kysely<Schema>;
  engine: Engine;
  signals: Signals;
  /** The number of the newest change that was committed here; 0 before the first. */
  committed: number;
  /** Why the last write failed, where it was the database's fault; null after one that did not. */
  outage: DatabaseOutage | null;
  /** Told of what nobody waits for. */
  report(error: unknown, what: string): void;
}

/**
 * Runs `work` in one transaction. Retries it whole, with back-off, when the database says that it may. Throws DatabaseOutage when
 * the database cannot write now: of kind `unknown` when it may have been committed nevertheless.
 */
export async function runTransaction<T>(writer: Writer, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (inside.getStore()) throw new Error('a transaction was begun inside a transaction');
  const began = performance.now();
  for (let attempt = 0; ; attempt += 1) {
    try {
      const done = await attemptOnce(writer, work);
      writer.outage = null;
      announce(writer, done);
      return done.result;
    } catch (error) {
      const retryable = isRetryable(error);
      if (retryable && performance.now() - began < patienceFor(error)) {
        // By chance, so that two that met do not meet again.
        const most = Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS);
        await delay(1 + Math.random() * most);
        continue;
      }
      const outage = outageOf(error, retryable);
      if (outage) writer.outage = outage;
      throw outage ?? error;
    }
  }
}

const patienceFor = (error: unknown): number =>
  outageKindOf(error) === 'away' ? AWAY_PATIENCE_MS : PATIENCE_MS;

/** What waits for the commit. */
interface Done<T> {
  result: T;
  newest: number;
  told: Signal[];
  after: (() => void)[];
}

async function attemptOnce<T>(writer: Writer, work: (tx: Tx) => Promise<T>): Promise<Done<T>> {
  const { db, engine } = writer;
  const after: (() => void)[] = [];
  const changes = new Map<string, Changed>();
  const told: Signal[] = [];
  let committing = false;
  try {
    const { result, newest } = await db.transaction().execute((transaction) =>
      inside.run(true, async () => {
        const q = transaction.withoutPlugins() as Transaction<Schema>;
        const result = await work({
          q,
          onCommit: (task) => after.push(task),
          changed: (subject) => changes.set(`${subject.kind} ${subject.id}`, subject),
          tell: (signal) => told.push(signal),
        });
        for (const signal of told) await tellOthers(q, engine, signal);
        const newest = await writeChanges(q, engine, [...changes.values()]);
        committing = true;
        return { result, newest };
      }),
    );
    if (changes.size > 0) told.push({ topic: 'changes', id: '' });
    return { result, newest, told, after };
  } catch (error) {
    // The answer to the COMMIT may be all that was lost.
    if (committing && outageKindOf(error) === 'away') throw new DatabaseOutage('unknown', error);
    throw error;
  }
}

/** The rows are there whatever happens here: nothing that fails may make the verb look as if it had. */
function announce<T>(writer: Writer, { newest, told, after }: Done<T>): void {
  writer.committed = Math.max(writer.committed, newest);
  for (const task of [() => writer.signals.committed(told), ...after]) {
    try {
      task();
    } catch (error) {
      writer.report(error, 'after a commit');
    }
  }
}

function outageOf(error: unknown, retryable: boolean): DatabaseOutage | null {
  if (outageKindOf(error) !== null) return error as DatabaseOutage;
  return retryable ? new DatabaseOutage('busy', error) : null;
}

/** Last of all, so that the order of the numbers is held as briefly as can be. Gives the newest number; 0 when nothing changed. */
async function writeChanges(
  q: Transaction<Schema>,
  engine: Engine,
  changes: readonly Changed[],
): Promise<number> {
  if (changes.length === 0) return 0;
  await orderChanges(q, engine);
  const at = new Date().toISOString() as Instant;
  let newest = 0;
  for (const some of chunksOf(changes.map(({ kind, id }) => ({ at, kind, subject_id: id })))) {
    const rows = await q.insertInto('changes').values(some).returning('seq').execute();
    newest = Math.max(newest, ...rows.map((row) => row.seq));
  }
  return newest;
}
