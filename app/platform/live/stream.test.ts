import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dropOldChanges, KEPT_AT_LEAST, newestChange } from '~db/changes';
import type { Instant } from '~db/columns';
import { type Db, openDatabase } from '~db/connect';
import { ENGINES, type TestDatabase } from '~db/testing/databases';
import type { Grant, Principal } from '../principal';
import { type Feed, openFeed } from './feed.server';
import { liveStream, openStreams, type StreamOf, sinceOf } from './stream.server';

const person = (id: string, role: Grant['role']): Principal => ({
  id,
  username: id,
  displayName: id,
  locale: 'vi',
  mustChangePassword: false,
  grants: [{ role, outletId: 'o', placeCode: null }],
});
const EDITOR = person('editor', 'editor');

interface Told {
  event: string;
  id: number | null;
  data: { kind?: string; id?: string | null };
}

/** A reader of a stream: what it was told, and the connection that it holds in its hand. */
function reader(from: Pick<StreamOf, 'db' | 'feed'> & Partial<StreamOf>) {
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

const change = (db: Db, ...ids: string[]) =>
  db.transaction(async (tx) => {
    for (const id of ids) tx.changed({ kind: 'assignment', id });
  });

describe.each(ENGINES)('a live stream on $name', ({ name, open }) => {
  let database: TestDatabase;
  let db: Db;
  let feed: Feed;
  beforeEach(async () => {
    database = await open();
    db = database.db;
    feed = await openFeed(db);
  });
  afterEach(async () => {
    feed.close();
    await database.drop();
  });

  it('tells of what happens from now on: ids and numbers, nothing else', async () => {
    await change(db, 'before');
    await expect.poll(() => feed.newest()).toBe(1);
    const { told, events } = reader({ db, feed });
    await change(db, 'a', 'b');
    await expect.poll(events).toEqual(['hello', 'message', 'message']);
    expect(told).toEqual([
      { event: 'hello', id: 1, data: {} },
      { event: 'message', id: 2, data: { kind: 'assignment', id: 'a' } },
      { event: 'message', id: 3, data: { kind: 'assignment', id: 'b' } },
    ]);
  });

  it('goes on after a break with everything that was written meanwhile, once', async () => {
    const first = reader({ db, feed });
    await change(db, '1', '2');
    await expect.poll(first.changes).toEqual(['1', '2']);
    first.hangUp();
    await change(db, '3');
    await change(db, '4');
    const second = reader({ db, feed, since: first.last() });
    await change(db, '5');
    await expect.poll(second.changes).toEqual(['3', '4', '5']);
    await expect.poll(() => first.state.ended).toBe(true);
    expect(first.changes()).toEqual(['1', '2']);
  });

  it('loses and doubles nothing while 200 write at once and readers come, break off and return', async () => {
    const whole = reader({ db, feed, since: 0 });
    const pieces: (string | null | undefined)[] = [];
    let done = false;
    const restless = (async () => {
      let since = 0;
      for (let goes = 0; !done || goes === 0 || since < (await newestChange(db)); goes += 1) {
        const piece = reader({ db, feed, since });
        const enough = 1 + ((goes * 7) % 23);
        const newest = await newestChange(db);
        await expect
          .poll(() => piece.changes().length >= enough || (piece.last() ?? 0) >= newest, {
            interval: 2,
            timeout: 10_000,
          })
          .toBe(true);
        piece.hangUp();
        await expect.poll(() => piece.state.ended, { interval: 1, timeout: 10_000 }).toBe(true);
        pieces.push(...piece.changes());
        since = piece.last() ?? since;
      }
    })();
    const ids = Array.from({ length: 200 }, (_, index) => `w${index}`);
    await Promise.all(ids.map((id) => change(db, id)));
    done = true;
    await restless;
    await expect.poll(() => whole.changes().length).toBe(200);
    const stored = await db.q.selectFrom('changes').selectAll().orderBy('seq').execute();
    const order = stored.map((row) => row.subject_id);
    expect([...order].sort()).toEqual([...ids].sort());
    expect(whole.changes()).toEqual(order);
    expect(pieces).toEqual(order);
  });

  it('catches up over more than one page', async () => {
    const ids = Array.from({ length: 1_234 }, (_, index) => `n${index}`);
    await change(db, ...ids);
    const { changes } = reader({ db, feed, since: 10 });
    await expect.poll(() => changes().length).toBe(1_224);
    expect(changes()).toEqual(ids.slice(10));
  });

  it('asks to fetch everything when the table does not hold it any more, or never did', async () => {
    await change(db, ...Array.from({ length: 20 }, (_, index) => `old${index}`));
    await db.transaction((tx) => tx.q.deleteFrom('changes').where('seq', '<=', 5).execute());
    await expect.poll(() => feed.newest()).toBe(20);
    for (const since of [0, 4, 21]) {
      const { told } = reader({ db, feed, since });
      await expect.poll(() => told).toEqual([{ event: 'reload', id: 20, data: {} }]);
    }
    const { changes } = reader({ db, feed, since: 5 });
    await expect.poll(() => changes().length).toBe(15);
  });

  it('keeps the newest 10,000 whatever their age, and throws away what is older than a week', async () => {
    const at = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString() as Instant;
    const rows = Array.from({ length: KEPT_AT_LEAST + 30 }, (_, index) => ({
      at: at(index < 10 ? 9 : index < 20 ? 6 : 8),
      kind: 'assignment' as const,
      subject_id: `k${index}`,
    }));
    await db.transaction(async (tx) => {
      for (let from = 0; from < rows.length; from += 2_000)
        await tx.q
          .insertInto('changes')
          .values(rows.slice(from, from + 2_000))
          .execute();
    });
    // Of the thirty beyond the newest 10,000, ten are young.
    expect(await dropOldChanges(db)).toBe(20);
    expect(await dropOldChanges(db)).toBe(0);
  });

  it('ends with the session, says so, and ends nobody else’s', async () => {
    let [alive, looked] = [true, 0];
    const session = { sessionId: 'mine', who: EDITOR };
    const recheck = async () => {
      looked += 1;
      return alive ? session : null;
    };
    const mine = reader({ db, feed, session, recheck });
    const others = reader({ db, feed });
    await change(db, 'x');
    await expect.poll(mine.changes).toEqual(['x']);
    const signOut = (id: string) =>
      db.transaction(async (tx) => tx.tell({ topic: 'sessions', id }));
    await signOut(EDITOR.id);
    await expect.poll(() => looked).toBe(1);
    alive = false;
    await signOut('somebody else');
    await change(db, 'y');
    await expect.poll(mine.changes).toEqual(['x', 'y']);
    await signOut(EDITOR.id);
    await expect.poll(() => mine.state.ended).toBe(true);
    expect(mine.events().at(-1)).toBe('end');
    expect(others.state.ended).toBe(false);
    expect(openStreams('mine')).toBe(0);
  });

  it('looks again by itself whether the session is there, and gives signs of life', async () => {
    const times = { recheck: 20, beat: 5 };
    const mine = reader({ db, feed, recheck: async () => null, times });
    await expect.poll(() => mine.state.ended).toBe(true);
    expect(mine.events()).toContain('beat');
    expect(mine.events().at(-1)).toBe('end');
  });

  it('lets the oldest give way when a session opens too many', async () => {
    const session = { sessionId: 'greedy', who: EDITOR };
    const all = Array.from({ length: 7 }, () => reader({ db, feed, session }));
    await expect.poll(() => all[0]?.state.ended).toBe(true);
    expect(all[0]?.events().at(-1)).toBe('replaced');
    expect(openStreams('greedy')).toBe(6);
    for (const each of all) each.hangUp();
    expect(openStreams('greedy')).toBe(0);
  });

  it('cuts off who takes nothing', async () => {
    const slow = reader({ db, feed });
    await change(db, 'a');
    await expect.poll(slow.changes).toEqual(['a']);
    slow.state.waiting = 1_000_000;
    await change(db, 'b');
    await expect.poll(() => slow.state.cut).toBe(true);
    expect(openStreams(slow.session.sessionId)).toBe(0);
  });

  it('ends with the process', async () => {
    const { state } = reader({ db, feed });
    feed.close();
    await expect.poll(() => state.ended).toBe(true);
  });

  it('tells of people at an assignment without a number, and does not keep it', async () => {
    const { told } = reader({ db, feed });
    await db.transaction(async (tx) => tx.tell({ topic: 'presence', id: 'a1' }));
    await expect
      .poll(() => told.at(-1))
      .toEqual({
        event: 'message',
        id: null,
        data: { kind: 'presence', id: 'a1' },
      });
    expect(await newestChange(db)).toBe(0);
  });

  it.runIf(name === 'PostgreSQL')('reaches the readers of another process in order', async () => {
    const otherDb = openDatabase(database.url);
    const otherFeed = await openFeed(otherDb);
    try {
      const there = reader({ db: otherDb, feed: otherFeed, since: 0 });
      const here = reader({ db, feed, since: 0 });
      await Promise.all(
        Array.from({ length: 60 }, (_, index) => change(index % 2 ? db : otherDb, `p${index}`)),
      );
      await expect.poll(() => there.changes().length).toBe(60);
      await expect.poll(() => here.changes().length).toBe(60);
      expect(there.changes()).toEqual(here.changes());
    } finally {
      otherFeed.close();
      await otherDb.close();
    }
  });

  it('finds by looking what no signal told of', async () => {
    const watchful = await openFeed(db, 20);
    const { changes } = reader({ db, feed: watchful });
    await db.transaction((tx) =>
      tx.q
        .insertInto('changes')
        .values({ at: new Date().toISOString() as Instant, kind: 'assignment', subject_id: 'q' })
        .execute(),
    );
    await expect.poll(changes).toEqual(['q']);
    watchful.close();
  });
});

describe('what each reader is told', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await ENGINES[0].open();
    return () => database.drop();
  });

  const KINDS = ['assignment', 'exemplar', 'person', 'import'] as const;
  const HEARS: [Grant['role'], Told['data'][]][] = [
    [
      'editor',
      [
        { kind: 'assignment', id: 'x' },
        { kind: 'exemplar', id: null },
      ],
    ],
    [
      'reporter',
      [
        { kind: 'assignment', id: 'x' },
        { kind: 'exemplar', id: null },
      ],
    ],
    [
      'department',
      [
        { kind: 'assignment', id: 'x' },
        { kind: 'exemplar', id: 'x' },
      ],
    ],
    [
      'board',
      [
        { kind: 'assignment', id: 'x' },
        { kind: 'exemplar', id: 'x' },
        { kind: 'import', id: 'x' },
      ],
    ],
    [
      'admin',
      [
        { kind: 'assignment', id: 'x' },
        { kind: 'exemplar', id: 'x' },
        { kind: 'person', id: 'x' },
      ],
    ],
    ['nominator', []],
  ];
  it.each(HEARS)('%s', async (role, hears) => {
    const { db } = database;
    const feed = await openFeed(db);
    const who = person('me', role);
    const { told } = reader({ db, feed, session: { sessionId: `of ${role}`, who } });
    await db.transaction(async (tx) => {
      for (const kind of KINDS) tx.changed({ kind, id: 'x' });
      tx.changed({ kind: 'notification', id: 'not me' });
      tx.changed({ kind: 'notification', id: 'me' });
    });
    await expect
      .poll(() => told.filter(({ event }) => event === 'message').map(({ data }) => data))
      .toEqual([...hears, { kind: 'notification', id: null }]);
    feed.close();
  });
});

describe('the number to go on from', () => {
  const asked = (path: string, header?: string) =>
    sinceOf(
      new Request(
        `http://x${path}`,
        header === undefined ? {} : { headers: { 'Last-Event-ID': header } },
      ),
    );
  it('is the header’s, then the address’s; anything else is none', () => {
    expect(asked('/live?since=5')).toBe(5);
    expect(asked('/live?since=5', '7')).toBe(7);
    expect(asked('/live')).toBeNull();
    for (const bad of ['-1', '1e9', 'abc', '1.5', ''])
      expect(asked(`/live?since=${bad}`)).toBeNull();
  });
});
