import type { Insertable } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clock, stillClock } from '~/platform/clock.server';
import type { Ctx } from '~/platform/context.server';
import type { ClockTime, Instant, PlainDate } from '~/platform/time';
import { json } from '~db/columns';
import type { Db, Schema } from '~db/connect';
import { ENGINES, type TestDatabase } from '~db/testing/databases';
import { seedPeople, type TestPeople } from '~db/testing/people';
import {
  addPlacement,
  approveAssignment,
  assignAssignment,
  cancelAssignment,
  cancelPlacement,
  claimAssignment,
  correctPlacement,
  declineAssignment,
  editAssignment,
  movePlacement,
  offerAssignment,
  planAssignment,
  publishPlacement,
  releaseAssignment,
  resumeAssignment,
  returnAssignment,
  schedulePlacement,
  startAssignment,
  submitAssignment,
  suspendAssignment,
  takeDownPlacement,
  undoBatch,
  undoEvent,
  updateDetails,
} from './commands.server';
import { getAssignment } from './queries.server';
import { ASSIGNMENT_TRANSITIONS, type AssignmentStatus, type AssignmentVerb } from './rules';
import {
  PLACEMENT_TRANSITIONS,
  type PlacementStatus,
  type PlacementVerb,
} from './rules.placements';
import { addAssignment, addExemplar, addPlacementRow, refusalBy } from './testing/rows';

const REASON = 'vì lý do này';
const HELD: AssignmentStatus[] = [
  'claimed',
  'in_progress',
  'submitted',
  'editing',
  'approved',
  'suspended',
];
const EVERYBODY = ['admin', 'bantdkt', 'sovhttdl', 'pnv.donghai', 'tk.dai', 'pv.dai1'];
const REPORTERS: AssignmentVerb[] = ['claim', 'release', 'decline', 'start', 'submit'];

describe.each(ENGINES)('undoing on $name', ({ open }) => {
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

  const editor = (clock?: Clock) => base.ctxFor('tk.bao', clock);
  const lead = () => base.ctxFor('pv.bao1');

  const made = (
    status: AssignmentStatus,
    fields: Omit<Partial<Schema['assignments']>, 'exemplar_id'> & { exemplar_id?: string } = {},
  ) =>
    addAssignment(db, base, {
      exemplar_id: exemplarId,
      status,
      return_reason: status === 'in_progress' ? 'thiếu ảnh' : null,
      ...(HELD.includes(status)
        ? { lead_id: base.idOf('pv.bao1'), assigned_by: base.idOf('tk.bao') }
        : {}),
      suspended_from: status === 'suspended' ? 'in_progress' : null,
      ...fields,
    });

  const run = (verb: AssignmentVerb, id: string): Promise<string | null> => {
    const verbs: Record<AssignmentVerb, () => Promise<string | null>> = {
      offer: () => offerAssignment(editor(), id),
      assign: () =>
        assignAssignment(editor(), id, { leadId: base.idOf('pv.bao3'), reason: REASON }),
      claim: () => claimAssignment(lead(), id),
      release: () => releaseAssignment(lead(), id, REASON),
      decline: () => declineAssignment(lead(), id, REASON),
      start: () => startAssignment(lead(), id),
      submit: () =>
        submitAssignment(lead(), id, {
          lengthValue: 900,
          link: 'https://bai.example.vn/1',
          note: '',
        }),
      edit: () => editAssignment(editor(), id),
      return: () => returnAssignment(editor(), id, REASON),
      approve: () => approveAssignment(editor(), id),
      suspend: () => suspendAssignment(editor(), id, REASON),
      resume: () => resumeAssignment(editor(), id),
      cancel: () => cancelAssignment(editor(), id, REASON),
    };
    return verbs[verb]();
  };

  const done = async (event: Promise<string | null>): Promise<string> => {
    const id = await event;
    if (id === null) throw new Error('nothing was recorded');
    return id;
  };

  /** Everything kept of an assignment, without what every write changes. */
  const stateOf = async (id: string) => {
    const bare = <T extends { version: number; updated_at: string }>(row: T) => {
      const { version: _, updated_at: __, ...rest } = row;
      return rest;
    };
    const read = <T extends 'placements' | 'crew' | 'submissions'>(table: T) =>
      db.q
        .selectFrom(table as 'crew')
        .selectAll()
        .where('assignment_id', '=', id)
        .execute();
    const assignment = await db.q
      .selectFrom('assignments')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const placements = await db.q
      .selectFrom('placements')
      .selectAll()
      .where('assignment_id', '=', id)
      .orderBy('id')
      .execute();
    return {
      assignment: bare(assignment),
      placements: placements.map(bare),
      crew: await read('crew'),
      submissions: await read('submissions'),
    };
  };

  const eventsOf = (subject: string) =>
    db.q
      .selectFrom('history')
      .selectAll()
      .where('subject_id', '=', subject)
      .orderBy('id')
      .execute();

  const noticesOf = (subject: string) =>
    db.q
      .selectFrom('notifications')
      .innerJoin('people', 'people.id', 'notifications.person_id')
      .select(['kind', 'data', 'people.username'])
      .where('subject_id', '=', subject)
      .execute();

  const TRANSITIONS = ASSIGNMENT_TRANSITIONS.flatMap(({ verb, from }) =>
    from.map((status) => ({ verb, status })),
  );

  it.each(TRANSITIONS)('puts back what $verb did from $status', async ({ verb, status }) => {
    const id = await made(status);
    const placement = status === 'approved' ? 'scheduled' : 'planned';
    await addPlacementRow(db, base, { assignment_id: id, status: placement });
    await addPlacementRow(db, base, { assignment_id: id, status: 'cancelled' });
    const before = await stateOf(id);
    const event = await done(run(verb, id));
    expect(await stateOf(id)).not.toEqual(before);
    const recorded = (await eventsOf(id)).length;
    await undoEvent(editor(), event);
    expect(await stateOf(id)).toEqual(before);
    const after = await eventsOf(id);
    expect(after.slice(recorded)).toMatchObject([
      { event: 'undo', undoes: event, undo: null, to_state: status },
    ]);
    expect(await refusalBy(undoEvent(editor(), event))).toMatchObject({
      status: 409,
      code: 'undo.errors.already',
      params: { by: expect.any(String), at: expect.any(String) },
    });
  });

  const MOVED = { plannedOn: '2019-12-09' as PlainDate, plannedTime: '06:00' as ClockTime };
  const PRINTED = {
    publishedOn: '2019-12-01' as PlainDate,
    publishedTime: null,
    issueNumber: '4500',
    page: '3',
  };

  const runPlacement = (verb: PlacementVerb, id: string) => {
    const verbs: Record<PlacementVerb, () => Promise<string | null>> = {
      move: () => movePlacement(editor(), id, { ...MOVED, version: 1 }).then((m) => m.eventId),
      schedule: () => schedulePlacement(editor(), id),
      publish: () => publishPlacement(editor(), id, PRINTED),
      correct: () =>
        correctPlacement(editor(), id, { reason: REASON, issueNumber: '4501', page: '' }),
      take_down: () => takeDownPlacement(editor(), id, REASON),
      cancel: () => cancelPlacement(editor(), id, REASON),
    };
    return done(verbs[verb]());
  };

  const placed = async (
    status: PlacementStatus,
    fields: Partial<Insertable<Schema['placements']>> = {},
  ) => {
    const id = await made('approved');
    const published = status === 'published' || status === 'corrected';
    const placementId = await addPlacementRow(db, base, {
      assignment_id: id,
      status,
      ...(published
        ? {
            published_on: '2019-12-01' as PlainDate,
            evidence: json({ issueNumber: '4400', page: '1' }),
          }
        : {}),
      ...fields,
    });
    return { id, placementId };
  };

  const PLACEMENTS = PLACEMENT_TRANSITIONS.flatMap(({ verb, from }) =>
    from.map((status) => ({ verb, status })),
  );

  it.each(PLACEMENTS)('puts back what $verb did to a $status placement', async (row) => {
    const { id, placementId } = await placed(row.status);
    const before = await stateOf(id);
    const event = await runPlacement(row.verb, placementId);
    expect(await stateOf(id)).not.toEqual(before);
    await undoEvent(editor(), event);
    expect(await stateOf(id)).toEqual(before);
    expect(await eventsOf(placementId)).toMatchObject([
      { event: row.verb },
      { event: 'undo', undoes: event, to_state: row.status },
    ]);
  });

  it('puts back the details and the crew', async () => {
    const id = await made('claimed', {
      brief: 'Ý cũ',
      deadline_at: '2019-12-05T09:00:00.000Z' as Instant,
    });
    await db.transaction(({ q }) =>
      q
        .insertInto('crew')
        .values({ assignment_id: id, person_id: base.idOf('pv.bao4'), part: 'photo' })
        .execute(),
    );
    const before = await stateOf(id);
    const { eventId } = await updateDetails(editor(), id, {
      version: 1,
      title: 'Tên mới',
      brief: '',
      genre: 'feature',
      deadlineDay: null,
      deadlineTime: null,
      lengthValue: 1200,
      crew: [{ personId: base.idOf('pv.bao2'), part: 'camera' }],
    });
    await undoEvent(editor(), eventId);
    expect(await stateOf(id)).toEqual(before);
  });

  const planned = () =>
    planAssignment(editor(), {
      exemplarId,
      outletId: base.outlets.bao,
      kind: 'story',
      genre: 'profile',
      title: '',
      brief: '',
      channelId: base.channels['bao-print'],
      slotId: null,
      plannedOn: '2019-12-10' as PlainDate,
      plannedTime: null,
      lengthValue: null,
      deadlineDay: null,
      deadlineTime: null,
      leadId: base.idOf('pv.bao1'),
      offer: false,
    });

  it('cancels a plan that nobody has touched, and tells its reporter', async () => {
    const { assignmentId, placementId, eventId } = await planned();
    await undoEvent(editor(), eventId);
    const { assignment, placements } = await stateOf(assignmentId);
    expect([assignment.status, placements[0]?.status]).toEqual(['cancelled', 'cancelled']);
    expect(await noticesOf(assignmentId)).toMatchObject([{ kind: 'undone', username: 'pv.bao1' }]);
    expect(await eventsOf(placementId)).toHaveLength(1);
  });

  it('refuses to undo a plan that has grown', async () => {
    const { assignmentId, eventId } = await planned();
    const more = await addPlacement(editor(), assignmentId, {
      channelId: base.channels['bao-online'],
      slotId: null,
      rerun: false,
      plannedOn: '2019-12-11' as PlainDate,
      plannedTime: null,
    });
    const refusal = await refusalBy(undoEvent(editor(), eventId));
    expect(refusal).toMatchObject({ status: 409, code: 'undo.errors.goneOn' });
    await undoEvent(editor(), more.eventId);
    await undoEvent(editor(), eventId);
  });

  it('refuses once somebody has gone on, and names them', async () => {
    const id = await made('open');
    const event = await done(run('claim', id));
    await run('start', id);
    const before = await stateOf(id);
    expect(await refusalBy(undoEvent(lead(), event))).toMatchObject({
      status: 409,
      code: 'undo.errors.goneOn',
      params: { name: lead().who.displayName, at: '08:00 02/12/2019' },
    });
    expect(await stateOf(id)).toEqual(before);
  });

  it('refuses an approval whose placement was put in line or published since', async () => {
    const id = await made('editing');
    await addPlacementRow(db, base, { assignment_id: id });
    const event = await done(run('approve', id));
    const [{ id: placementId } = { id: '' }] = (await stateOf(id)).placements;
    const publication = await runPlacement('publish', placementId);
    expect(await refusalBy(undoEvent(editor(), event))).toMatchObject({
      code: 'undo.errors.goneOn',
    });
    await undoEvent(editor(), publication);
    const bare = await made('editing');
    const approval = await done(run('approve', bare));
    await addPlacement(editor(), bare, {
      channelId: base.channels['bao-print'],
      slotId: null,
      rerun: false,
      plannedOn: '2019-12-11' as PlainDate,
      plannedTime: null,
    });
    expect(await refusalBy(undoEvent(editor(), approval))).toMatchObject({
      code: 'undo.errors.goneOn',
    });
  });

  it('refuses a move back into the past', async () => {
    const { placementId } = await placed('scheduled', { planned_on: '2019-12-03' as PlainDate });
    const event = await runPlacement('move', placementId);
    const later = editor(stillClock('2019-12-04T01:00:00.000Z'));
    expect(await refusalBy(undoEvent(later, event))).toMatchObject({
      status: 409,
      code: 'undo.errors.dayPassed',
    });
    await undoEvent(editor(), event);
  });

  it('refuses when the exemplar was withdrawn, the work closed, the reporter gone', async () => {
    const withdrawn = await addExemplar(db, base, { status: 'approved' });
    const id = await made('open', { exemplar_id: withdrawn });
    const event = await done(run('claim', id));
    await db.transaction(({ q }) =>
      q.updateTable('exemplars').set({ status: 'withdrawn' }).where('id', '=', withdrawn).execute(),
    );
    expect(await refusalBy(undoEvent(editor(), event))).toMatchObject({
      status: 409,
      code: 'coverage.errors.exemplarWithdrawn',
    });

    const { id: closed, placementId } = await placed('scheduled');
    const cancelled = await runPlacement('cancel', placementId);
    await run('cancel', closed);
    expect(await refusalBy(undoEvent(editor(), cancelled))).toMatchObject({
      status: 409,
      code: 'coverage.errors.assignmentClosed',
    });

    const left = await made('claimed', { lead_id: base.idOf('pv.dai1') });
    const handed = await done(run('assign', left));
    expect(await refusalBy(undoEvent(editor(), handed))).toMatchObject({
      status: 409,
      code: 'undo.errors.leadGone',
    });
  });

  it('never undoes an undo or a comment', async () => {
    const id = await made('proposed');
    await undoEvent(editor(), await done(run('offer', id)));
    const undo = (await eventsOf(id)).at(-1);
    expect(await refusalBy(undoEvent(editor(), undo?.id ?? ''))).toMatchObject({
      status: 409,
      code: 'undo.errors.never',
    });
    expect(await refusalBy(undoEvent(editor(), 'khong-co'))).toMatchObject({ status: 404 });
  });

  it.each(TRANSITIONS)('lets nobody else undo $verb from $status', async ({ verb, status }) => {
    const id = await made(status);
    const event = await done(run(verb, id));
    const after = await stateOf(id);
    const others = [...EVERYBODY, 'pv.bao2', ...(REPORTERS.includes(verb) ? [] : ['pv.bao1'])];
    for (const username of others) {
      const refusal = await refusalBy(undoEvent(base.ctxFor(username), event));
      expect(refusal, username).toMatchObject({ status: 403 });
    }
    expect(await stateOf(id)).toEqual(after);
    if (REPORTERS.includes(verb)) await undoEvent(lead(), event);
  });

  it('shows the button to exactly those whose press is accepted', async () => {
    const id = await made('open');
    const event = await done(run('claim', id));
    const shown = async (ctx: Ctx) =>
      (await getAssignment(ctx, id)).history.find((entry) => entry.id === event)?.undoTo ?? null;
    expect(await shown(lead())).toBe(`/history/${event}/undo`);
    expect(await shown(editor())).toBe(`/history/${event}/undo`);
    expect(await shown(base.ctxFor('pv.bao2'))).toBeNull();
    await run('start', id);
    expect(await shown(lead())).toBeNull();
  });

  it('tells those who were told, once, and takes back what they had not read', async () => {
    const id = await made('claimed');
    const event = await done(run('assign', id));
    const told = (await noticesOf(id)).map((notice) => [notice.username, notice.kind]);
    expect(told.sort()).toEqual([
      ['pv.bao1', 'reassigned'],
      ['pv.bao3', 'assigned'],
    ]);
    await db.transaction(({ q }) =>
      q
        .updateTable('notifications')
        .set({ read_at: editor().clock.now() })
        .where('subject_id', '=', id)
        .where('person_id', '=', base.idOf('pv.bao3'))
        .execute(),
    );
    await undoEvent(editor(), event);
    const after = await noticesOf(id);
    expect(after.map(({ username, kind }) => [username, kind]).sort()).toEqual([
      ['pv.bao1', 'undone'],
      ['pv.bao3', 'assigned'],
      ['pv.bao3', 'undone'],
    ]);
    expect(
      after
        .filter(({ kind }) => kind === 'undone')
        .map(({ data }) => JSON.parse(data).of)
        .sort(),
    ).toEqual(['assigned', 'reassigned']);
  });

  it('lets one of two win', async () => {
    const id = await made('proposed');
    const event = await done(run('offer', id));
    const answers = await Promise.all([1, 2].map(() => refusalBy(undoEvent(editor(), event))));
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect(answers.find((answer) => answer !== null)).toMatchObject({ status: 409 });
    expect((await eventsOf(id)).map((each) => each.event)).toEqual(['offer', 'undo']);
  });

  it('undoes a batch, and says what had gone on', async () => {
    const batch = { ...editor(), batchId: 'batch-1' };
    const ids = [await made('open'), await made('open'), await made('open')];
    for (const id of ids)
      await assignAssignment(batch, id, { leadId: base.idOf('pv.bao1'), reason: '' });
    await startAssignment(lead(), ids[1] ?? '');
    expect(await refusalBy(undoBatch(base.ctxFor('tk.dai'), 'batch-1'))).toMatchObject({
      status: 403,
    });
    expect(await refusalBy(undoBatch(editor(), 'batch-0'))).toMatchObject({ status: 404 });
    expect(await undoBatch(editor(), 'batch-1')).toMatchObject({
      undone: 2,
      refused: [{ assignmentId: ids[1], code: 'undo.errors.goneOn' }],
    });
    const statuses = await Promise.all(
      ids.map(async (id) => (await stateOf(id)).assignment.status),
    );
    expect(statuses).toEqual(['open', 'in_progress', 'open']);
  });
});
