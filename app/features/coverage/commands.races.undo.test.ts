/** Undoing, slots, bulk acts and ended needs in the same moment in two processes. */
import { beforeAll, describe, expect, it } from 'vitest';
import { updateSlot } from '~/features/newsroom/commands.slots.server';
import { slotInput } from '~/features/newsroom/input.slots';
import { getSlot } from '~/features/newsroom/queries.slots.server';
import { occurrenceOn } from '~/features/newsroom/rules.slots';
import type { PlainDate } from '~/platform/time';
import { SHARED_ENGINES } from '~db/testing/databases';
import { outcomesOf, withProcesses } from '~db/testing/processes';
import { cancelAssignment } from './commands.assignments.server';
import { runBulk } from './commands.bulk.server';
import { claimAssignment, releaseAssignment } from './commands.lead.server';
import { planInSeat } from './commands.seat.server';
import { createSeries } from './commands.series.server';
import { endSeries } from './commands.series-end.server';
import { undoEvent } from './commands.undo.server';
import { weeklyNeed } from './testing/needs';
import { addAssignment, addExemplar, addPlacementRow, addSlot } from './testing/rows';

const day = (text: string) => text as PlainDate;
const ROUNDS = 40;
const ON = day('2019-12-11');

describe.each(SHARED_ENGINES)(
  'undoing and planning in the same moment, on $name',
  { timeout: 120_000 },
  ({ open }) => {
    const room = withProcesses(open);
    let exemplarId: string;
    beforeAll(async () => {
      exemplarId = await addExemplar(room.db, room.base);
    });
    const editor = () => room.base.ctxFor('tk.bao');
    const there = () => room.elsewhere('tk.bao');

    const meet = (round: number, here: () => Promise<unknown>, other: () => Promise<unknown>) =>
      outcomesOf((round % 2 === 0 ? [here, other] : [other, here]).map((verb) => verb()));

    /** Runs the rounds and gives those that ended wrong, with what came of them. */
    async function wrongOf(play: (round: number) => Promise<unknown>): Promise<unknown[]> {
      const wrong: unknown[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const fault = await play(round);
        if (fault !== null) wrong.push(fault);
      }
      return wrong;
    }

    const work = (id: string) =>
      room.db.q
        .selectFrom('assignments')
        .select(['status', 'lead_id', 'version'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
    const undone = async (id: string) =>
      (
        await room.db.q
          .selectFrom('history')
          .select('undoes')
          .where('subject_id', '=', id)
          .where('event', '=', 'undo')
          .execute()
      ).map((row) => row.undoes);

    it('two undos of two events of one work: the newest goes, the other at most after it', async () => {
      const wrong = await wrongOf(async (round) => {
        const id = await addAssignment(room.db, room.base, { exemplar_id: exemplarId });
        const reporter = room.base.ctxFor('pv.bao1');
        const claim = (await claimAssignment(reporter, id)) ?? '';
        const cancel = await cancelAssignment(editor(), id, 'Trùng đề tài');
        const outcomes = await meet(
          round,
          () => undoEvent(editor(), claim),
          () => undoEvent(there(), cancel),
        );
        const [now, events] = [await work(id), await undone(id)];
        // Each undo raises the version, so that the older event is never the newest again.
        const right = now.status === 'claimed' && now.lead_id !== null && events.join() === cancel;
        return right ? null : { outcomes, now, events };
      });
      expect(wrong).toEqual([]);
    });

    it('one event undone twice: once', async () => {
      const wrong = await wrongOf(async (round) => {
        const id = await addAssignment(room.db, room.base, { exemplar_id: exemplarId });
        const cancel = await cancelAssignment(editor(), id, 'Trùng đề tài');
        const outcomes = await meet(
          round,
          () => undoEvent(editor(), cancel),
          () => undoEvent(there(), cancel),
        );
        const now = await work(id);
        const right = outcomes.done === 1 && now.status === 'open' && now.version === 3;
        return right ? null : { outcomes, now };
      });
      expect(wrong).toEqual([]);
    });

    it('a slot that gets other days, and a drop on its seat: nothing waits where the slot is not', async () => {
      const wrong = await wrongOf(async (round) => {
        const slotId = await addSlot(room.db, room.base, { name: `Chuyên mục ${round}` });
        const change = slotInput.parse({
          channelId: room.base.channels['bao-print'],
          name: `Chuyên mục ${round}`,
          repeat: 'weekly',
          interval: '1',
          weekdays: [undefined, '2'],
          startsOn: '2019-09-01',
          lengthValue: '700',
          capacity: '1',
          genre: 'profile',
          deadlineDays: '2',
          deadlineTime: '16:00',
          reruns: [{}, {}],
          free: 'on',
          version: 1,
        });
        const outcomes = await meet(
          round,
          () => planInSeat(editor(), slotId, { exemplarId, day: ON }),
          () => updateSlot(there(), slotId, change),
        );
        const found = await getSlot(room.db, slotId);
        const seated = await room.db.q
          .selectFrom('placements')
          .select('planned_on')
          .where('slot_id', '=', slotId)
          .where('status', '<>', 'cancelled')
          .execute();
        const right =
          found !== null &&
          (outcomes.done ?? 0) >= 1 &&
          seated.every((row) => occurrenceOn(found.slot, found.exceptions, row.planned_on));
        return right ? null : { outcomes, seated };
      });
      expect(wrong).toEqual([]);
    });

    it('two bulk acts over the same rows: each row takes one, and both tell what became of it', async () => {
      const wrong = await wrongOf(async (round) => {
        const ids: string[] = [];
        const rows: string[] = [];
        for (let index = 0; index < 3; index += 1) {
          const id = await addAssignment(room.db, room.base, { exemplar_id: exemplarId });
          ids.push(id);
          rows.push(
            `${await addPlacementRow(room.db, room.base, { assignment_id: id })}.1.${id}.1`,
          );
        }
        const form = () => {
          const data = new FormData();
          for (const row of rows) data.append('row', row);
          data.set('reason', 'Trùng đề tài');
          return data;
        };
        const both = [runBulk(editor(), 'cancel', form()), runBulk(there(), 'cancel', form())];
        const outcomes = await Promise.all(round % 2 === 0 ? both : both.toReversed());
        const events = await room.db.q
          .selectFrom('history')
          .select(['subject_id', 'batch_id'])
          .where('subject_id', 'in', ids)
          .where('event', '=', 'cancel')
          .execute();
        const taken = outcomes.every(
          ({ batchId, done, refused }) =>
            events.filter((event) => event.batch_id === batchId).length === done &&
            done + refused.length === 3,
        );
        const once = new Set(events.map((event) => event.subject_id)).size === 3;
        return taken && once && events.length === 3 ? null : { outcomes, events };
      });
      expect(wrong).toEqual([]);
    });

    it('an ended need and work of it that is handed back: nobody is offered it again', async () => {
      const form = weeklyNeed(room.base.channels['bao-print'], '2019-12-06');
      const wrong = await wrongOf(async (round) => {
        const { id } = await createSeries(editor(), form);
        const first = await room.db.q
          .selectFrom('assignments')
          .select('id')
          .where('series_id', '=', id)
          .executeTakeFirstOrThrow();
        const reporter = room.base.ctxFor('pv.bao2');
        await claimAssignment(reporter, first.id);
        const outcomes = await meet(
          round,
          () => releaseAssignment(reporter, first.id),
          () => endSeries(there(), id, { reason: 'Hết đợt', version: 1 }),
        );
        const now = await work(first.id);
        return outcomes.done === 2 && now.status === 'cancelled' ? null : { outcomes, now };
      });
      expect(wrong).toEqual([]);
    });
  },
);
