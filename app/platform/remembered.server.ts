/** Answers kept while the database stays as it is: what a hundred readers ask between two changes is computed once. */
import type { Db, Reader } from '~db/connect';

interface Kept {
  state: string;
  answer: Promise<unknown>;
}

const MOST = 300;
const answers = new WeakMap<Db, Map<string, Kept>>();

/**
 * The answer to `key`, computed again only after something in the database has changed. The answer is shared: it must not
 * depend on who asks, and nobody may write into it. A key names everything that it depends on besides the database (the day).
 * Inside a transaction it is always computed: what decides a write is read there.
 */
export async function remembered<T>(
  db: Reader,
  key: string,
  compute: () => Promise<T>,
): Promise<T> {
  if (!isOuter(db)) return compute();
  const state = await stateNow(db);
  const kept = keptOf(db);
  const found = kept.get(key);
  if (found?.state === state) return found.answer as Promise<T>;
  const answer = compute();
  kept.delete(key);
  kept.set(key, { state, answer });
  answer.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST) break;
    kept.delete(oldest);
  }
  return answer;
}

const isOuter = (db: Reader): db is Db => 'state' in db;

const asked = new WeakMap<Db, Promise<string>>();

/** The state of the database, asked once for all who ask in one breath: nothing can have been committed between them. */
function stateNow(db: Db): Promise<string> {
  let state = asked.get(db);
  if (!state) {
    state = db.state();
    asked.set(db, state);
    queueMicrotask(() => asked.delete(db));
  }
  return state;
}

function keptOf(db: Db): Map<string, Kept> {
  let kept = answers.get(db);
  if (!kept) {
    kept = new Map();
    answers.set(db, kept);
  }
  return kept;
}
