/** The browser's one line to the server: opens it, notices when it is broken, and opens it again after the last number heard. */
import type { LiveChange } from './events';

/** What the line says. `seq` is the number that everything up to here has. */
export type LiveMessage =
  | { type: 'change'; change: LiveChange; seq: number | null }
  | { type: 'reached'; seq: number }
  | { type: 'reload'; seq: number };

/**
 * open: hears. broken: does not reach the server, and tries. refused: the server is there and does not let it hear now, it tries.
 * ended: the session is over, nobody tries.
 */
export type LineState = 'connecting' | 'open' | 'broken' | 'refused' | 'ended';

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
      if (own !== source) return;
      // A network that fails leaves it connecting; what closes it is an answer that is no stream, whose status it hides.
      if (own.readyState === EventSource.CLOSED) void refuse(own);
      else fail();
    };
  }

  async function refuse(own: EventSource): Promise<void> {
    const session = await lookForSession();
    if (own !== source || over) return;
    if (session !== 'over') return fail(session === 'there' ? 'refused' : 'broken');
    close();
    handlers.onState('ended');
  }

  function reached(message: LiveMessage): void {
    failures = 0;
    handlers.onState('open');
    handlers.onMessage(message);
  }

  function watch(): void {
    clearTimeout(silenceTimer);
    silenceTimer = setTimeout(() => fail(), SILENCE_MS);
  }

  function fail(state: 'broken' | 'refused' = 'broken'): void {
    failures += 1;
    const most = Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS);
    // Not all at the same moment after the server was away.
    tryAgainIn(most * (0.5 + random() / 2), state);
  }

  function tryAgainIn(ms: number, state: 'broken' | 'refused' = 'broken'): void {
    hangUp();
    if (over) return;
    handlers.onState(state);
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

/** Whether the server still knows who asks; `unreached` when it does not answer. */
async function lookForSession(): Promise<'there' | 'over' | 'unreached'> {
  try {
    const answer = await fetch('/notifications/unread', { redirect: 'manual' });
    const isOver = answer.type === 'opaqueredirect' || answer.status === 401;
    return isOver ? 'over' : 'there';
  } catch {
    return 'unreached';
  }
}
