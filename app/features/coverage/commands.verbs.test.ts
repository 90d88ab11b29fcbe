import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/platform/context.server';
import type { Db } from '~db/connect';
import { ENGINES, type TestDatabase } from '~db/testing/databases';
import { seedPeople, type TestPeople } from '~db/testing/people';
import {
  approveAssignment,
  assignAssignment,
  cancelAssignment,
  claimAssignment,
  declineAssignment,
  editAssignment,
  offerAssignment,
  releaseAssignment,
  resumeAssignment,
  returnAssignment,
  startAssignment,
  submitAssignment,
  suspendAssignment,
} from './commands.server';
import { ASSIGNMENT_STATUSES, type AssignmentStatus, type AssignmentVerb } from './rules';
import {
  addAssignment,
  addExemplar,
  addPlacementRow,
  type Refusal,
  refusalBy,
} from './testing/rows';

/** The table of the domain once more, by hand: from, by whom, to. */
const EDITOR = 'tk.bao';
const LEAD = 'pv.bao1';
const WORK_MATE = 'pv.bao2';
const ANYBODY = [
  'admin',
  'bantdkt',
  'sovhttdl',
  'pnv.donghai',
  'tk.bao',
  'tk.dai',
  'pv.bao1',
  'pv.bao2',
  'pv.dai1',
];

const TABLE: Record<
  AssignmentVerb,
  { by: string[]; from: Partial<Record<AssignmentStatus, AssignmentStatus>> }
> = {
  offer: { by: [EDITOR], from: { proposed: 'open' } },
  assign: {
    by: [EDITOR],
    from: { proposed: 'claimed', open: 'claimed', claimed: 'claimed', in_progress: 'claimed' },
  },
  claim: { by: [LEAD, WORK_MATE], from: { open: 'claimed' } },
  release: { by: [LEAD], from: { claimed: 'open', in_progress: 'open' } },
  decline: { by: [LEAD], from: { claimed: 'open' } },
  start: { by: [LEAD], from: { claimed: 'in_progress' } },
  submit: { by: [LEAD], from: { in_progress: 'submitted' } },
  edit: { by: [EDITOR], from: { submitted: 'editing' } },
  return: { by: [EDITOR], from: { submitted: 'in_progress', editing: 'in_progress' } },
  approve: { by: [EDITOR], from: { editing: 'approved' } },
  suspend: {
    by: [EDITOR],
    from: {
      proposed: 'suspended',
      open: 'suspended',
      claimed: 'suspended',
      in_progress: 'suspended',
      submitted: 'suspended',
      editing: 'suspended',
    },
  },
  resume: { by: [EDITOR], from: { suspended: 'in_progress' } },
  cancel: {
    by: [EDITOR],
    from: {
      proposed: 'cancelled',
      open: 'cancelled',
      claimed: 'cancelled',
      in_progress: 'cancelled',
      submitted: 'cancelled',
      editing: 'cancelled',
      approved: 'cancelled',
      suspended: 'cancelled',
    },
  },
};
const VERBS = Object.keys(TABLE) as AssignmentVerb[];
const NEEDS_REASON: AssignmentVerb[] = ['decline', 'return', 'suspend', 'cancel'];
const HELD: AssignmentStatus[] = [
  'claimed',
  'in_progress',
  'submitted',
  'editing',
  'approved',
  'suspended',
  'cancelled',
];

const submission = { lengthValue: 900, link: 'https://bai.example.vn/1', note: '' };

describe.each(ENGINES)('the verbs of assignments on $name', ({ open }) => {
  let database: TestDatabase;
  let db: Db;
  let base: TestPeople;
  let exemplarId: string;

  beforeAll(async () => {
    database = await open();
    db = database.db;
    base = await seedPeople(db);
    exemplarId = await addExemplar(db, base);
  });
  afterAll(() => database.drop());

  const made = (status: AssignmentStatus) =>
    addAssignment(db, base, {
      exemplar_id: exemplarId,
      status,
      ...(HELD.includes(status)
        ? { lead_id: base.idOf(LEAD), assigned_by: base.idOf(EDITOR) }
        : {}),
      suspended_from: status === 'suspended' ? 'in_progress' : null,
    });

  const run = (
    verb: AssignmentVerb,
    ctx: Ctx,
    id: string,
    reason = 'vì lý do này',
  ): Promise<unknown> => {
    const verbs: Record<AssignmentVerb, () => Promise<unknown>> = {
      offer: () => offerAssignment(ctx, id),
      assign: () => assignAssignment(ctx, id, { leadId: base.idOf('pv.bao3'), reason }),
      claim: () => claimAssignment(ctx, id),
      release: () => releaseAssignment(ctx, id, reason),
      decline: () => declineAssignment(ctx, id, reason),
      start: () => startAssignment(ctx, id),
      submit: () => submitAssignment(ctx, id, submission),
      edit: () => editAssignment(ctx, id),
      return: () => returnAssignment(ctx, id, reason),
      approve: () => approveAssignment(ctx, id),
      suspend: () => suspendAssignment(ctx, id, reason),
      resume: () => resumeAssignment(ctx, id),
      cancel: () => cancelAssignment(ctx, id, reason),
    };
    return verbs[verb]();
  };

  const stateOf = async (id: string) => {
    const row = await db.q
      .selectFrom('assignments')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const events = await db.q
      .selectFrom('history')
      .selectAll()
      .where('subject_id', '=', id)
      .execute();
    return { row, events };
  };

  /** 403 when it is never this person's, 409 when it is not in the table from there, else null. */
  const expected = (verb: AssignmentVerb, status: AssignmentStatus, who: string): number | null => {
    const leads = HELD.includes(status);
    const by = TABLE[verb].by.filter((each) => verb === 'claim' || each !== LEAD || leads);
    if (!by.includes(who)) return 403;
    return TABLE[verb].from[status] ? null : 409;
  };

  it.each(VERBS)(
    '%s: from every status, by everybody, exactly as the table says',
    async (verb) => {
      const seen: string[] = [];
      const wanted: string[] = [];
      for (const status of ASSIGNMENT_STATUSES) {
        for (const who of ANYBODY) {
          const again = verb === 'claim' && who === LEAD && HELD.slice(0, 5).includes(status);
          const id = await made(status);
          const refusal = await refusalBy(run(verb, base.ctxFor(who), id));
          const { row, events } = await stateOf(id);
          const code = again ? null : expected(verb, status, who);
          const to = code === null && !again ? TABLE[verb].from[status] : status;
          wanted.push(
            `${who} ${verb} ${status}: ${code ?? 'done'} ${to} ${code === null && !again ? 1 : 0}`,
          );
          seen.push(
            `${who} ${verb} ${status}: ${refusal?.status ?? 'done'} ${row.status} ${events.length}`,
          );
        }
      }
      expect(seen).toEqual(wanted);
    },
    60_000,
  );

  it.each(NEEDS_REASON)(
    '%s without a reason is refused at the field, and nothing changes',
    async (verb) => {
      const status = verb === 'decline' ? 'claimed' : 'submitted';
      const id = await made(status);
      const who = verb === 'decline' ? LEAD : EDITOR;
      for (const reason of ['', '   ']) {
        const refusal = await refusalBy(run(verb, base.ctxFor(who), id, reason));
        expect(refusal).toMatchObject({
          status: 422,
          code: 'errors.reasonRequired',
          fields: ['reason'],
        });
      }
      const { row, events } = await stateOf(id);
      expect([row.status, row.version, events.length]).toEqual([status, 1, 0]);
    },
  );

  it('asks a reason to take work from a reporter, none to give it for the first time', async () => {
    const taken = await made('in_progress');
    expect(await refusalBy(run('assign', base.ctxFor(EDITOR), taken, ''))).toMatchObject({
      status: 422,
    });
    const fresh = await made('open');
    await run('assign', base.ctxFor(EDITOR), fresh, '');
    expect((await stateOf(fresh)).row).toMatchObject({
      lead_id: base.idOf('pv.bao3'),
      assigned_by: base.idOf(EDITOR),
    });
  });

  it('gives work only to active reporters of the outlet', async () => {
    const id = await made('open');
    for (const leadId of [base.idOf('pv.dai1'), base.idOf('tk.bao'), 'nobody']) {
      const refusal = await refusalBy(
        assignAssignment(base.ctxFor(EDITOR), id, { leadId, reason: '' }),
      );
      expect(refusal).toMatchObject({ status: 422, fields: ['leadId'] });
    }
    await db.transaction(({ q }) =>
      q
        .updateTable('people')
        .set({ disabled_at: base.ctxFor(EDITOR).clock.now() })
        .where('id', '=', base.idOf('pv.bao6'))
        .execute(),
    );
    const gone = await refusalBy(
      assignAssignment(base.ctxFor(EDITOR), id, { leadId: base.idOf('pv.bao6'), reason: '' }),
    );
    expect(gone).toMatchObject({ status: 422, fields: ['leadId'] });
  });

  it('says what came too late: where it is, who did it and when', async () => {
    const id = await made('editing');
    await approveAssignment(base.ctxFor(EDITOR), id);
    const refusal = (await refusalBy(approveAssignment(base.ctxFor(EDITOR), id))) as Refusal;
    expect(refusal).toMatchObject({
      code: 'coverage.errors.tooLate',
      params: { status: 'approved', name: 'Phạm Thị Thu Hà', at: '08:00 02/12/2019' },
    });
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
      const id = await made(status);
      await suspendAssignment(base.ctxFor(EDITOR), id, 'chờ nhân vật khỏe lại');
      await resumeAssignment(base.ctxFor(EDITOR), id);
      expect((await stateOf(id)).row).toMatchObject({ status, suspended_from: null, version: 3 });
    }
  });

  it('hands in with a link or a file, numbers the submissions, and forgets why it came back', async () => {
    const lead = base.ctxFor(LEAD);
    const id = await made('in_progress');
    const bare = await refusalBy(submitAssignment(lead, id, { ...submission, link: null }));
    expect(bare).toMatchObject({ status: 422, fields: ['link'] });
    await submitAssignment(lead, id, submission);
    await returnAssignment(base.ctxFor(EDITOR), id, 'Thiếu ý kiến người dân');
    expect((await stateOf(id)).row.return_reason).toBe('Thiếu ý kiến người dân');
    await submitAssignment(lead, id, {
      lengthValue: 950,
      link: 'https://bai.example.vn/2',
      note: 'Đã bổ sung',
    });
    const rows = await db.q
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
    const id = await made('editing');
    const planned = await addPlacementRow(db, base, { assignment_id: id });
    const dropped = await addPlacementRow(db, base, { assignment_id: id, status: 'cancelled' });
    await approveAssignment(base.ctxFor(EDITOR), id);
    const statuses = async () => {
      const rows = await db.q
        .selectFrom('placements')
        .select(['id', 'status'])
        .where('assignment_id', '=', id)
        .execute();
      return Object.fromEntries(rows.map((row) => [row.id, row.status]));
    };
    expect(await statuses()).toEqual({ [planned]: 'scheduled', [dropped]: 'cancelled' });
    await cancelAssignment(base.ctxFor(EDITOR), id, 'Đổi kế hoạch');
    expect(await statuses()).toEqual({ [planned]: 'cancelled', [dropped]: 'cancelled' });
    const events = await db.q
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
    const id = await made('approved');
    await addPlacementRow(db, base, { assignment_id: id, status: 'published' });
    expect(await refusalBy(cancelAssignment(base.ctxFor(EDITOR), id, 'x'))).toMatchObject({
      status: 409,
      code: 'coverage.errors.alreadyPublished',
    });
  });

  it('one who claimed it releases it instead of declining it', async () => {
    const id = await made('open');
    await claimAssignment(base.ctxFor(LEAD), id);
    expect(await refusalBy(declineAssignment(base.ctxFor(LEAD), id, 'bận'))).toMatchObject({
      status: 409,
      code: 'coverage.errors.notAssignedByEditor',
    });
    await releaseAssignment(base.ctxFor(LEAD), id);
    expect((await stateOf(id)).row).toMatchObject({
      status: 'open',
      lead_id: null,
      assigned_by: null,
    });
  });

  it('a withdrawn exemplar leaves only suspending and cancelling', async () => {
    const withdrawn = await addExemplar(db, base, { status: 'withdrawn' });
    const place = (status: AssignmentStatus) =>
      addAssignment(db, base, {
        exemplar_id: withdrawn,
        status,
        suspended_from: 'in_progress',
        ...(HELD.includes(status)
          ? { lead_id: base.idOf(LEAD), assigned_by: base.idOf(EDITOR) }
          : {}),
      });
    for (const verb of VERBS) {
      const status = Object.keys(TABLE[verb].from)[0] as AssignmentStatus;
      const refusal = await refusalBy(
        run(verb, base.ctxFor(TABLE[verb].by[0] as string), await place(status)),
      );
      const allowed = verb === 'cancel' || verb === 'suspend';
      expect([verb, refusal?.code ?? null]).toEqual([
        verb,
        allowed ? null : 'coverage.errors.exemplarWithdrawn',
      ]);
    }
  });

  it('answers 404 for what is not there', async () => {
    for (const verb of VERBS) {
      expect(await refusalBy(run(verb, base.ctxFor(EDITOR), 'nothing'))).toMatchObject({
        status: 404,
      });
    }
  });

  it('tells the lead, or the editors, and never the one who did it', async () => {
    const id = await made('open');
    await claimAssignment(base.ctxFor(LEAD), id);
    await startAssignment(base.ctxFor(LEAD), id);
    await submitAssignment(base.ctxFor(LEAD), id, submission);
    await returnAssignment(base.ctxFor(EDITOR), id, 'Bổ sung ảnh');
    const told = await db.q
      .selectFrom('notifications')
      .select(['person_id', 'kind'])
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute();
    expect(told).toEqual([
      { person_id: base.idOf(EDITOR), kind: 'claimed' },
      { person_id: base.idOf(EDITOR), kind: 'submitted' },
      { person_id: base.idOf(LEAD), kind: 'returned' },
    ]);
  });

  it('the history cannot be rewritten, even past the product', async () => {
    const id = await made('open');
    await claimAssignment(base.ctxFor(LEAD), id);
    const event = await db.q
      .selectFrom('history')
      .select('id')
      .where('subject_id', '=', id)
      .executeTakeFirstOrThrow();
    await expect(
      db.transaction(({ q }) =>
        q.updateTable('history').set({ reason: 'khác' }).where('id', '=', event.id).execute(),
      ),
    ).rejects.toThrow(/append-only/);
    await expect(
      db.transaction(({ q }) => q.deleteFrom('history').where('id', '=', event.id).execute()),
    ).rejects.toThrow(/append-only/);
  });
});
