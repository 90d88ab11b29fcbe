import { v4 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { SHARED_ENGINES } from '~db/testing/databases';
import { withProcesses } from '~db/testing/processes';
import { sendOnce } from './commands.outbox.server';
import { addAssignment, addExemplar, refusalBy } from './testing/rows';

describe.each(SHARED_ENGINES)(
  'what a phone sends after it was without a network, on $name',
  ({ open }) => {
    const room = withProcesses(open);
    let exemplarId: string;

    beforeAll(async () => {
      exemplarId = await addExemplar(room.db, room.base);
    });

    const sending = (fields: Record<string, string>) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      return form;
    };
    const eventsOf = async (id: string) => {
      const rows = await room.db.q
        .selectFrom('history')
        .select('event')
        .where('subject_id', '=', id)
        .execute();
      return rows.map((row) => row.event);
    };

    it('is done once, however often it is sent', async () => {
      const assignmentId = await addAssignment(room.db, room.base, {
        exemplar_id: exemplarId,
        status: 'claimed',
        lead_id: room.base.idOf('pv.bao1'),
        assigned_by: room.base.idOf('pv.bao1'),
      });
      const form = sending({ key: v4(), assignmentId, verb: 'start' });
      const ctx = room.base.ctxFor('pv.bao1');
      expect(await sendOnce(ctx, form)).toEqual({ ok: true, done: 'coverage.done.started' });
      expect(await sendOnce(ctx, form)).toEqual({ ok: true, done: null });
      expect(await eventsOf(assignmentId)).toEqual(['start']);
      // Another sending of the same verb is another verb, and is refused in words.
      const again = sending({ key: v4(), assignmentId, verb: 'start' });
      expect(await sendOnce(ctx, again)).toMatchObject({ ok: false, problem: { status: 409 } });
    });

    it('is a success for both of two sendings of the same moment', async () => {
      for (let round = 0; round < 6; round += 1) {
        const assignmentId = await addAssignment(room.db, room.base, {
          exemplar_id: exemplarId,
          status: 'claimed',
          lead_id: room.base.idOf('pv.bao1'),
          assigned_by: room.base.idOf('pv.bao1'),
        });
        const form = sending({ key: v4(), assignmentId, verb: 'release', reason: 'Bận việc' });
        const answers = room.inTurns('pv.bao1', 4).map((ctx) => sendOnce(ctx, form));
        for (const answer of await Promise.all(answers)) expect(answer).toMatchObject({ ok: true });
        expect(await eventsOf(assignmentId)).toEqual(['release']);
      }
    });

    it('leaves no receipt where it was refused', async () => {
      const assignmentId = await addAssignment(room.db, room.base, {
        exemplar_id: exemplarId,
        status: 'claimed',
        lead_id: room.base.idOf('pv.bao2'),
        assigned_by: room.base.idOf('pv.bao2'),
      });
      const key = v4();
      const form = sending({ key, assignmentId, verb: 'claim' });
      const refused = await sendOnce(room.base.ctxFor('pv.bao1'), form);
      expect(refused).toMatchObject({
        ok: false,
        problem: { code: 'coverage.errors.alreadyClaimed', params: { name: 'Võ Thành Trung' } },
      });
      const kept = await room.db.q
        .selectFrom('receipts')
        .select('key')
        .where('key', '=', key)
        .execute();
      expect(kept).toEqual([]);
    });

    it('is the reporters own verbs only', async () => {
      const ctx = room.base.ctxFor('tk.bao');
      for (const fields of [
        { key: v4(), assignmentId: 'x', verb: 'approve' },
        { key: 'no uuid', assignmentId: 'x', verb: 'claim' },
        { key: v4(), verb: 'claim' },
      ])
        expect(await refusalBy(sendOnce(ctx, sending(fields)))).toMatchObject({ status: 422 });
    });
  },
);
