/** The browser's one line to the server: opens it, notices when it is broken, and opens it again after the last number heard. */
import type { LiveChange } from './events';

/** What the line says. `seq` is the number that everything up to here has. */
export type LiveMessage =
  | { type: 'change'; change: LiveChange; seq: number | null }
  | { type: 'reached'; seq: number }
  | { type: 'reload'; seq: number };

/** open: hears. broken: does not, and tries. ended: the session is over, nobody tries. */
export type LineState = 'connecting' | 'open' | 'broken' | 'ended';

export interface LineHandlers {
  /** The number to go on from. */
  since(): number;
  onMessage(message: LiveMessage): void;
  onState(state: LineState): void;
}

export interface Line {
  /** Tries at once, instead of after the wait. */
  retry(): void;
  /** Gives the line up for broken: the network is known to be gone. */
  lose(): void;
  close(): void;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** The server gives a sign of life every 15 seconds. */
const SILENCE_MS = 40_000;

/** Opens the line to `/live` and keeps it open until it is closed or the session ends. */
export function openLine(handlers: LineHandlers, random: () => number = Math.random): Line {
  let source: EventSource | null = null;
  let failures = 0;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let silenceTimer: ReturnType<typeof setTimeout> | undefined;
  let over = false;

  function connect(): void {
    hangUp();
    const own = new EventSource(`/live?since=${handlers.since()}`);
    source = own;
    watch();
    const on = (name: string, then: (seq: number, data: string) => void) =>
      own.addEventListener(name, (event: MessageEvent<string>) => {
        if (own !== source) return;
        watch();
        then(Number(event.lastEventId), event.data);
      });
    on('hello', (seq) => reached({ type: 'reached', seq }));
    on('beat', (seq) => reached({ type: 'reached', seq }));
    on('reload', (seq) => reached({ type: 'reload', seq }));
    on('message', (seq, data) => {
      const change = JSON.parse(data) as LiveChange;
      const numbered = change.kind !== 'presence';
      handlers.onMessage({ type: 'change', change, seq: numbered ? seq : null });
    });
    on('end', () => {
      close();
      handlers.onState('ended');
    });
    on('replaced', () => tryAgainIn(LONGEST_WAIT_MS));
    own.onerror = () => {
      if (own === source) fail();
    };
  }

  function reached(message: LiveMessage): void {
    failures = 0;
    handlers.onState('open');
    handlers.onMessage(message);
  }

  function watch(): void {
    clearTimeout(silenceTimer);
    silenceTimer = setTimeout(fail, SILENCE_MS);
  }

  function fail(): void {
    failures += 1;
    const most = Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS);
    // Not all at the same moment after the server was away.
    tryAgainIn(most * (0.5 + random() / 2));
  }

  function tryAgainIn(ms: number): void {
    hangUp();
    if (over) return;
    handlers.onState('broken');
    // Without a network nobody tries: `retry` is called when it is back.
    if (navigator.onLine) retryTimer = setTimeout(connect, ms);
  }

  function hangUp(): void {
    clearTimeout(retryTimer);
    clearTimeout(silenceTimer);
    source?.close();
    source = null;
  }

  function close(): void {
    over = true;
    hangUp();
  }

  handlers.onState('connecting');
  connect();
  return {
    retry: () => {
      if (!over && source?.readyState !== EventSource.OPEN) connect();
    },
    lose: () => {
      if (!over) fail();
    },
    close,
  };
}
