import { describe, expect, it } from 'vitest';
import {
  addAssignment,
  addExemplar,
  addPlacementRow,
  refusalBy,
} from '~/features/coverage/testing/rows';
import type { PlainDate } from '~/platform/time';
import { fromJson } from '~db/columns';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import {
  approveAbsence,
  cancelAbsence,
  declineAbsence,
  editAbsence,
  requestAbsence,
} from './commands.absences.server';
import { undoAbsenceEvent } from './commands.undo.server';
import { getAbsencePage, getLeavePage, listAbsencePeople } from './queries.absences.server';
import { withUndo } from './queries.undo.server';

const on = (day: string) => day as PlainDate;
const span = (from: string, to: string) => ({
  kind: 'leave' as const,
  fromOn: on(from),
  toOn: on(to),
  reason: 'Đám cưới em gái',
});
const decision = (version: number, fields: { reason?: string; seen?: string[] } = {}) => ({
  reason: '',
  seen: [],
  version,
  ...fields,
});

describe.each(ENGINES)('leave and trips on $name', ({ open }) => {
  const room = withPeople(open);

  const as = (username: string) => room.base.ctxFor(username);
  const row = (id: string) =>
    room.db.q.selectFrom('absences').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const events = async (id: string) =>
    (
      await room.db.q
        .selectFrom('history')
        .select(['event', 'to_state', 'reason'])
        .where('subject_id', '=', id)
        .orderBy('id')
        .execute()
    ).map((each) => `${each.event} ${each.to_state} ${each.reason ?? ''}`.trim());
  const told = async (id: string) =>
    (
      await room.db.q
        .selectFrom('notifications as n')
        .innerJoin('people', 'people.id', 'n.person_id')
        .select(['people.username', 'n.kind', 'n.data'])
        .where('n.subject_id', '=', id)
        .orderBy('n.id')
        .execute()
    ).map((each) => ({ ...each, data: fromJson<Record<string, string>>(each.data) }));

  it('are asked for, changed, approved, and told to both sides', async () => {
    const id = await requestAbsence(as('pv.bao1'), span('2019-12-09', '2019-12-10'));
    await editAbsence(as('pv.bao1'), id, { ...span('2019-12-09', '2019-12-11'), version: 1 });
    await approveAbsence(as('tk.bao'), id, decision(2, { reason: 'Nhớ bàn giao bài.' }));
    expect(await row(id)).toMatchObject({
      status: 'approved',
      to_on: '2019-12-11',
      decided_by: room.base.idOf('tk.bao'),
      decision_note: 'Nhớ bàn giao bài.',
      version: 3,
    });
    expect(await events(id)).toEqual([
      'request requested',
      'edit requested',
      'approve approved Nhớ bàn giao bài.',
    ]);
    expect(await told(id)).toMatchObject([
      { username: 'tk.bao', kind: 'leaveRequested', data: { days: '09/12/2019 - 10/12/2019' } },
      { username: 'pv.bao1', kind: 'absenceApproved', data: { days: '09/12/2019 - 11/12/2019' } },
    ]);
    const late = await refusalBy(cancelAbsence(as('pv.bao1'), id, decision(3)));
    expect(late).toMatchObject({ status: 409, code: 'reporters.errors.decided' });
    await cancelAbsence(as('tk.bao'), id, decision(3, { reason: 'Hoãn đám cưới' }));
    expect((await row(id)).status).toBe('cancelled');
  });

  it('are refused with a reason, and may be taken back before', async () => {
    const id = await requestAbsence(as('pv.bao2'), span('2019-12-16', '2019-12-16'));
    const bare = await refusalBy(declineAbsence(as('tk.bao'), id, decision(1)));
    expect(bare).toMatchObject({ status: 422, fields: ['reason'] });
    await declineAbsence(as('tk.bao'), id, decision(1, { reason: 'Tuần đó thiếu người.' }));
    expect(await row(id)).toMatchObject({
      status: 'declined',
      decision_note: 'Tuần đó thiếu người.',
    });
    const other = await requestAbsence(as('pv.bao2'), span('2019-12-16', '2019-12-16'));
    await cancelAbsence(as('pv.bao2'), other, decision(1));
    expect((await row(other)).status).toBe('cancelled');
    expect((await told(other)).map((each) => each.kind)).toEqual([
      'leaveRequested',
      'absenceCancelled',
    ]);
  });

  it('are put back as they were while nobody went on, and both sides are told', async () => {
    const id = await requestAbsence(as('pv.bao6'), span('2019-12-16', '2019-12-17'));
    const edited = await editAbsence(as('pv.bao6'), id, {
      ...span('2019-12-18', '2019-12-18'),
      version: 1,
    });
    const [, decline] = [
      await undoAbsenceEvent(as('pv.bao6'), edited),
      await declineAbsence(as('tk.bao'), id, decision(3, { reason: 'Thiếu người' })),
    ];
    expect(await row(id)).toMatchObject({ from_on: '2019-12-16', status: 'declined', version: 4 });
    for (const username of ['pv.bao6', 'pv.bao1', 'tk.dai', 'bantdkt'])
      expect(await refusalBy(undoAbsenceEvent(as(username), decline)), username).toMatchObject({
        status: 403,
      });
    const [newest] = await withUndo(as('tk.bao'), (await getAbsencePage(as('tk.bao'), id)).history);
    expect(newest?.undoTo).toBe(`/history/${decline}/undo`);
    await undoAbsenceEvent(as('tk.bao'), decline);
    expect(await row(id)).toMatchObject({
      status: 'requested',
      decided_by: null,
      decided_at: null,
      decision_note: '',
      version: 5,
    });
    expect((await told(id)).at(-1)).toMatchObject({
      username: 'pv.bao6',
      kind: 'undone',
      data: { of: 'absenceDeclined', days: '16/12/2019 - 17/12/2019' },
    });
    expect(await refusalBy(undoAbsenceEvent(as('tk.bao'), decline))).toMatchObject({
      status: 409,
      code: 'undo.errors.already',
    });
  });

  it('do not come back over other days, nor after somebody went on', async () => {
    const id = await requestAbsence(as('pv.bao6'), span('2019-12-23', '2019-12-24'));
    const cancelled = await cancelAbsence(as('pv.bao6'), id, decision(1));
    const other = await requestAbsence(as('pv.bao6'), span('2019-12-24', '2019-12-24'));
    expect(await refusalBy(undoAbsenceEvent(as('pv.bao6'), cancelled))).toMatchObject({
      status: 422,
      code: 'reporters.errors.overlaps',
    });
    const approved = await approveAbsence(as('tk.bao'), other, decision(1));
    await cancelAbsence(as('tk.bao'), other, decision(2, { reason: 'Hoãn' }));
    expect(await refusalBy(undoAbsenceEvent(as('tk.bao'), approved))).toMatchObject({
      status: 409,
      code: 'undo.errors.goneOn',
    });
    await undoAbsenceEvent(as('pv.bao6'), cancelled);
    expect((await row(id)).status).toBe('requested');
  });

  it('never overlap', async () => {
    const id = await requestAbsence(as('pv.bao3'), span('2019-12-09', '2019-12-11'));
    const overlap = await refusalBy(
      requestAbsence(as('tk.bao'), {
        ...span('2019-12-11', '2019-12-12'),
        personId: room.base.idOf('pv.bao3'),
      }),
    );
    expect(overlap).toMatchObject({
      status: 422,
      fields: ['fromOn'],
      params: { from: '09/12/2019', to: '11/12/2019' },
    });
    const next = await requestAbsence(as('pv.bao3'), span('2019-12-12', '2019-12-12'));
    await editAbsence(as('pv.bao3'), id, { ...span('2019-12-10', '2019-12-11'), version: 1 });
    const moved = { ...span('2019-12-11', '2019-12-12'), version: 1 };
    expect(await refusalBy(editAbsence(as('pv.bao3'), next, moved))).toMatchObject({ status: 422 });
  });

  it('are approved with open eyes only when work is planned on the days', async () => {
    const exemplar_id = await addExemplar(room.db, room.base);
    const work = await addAssignment(room.db, room.base, {
      exemplar_id,
      lead_id: room.base.idOf('pv.bao4'),
      status: 'claimed',
    });
    await addPlacementRow(room.db, room.base, {
      assignment_id: work,
      planned_on: on('2019-12-10'),
    });
    const id = await requestAbsence(as('pv.bao4'), span('2019-12-10', '2019-12-10'));
    const unseen = await refusalBy(approveAbsence(as('tk.bao'), id, decision(1)));
    expect(unseen).toMatchObject({
      status: 409,
      code: 'reporters.errors.workPlanned',
      params: { count: 1 },
    });
    const page = await getAbsencePage(as('tk.bao'), id);
    expect(page.work).toMatchObject([{ assignmentId: work, plannedOn: '2019-12-10' }]);
    expect(page.verbs).toEqual(['approve', 'decline']);
    await approveAbsence(as('tk.bao'), id, decision(1, { seen: [work] }));
    expect((await row(id)).status).toBe('approved');
  });

  it('are entered by an editor for a reporter, approved at once', async () => {
    const id = await requestAbsence(as('tk.dai'), {
      ...span('2019-12-12', '2019-12-14'),
      kind: 'trip',
      personId: room.base.idOf('pv.dai4'),
    });
    expect(await row(id)).toMatchObject({
      status: 'approved',
      decided_by: room.base.idOf('tk.dai'),
    });
    expect(await told(id)).toMatchObject([{ username: 'pv.dai4', kind: 'absenceEntered' }]);
  });

  it('are asked about work that was planned meanwhile, when entered and when an undo brings them back', async () => {
    const days = span('2020-01-14', '2020-01-15');
    const entered = { ...days, personId: room.base.idOf('pv.bao5') };
    const first = await requestAbsence(as('tk.bao'), entered);
    const cancelled = await cancelAbsence(as('tk.bao'), first, decision(1, { reason: 'Đổi ngày' }));
    const work = await addAssignment(room.db, room.base, {
      exemplar_id: await addExemplar(room.db, room.base),
      lead_id: room.base.idOf('pv.bao5'),
      status: 'claimed',
    });
    await addPlacementRow(room.db, room.base, {
      assignment_id: work,
      planned_on: on('2020-01-15'),
    });
    const asked = {
      status: 409,
      code: 'reporters.errors.workMeanwhile',
      params: { count: 1, titles: '“Muối sạch Long Điền Tây”', seen: work },
    };
    expect(await refusalBy(undoAbsenceEvent(as('tk.bao'), cancelled))).toMatchObject(asked);
    expect((await row(first)).status).toBe('cancelled');
    expect(await refusalBy(requestAbsence(as('tk.bao'), entered))).toMatchObject(asked);
    await undoAbsenceEvent(as('tk.bao'), cancelled, [work]);
    expect((await row(first)).status).toBe('approved');
    await cancelAbsence(as('tk.bao'), first, decision(3, { reason: 'Đổi ngày' }));
    const again = await requestAbsence(as('tk.bao'), { ...entered, seen: [work] });
    expect((await row(again)).status).toBe('approved');
  });

  it('concern nobody else: colleagues, the other outlet, those who follow the programme', async () => {
    const id = await requestAbsence(as('pv.bao5'), span('2019-12-23', '2019-12-24'));
    for (const username of ['pv.bao6', 'tk.dai', 'bantdkt', 'admin']) {
      const refused = [
        await refusalBy(getAbsencePage(as(username), id)),
        await refusalBy(approveAbsence(as(username), id, decision(1))),
        await refusalBy(
          editAbsence(as(username), id, { ...span('2019-12-23', '2019-12-23'), version: 1 }),
        ),
        await refusalBy(
          requestAbsence(as(username), {
            ...span('2020-01-06', '2020-01-06'),
            personId: room.base.idOf('pv.bao5'),
          }),
        ),
      ];
      expect(refused.map((each) => each?.status)).toEqual([403, 403, 403, 403]);
    }
    expect(await refusalBy(approveAbsence(as('pv.bao5'), id, decision(1)))).toMatchObject({
      status: 403,
    });
    expect(
      await refusalBy(requestAbsence(as('bantdkt'), span('2020-01-06', '2020-01-06'))),
    ).toMatchObject({ status: 403 });
    expect(await refusalBy(getLeavePage(as('bantdkt')))).toMatchObject({ status: 403 });
    const stale = await refusalBy(approveAbsence(as('tk.bao'), id, decision(7)));
    expect(stale).toMatchObject({ status: 409, code: 'errors.conflict' });
  });

  it('are listed for their own and for those who decide, what waits first', async () => {
    const own = await getLeavePage(as('pv.bao3'));
    expect(own.team).toBeNull();
    expect(own.own?.map((each) => each.fromOn)).toEqual(['2019-12-12', '2019-12-10']);
    const desk = await getLeavePage(as('tk.bao'));
    expect(desk.own).toBeNull();
    const statuses = desk.team?.map((each) => each.status) ?? [];
    expect(statuses.lastIndexOf('requested')).toBeLessThan(
      statuses.findIndex((status) => status !== 'requested'),
    );
    expect((await listAbsencePeople(as('pv.bao1'))).map((each) => each.username)).toEqual([
      'pv.bao1',
    ]);
    expect(await listAbsencePeople(as('tk.bao'))).toHaveLength(6);
  });
});
