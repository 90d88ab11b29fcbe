import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { record } from '~/features/history/commands.server';
import type { Db } from '~db/connect';
import type { Signal } from '~db/signals';
import { ENGINES, type TestDatabase } from '~db/testing/databases';
import { seedPeople, type TestPeople } from '~db/testing/people';
import { markGone, markPresent } from './commands.presence.server';
import { listPresent, PRESENT_MS } from './queries.presence.server';
import { listRecent } from './queries.recent.server';
import { addAssignment, addExemplar, addPlacementRow, refusalBy } from './testing/rows';

describe.each(ENGINES)('presence and what was done last, on $name', ({ open }) => {
  let database: TestDatabase;
  let db: Db;
  let base: TestPeople;
  let exemplarId: string;
  let id: string;
  let told: string[];
  let deaf: () => void;

  beforeAll(async () => {
    database = await open();
    db = database.db;
    base = await seedPeople(db);
    exemplarId = await addExemplar(db, base);
    id = await addAssignment(db, base, { exemplar_id: exemplarId });
    told = [];
    deaf = await db.listen(({ topic, id: about }: Signal) => {
      if (topic === 'presence') told.push(about);
    });
  });
  afterAll(async () => {
    deaf();
    await database.drop();
  });
  afterEach(async () => {
    vi.useRealTimers();
    await db.transaction((tx) => tx.q.deleteFrom('presence').execute());
    told.length = 0;
  });

  const here = (username: string, tab: string, editing = false) =>
    markPresent(base.ctxFor(username), id, { tab: `tab-of-${tab}`, editing });
  const seenBy = async (username: string) =>
    (await listPresent(base.ctxFor(username), id)).map((person) => [person.id, person.editing]);

  it('names the others, each once, whatever tabs they have; a form open in one of them counts', async () => {
    await here('tk.bao', 'one');
    await here('pv.bao1', 'two');
    await here('pv.bao1', 'three', true);
    expect(await seenBy('tk.bao')).toEqual([[base.idOf('pv.bao1'), true]]);
    expect(await seenBy('pv.bao1')).toEqual([[base.idOf('tk.bao'), false]]);
    expect(await seenBy('bantdkt')).toHaveLength(2);
  });

  it('tells the screens of what is new, not of every beat', async () => {
    await here('tk.bao', 'one');
    await expect.poll(() => told).toEqual([id]);
    await here('tk.bao', 'one');
    await here('tk.bao', 'one', true);
    await markGone(base.ctxFor('tk.bao'), id, 'tab-of-one');
    await expect.poll(() => told).toEqual([id, id, id]);
    await markGone(base.ctxFor('tk.bao'), id, 'tab-of-one');
    expect(await seenBy('pv.bao1')).toEqual([]);
    expect(told).toHaveLength(3);
  });

  it('forgets a tab that fell silent', async () => {
    await here('tk.bao', 'one');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + PRESENT_MS + 1 });
    expect(await seenBy('pv.bao1')).toEqual([]);
    await here('tk.bao', 'one');
    expect(await seenBy('pv.bao1')).toHaveLength(1);
  });

  it('is for those who may see the work, and nobody speaks for another’s tab', async () => {
    for (const stranger of ['tk.dai', 'pnv.donghai']) {
      const ctx = base.ctxFor(stranger);
      expect(
        (await refusalBy(markPresent(ctx, id, { tab: 'tab-of-x', editing: false })))?.status,
      ).toBe(403);
      expect((await refusalBy(listPresent(ctx, id)))?.status).toBe(403);
    }
    await here('tk.bao', 'one');
    expect((await refusalBy(here('pv.bao1', 'one')))?.status).toBe(403);
    await markGone(base.ctxFor('pv.bao1'), id, 'tab-of-one');
    expect(await seenBy('pv.bao1')).toHaveLength(1);
    expect((await refusalBy(here('tk.bao', '/..')))?.status).toBe(422);
  });

  it('lists what was done last to each reader as far as they may see it', async () => {
    const placementId = await addPlacementRow(db, base, { assignment_id: id });
    const editor = base.ctxFor('tk.bao');
    await db.transaction(async (tx) => {
      await record(tx, editor, { subject: { kind: 'exemplar', id: exemplarId }, event: 'contact' });
      await record(tx, editor, { subject: { kind: 'exemplar', id: exemplarId }, event: 'approve' });
      await record(tx, editor, { subject: { kind: 'placement', id: placementId }, event: 'move' });
      await record(tx, editor, {
        subject: { kind: 'person', id: base.idOf('pv.bao1') },
        event: 'disable',
      });
      const undo = {
        subject: { kind: 'assignment' as const, id },
        event: 'undo',
        data: { of: 'assign' },
      };
      await record(tx, editor, undo);
    });
    const eventsOf = async (username: string) =>
      (await listRecent(base.ctxFor(username))).map(({ event }) => event);
    expect(await eventsOf('pv.bao1')).toEqual(['undo', 'move', 'approve']);
    expect(await eventsOf('tk.dai')).toEqual(['approve']);
    expect(await eventsOf('bantdkt')).toEqual(['undo', 'move', 'approve', 'contact']);
    expect(await eventsOf('pnv.donghai')).toEqual([]);
    const [first] = await listRecent(editor);
    expect(first).toMatchObject({ own: true, undid: 'assign', to: `/assignments/${id}` });
  });
});
