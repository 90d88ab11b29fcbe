/** One reader's stream of server-sent events: what changed after a number, from the table and then as it happens. */
import { setTimeout as delay } from 'node:timers/promises';
import { type Change, changesAfter, newestChange, oldestChange } from '~db/changes';
import type { Db } from '~db/connect';
import type { Signal } from '~db/signals';
import type { CurrentSession } from '../auth/session.server';
import type { Connection } from '../http/load-context';
import { frameOf, type LiveEvent } from './events';
import type { Feed } from './feed.server';
import { hearingOf, hearsPresence } from './hearing.server';

export interface StreamOf {
  db: Db;
  feed: Feed;
  session: Pick<CurrentSession, 'sessionId' | 'who'>;
  /** Looks whether the session is still there; null when it is over. */
  recheck(): Promise<Pick<CurrentSession, 'sessionId' | 'who'> | null>;
  connection: Connection;
  /** The number after which the reader wants to hear; null: from now on. */
  since: number | null;
  times?: Partial<typeof TIMES>;
}

const TIMES = { beat: 15_000, recheck: 60_000 };
const PAGE = 500;
/** Who is so far behind is cut off, and comes back with the last number that arrived. */
const MOST_WAITING_BYTES = 256 * 1024;
const PATIENCE_MS = 30_000;
const MOST_PER_SESSION = 6;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  // nginx would keep the events until it has a buffer full.
  'X-Accel-Buffering': 'no',
};

/** The open streams of a session, the oldest first. */
const streams = new Map<string, Set<Stream>>();

/** How many streams the session has open in this process. */
export const openStreams = (sessionId: string): number => streams.get(sessionId)?.size ?? 0;

/** Answers with the stream. It ends with the session, with the process, or when the reader is gone. */
export function liveStream(given: StreamOf): Response {
  let stream: Stream | undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      stream = new Stream(given, controller);
      void stream.begin();
    },
    cancel: () => stream?.close(),
  });
  return new Response(body, { headers: HEADERS });
}

class Stream {
  private cursor = 0;
  private live = false;
  private closed = false;
  private tells: ReturnType<typeof hearingOf>;
  private who: StreamOf['session']['who'];
  private readonly timers: NodeJS.Timeout[];
  private readonly unfollow: () => void;
  private readonly encoder = new TextEncoder();

  constructor(
    private readonly given: StreamOf,
    private readonly controller: ReadableStreamDefaultController<Uint8Array>,
  ) {
    const { session, feed, connection, times } = given;
    this.who = session.who;
    this.tells = hearingOf(session.who);
    const { beat, recheck } = { ...TIMES, ...times };
    this.timers = [
      setInterval(() => this.say('beat'), beat),
      setInterval(() => void this.recheck(), recheck),
    ];
    for (const timer of this.timers) timer.unref();
    this.unfollow = feed.follow({
      take: (changes) => this.take(changes),
      hear: (signal) => this.hear(signal),
      stop: () => this.close(),
    });
    this.enter();
    connection.onClose(() => this.close());
  }

  /** Sends what came after the reader's number, then joins the others. Nothing is missed between, and nothing told twice. */
  async begin(): Promise<void> {
    const { db, feed, since } = this.given;
    try {
      const kept = since !== null && (await isKept(db, since));
      this.cursor = kept ? since : feed.newest();
      this.say(since === null || kept ? 'hello' : 'reload');
      for (let more = true; more && !this.closed; ) {
        const changes = await changesAfter(db, this.cursor, PAGE);
        this.send(changes);
        more = changes.length === PAGE || this.cursor < feed.newest();
        if (more) await this.drained();
      }
      this.live = true;
    } catch (error) {
      if (!this.closed) feed.report(error, 'catching up a stream');
      this.given.connection.cut();
      this.close();
    }
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.unfollow();
    for (const timer of this.timers) clearInterval(timer);
    this.leave();
    try {
      this.controller.close();
    } catch {
      // The reader has cancelled it.
    }
  }

  private take(changes: readonly Change[]): void {
    if (this.live) this.send(changes);
  }

  private hear({ topic, id }: Signal): void {
    if (topic === 'presence' && hearsPresence(this.who)) this.write(frameOf({ kind: topic, id }));
    if (topic === 'sessions' && (id === '' || id === this.who.id)) void this.recheck();
  }

  private send(changes: readonly Change[]): void {
    let text = '';
    for (const change of changes) {
      if (change.seq <= this.cursor) continue;
      this.cursor = change.seq;
      const told = this.tells(change);
      if (told) text += frameOf(told, { seq: change.seq });
    }
    if (text !== '') this.write(text);
  }

  private say(event: LiveEvent): void {
    this.write(frameOf({}, { event, seq: this.cursor }));
  }

  private write(text: string): void {
    if (this.closed) return;
    this.controller.enqueue(this.encoder.encode(text));
    if (!this.live || this.given.connection.waiting() <= MOST_WAITING_BYTES) return;
    this.given.connection.cut();
    this.close();
  }

  /** Waits, while the reader catches up, until they have taken most of what was sent. */
  private async drained(): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    while (!this.closed && this.given.connection.waiting() > MOST_WAITING_BYTES / 4) {
      if (Date.now() > end) throw new Error('the reader takes nothing');
      await delay(20, undefined, { ref: false });
    }
  }

  private async recheck(): Promise<void> {
    try {
      const session = await this.given.recheck();
      if (session?.sessionId !== this.given.session.sessionId) return this.finish('end');
      this.who = session.who;
      this.tells = hearingOf(session.who);
    } catch (error) {
      // The next look tells.
      this.given.feed.report(error, 'looking for the session of a stream');
    }
  }

  private finish(event: LiveEvent): void {
    this.say(event);
    this.close();
  }

  private enter(): void {
    const id = this.given.session.sessionId;
    const open = streams.get(id) ?? new Set<Stream>();
    streams.set(id, open.add(this));
    // A line that broke without a word looks open for minutes: the newest is the one that somebody reads.
    for (const oldest of open) {
      if (open.size <= MOST_PER_SESSION) break;
      oldest.finish('replaced');
    }
  }

  private leave(): void {
    const id = this.given.session.sessionId;
    const open = streams.get(id);
    open?.delete(this);
    if (open?.size === 0) streams.delete(id);
  }
}

/** Whether everything after that number is still in the table. A number of the future is of another database. */
async function isKept(db: Db, since: number): Promise<boolean> {
  const [oldest, newest] = [await oldestChange(db), await newestChange(db)];
  return since <= newest && since >= oldest - 1;
}

/** The number in a `Last-Event-ID` header, or in the address; null when it is none. */
export function sinceOf(request: Request): number | null {
  const text =
    request.headers.get('Last-Event-ID') ?? new URL(request.url).searchParams.get('since') ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
