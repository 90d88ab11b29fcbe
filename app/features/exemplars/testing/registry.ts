/** The set-up of the registry's command tests: people, and an exemplar in any status. */
import { listHistory } from '~/features/history/queries.server';
import type { TestDatabase } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import {
  appraiseExemplar,
  approveExemplar,
  nominateExemplar,
  rejectExemplar,
  returnExemplar,
  withdrawExemplar,
} from '../commands.server';
import { saveDraft } from '../commands.write.server';
import type { ExemplarStatus } from '../rules';
import { exemplarInput } from './samples';

/** Opens a registry for the tests of the `describe` that it is called in; what it has is there inside tests only. */
export function openRegistry(open: () => Promise<TestDatabase>) {
  const room = withPeople(open);
  const board = () => room.base.ctxFor('bantdkt');
  const nominator = () => room.base.ctxFor('pnv.donghai');

  /** An exemplar in the status, put there through the life cycle. Gives its id. */
  async function inStatus(status: ExemplarStatus): Promise<string> {
    const id = await saveDraft(nominator(), exemplarInput());
    if (status === 'draft') return id;
    await nominateExemplar(nominator(), id);
    if (status === 'nominated') return id;
    await appraiseExemplar(board(), id);
    if (status === 'returned') await returnExemplar(board(), id, 'Bổ sung số liệu.');
    if (status === 'rejected') await rejectExemplar(board(), id, 'Chưa đủ tiêu chuẩn.');
    if (status === 'approved' || status === 'withdrawn') await approveExemplar(board(), id);
    if (status === 'withdrawn') await withdrawExemplar(board(), id, 'Xin rút.');
    return id;
  }

  async function statusOf(id: string): Promise<ExemplarStatus> {
    const row = await room.db.q
      .selectFrom('exemplars')
      .select('status')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return row.status;
  }

  /** What happened to it, oldest first. */
  async function eventsOf(id: string): Promise<string[]> {
    const entries = await listHistory(room.db, [{ kind: 'exemplar', ids: [id] }]);
    return entries.map((entry) => entry.event).reverse();
  }

  async function noticesTo(username: string, id: string): Promise<string[]> {
    const rows = await room.db.q
      .selectFrom('notifications')
      .select('kind')
      .where('person_id', '=', room.base.idOf(username))
      .where('subject_id', '=', id)
      .execute();
    return rows.map((row) => row.kind);
  }

  return {
    get db() {
      return room.db;
    },
    get base() {
      return room.base;
    },
    board,
    nominator,
    inStatus,
    statusOf,
    eventsOf,
    noticesTo,
  };
}
