import { describe, expect, it } from 'vitest';
import { stillClock } from '~/platform/clock.server';
import type { Ctx } from '~/platform/context.server';
import type { PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { addPlacement } from './commands.plan.server';
import { undoEvent } from './commands.undo.server';
import { getAssignment } from './queries.assignment.server';
import { ASSIGNMENT_TRANSITIONS } from './rules';
import { addExemplar, addPlacementRow, refusalBy } from './testing/rows';
import { REPORTERS, undoingIn } from './testing/undoing';
import { openWorld } from './testing/world';

const EVERYBODY = ['admin', 'bantdkt', 'sovhttdl', 'pnv.donghai', 'tk.dai', 'pv.dai1'];
const TRANSITIONS = ASSIGNMENT_TRANSITIONS.flatMap(({ verb, from }) =>
  from.map((status) => ({ verb, status })),
);

describe.each(ENGINES)('what is not undone, and by whom, on $name', ({ open }) => {
  const world = openWorld(open);
  const undoing = undoingIn(world);

  it('refuses once somebody has gone on, and names them', async () => {
    const id = await world.made('open');
    const event = await undoing.event('claim', id);
    await undoing.run('start', id);
    const before = await undoing.stateOf(id);
    expect(await refusalBy(undoEvent(world.lead(), event))).toMatchObject({
      status: 409,
      code: 'undo.errors.goneOn',
      params: { name: world.lead().who.displayName, at: '08:00 02/12/2019' },
    });
    expect(await undoing.stateOf(id)).toEqual(before);
  });

  it('refuses an approval whose placement was put in line or published since', async () => {
    const id = await world.made('editing');
    await addPlacementRow(world.db, world.base, { assignment_id: id });
    const event = await undoing.event('approve', id);
    const [{ id: placementId } = { id: '' }] = (await undoing.stateOf(id)).placements;
    const publication = await undoing.placementEvent('publish', placementId);
    expect(await refusalBy(undoEvent(world.editor(), event))).toMatchObject({
      code: 'undo.errors.goneOn',
    });
    await undoEvent(world.editor(), publication);
    const bare = await world.made('editing');
    const approval = await undoing.event('approve', bare);
    await addPlacement(world.editor(), bare, {
      channelId: world.base.channels['bao-print'],
      slotId: null,
      rerun: false,
      plannedOn: '2019-12-11' as PlainDate,
      plannedTime: null,
    });
    expect(await refusalBy(undoEvent(world.editor(), approval))).toMatchObject({
      code: 'undo.errors.goneOn',
    });
  });

  it('refuses a move back into the past', async () => {
    const { id: placementId } = await world.placed('scheduled', 'print', {
      planned_on: '2019-12-03' as PlainDate,
    });
    const event = await undoing.placementEvent('move', placementId);
    const later = world.editor(stillClock('2019-12-04T01:00:00.000Z'));
    expect(await refusalBy(undoEvent(later, event))).toMatchObject({
      status: 409,
      code: 'undo.errors.dayPassed',
    });
    await undoEvent(world.editor(), event);
  });

  it('refuses when the exemplar was withdrawn, the work closed, the reporter gone', async () => {
    const withdrawn = await addExemplar(world.db, world.base, { status: 'approved' });
    const id = await world.made('open', { exemplar_id: withdrawn });
    const event = await undoing.event('claim', id);
    await world.db.transaction(({ q }) =>
      q.updateTable('exemplars').set({ status: 'withdrawn' }).where('id', '=', withdrawn).execute(),
    );
    expect(await refusalBy(undoEvent(world.editor(), event))).toMatchObject({
      status: 409,
      code: 'coverage.errors.exemplarWithdrawn',
    });

    const { assignmentId: closed, id: placementId } = await world.placed('scheduled');
    const cancelled = await undoing.placementEvent('cancel', placementId);
    await undoing.run('cancel', closed);
    expect(await refusalBy(undoEvent(world.editor(), cancelled))).toMatchObject({
      status: 409,
      code: 'coverage.errors.assignmentClosed',
    });

    const left = await world.made('claimed', { lead_id: world.base.idOf('pv.dai1') });
    const handed = await undoing.event('assign', left);
    expect(await refusalBy(undoEvent(world.editor(), handed))).toMatchObject({
      status: 409,
      code: 'undo.errors.leadGone',
    });
  });

  it('never undoes an undo or a comment', async () => {
    const id = await world.made('proposed');
    await undoEvent(world.editor(), await undoing.event('offer', id));
    const undo = (await world.eventsOf(id)).at(-1);
    expect(await refusalBy(undoEvent(world.editor(), undo?.id ?? ''))).toMatchObject({
      status: 409,
      code: 'undo.errors.never',
    });
    expect(await refusalBy(undoEvent(world.editor(), 'khong-co'))).toMatchObject({ status: 404 });
  });

  it.each(TRANSITIONS)('lets nobody else undo $verb from $status', async ({ verb, status }) => {
    const id = await world.made(status);
    const event = await undoing.event(verb, id);
    const after = await undoing.stateOf(id);
    const others = [...EVERYBODY, 'pv.bao2', ...(REPORTERS.includes(verb) ? [] : ['pv.bao1'])];
    for (const username of others) {
      const refusal = await refusalBy(undoEvent(world.base.ctxFor(username), event));
      expect(refusal, username).toMatchObject({ status: 403 });
    }
    expect(await undoing.stateOf(id)).toEqual(after);
    if (REPORTERS.includes(verb)) await undoEvent(world.lead(), event);
  });

  it('shows the button to exactly those whose press is accepted', async () => {
    const id = await world.made('open');
    const event = await undoing.event('claim', id);
    const shown = async (ctx: Ctx) =>
      (await getAssignment(ctx, id)).history.find((entry) => entry.id === event)?.undoTo ?? null;
    expect(await shown(world.lead())).toBe(`/history/${event}/undo`);
    expect(await shown(world.editor())).toBe(`/history/${event}/undo`);
    expect(await shown(world.base.ctxFor('pv.bao2'))).toBeNull();
    await undoing.run('start', id);
    expect(await shown(world.lead())).toBeNull();
  });
});
