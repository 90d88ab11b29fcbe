/** What was done without a network, kept on this device until it is sent: in IndexedDB, one owner at a time. Browser only. */
import type { Problem } from '~/platform/errors';
import type { OutboxVerb } from '../rules.outbox';

export interface Waiting {
  /** Given to the server with it: sent twice, it is done once. */
  key: string;
  /** Whose it is: nobody else's session sends it. */
  owner: string;
  assignmentId: string;
  title: string;
  verb: OutboxVerb;
  fields: [string, string][];
  file: File | null;
  state: 'waiting' | 'refused';
  /** Why the server refused it. */
  problem: Problem | null;
}

export interface Outbox {
  /** In the order in which they were done. */
  entries: readonly Waiting[];
  sending: boolean;
  /** The session has ended: nothing is sent until its owner signs in again. */
  signedOut: boolean;
}

const EMPTY: Outbox = { entries: [], sending: false, signedOut: false };
let state = EMPTY;
let owner: string | null = null;
const followers = new Set<() => void>();
const titles = new Map<string, string>();
let shelf: Promise<IDBDatabase> | null = null;

const STORE = 'waiting';

function openShelf(): Promise<IDBDatabase> {
  shelf ??= new Promise((found, failed) => {
    const request = indexedDB.open('guong-sang', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
    request.onsuccess = () => found(request.result);
    request.onerror = () => failed(request.error);
  });
  return shelf;
}

/** Does one thing with the shelf; answers when it is kept, not only asked for. */
async function withShelf<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const transaction = (await openShelf()).transaction(STORE, mode);
  const request = ask(transaction.objectStore(STORE));
  return new Promise((kept, failed) => {
    transaction.oncomplete = () => kept(request.result);
    transaction.onabort = () => failed(transaction.error);
  });
}

export const outboxNow = (): Outbox => state;
export const emptyOutbox = (): Outbox => EMPTY;

export function followOutbox(told: () => void): () => void {
  followers.add(told);
  return () => void followers.delete(told);
}

function become(changes: Partial<Outbox>): void {
  state = { ...state, ...changes };
  for (const told of followers) told();
}

/** Takes up what this person left on the device. */
export async function openOutbox(person: string): Promise<void> {
  owner = person;
  const all = await withShelf<Waiting[]>('readonly', (store) => store.getAll());
  become({ entries: all.filter((each) => each.owner === person).sort(byKey), signedOut: false });
}

// UUIDs of version 7 rise with time.
const byKey = (a: Waiting, b: Waiting) => (a.key < b.key ? -1 : 1);

/** Remembers what assignments are called, so that what waits can be named without a network. */
export function nameWork(items: readonly { assignmentId: string; title: string }[]): void {
  for (const { assignmentId, title } of items) titles.set(assignmentId, title);
}

/** Keeps one verb until there is a network. `key` is a UUID of version 7. */
export async function keepForLater(
  verb: OutboxVerb,
  assignmentId: string,
  form: FormData,
  key: string,
): Promise<void> {
  const fields = [...form].filter((entry): entry is [string, string] => {
    const [name, value] = entry;
    return typeof value === 'string' && name !== 'stay' && name !== 'redirectTo';
  });
  const file = form.get('file');
  const entry: Waiting = {
    key,
    owner: owner ?? '',
    assignmentId,
    title: titles.get(assignmentId) ?? '',
    verb,
    fields,
    file: file instanceof File && file.size > 0 ? file : null,
    state: 'waiting',
    problem: null,
  };
  await put(entry);
}

async function put(entry: Waiting): Promise<void> {
  await withShelf('readwrite', (store) => store.put(entry));
  const others = state.entries.filter((each) => each.key !== entry.key);
  become({ entries: [...others, entry].sort(byKey) });
}

/** Lets go of one that waits or was refused. */
export async function dropWaiting(key: string): Promise<void> {
  await withShelf('readwrite', (store) => store.delete(key));
  become({ entries: state.entries.filter((each) => each.key !== key) });
}

/** Puts a refused one back in line. */
export async function tryAgain(key: string): Promise<void> {
  const entry = state.entries.find((each) => each.key === key);
  if (entry) await put({ ...entry, state: 'waiting', problem: null });
}

export interface Flushed {
  sent: Waiting[];
  refused: Waiting[];
}

/**
 * Sends what waits, in order; one tab at a time. Stops at the first that finds no network or no session; what the server
 * refuses stays, with its reason.
 */
export async function flushOutbox(): Promise<Flushed> {
  const flushed: Flushed = { sent: [], refused: [] };
  const nothing = !state.entries.some((each) => each.state === 'waiting');
  if (nothing || !navigator.onLine || state.sending) return flushed;
  become({ sending: true });
  try {
    await navigator.locks.request('guong-sang-outbox', async () => {
      if (owner) await openOutbox(owner);
      for (const entry of state.entries.filter((each) => each.state === 'waiting')) {
        const done = await send(entry);
        if (done === 'stop') return;
        flushed[done].push(entry);
      }
    });
  } finally {
    become({ sending: false });
  }
  return flushed;
}

async function send(entry: Waiting): Promise<'sent' | 'refused' | 'stop'> {
  const form = new FormData();
  for (const [name, value] of entry.fields) form.append(name, value);
  if (entry.file) form.append('file', entry.file);
  for (const name of ['key', 'assignmentId', 'verb'] as const) form.set(name, entry[name]);
  const answer = await fetch('/work/outbox', { method: 'POST', body: form }).catch(() => null);
  if (answer?.status === 401) become({ signedOut: true });
  if (!answer || answer.status === 401 || answer.status >= 500) return 'stop';
  if (answer.ok) {
    await dropWaiting(entry.key);
    return 'sent';
  }
  const { problem } = (await answer.json()) as { problem: Problem };
  await put({ ...entry, state: 'refused', problem });
  return 'refused';
}
