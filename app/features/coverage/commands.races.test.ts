/** Verbs of the same moment in two processes: whatever comes first, nothing stays that no order of them allows. */
import { beforeAll, describe, expect, it } from 'vitest';
import { approveExemplar, withdrawExemplar } from '~/features/exemplars/commands.server';
import { undoExemplarEvent } from '~/features/exemplars/commands.undo.server';
import { stillClock } from '~/platform/clock.server';
import type { Ctx } from '~/platform/context.server';
import type { PlainDate } from '~/platform/time';
import { SHARED_ENGINES } from '~db/testing/databases';
import { outcomesOf, withProcesses } from '~db/testing/processes';
import {
  approveAssignment,
  cancelAssignment,
  resumeAssignment,
} from './commands.assignments.server';
import { movePlacement } from './commands.move.server';
import { addPlacement, planAssignment } from './commands.plan.server';
import { publishPlacement } from './commands.publication.server';
import { planInSeat } from './commands.seat.server';
import { createSeries } from './commands.series.server';
import { extendSeries } from './commands.series-ahead.server';
import { endSeries } from './commands.series-end.server';
import { countSeated } from './queries.seats.server';
import { WARNING_CODES } from './rules.warnings';
import { weeklyNeed } from './testing/needs';
import { addAssignment, addExemplar, addPlacementRow, addSlot } from './testing/rows';

const day = (text: string) => text as PlainDate;
const ROUNDS = 40;
const SEEKERS = 20;
const ACCEPTED = WARNING_CODES.filter((code) => code !== 'slotFull');
const ASKED = 'coverage.errors.confirmWarnings';

// Many rounds: a race shows itself in some of them only.
describe.each(SHARED_ENGINES)(
  'verbs of the same moment, on $name',
  { timeout: 120_000 },
  ({ open }) => {
    const room = withProcesses(open);
    let exemplarId: string;
    beforeAll(async () => {
      exemplarId = await addExemplar(room.db, room.base);
    });

    const editor = () => room.base.ctxFor('tk.bao');
    const board = () => room.elsewhere('bantdkt');

    describe('for one seat', () => {
      const ON = day('2019-12-11');
      const asking = { ask: true, accepted: ACCEPTED, note: '' };

      it('one move wins, the others are asked', async () => {
        for (let round = 0; round < 2; round += 1) {
          const slotId = await addSlot(room.db, room.base);
          const ids: string[] = [];
          for (let index = 0; index < SEEKERS; index += 1) {
            const work = { exemplar_id: exemplarId, status: 'claimed' as const };
            const lead = {
              lead_id: room.base.idOf('pv.bao1'),
              assigned_by: room.base.idOf('tk.bao'),
            };
            const assignment_id = await addAssignment(room.db, room.base, { ...work, ...lead });
            ids.push(await addPlacementRow(room.db, room.base, { assignment_id }));
          }
          const to = { slotId, plannedOn: ON, plannedTime: null, version: 1, ...asking };
          const moves = room
            .inTurns('tk.bao', SEEKERS)
            .map((ctx, index) => movePlacement(ctx, ids[index] ?? '', to));
          expect(await outcomesOf(moves)).toEqual({ done: 1, [ASKED]: SEEKERS - 1 });
          expect(await countSeated(room.db, slotId, ON)).toBe(1);
        }
      });

      it('one plan wins, the others are asked', async () => {
        for (let round = 0; round < 2; round += 1) {
          const slotId = await addSlot(room.db, room.base);
          const plans = room.inTurns('tk.bao', SEEKERS).map((ctx) =>
            planAssignment(ctx, {
              ...planned(room.base.channels['bao-print']),
              slotId,
              plannedOn: ON,
              ...asking,
            }),
          );
          expect(await outcomesOf(plans)).toEqual({ done: 1, [ASKED]: SEEKERS - 1 });
          expect(await countSeated(room.db, slotId, ON)).toBe(1);
        }
      });

      it('one drop wins, the others hear that it is taken', async () => {
        const slotId = await addSlot(room.db, room.base);
        const drops = room
          .inTurns('tk.bao', SEEKERS)
          .map((ctx) => planInSeat(ctx, slotId, { exemplarId, day: ON }));
        expect(await outcomesOf(drops)).toEqual({
          done: 1,
          'board.errors.seatTaken': SEEKERS - 1,
        });
      });

      it('one further appearance wins, the others are asked', async () => {
        const slotId = await addSlot(room.db, room.base);
        const works: string[] = [];
        for (let index = 0; index < SEEKERS; index += 1) {
          const id = await addAssignment(room.db, room.base, { exemplar_id: exemplarId });
          await addPlacementRow(room.db, room.base, { assignment_id: id });
          works.push(id);
        }
        const additions = room.inTurns('tk.bao', SEEKERS).map((ctx, index) =>
          addPlacement(ctx, works[index] ?? '', {
            ...appearance(room.base.channels['bao-print']),
            slotId,
            plannedOn: ON,
            ...asking,
          }),
        );
        expect(await outcomesOf(additions)).toEqual({ done: 1, [ASKED]: SEEKERS - 1 });
      });
    });

    const planned = (channelId: string) => ({
      exemplarId,
      outletId: room.base.outlets.bao,
      kind: 'story' as const,
      genre: 'profile' as const,
      title: '',
      brief: '',
      channelId,
      slotId: null,
      plannedOn: day('2019-12-12'),
      plannedTime: null,
      lengthValue: null,
      deadlineDay: null,
      deadlineTime: null,
      leadId: null,
      offer: false,
    });

    const appearance = (channelId: string) => ({
      channelId,
      slotId: null,
      rerun: false,
      plannedOn: day('2019-12-12'),
      plannedTime: null,
    });

    const work = async (status: 'approved' | 'editing' | 'suspended', about: string) =>
      addAssignment(room.db, room.base, {
        exemplar_id: about,
        status,
        suspended_from: status === 'suspended' ? 'in_progress' : null,
        lead_id: room.base.idOf('pv.bao1'),
        assigned_by: room.base.idOf('tk.bao'),
      });

    /** Begins both verbs in two processes, the one and the other first in turns; refusals are part of the game. */
    const meet = (round: number, here: () => Promise<unknown>, there: () => Promise<unknown>) =>
      outcomesOf((round % 2 === 0 ? [here, there] : [there, here]).map((verb) => verb()));

    /** Runs the rounds and gives those that ended wrong. */
    async function wrongOf(play: (round: number) => Promise<boolean>): Promise<number[]> {
      const wrong: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) if (!(await play(round))) wrong.push(round);
      return wrong;
    }

    const statusOf = async (id: string) =>
      (
        await room.db.q
          .selectFrom('assignments')
          .select('status')
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
      ).status;
    const placementOf = (id: string) =>
      room.db.q
        .selectFrom('placements')
        .select(['status', 'flagged'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();

    it('withdraw and publish: what was published is flagged', async () => {
      const wrong = await wrongOf(async (round) => {
        const about = await addExemplar(room.db, room.base);
        const assignment_id = await work('approved', about);
        const id = await addPlacementRow(room.db, room.base, {
          assignment_id,
          status: 'scheduled',
          planned_on: day('2019-12-02'),
        });
        const proof = {
          publishedOn: day('2019-12-02'),
          publishedTime: null,
          issueNumber: '9',
          page: '1',
        };
        await meet(
          round,
          () => publishPlacement(editor(), id, proof),
          () => withdrawExemplar(board(), about, 'Bị tố cáo'),
        );
        const { status, flagged } = await placementOf(id);
        return status === 'published'
          ? flagged === 1
          : (await statusOf(assignment_id)) === 'suspended';
      });
      expect(wrong).toEqual([]);
    });

    it('withdraw and resume: no work runs on about somebody withdrawn', async () => {
      const wrong = await wrongOf(async (round) => {
        const about = await addExemplar(room.db, room.base);
        const id = await work('suspended', about);
        await meet(
          round,
          () => resumeAssignment(editor(), id),
          () => withdrawExemplar(board(), about, 'Bị tố cáo'),
        );
        return (await statusOf(id)) === 'suspended';
      });
      expect(wrong).toEqual([]);
    });

    it('undo an approval and plan: nothing is planned about somebody who is not approved', async () => {
      const wrong = await wrongOf(async (round) => {
        const about = await addExemplar(room.db, room.base, { status: 'appraising' });
        const approval = await approveExemplar(board(), about);
        await meet(
          round,
          () =>
            planAssignment(editor(), {
              ...planned(room.base.channels['bao-print']),
              exemplarId: about,
            }),
          () => undoExemplarEvent(board(), approval),
        );
        const { status } = await room.db.q
          .selectFrom('exemplars')
          .select('status')
          .where('id', '=', about)
          .executeTakeFirstOrThrow();
        const works = await room.db.q
          .selectFrom('assignments')
          .select('id')
          .where('exemplar_id', '=', about)
          .execute();
        return works.length === (status === 'approved' ? 1 : 0);
      });
      expect(wrong).toEqual([]);
    });

    const adding = async (round: number, id: string, verb: (ctx: Ctx) => Promise<unknown>) => {
      await meet(
        round,
        () => addPlacement(editor(), id, appearance(room.base.channels['bao-online'])),
        () => verb(room.elsewhere('tk.bao')),
      );
      return room.db.q
        .selectFrom('placements')
        .select('status')
        .where('assignment_id', '=', id)
        .execute();
    };

    it('cancel and add an appearance: none lives under cancelled work', async () => {
      const wrong = await wrongOf(async (round) => {
        const id = await work('editing', exemplarId);
        const rows = await adding(round, id, (ctx) => cancelAssignment(ctx, id, 'Trùng đề tài'));
        return (
          (await statusOf(id)) === 'cancelled' && rows.every((row) => row.status === 'cancelled')
        );
      });
      expect(wrong).toEqual([]);
    });

    it('approve and add an appearance: it waits for its day', async () => {
      const wrong = await wrongOf(async (round) => {
        const id = await work('editing', exemplarId);
        const rows = await adding(round, id, (ctx) => approveAssignment(ctx, id));
        return (
          (await statusOf(id)) === 'approved' && rows.every((row) => row.status === 'scheduled')
        );
      });
      expect(wrong).toEqual([]);
    });

    it('end a need and extend it: an ended one asks for nothing', async () => {
      const form = weeklyNeed(room.base.channels['bao-print'], '2020-06-30');
      const later = stillClock('2020-01-20T01:00:00.000Z');
      const wrong: number[] = [];
      for (let round = 0; round < 10; round += 1) {
        const { id } = await createSeries(editor(), form);
        const there = { ...room.elsewhere('tk.bao'), clock: later };
        await meet(
          round,
          () => extendSeries(room.base.ctxFor('tk.bao', later)),
          () => endSeries(there, id, { reason: 'Hết đợt', version: 1 }),
        );
        const ahead = await room.db.q
          .selectFrom('assignments as a')
          .innerJoin('placements as p', 'p.assignment_id', 'a.id')
          .select('a.id')
          .where('a.series_id', '=', id)
          .where('a.status', '=', 'open')
          .where('p.planned_on', '>', day('2020-01-20'))
          .execute();
        if (ahead.length > 0) wrong.push(round);
      }
      expect(wrong).toEqual([]);
    });
  },
);
