import { describe, expect, it } from 'vitest';
import { fold } from '~/platform/text';
import type { Instant, PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { startAssignment } from './commands.assignments.server';
import { updateDetails } from './commands.details.server';
import { assignAssignment } from './commands.lead.server';
import { addPlacement, planAssignment } from './commands.plan.server';
import { undoBatch, undoEvent } from './commands.undo.server';
import { ASSIGNMENT_TRANSITIONS } from './rules';
import { PLACEMENT_TRANSITIONS } from './rules.placements';
import { addPlacementRow, refusalBy } from './testing/rows';
import { undoingIn } from './testing/undoing';
import { openWorld } from './testing/world';

const TRANSITIONS = ASSIGNMENT_TRANSITIONS.flatMap(({ verb, from }) =>
  from.map((status) => ({ verb, status })),
);
const PLACEMENTS = PLACEMENT_TRANSITIONS.flatMap(({ verb, from }) =>
  from.map((status) => ({ verb, status })),
);

describe.each(ENGINES)('undoing on $name', ({ open }) => {
  const world = openWorld(open);
  const undoing = undoingIn(world);

  it.each(TRANSITIONS)('puts back what $verb did from $status', async ({ verb, status }) => {
    const id = await world.made(status);
    const placement = status === 'approved' ? 'scheduled' : 'planned';
    await addPlacementRow(world.db, world.base, { assignment_id: id, status: placement });
    await addPlacementRow(world.db, world.base, { assignment_id: id, status: 'cancelled' });
    const before = await undoing.stateOf(id);
    const event = await undoing.event(verb, id);
    expect(await undoing.stateOf(id)).not.toEqual(before);
    const recorded = (await world.eventsOf(id)).length;
    await undoEvent(world.editor(), event);
    expect(await undoing.stateOf(id)).toEqual(before);
    const after = await world.eventsOf(id);
    expect(after.slice(recorded)).toMatchObject([
      { event: 'undo', undoes: event, undo: null, to_state: status },
    ]);
    expect(await refusalBy(undoEvent(world.editor(), event))).toMatchObject({
      status: 409,
      code: 'undo.errors.already',
      params: { by: expect.any(String), at: expect.any(String) },
    });
  });

  it('puts back an approval of a submitted text together with its being taken for editing', async () => {
    const id = await world.made('submitted');
    const before = await undoing.stateOf(id);
    const event = await undoing.event('approve', id);
    expect((await world.eventsOf(id)).map((each) => [each.event, each.to_state])).toEqual([
      ['edit', 'editing'],
      ['approve', 'approved'],
    ]);
    await undoEvent(world.editor(), event);
    expect(await undoing.stateOf(id)).toEqual(before);
    expect((await world.eventsOf(id)).slice(2).map((each) => each.to_state)).toEqual([
      'submitted',
      'submitted',
    ]);
  });

  it.each(PLACEMENTS)('puts back what $verb did to a $status placement', async (row) => {
    const { assignmentId: id, id: placementId } = await world.placed(row.status);
    // Planned is what waits for its text, and stays so only while that is not approved.
    if (row.status === 'planned' && row.verb === 'cancel') await world.textIn(id, 'editing');
    const before = await undoing.stateOf(id);
    const event = await undoing.placementEvent(row.verb, placementId);
    expect(await undoing.stateOf(id)).not.toEqual(before);
    await undoEvent(world.editor(), event);
    expect(await undoing.stateOf(id)).toEqual(before);
    expect(await world.eventsOf(placementId)).toMatchObject([
      { event: row.verb },
      { event: 'undo', undoes: event, to_state: row.status },
    ]);
  });

  it('puts back the details and the crew', async () => {
    const id = await world.made('claimed', {
      search_folded: fold('Muối sạch Long Điền Tây Hợp tác xã Muối Long Điền Tây'),
      brief: 'Ý cũ',
      deadline_at: '2019-12-05T09:00:00.000Z' as Instant,
    });
    await world.db.transaction(({ q }) =>
      q
        .insertInto('crew')
        .values({ assignment_id: id, person_id: world.base.idOf('pv.bao4'), part: 'photo' })
        .execute(),
    );
    const before = await undoing.stateOf(id);
    const { eventId } = await updateDetails(world.editor(), id, {
      version: 1,
      title: 'Tên mới',
      brief: '',
      genre: 'feature',
      deadlineDay: null,
      deadlineTime: null,
      lengthValue: 1200,
      crew: [{ personId: world.base.idOf('pv.bao2'), part: 'camera' }],
    });
    await undoEvent(world.editor(), eventId);
    expect(await undoing.stateOf(id)).toEqual(before);
  });

  const planned = () =>
    planAssignment(world.editor(), {
      exemplarId: world.exemplarId,
      outletId: world.base.outlets.bao,
      kind: 'story',
      genre: 'profile',
      title: '',
      brief: '',
      channelId: world.base.channels['bao-print'],
      slotId: null,
      plannedOn: '2019-12-10' as PlainDate,
      plannedTime: null,
      lengthValue: null,
      deadlineDay: null,
      deadlineTime: null,
      leadId: world.base.idOf('pv.bao1'),
      offer: false,
    });

  it('cancels a plan that nobody has touched, and tells its reporter', async () => {
    const { assignmentId, placementId, eventId } = await planned();
    await undoEvent(world.editor(), eventId);
    const { assignment, placements } = await undoing.stateOf(assignmentId);
    expect([assignment.status, placements[0]?.status]).toEqual(['cancelled', 'cancelled']);
    expect(await undoing.noticesOf(assignmentId)).toMatchObject([
      { kind: 'undone', username: 'pv.bao1' },
    ]);
    expect(await world.eventsOf(placementId)).toHaveLength(1);
  });

  it('refuses to undo a plan that has grown', async () => {
    const { assignmentId, eventId } = await planned();
    const more = await addPlacement(world.editor(), assignmentId, {
      channelId: world.base.channels['bao-online'],
      slotId: null,
      rerun: false,
      plannedOn: '2019-12-11' as PlainDate,
      plannedTime: null,
    });
    const refusal = await refusalBy(undoEvent(world.editor(), eventId));
    expect(refusal).toMatchObject({ status: 409, code: 'undo.errors.goneOn' });
    await undoEvent(world.editor(), more.eventId);
    await undoEvent(world.editor(), eventId);
  });

  it('lets one of two win', async () => {
    const id = await world.made('proposed');
    const event = await undoing.event('offer', id);
    const answers = await Promise.all(
      [1, 2].map(() => refusalBy(undoEvent(world.editor(), event))),
    );
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect(answers.find((answer) => answer !== null)).toMatchObject({ status: 409 });
    expect((await world.eventsOf(id)).map((each) => each.event)).toEqual(['offer', 'undo']);
  });

  it('tells those who were told, once, and takes back what they had not read', async () => {
    const id = await world.made('claimed');
    const event = await undoing.event('assign', id);
    const told = (await undoing.noticesOf(id)).map((notice) => [notice.username, notice.kind]);
    expect(told.sort()).toEqual([
      ['pv.bao1', 'reassigned'],
      ['pv.bao3', 'assigned'],
    ]);
    await world.db.transaction(({ q }) =>
      q
        .updateTable('notifications')
        .set({ read_at: world.editor().clock.now() })
        .where('subject_id', '=', id)
        .where('person_id', '=', world.base.idOf('pv.bao3'))
        .execute(),
    );
    await undoEvent(world.editor(), event);
    const after = await undoing.noticesOf(id);
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

  it('undoes a batch, and says what had gone on', async () => {
    const batch = { ...world.editor(), batchId: 'batch-1' };
    const ids = [await world.made('open'), await world.made('open'), await world.made('open')];
    for (const id of ids)
      await assignAssignment(batch, id, { leadId: world.base.idOf('pv.bao1'), reason: '' });
    await startAssignment(world.lead(), ids[1] ?? '');
    expect(await refusalBy(undoBatch(world.base.ctxFor('tk.dai'), 'batch-1'))).toMatchObject({
      status: 403,
    });
    expect(await refusalBy(undoBatch(world.editor(), 'batch-0'))).toMatchObject({ status: 404 });
    expect(await undoBatch(world.editor(), 'batch-1')).toMatchObject({
      undone: 2,
      refused: [{ assignmentId: ids[1], code: 'undo.errors.goneOn' }],
    });
    const statuses = await Promise.all(
      ids.map(async (id) => (await undoing.stateOf(id)).assignment.status),
    );
    expect(statuses).toEqual(['open', 'in_progress', 'open']);
  });
});
