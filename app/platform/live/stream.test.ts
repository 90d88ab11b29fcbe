import { describe, expect, it } from 'vitest';
import { dropOldChanges, KEPT_AT_LEAST, newestChange } from '~db/changes';
import type { Instant } from '~db/columns';
import { openDatabase } from '~db/connect';
import { ENGINES } from '~db/testing/databases';
import { openFeed } from './feed.server';
import { sinceOf } from './stream.server';
import { change, freshFeed, reader, writtenElsewhere } from './testing/reader';

describe.each(ENGINES)('a live stream on $name', ({ name, open }) => {
  const live = freshFeed(open);

  it('tells of what happens from now on: ids and numbers, nothing else', async () => {
    const { db, feed } = live;
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

  it('does not tell a page of the change that it was read after', async () => {
    const { db, feed } = live;
    await change(db, 'mine');
    const { told } = reader({ db, feed, since: feed.newest() });
    await change(db, 'next');
    await expect.poll(() => told.length).toBe(2);
    expect(told.map(({ event, data }) => [event, data.id])).toEqual([
      ['hello', undefined],
      ['message', 'next'],
    ]);
  });

  it('goes on after a break with everything that was written meanwhile, once', async () => {
    const { db, feed } = live;
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
    const { db, feed } = live;
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
    const { db, feed } = live;
    const ids = Array.from({ length: 1_234 }, (_, index) => `n${index}`);
    await change(db, ...ids);
    const { changes } = reader({ db, feed, since: 10 });
    await expect.poll(() => changes().length).toBe(1_224);
    expect(changes()).toEqual(ids.slice(10));
  });

  it('asks to fetch everything when the table does not hold it any more, or never did', async () => {
    const { db, feed } = live;
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
    const { db } = live;
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

  it('tells of people at an assignment without a number, and does not keep it', async () => {
    const { db, feed } = live;
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
    const { db, feed } = live;
    const otherDb = openDatabase(live.url);
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
    const { db } = live;
    const watchful = await openFeed(db, { lookMs: 20 });
    const { changes } = reader({ db, feed: watchful });
    await writtenElsewhere(db, 'q');
    await expect.poll(changes).toEqual(['q']);
    watchful.close();
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
