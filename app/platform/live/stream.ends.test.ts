import { describe, expect, it } from 'vitest';
import { ENGINES } from '~db/testing/databases';
import { openStreams } from './stream.server';
import { change, EDITOR, freshFeed, reader } from './testing/reader';

describe.each(ENGINES)('the end of a live stream on $name', ({ open }) => {
  const live = freshFeed(open);

  it('ends with the session, says so, and ends nobody else’s', async () => {
    const { db, feed } = live;
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
    const { db, feed } = live;
    const times = { recheck: 20, beat: 5 };
    const mine = reader({ db, feed, recheck: async () => null, times });
    await expect.poll(() => mine.state.ended).toBe(true);
    expect(mine.events()).toContain('beat');
    expect(mine.events().at(-1)).toBe('end');
  });

  it('lets the oldest give way when a session opens too many', async () => {
    const { db, feed } = live;
    const session = { sessionId: 'greedy', who: EDITOR };
    const all = Array.from({ length: 7 }, () => reader({ db, feed, session }));
    await expect.poll(() => all[0]?.state.ended).toBe(true);
    expect(all[0]?.events().at(-1)).toBe('replaced');
    expect(openStreams('greedy')).toBe(6);
    for (const each of all) each.hangUp();
    expect(openStreams('greedy')).toBe(0);
  });

  it('cuts off who takes nothing', async () => {
    const { db, feed } = live;
    const slow = reader({ db, feed });
    await change(db, 'a');
    await expect.poll(slow.changes).toEqual(['a']);
    slow.state.waiting = 1_000_000;
    await change(db, 'b');
    await expect.poll(() => slow.state.cut).toBe(true);
    expect(openStreams(slow.session.sessionId)).toBe(0);
  });

  it('ends with the process', async () => {
    const { db, feed } = live;
    const { state } = reader({ db, feed });
    feed.close();
    await expect.poll(() => state.ended).toBe(true);
  });
});
