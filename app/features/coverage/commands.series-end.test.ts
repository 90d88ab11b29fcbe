import { describe, expect, it } from 'vitest';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import {
  cancelAssignment,
  resumeAssignment,
  suspendAssignment,
} from './commands.assignments.server';
import {
  assignAssignment,
  claimAssignment,
  declineAssignment,
  releaseAssignment,
} from './commands.lead.server';
import { createSeries } from './commands.series.server';
import { endSeries } from './commands.series-end.server';
import { chooseSubject } from './commands.subject.server';
import { undoEvent } from './commands.undo.server';
import { getAssignment } from './queries.assignment.server';
import { weeklyNeed } from './testing/needs';
import { addExemplar, refusalBy } from './testing/rows';

const WHY = 'Không thu xếp được';
const REFUSED = { status: 409, code: 'undo.errors.needEnded' };

describe.each(ENGINES)('what an ended need asked for, on $name', ({ open }) => {
  const room = withPeople(open);
  const editor = () => room.base.ctxFor('tk.bao');
  const reporter = () => room.base.ctxFor('pv.bao2');

  /** A need with its works, all on offer. Gives the ids of some of them. */
  async function need(): Promise<{ id: string; works: [string, string, string, string] }> {
    const form = weeklyNeed(room.base.channels['bao-print'], '2020-03-31');
    const { id } = await createSeries(editor(), form);
    const rows = await room.db.q
      .selectFrom('assignments')
      .select('id')
      .where('series_id', '=', id)
      .orderBy('series_on')
      .execute();
    const [a = '', b = '', c = '', d = ''] = rows.map((row) => row.id);
    return { id, works: [a, b, c, d] };
  }

  const end = (id: string) => endSeries(editor(), id, { reason: 'Hết đợt', version: 1 });
  const stateOf = async (id: string) => {
    const rows = await room.db.q
      .selectFrom('assignments as a')
      .innerJoin('placements as p', 'p.assignment_id', 'a.id')
      .select(['a.status', 'a.lead_id', 'p.status as appearance'])
      .where('a.id', '=', id)
      .execute();
    return rows.map((row) => [row.status, row.lead_id !== null, row.appearance]);
  };
  const assign = (id: string) =>
    assignAssignment(editor(), id, { leadId: room.base.idOf('pv.bao2'), reason: '' });

  it('is cancelled when it is handed back or declined, and the editors hear why', async () => {
    const { id, works } = await need();
    await claimAssignment(reporter(), works[0]);
    await assign(works[1]);
    await end(id);
    const released = await releaseAssignment(reporter(), works[0], WHY);
    await declineAssignment(reporter(), works[1], WHY);
    for (const work of [works[0], works[1]])
      expect(await stateOf(work)).toEqual([['cancelled', false, 'cancelled']]);
    const told = await room.db.q
      .selectFrom('notifications')
      .select(['kind', 'person_id'])
      .where('subject_id', 'in', [works[0], works[1]])
      .where('kind', '=', 'endedWithNeed')
      .where('person_id', '=', room.base.idOf('tk.bao'))
      .execute();
    expect(told).toHaveLength(2);
    const { history } = await getAssignment(editor(), works[0]);
    expect(history.find(({ event }) => event === 'release')?.data).toEqual({ needEnded: true });
    await undoEvent(reporter(), released);
    expect(await stateOf(works[0])).toEqual([['claimed', true, 'planned']]);
  });

  it('is not offered again by an undo', async () => {
    const { id, works } = await need();
    const claim = await claimAssignment(reporter(), works[0]);
    const given = await assign(works[1]);
    const cancel = await cancelAssignment(editor(), works[2], WHY);
    const exemplarId = await addExemplar(room.db, room.base);
    const { eventId: subject } = await chooseSubject(editor(), works[3], { exemplarId });
    await end(id);
    expect(await refusalBy(undoEvent(reporter(), claim ?? ''))).toMatchObject(REFUSED);
    for (const event of [given, cancel, subject])
      expect(await refusalBy(undoEvent(editor(), event))).toMatchObject(REFUSED);
    expect(await stateOf(works[3])).toEqual([['open', false, 'planned']]);
  });

  it('is not offered again when it was suspended: it gets a subject, or is cancelled', async () => {
    const { id, works } = await need();
    const suspended = await suspendAssignment(editor(), works[0], WHY);
    await claimAssignment(reporter(), works[1]);
    await suspendAssignment(editor(), works[1], WHY);
    await end(id);
    expect(await refusalBy(resumeAssignment(editor(), works[0]))).toMatchObject({
      status: 409,
      code: 'coverage.errors.needEnded',
    });
    expect(await refusalBy(undoEvent(editor(), suspended))).toMatchObject(REFUSED);
    await resumeAssignment(editor(), works[1]);
    expect(await stateOf(works[1])).toEqual([['claimed', true, 'planned']]);
    const exemplarId = await addExemplar(room.db, room.base);
    await chooseSubject(editor(), works[0], { exemplarId });
    await resumeAssignment(editor(), works[0]);
    expect(await stateOf(works[0])).toEqual([['open', false, 'planned']]);
  });

  it('is open to others when somebody is named in it, as the end left it', async () => {
    const { id, works } = await need();
    await claimAssignment(reporter(), works[0]);
    const exemplarId = await addExemplar(room.db, room.base);
    await chooseSubject(editor(), works[0], { exemplarId });
    await end(id);
    await releaseAssignment(reporter(), works[0], WHY);
    expect(await stateOf(works[0])).toEqual([['open', false, 'planned']]);
  });
});
