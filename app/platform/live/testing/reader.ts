/** Readers of a live stream for tests, and the feed that they hear. */
import { afterEach, beforeEach } from 'vitest';
import type { Instant } from '~db/columns';
import type { Grant, Principal } from '../../principal';
import { type Feed, openFeed } from '../feed.server';
import { liveStream, type StreamOf } from '../stream.server';

type Db = StreamOf['db'];

export const person = (id: string, role: Grant['role']): Principal => ({
  id,
  username: id,
  displayName: id,
  locale: 'vi',
  mustChangePassword: false,
  grants: [{ role, outletId: 'o', placeCode: null }],
});
export const EDITOR = person('editor', 'editor');

export interface Told {
  event: string;
  id: number | null;
  data: { kind?: string; id?: string | null };
}

/** A reader of a stream: what it was told, and the connection that it holds in its hand. */
export function reader(from: Pick<StreamOf, 'db' | 'feed'> & Partial<StreamOf>) {
  const closing: (() => void)[] = [];
  const state = { waiting: 0, cut: false, ended: false };
  const told: Told[] = [];
  const session = from.session ?? { sessionId: `s-${Math.random()}`, who: EDITOR };
  const hangUp = () => {
    for (const listener of closing) listener();
  };
  const response = liveStream({
    since: null,
    recheck: async () => session,
    connection: {
      onClose: (listener) => closing.push(listener),
      waiting: () => state.waiting,
      cut: () => {
        state.cut = true;
        hangUp();
      },
    },
    ...from,
    session,
  });
  void (async () => {
    const body = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (let text = ''; body; ) {
      const { done, value } = await body.read();
      if (done) break;
      text += value;
      const frames = text.split('\n\n');
      text = frames.pop() ?? '';
      told.push(...frames.map(parse));
    }
    state.ended = true;
  })();
  return {
    told,
    state,
    session,
    hangUp,
    /** The ids of what changed, in the order in which it was told. */
    changes: () => told.flatMap(({ event, data }) => (event === 'message' ? [data.id] : [])),
    events: () => told.map(({ event }) => event),
    last: () => told.findLast(({ id }) => id !== null)?.id ?? null,
  };
}

function parse(frame: string): Told {
  const field = (name: string) =>
    frame
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  const id = field('id');
  return {
    event: field('event') ?? 'message',
    id: id === undefined ? null : Number(id),
    data: JSON.parse(field('data') ?? 'null') as Told['data'],
  };
}

/** Commits a change of each assignment. */
export const change = (db: Db, ...ids: string[]) =>
  db.transaction(async (tx) => {
    for (const id of ids) tx.changed({ kind: 'assignment', id });
  });

/** As another process does it: this one is not told. */
export const writtenElsewhere = (db: Db, id: string) =>
  db.transaction((tx) =>
    tx.q
      .insertInto('changes')
      .values({ at: new Date().toISOString() as Instant, kind: 'assignment', subject_id: id })
      .execute(),
  );

interface Opened {
  db: Db;
  url: string;
  drop(): Promise<void>;
}

/** A database and its feed for each test of the `describe` that it is called in; they are there inside tests only. */
export function freshFeed(open: () => Promise<Opened>) {
  let database: Opened;
  let feed: Feed;
  beforeEach(async () => {
    database = await open();
    feed = await openFeed(database.db);
  });
  afterEach(async () => {
    feed.close();
    await database.drop();
  });
  return {
    get db() {
      return database.db;
    },
    get url() {
      return database.url;
    },
    get feed() {
      return feed;
    },
  };
}
