import { describe, expect, it } from 'vitest';
import { cancelAssignment } from '~/features/coverage/commands.assignments.server';
import { claimAssignment } from '~/features/coverage/commands.lead.server';
import { addAssignment, addPlacementRow, refusalBy } from '~/features/coverage/testing/rows';
import { fromJson } from '~db/columns';
import { ENGINES } from '~db/testing/databases';
import { setConsent } from './commands.dossier.server';
import {
  approveExemplar,
  nominateExemplar,
  rejectExemplar,
  returnExemplar,
  withdrawExemplar,
} from './commands.server';
import { undoExemplarEvent } from './commands.undo.server';
import { getExemplar } from './queries.dossier.server';
import { getUndoPage } from './queries.undo.server';
import { openRegistry } from './testing/registry';

const DECISION = { decisionNumber: '7/QĐ', decisionDate: '2019-11-30' as never };

describe.each(ENGINES)('undoing the verbs of exemplars on $name', ({ open }) => {
  const room = openRegistry(open);
  const { board, nominator, inStatus } = room;
  const nominated = async () => {
    const id = await inStatus('draft');
    return { id, sent: await nominateExemplar(nominator(), id) };
  };
  const appraising = () => inStatus('appraising');
  const approved = async () => {
    const id = await appraising();
    return { id, approval: await approveExemplar(board(), id, DECISION) };
  };
  const rowOf = async (id: string) => {
    const {
      updated_at: _,
      version: __,
      ...row
    } = await room.db.q
      .selectFrom('exemplars')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return row;
  };
  const told = async (username: string, kind: 'exemplar' | 'assignment', id: string) =>
    (
      await room.db.q
        .selectFrom('notifications')
        .select(['kind', 'data'])
        .where('person_id', '=', room.base.idOf(username))
        .where('subject_kind', '=', kind)
        .where('subject_id', '=', id)
        .orderBy('id')
        .execute()
    ).map((row) => [row.kind, fromJson<{ of?: string }>(row.data)?.of ?? null].join(' ').trim());

  it('puts every step of the life cycle back as it was, and tells those who had been told', async () => {
    const decide = {
      approve: (id: string) => approveExemplar(board(), id, DECISION),
      return: (id: string) => returnExemplar(board(), id, 'Thiếu ý kiến xã.'),
      reject: (id: string) => rejectExemplar(board(), id, 'Chưa đủ.'),
    };
    const kinds = {
      approve: 'exemplarApproved',
      return: 'exemplarReturned',
      reject: 'exemplarRejected',
    };
    for (const [verb, run] of Object.entries(decide)) {
      const id = await appraising();
      const before = await rowOf(id);
      const eventId = await run(id);
      const [newest] = (await getExemplar(board(), id)).history;
      expect(newest?.undoTo, verb).toBe(`/history/${eventId}/undo`);
      await undoExemplarEvent(board(), eventId);
      expect(await rowOf(id), verb).toEqual(before);
      const { history } = await getExemplar(board(), id);
      expect(history.slice(0, 2).map((entry) => [entry.event, entry.undone])).toEqual([
        ['undo', false],
        [verb, true],
      ]);
      const kind = kinds[verb as keyof typeof kinds];
      expect(await told('pnv.donghai', 'exemplar', id)).toEqual([`undone ${kind}`]);
    }
  });

  it('takes a nomination back for who made it only, and an approval with the appraisal that came along', async () => {
    const { id, sent } = await nominated();
    for (const username of ['bantdkt', 'pnv.hongdan', 'tk.bao', 'sovhttdl', 'admin'])
      expect(
        await refusalBy(undoExemplarEvent(room.base.ctxFor(username), sent)),
        username,
      ).toMatchObject({ status: 403 });
    await undoExemplarEvent(nominator(), sent);
    expect((await rowOf(id)).status).toBe('draft');
    expect(await told('bantdkt', 'exemplar', id)).toEqual(['undone exemplarNominated']);

    const quick = (await nominated()).id;
    const approval = await approveExemplar(board(), quick, DECISION);
    await undoExemplarEvent(board(), approval);
    expect(await rowOf(quick)).toMatchObject({ status: 'nominated', decision_number: null });
    const { history } = await getExemplar(board(), quick);
    expect(history.filter((entry) => entry.undone).map((entry) => entry.event)).toEqual([
      'approve',
      'appraise',
    ]);
  });

  it('is refused once, twice, after somebody went on, and once newsrooms plan it', async () => {
    const { id, approval } = await approved();
    for (const username of ['pnv.donghai', 'tk.bao', 'pv.bao1', 'sovhttdl'])
      expect(
        await refusalBy(undoExemplarEvent(room.base.ctxFor(username), approval)),
        username,
      ).toMatchObject({ status: 403 });
    const work = await addAssignment(room.db, room.base, { exemplar_id: id });
    expect(await refusalBy(undoExemplarEvent(board(), approval))).toMatchObject({
      status: 409,
      code: 'undo.errors.planned',
    });
    expect((await getUndoPage(board(), approval)).refusal?.code).toBe('undo.errors.planned');
    expect((await getExemplar(board(), id)).history[0]?.undoTo).toBeNull();
    await cancelAssignment(room.base.ctxFor('tk.bao'), work, 'Nhầm');
    await undoExemplarEvent(board(), approval);
    expect(await refusalBy(undoExemplarEvent(board(), approval))).toMatchObject({
      status: 409,
      code: 'undo.errors.already',
    });
    const again = await approveExemplar(board(), id, DECISION);
    await withdrawExemplar(board(), id, 'Kỷ luật');
    expect(await refusalBy(undoExemplarEvent(board(), again))).toMatchObject({
      status: 409,
      code: 'undo.errors.goneOn',
      params: { name: expect.any(String) },
    });
  });

  it('takes a withdrawal back with all that it stopped and flagged', async () => {
    const { id } = await approved();
    const open = await addAssignment(room.db, room.base, { exemplar_id: id, status: 'open' });
    const held = await addAssignment(room.db, room.base, {
      exemplar_id: id,
      status: 'in_progress',
      lead_id: room.base.idOf('pv.bao1'),
    });
    const out = await addAssignment(room.db, room.base, { exemplar_id: id, status: 'approved' });
    const shown = await addPlacementRow(room.db, room.base, {
      assignment_id: out,
      status: 'published',
    });
    const eventId = await withdrawExemplar(board(), id, 'Nhầm người');
    expect(await told('pv.bao1', 'assignment', held)).toEqual(['exemplarWithdrawnWork']);
    await undoExemplarEvent(board(), eventId);
    expect((await rowOf(id)).status).toBe('approved');
    const works = await room.db.q
      .selectFrom('assignments')
      .select(['id', 'status', 'suspended_from'])
      .where('exemplar_id', '=', id)
      .execute();
    expect(new Map(works.map((row) => [row.id, [row.status, row.suspended_from]]))).toEqual(
      new Map([
        [open, ['open', null]],
        [held, ['in_progress', null]],
        [out, ['approved', null]],
      ]),
    );
    const placement = await room.db.q
      .selectFrom('placements')
      .select('flagged')
      .where('id', '=', shown)
      .executeTakeFirstOrThrow();
    expect(placement.flagged).toBe(0);
    expect(await told('pv.bao1', 'assignment', held)).toEqual(['undone exemplarWithdrawnWork']);
    expect(await told('tk.bao', 'exemplar', id)).toEqual(['undone exemplarWithdrawn']);
    await claimAssignment(room.base.ctxFor('pv.bao2'), open);
  });

  it('takes a withdrawal back although newsrooms have gone on from it: what they cancelled stays so', async () => {
    const { id } = await approved();
    const editor = room.base.ctxFor('tk.bao');
    const lead_id = room.base.idOf('pv.bao1');
    const [stopped, dropped, changed, out] = [
      await addAssignment(room.db, room.base, { exemplar_id: id, status: 'open' }),
      await addAssignment(room.db, room.base, { exemplar_id: id, status: 'open' }),
      await addAssignment(room.db, room.base, { exemplar_id: id, status: 'in_progress', lead_id }),
      await addAssignment(room.db, room.base, { exemplar_id: id, status: 'approved' }),
    ];
    const shown = await addPlacementRow(room.db, room.base, {
      assignment_id: out,
      status: 'published',
    });
    const eventId = await withdrawExemplar(board(), id, 'Nhầm người');
    await cancelAssignment(editor, dropped, 'Bỏ hẳn');
    for (const [table, row] of [
      ['assignments', changed],
      ['placements', shown],
    ] as const)
      await room.db.q
        .updateTable(table)
        .set((set) => ({ version: set('version', '+', 1) }))
        .where('id', '=', row)
        .execute();
    expect((await getUndoPage(board(), eventId)).refusal).toBeNull();
    await undoExemplarEvent(board(), eventId);
    expect((await rowOf(id)).status).toBe('approved');
    const works = await room.db.q
      .selectFrom('assignments')
      .select(['id', 'status', 'suspended_from'])
      .where('exemplar_id', '=', id)
      .execute();
    expect(new Map(works.map((row) => [row.id, [row.status, row.suspended_from]]))).toEqual(
      new Map([
        [stopped, ['open', null]],
        [dropped, ['cancelled', 'open']],
        [changed, ['in_progress', null]],
        [out, ['approved', null]],
      ]),
    );
    const placement = await room.db.q
      .selectFrom('placements')
      .select('flagged')
      .where('id', '=', shown)
      .executeTakeFirstOrThrow();
    expect(placement.flagged).toBe(0);
    expect(await refusalBy(undoExemplarEvent(board(), eventId))).toMatchObject({
      code: 'undo.errors.already',
    });
  });

  it('takes the newest word about consent back, not an older one', async () => {
    const { id } = await nominated();
    const before = await rowOf(id);
    const gone = await setConsent(nominator(), id, { consent: 'withdrawn', reason: 'Ngại' });
    expect(await told('bantdkt', 'exemplar', id)).toEqual([
      'exemplarNominated',
      'consentWithdrawn',
    ]);
    const given = await setConsent(nominator(), id, {
      consent: 'given',
      consentBy: 'Con gái',
      consentOn: null,
    });
    expect(await refusalBy(undoExemplarEvent(nominator(), gone))).toMatchObject({
      status: 409,
      code: 'undo.errors.goneOn',
    });
    await undoExemplarEvent(nominator(), given);
    expect(await rowOf(id)).toMatchObject({ consent: 'withdrawn', consent_by: before.consent_by });
    expect(
      await refusalBy(undoExemplarEvent(room.base.ctxFor('pnv.hongdan'), given)),
    ).toMatchObject({
      status: 403,
    });
  });

  it('leaves earlier steps to be undone after a word about consent was taken back', async () => {
    for (const step of ['approve', 'withdraw']) {
      const { id, approval } = await approved();
      const before = await rowOf(id);
      const eventId =
        step === 'approve' ? approval : await withdrawExemplar(board(), id, 'Nhầm người');
      const word = { consent: 'given', consentBy: 'Con trai', consentOn: null } as const;
      const first = await setConsent(board(), id, word);
      const second = await setConsent(board(), id, { consent: 'withdrawn', reason: 'Ngại' });
      await undoExemplarEvent(board(), second);
      await undoExemplarEvent(board(), first);
      const { history } = await getExemplar(board(), id);
      expect(history.find((entry) => entry.id === eventId)?.undoTo).toBe(
        `/history/${eventId}/undo`,
      );
      await undoExemplarEvent(board(), eventId);
      expect((await rowOf(id)).status).toBe(step === 'approve' ? 'appraising' : 'approved');
      expect((await rowOf(id)).consent_by).toBe(before.consent_by);
    }
  });

  it('shows the reason of a return again when what came after it is undone', async () => {
    const id = await appraising();
    await returnExemplar(board(), id, 'Thiếu ý kiến xã.');
    await room.db.transaction(({ q }) =>
      q
        .updateTable('exemplars')
        .set({ created_by: nominator().who.id })
        .where('id', '=', id)
        .execute(),
    );
    await undoExemplarEvent(nominator(), await nominateExemplar(nominator(), id));
    expect(await getExemplar(nominator(), id)).toMatchObject({
      status: 'returned',
      statusReason: 'Thiếu ý kiến xã.',
    });
  });
});
