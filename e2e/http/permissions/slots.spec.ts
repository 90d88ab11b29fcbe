/** Who may do what with columns, segments and their seats, by direct requests. */
import { freshName } from '../../setup/kept';
import { test } from '../../setup/test';
import { EDITOR, SLOT_EDITORS } from './accounts';
import { channelId, slot, writing } from './targets';
import { walk } from './walk';

test.use({ world: 'http/permissions/slots' });

const ONE_OCCURRENCE = { reason: 'Số báo đặc biệt.', version: '0' };
const TERMS = {
  startsOn: '2019-12-09',
  genre: 'profile',
  deadlineTime: '16:00',
};

walk('slot', [
  {
    name: 'add',
    may: SLOT_EDITORS,
    arrange: async (kept) => ({
      address: '/slots/new',
      watched: { table: 'slots', gains: 1 },
      form: {
        intent: 'new-slot',
        channelId: await channelId(kept, 'bao-print'),
        name: freshName(),
        repeat: 'daily',
        capacity: '1',
        deadlineDays: '1',
        ...TERMS,
      },
    }),
  },
  {
    name: 'edit',
    may: SLOT_EDITORS,
    form: {
      intent: 'slot',
      version: '1',
      channelId: 'unchanged',
      name: 'Tên mới',
      repeat: 'weekdays',
      capacity: '2',
      deadlineDays: '2',
      ...TERMS,
    },
    arrange: slot('', { starts_on: '2019-12-09' }),
  },
  {
    name: 'end',
    may: SLOT_EDITORS,
    form: { intent: 'end', version: '1', endsOn: '2019-12-31', reason: 'Hết đợt.' },
    arrange: slot(),
  },
  {
    name: 'reopen',
    may: SLOT_EDITORS,
    form: { intent: 'reopen', version: '1' },
    arrange: slot('', { ends_on: '2019-12-20' }),
  },
  {
    name: 'skip an occurrence',
    may: SLOT_EDITORS,
    form: { ...ONE_OCCURRENCE, intent: 'skip' },
    arrange: slot('/occurrences/2019-12-11'),
  },
  {
    name: 'move an occurrence',
    may: SLOT_EDITORS,
    form: { ...ONE_OCCURRENCE, intent: 'move', movedTo: '2019-12-12' },
    arrange: slot('/occurrences/2019-12-11'),
  },
  {
    name: 'resize an occurrence',
    may: SLOT_EDITORS,
    form: { ...ONE_OCCURRENCE, intent: 'capacity', capacity: '3' },
    arrange: slot('/occurrences/2019-12-11'),
  },
  {
    name: 'put an occurrence back',
    may: SLOT_EDITORS,
    form: { intent: 'restore', version: '1' },
    arrange: async (kept) => {
      const target = await slot('/occurrences/2019-12-11')(kept);
      await kept.run(
        "insert into slot_exceptions (slot_id, occurs_on, kind, reason, created_by, created_at) values (?, '2019-12-11', 'skipped', 'x', ?, '2019-12-01T01:00:00.000Z')",
        target.watched[1],
        await kept.idOf('tk.bao'),
      );
      return writing(target, { table: 'slot_exceptions', gains: -1 });
    },
  },
  {
    name: 'fill a seat of it',
    may: EDITOR,
    form: { day: '2020-02-03' },
    arrange: async (kept) => {
      const exemplarId = await kept.addExemplar({ status: 'approved', by: 'bantdkt' });
      return {
        address: `/slots/${await kept.addSlot('bao-online')}/seats`,
        watched: { table: 'assignments', gains: 1 },
        beside: ['exemplars', exemplarId],
        form: { exemplarId },
      };
    },
  },
]);
