/** One short transaction a write: retried whole, its after-commit work kept until it has really committed. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { Kysely, KyselyPlugin, PluginTransformQueryArgs, Transaction } from 'kysely';
import { isRetryable } from './portable';
import type { Schema } from './schema';

const inside = new AsyncLocalStorage<true>();
const ATTEMPTS = 6;

export interface Tx {
  readonly q: Transaction<Schema>;
  /** Runs after the commit, in the order given; never runs when the transaction fails. */
  onCommit(work: () => void): void;
}

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

/** Runs `work` in one transaction. Retries it whole, with back-off, when the database says that it may. */
export async function runTransaction<T>(
  db: Kysely<Schema>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  if (inside.getStore()) throw new Error('a transaction was begun inside a transaction');
  for (let attempt = 1; ; attempt += 1) {
    const after: (() => void)[] = [];
    try {
      const result = await db.transaction().execute((transaction) =>
        inside.run(true, () =>
          work({
            q: transaction.withoutPlugins() as Transaction<Schema>,
            onCommit: (task) => after.push(task),
          }),
        ),
      );
      for (const task of after) task();
      return result;
    } catch (error) {
      if (!isRetryable(error) || attempt === ATTEMPTS) throw error;
      await delay(2 ** attempt * 5);
    }
  }
}
