import { describe, expect, it } from 'vitest';
import { ENGINES } from '~db/testing/databases';
import {
  approveAssignment,
  cancelAssignment,
  resumeAssignment,
  returnAssignment,
  startAssignment,
  submitAssignment,
  suspendAssignment,
} from './commands.assignments.server';
import {
  assignAssignment,
  claimAssignment,
  declineAssignment,
  releaseAssignment,
} from './commands.lead.server';
import { addPlacementRow, refusalBy } from './testing/rows';
import { runVerb, SUBMISSION } from './testing/verbs';
import { openWorld } from './testing/world';

const EDITOR = 'tk.bao';
const LEAD = 'pv.bao1';

describe.each(ENGINES)('what the verbs of assignments leave behind on $name', ({ open }) => {
  const world = openWorld(open);

  const leadId = () => world.base.idOf('pv.bao3');
  const stateOf = async (id: string) => ({
    row: await world.assignmentOf(id),
    events: await world.eventsOf(id),
  });

  it('asks a reason to take work from a reporter, none to give it for the first time', async () => {
    const taken = await world.made('in_progress');
    expect(
      await refusalBy(runVerb(world.editor(), 'assign', taken, { leadId: leadId(), reason: '' })),
    ).toMatchObject({
      status: 422,
    });
    const fresh = await world.made('open');
    await runVerb(world.editor(), 'assign', fresh, { leadId: leadId(), reason: '' });
    expect((await stateOf(fresh)).row).toMatchObject({
      lead_id: world.base.idOf('pv.bao3'),
      assigned_by: world.base.idOf(EDITOR),
    });
  });

  it('gives work only to active reporters of the outlet', async () => {
    const id = await world.made('open');
    for (const leadId of [world.base.idOf('pv.dai1'), world.base.idOf('tk.bao'), 'nobody']) {
      const refusal = await refusalBy(assignAssignment(world.editor(), id, { leadId, reason: '' }));
      expect(refusal).toMatchObject({ status: 422, fields: ['leadId'] });
    }
    await world.db.transaction(({ q }) =>
      q
        .updateTable('people')
        .set({ disabled_at: world.editor().clock.now() })
        .where('id', '=', world.base.idOf('pv.bao6'))
        .execute(),
    );
    const gone = await refusalBy(
      assignAssignment(world.editor(), id, { leadId: world.base.idOf('pv.bao6'), reason: '' }),
    );
    expect(gone).toMatchObject({ status: 422, fields: ['leadId'] });
  });

  it('keeps where a suspended assignment was, and goes back there', async () => {
    for (const status of [
      'proposed',
      'open',
      'claimed',
      'in_progress',
      'submitted',
      'editing',
    ] as const) {
      const id = await world.made(status);
      await suspendAssignment(world.editor(), id, 'chờ nhân vật khỏe lại');
      await resumeAssignment(world.editor(), id);
      expect((await stateOf(id)).row).toMatchObject({ status, suspended_from: null, version: 3 });
    }
  });

  it('hands in with a link or a file, numbers the submissions, and forgets why it came back', async () => {
    const lead = world.lead();
    const id = await world.made('in_progress');
    const bare = await refusalBy(submitAssignment(lead, id, { ...SUBMISSION, link: null }));
    expect(bare).toMatchObject({ status: 422, fields: ['link'] });
    await submitAssignment(lead, id, SUBMISSION);
    await returnAssignment(world.editor(), id, 'Thiếu ý kiến người dân');
    expect((await stateOf(id)).row.return_reason).toBe('Thiếu ý kiến người dân');
    await submitAssignment(lead, id, {
      lengthValue: 950,
      link: 'https://bai.example.vn/2',
      note: 'Đã bổ sung',
    });
    const rows = await world.db.q
      .selectFrom('submissions')
      .selectAll()
      .where('assignment_id', '=', id)
      .orderBy('number')
      .execute();
    expect(rows.map((row) => [row.number, row.length_value, row.length_unit, row.note])).toEqual([
      [1, 900, 'words', ''],
      [2, 950, 'words', 'Đã bổ sung'],
    ]);
    expect((await stateOf(id)).row.return_reason).toBeNull();
  });

  it('approval schedules the planned placements, cancelling cancels what was not published, each with its event', async () => {
    const id = await world.made('editing');
    const planned = await addPlacementRow(world.db, world.base, { assignment_id: id });
    const dropped = await addPlacementRow(world.db, world.base, {
      assignment_id: id,
      status: 'cancelled',
    });
    await approveAssignment(world.editor(), id);
    const statuses = async () => {
      const rows = await world.db.q
        .selectFrom('placements')
        .select(['id', 'status'])
        .where('assignment_id', '=', id)
        .execute();
      return Object.fromEntries(rows.map((row) => [row.id, row.status]));
    };
    expect(await statuses()).toEqual({ [planned]: 'scheduled', [dropped]: 'cancelled' });
    await cancelAssignment(world.editor(), id, 'Đổi kế hoạch');
    expect(await statuses()).toEqual({ [planned]: 'cancelled', [dropped]: 'cancelled' });
    const events = await world.db.q
      .selectFrom('history')
      .select(['event', 'reason'])
      .where('subject_id', '=', planned)
      .orderBy('id')
      .execute();
    expect(events).toEqual([
      { event: 'schedule', reason: null },
      { event: 'cancel', reason: 'Đổi kế hoạch' },
    ]);
  });

  it('does not stop or cancel what has been published', async () => {
    const id = await world.made('approved');
    await addPlacementRow(world.db, world.base, { assignment_id: id, status: 'published' });
    expect(await refusalBy(cancelAssignment(world.editor(), id, 'x'))).toMatchObject({
      status: 409,
      code: 'coverage.errors.alreadyPublished',
    });
  });

  it('one who claimed it releases it instead of declining it', async () => {
    const id = await world.made('open');
    await claimAssignment(world.lead(), id);
    expect(await refusalBy(declineAssignment(world.lead(), id, 'bận'))).toMatchObject({
      status: 409,
      code: 'coverage.errors.notAssignedByEditor',
    });
    await releaseAssignment(world.lead(), id);
    expect((await stateOf(id)).row).toMatchObject({
      status: 'open',
      lead_id: null,
      assigned_by: null,
    });
  });

  it('tells the lead, or the editors, and never the one who did it', async () => {
    const id = await world.made('open');
    await claimAssignment(world.lead(), id);
    await startAssignment(world.lead(), id);
    await submitAssignment(world.lead(), id, SUBMISSION);
    await returnAssignment(world.editor(), id, 'Bổ sung ảnh');
    const told = await world.db.q
      .selectFrom('notifications')
      .select(['person_id', 'kind'])
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute();
    expect(told).toEqual([
      { person_id: world.base.idOf(EDITOR), kind: 'claimed' },
      { person_id: world.base.idOf(EDITOR), kind: 'submitted' },
      { person_id: world.base.idOf(LEAD), kind: 'returned' },
    ]);
  });

  it('the history cannot be rewritten, even past the product', async () => {
    const id = await world.made('open');
    await claimAssignment(world.lead(), id);
    const event = await world.db.q
      .selectFrom('history')
      .select('id')
      .where('subject_id', '=', id)
      .executeTakeFirstOrThrow();
    await expect(
      world.db.transaction(({ q }) =>
        q.updateTable('history').set({ reason: 'khác' }).where('id', '=', event.id).execute(),
      ),
    ).rejects.toThrow(/append-only/);
    await expect(
      world.db.transaction(({ q }) => q.deleteFrom('history').where('id', '=', event.id).execute()),
    ).rejects.toThrow(/append-only/);
  });
});
