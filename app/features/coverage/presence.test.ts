import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { record, recordAll } from '~/features/history/commands.server';
import type { Signal } from '~db/signals';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { markGone, markPresent } from './commands.presence.server';
import { listPresent, PRESENT_MS } from './queries.presence.server';
import { listRecent } from './queries.recent.server';
import { addAssignment, addExemplar, addPlacementRow, refusalBy } from './testing/rows';

describe.each(ENGINES)('presence and what was done last, on $name', ({ open }) => {
  const room = withPeople(open);
  let exemplarId: string;
  let id: string;
  let told: string[];
  let deaf: () => void;

  beforeAll(async () => {
    exemplarId = await addExemplar(room.db, room.base);
    id = await addAssignment(room.db, room.base, { exemplar_id: exemplarId });
    told = [];
    deaf = await room.db.listen(({ topic, id: about }: Signal) => {
      if (topic === 'presence') told.push(about);
    });
  });
  afterAll(async () => {
    deaf();
  });
  afterEach(async () => {
    vi.useRealTimers();
    await room.db.transaction((tx) => tx.q.deleteFrom('presence').execute());
    told.length = 0;
  });

  const here = (username: string, tab: string, editing = false) =>
    markPresent(room.base.ctxFor(username), id, { tab: `tab-of-${tab}`, editing });
  const seenBy = async (username: string) =>
    (await listPresent(room.base.ctxFor(username), id)).map((person) => [
      person.id,
      person.editing,
    ]);

  it('names the others, each once, whatever tabs they have; a form open in one of them counts', async () => {
    await here('tk.bao', 'one');
    await here('pv.bao1', 'two');
    await here('pv.bao1', 'three', true);
    expect(await seenBy('tk.bao')).toEqual([[room.base.idOf('pv.bao1'), true]]);
    expect(await seenBy('pv.bao1')).toEqual([[room.base.idOf('tk.bao'), false]]);
    expect(await seenBy('bantdkt')).toHaveLength(2);
  });

  it('tells the screens of what is new, not of every beat', async () => {
    await here('tk.bao', 'one');
    await expect.poll(() => told).toEqual([id]);
    await here('tk.bao', 'one');
    await here('tk.bao', 'one', true);
    await markGone(room.base.ctxFor('tk.bao'), id, 'tab-of-one');
    await expect.poll(() => told).toEqual([id, id, id]);
    await markGone(room.base.ctxFor('tk.bao'), id, 'tab-of-one');
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
      const ctx = room.base.ctxFor(stranger);
      expect(
        (await refusalBy(markPresent(ctx, id, { tab: 'tab-of-x', editing: false })))?.status,
      ).toBe(403);
      expect((await refusalBy(listPresent(ctx, id)))?.status).toBe(403);
    }
    await here('tk.bao', 'one');
    expect((await refusalBy(here('pv.bao1', 'one')))?.status).toBe(403);
    await markGone(room.base.ctxFor('pv.bao1'), id, 'tab-of-one');
    expect(await seenBy('pv.bao1')).toHaveLength(1);
    expect((await refusalBy(here('tk.bao', '/..')))?.status).toBe(422);
  });

  it('lists what was done last to each reader as far as they may see it', async () => {
    const placementId = await addPlacementRow(room.db, room.base, { assignment_id: id });
    const editor = room.base.ctxFor('tk.bao');
    await room.db.transaction(async (tx) => {
      await record(tx, editor, { subject: { kind: 'exemplar', id: exemplarId }, event: 'contact' });
      await record(tx, editor, { subject: { kind: 'exemplar', id: exemplarId }, event: 'approve' });
      await record(tx, editor, { subject: { kind: 'placement', id: placementId }, event: 'move' });
      await record(tx, editor, {
        subject: { kind: 'person', id: room.base.idOf('pv.bao1') },
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
      (await listRecent(room.base.ctxFor(username))).map(({ event }) => event);
    expect(await eventsOf('pv.bao1')).toEqual(['undo', 'move', 'approve']);
    expect(await eventsOf('tk.dai')).toEqual(['approve']);
    expect(await eventsOf('bantdkt')).toEqual(['undo', 'move', 'approve', 'contact']);
    expect(await eventsOf('pnv.donghai')).toEqual([]);
    const [first] = await listRecent(editor);
    expect(first).toMatchObject({ own: true, undid: 'assign', to: `/assignments/${id}` });
  });

  it('lists as much as before to a reader when others have done much that is not theirs', async () => {
    const before = await listRecent(room.base.ctxFor('pv.bao1'));
    const station = await addAssignment(room.db, room.base, {
      exemplar_id: exemplarId,
      outlet_id: room.base.outlets.dai,
    });
    const others = Array.from({ length: 150 }, (_, index) =>
      index % 2 === 0
        ? { subject: { kind: 'exemplar' as const, id: exemplarId }, event: 'nominate' }
        : { subject: { kind: 'assignment' as const, id: station }, event: 'update' },
    );
    await room.db.transaction((tx) => recordAll(tx, room.base.ctxFor('bantdkt'), others));
    expect(await listRecent(room.base.ctxFor('pv.bao1'))).toEqual(before);
    expect(await listRecent(room.base.ctxFor('tk.dai'))).toHaveLength(10);
  });
});
