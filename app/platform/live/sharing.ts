/** One line for all tabs of a browser: one tab holds it and repeats what it hears to the others; when it goes, another takes over. */
import { type Line, type LineState, type LiveMessage, openLine } from './connection';

export interface LiveTab {
  state(): LineState;
  onState(listener: () => void): () => void;
  onMessage(listener: (message: LiveMessage) => void): () => void;
  close(): void;
}

/** What tabs say to each other. */
type Said =
  | { type: 'heard'; message: LiveMessage }
  | { type: 'state'; state: LineState; seq: number }
  | { type: 'ask' };

/**
 * Joins the tabs of this person in this browser. `since` is the number that the page's data has. Without Web Locks (a page
 * that came over plain HTTP from another machine) each tab that is looked at has a line of its own.
 */
export function joinTabs(personId: string, since: number): LiveTab {
  const name = `gs-live-${personId}`;
  const channel = new BroadcastChannel(name);
  const listeners = new Set<(message: LiveMessage) => void>();
  const stateListeners = new Set<() => void>();
  const leaving = new AbortController();
  let seq = since;
  let state: LineState = 'connecting';
  let line: Line | null = null;

  /** Each number once, in whatever way it came. */
  function hear(message: LiveMessage): void {
    if (message.seq !== null) {
      if (message.type === 'change' && message.seq <= seq) return;
      seq = Math.max(seq, message.seq);
    }
    for (const listener of [...listeners]) listener(message);
  }

  function enter(next: LineState): void {
    state = next;
    for (const listener of [...stateListeners]) listener();
  }

  const say = (said: Said) => channel.postMessage(said);

  function lead(): void {
    line ??= openLine({
      since: () => seq,
      onMessage: (message) => {
        hear(message);
        say({ type: 'heard', message });
      },
      onState: (next) => {
        enter(next);
        say({ type: 'state', state: next, seq });
      },
    });
  }

  function resign(): void {
    line?.close();
    line = null;
  }

  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data.type === 'ask') {
      if (line) say({ type: 'state', state, seq });
      return;
    }
    if (line) return;
    if (data.type === 'heard') return hear(data.message);
    // What the others heard before this tab joined it fetches whole.
    if (data.seq > seq) hear({ type: 'reload', seq: data.seq });
    enter(data.state);
  };

  const stops = [whenShown(() => line?.retry()), whenNetwork(() => line)];
  if (navigator.locks) holdInTurn(name, leaving.signal, lead, resign);
  else stops.push(whileVisible(lead, resign));
  say({ type: 'ask' });

  return {
    state: () => state,
    onState: (listener) => added(stateListeners, listener),
    onMessage: (listener) => added(listeners, listener),
    close: () => {
      for (const stop of stops) stop();
      leaving.abort();
      resign();
      channel.close();
    },
  };
}

/** Waits for its turn, leads until it leaves. The browser gives the turn on when a tab is closed, however it ends. */
function holdInTurn(
  name: string,
  leaving: AbortSignal,
  lead: () => void,
  resign: () => void,
): void {
  navigator.locks
    .request(name, { signal: leaving }, () => {
      if (leaving.aborted) return;
      lead();
      return new Promise<void>((left) =>
        leaving.addEventListener('abort', () => {
          resign();
          left();
        }),
      );
    })
    .catch(() => undefined);
}

function whileVisible(lead: () => void, resign: () => void): () => void {
  const look = () => (document.hidden ? resign() : lead());
  look();
  return listening(document, { visibilitychange: look });
}

const whenShown = (then: () => void): (() => void) =>
  listening(document, {
    visibilitychange: () => {
      if (!document.hidden) then();
    },
  });

const whenNetwork = (line: () => Line | null): (() => void) =>
  listening(window, { online: () => line()?.retry(), offline: () => line()?.lose() });

function listening(target: EventTarget, handlers: Record<string, () => void>): () => void {
  for (const [type, handler] of Object.entries(handlers)) target.addEventListener(type, handler);
  return () => {
    for (const [type, handler] of Object.entries(handlers))
      target.removeEventListener(type, handler);
  };
}

function added<T>(set: Set<T>, value: T): () => void {
  set.add(value);
  return () => void set.delete(value);
}
