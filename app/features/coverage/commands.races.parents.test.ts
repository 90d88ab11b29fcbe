/** Verbs of the same moment in two processes, one of which takes away what the other one leans on: an account, a channel. */
import { describe, expect, it } from 'vitest';
import { disablePerson, enablePerson } from '~/features/accounts/commands.people.server';
import { setChannelActive } from '~/features/newsroom/commands.channels.server';
import type { PlainDate } from '~/platform/time';
import { SHARED_ENGINES } from '~db/testing/databases';
import { outcomesOf, withProcesses } from '~db/testing/processes';
import { claimAssignment } from './commands.lead.server';
import { movePlacement } from './commands.move.server';
import { addAssignment, addExemplar, addPlacementRow, addSlot } from './testing/rows';

const ROUNDS = 16;
const ON = '2019-12-11' as PlainDate;

// Many rounds: a race shows itself in some of them only.
describe.each(SHARED_ENGINES)(
  'verbs and what they lean on, on $name',
  { timeout: 120_000 },
  ({ open }) => {
    const room = withProcesses(open);

    const meet = (round: number, here: () => Promise<unknown>, there: () => Promise<unknown>) =>
      outcomesOf((round % 2 === 0 ? [here, there] : [there, here]).map((verb) => verb()));

    it('claim and disable: nobody is shut out with work that nobody was told of', async () => {
      const personId = room.base.idOf('pv.bao3');
      const versionNow = async () => {
        const people = room.db.q.selectFrom('people').select('version');
        return (await people.where('id', '=', personId).executeTakeFirstOrThrow()).version;
      };
      const about = await addExemplar(room.db, room.base);
      const wrong: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const id = await addAssignment(room.db, room.base, { exemplar_id: about, status: 'open' });
        const version = await versionNow();
        const ended = await meet(
          round,
          () => claimAssignment(room.base.ctxFor('pv.bao3'), id),
          () => disablePerson(room.elsewhere('admin'), personId, version),
        );
        if (ended.done !== 1) wrong.push(round);
        await room.db.q
          .updateTable('assignments')
          .set({ status: 'cancelled', lead_id: null })
          .where('id', '=', id)
          .execute();
        const now = await versionNow();
        if (now !== version) await enablePerson(room.elsewhere('admin'), personId, now);
      }
      expect(wrong).toEqual([]);
    });

    it('switch a channel off and move there: the administrator is asked, or it stays where it is', async () => {
      const about = await addExemplar(room.db, room.base);
      const id = room.base.channels['bao-online'];
      const channelNow = () =>
        room.db.q
          .selectFrom('channels')
          .select(['version', 'active'])
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
      const wrong: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const slotId = await addSlot(room.db, room.base, { channel_id: id, ends_on: ON });
        const assignment_id = await addAssignment(room.db, room.base, { exemplar_id: about });
        const placementId = await addPlacementRow(room.db, room.base, { assignment_id });
        const { version } = await channelNow();
        const to = { slotId, plannedOn: ON, plannedTime: null, version: 1, ask: false };
        // The administrator was told of the slots, and of no appearance.
        const off = { id, active: false, version, confirmed: `0.${round + 1}.0` };
        await meet(
          round,
          () => movePlacement(room.base.ctxFor('tk.bao'), placementId, to),
          () => setChannelActive(room.elsewhere('admin'), off),
        );
        const { active } = await channelNow();
        const moved = await room.db.q
          .selectFrom('placements')
          .select('id')
          .where('channel_id', '=', id)
          .where('status', '=', 'planned')
          .execute();
        if (moved.length > 0 && active === 0) wrong.push(round);
        await room.db.q
          .updateTable('placements')
          .set({ status: 'cancelled' })
          .where('channel_id', '=', id)
          .execute();
        await room.db.q.updateTable('channels').set({ active: 1 }).where('id', '=', id).execute();
      }
      expect(wrong).toEqual([]);
    });
  },
);
