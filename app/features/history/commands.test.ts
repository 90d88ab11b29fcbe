import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { record, recordAll } from './commands.server';
import { listHistory } from './queries.server';
import { listBatch } from './queries.undo.server';

const HOUR_MS = 3_600_000;

describe.each(ENGINES)('the order of events on $name', ({ open }) => {
  const room = withPeople(open);
  /** A process whose clock is an hour behind. */
  const behind = () => ({
    ...room.base.ctxFor('tk.bao'),
    newId: () => v7({ msecs: Date.now() - HOUR_MS }),
  });
  const subject = (id: string) => ({ kind: 'slot', id }) as const;
  const recordOf = (ctx: ReturnType<typeof behind>, id: string, event: string) =>
    room.db.transaction((tx) => record(tx, ctx, { subject: subject(id), event }));
  const eventsOf = async (...ids: string[]) =>
    (await listHistory(room.db, [{ kind: 'slot', ids }])).map(({ event }) => event);

  it('of one subject is that of their making, whatever the clocks say', async () => {
    await recordOf(room.base.ctxFor('tk.bao'), 'a', 'create');
    await recordOf(behind(), 'a', 'update');
    await recordOf(behind(), 'a', 'end');
    await room.db.transaction((tx) =>
      recordAll(tx, behind(), [
        { subject: subject('a'), event: 'reopen' },
        { subject: subject('b'), event: 'create' },
        { subject: subject('a'), event: 'update' },
      ]),
    );
    expect(await eventsOf('a')).toEqual(['update', 'reopen', 'end', 'update', 'create']);
  });

  it('of one bulk act is that of its parts', async () => {
    const batchId = v7();
    const undo = { rows: [] };
    const one = (ctx: ReturnType<typeof behind>, id: string) =>
      room.db.transaction((tx) =>
        record(tx, { ...ctx, batchId }, { subject: subject(id), event: 'update', undo }),
      );
    const ids = [
      await one(room.base.ctxFor('tk.bao'), 'c'),
      await one(behind(), 'd'),
      await one(behind(), 'e'),
    ];
    expect((await listBatch(room.db, batchId)).map(({ id }) => id)).toEqual(ids.reverse());
  });
});
