import { v4 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { withReceipt } from '~/platform/receipts.server';
import { SHARED_ENGINES } from '~db/testing/databases';
import { withProcesses } from '~db/testing/processes';
import { runAssignmentForm } from './commands.forms.server';
import { addAssignment, addExemplar } from './testing/rows';

describe.each(SHARED_ENGINES)('a verb that is pressed twice, on $name', ({ open }) => {
  const room = withProcesses(open);
  let exemplarId: string;

  beforeAll(async () => {
    exemplarId = await addExemplar(room.db, room.base);
  });

  const claimed = () =>
    addAssignment(room.db, room.base, {
      exemplar_id: exemplarId,
      status: 'claimed',
      lead_id: room.base.idOf('pv.bao1'),
      assigned_by: room.base.idOf('pv.bao1'),
    });
  const sending = () => {
    const form = new FormData();
    form.set('key', v4());
    form.set('version', '1');
    return form;
  };
  const start = (id: string, form: FormData, ctx = room.base.ctxFor('pv.bao1')) =>
    runAssignmentForm(withReceipt(ctx, form, 'start', id), id, 'start', form);

  it('is answered like the first, one after the other', async () => {
    const id = await claimed();
    const form = sending();
    const first = await start(id, form);
    expect(await start(id, form)).toEqual(first);
    await expect(start(id, sending())).rejects.toMatchObject({ status: 409 });
  });

  it('is answered alike, at the same moment', async () => {
    for (let round = 0; round < 4; round += 1) {
      const id = await claimed();
      const form = sending();
      const answers = await Promise.all(
        room.inTurns('pv.bao1', 4).map((ctx) => start(id, form, ctx)),
      );
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      const events = await room.db.q
        .selectFrom('history')
        .select('event')
        .where('subject_id', '=', id)
        .execute();
      expect(events).toEqual([{ event: 'start' }]);
    }
  });
});
