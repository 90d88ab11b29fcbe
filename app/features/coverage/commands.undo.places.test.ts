import { describe, expect, it } from 'vitest';
import { record } from '~/features/history/commands.server';
import { skipOccurrence } from '~/features/newsroom/commands.occurrences.server';
import { endSlot } from '~/features/newsroom/commands.slots.server';
import type { ClockTime, PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { approveAssignment, cancelAssignment } from './commands.assignments.server';
import { movePlacement } from './commands.move.server';
import { cancelPlacement } from './commands.placements.server';
import { addPlacement } from './commands.plan.server';
import { undoEvent } from './commands.undo.server';
import { getAssignment } from './queries.assignment.server';
import { addPlacementRow, addSlot } from './testing/rows';
import { openWorld } from './testing/world';

const WHY = 'Có việc gấp';
const FRIDAY = '2019-12-06' as PlainDate;
const MONDAY = '2019-12-09' as PlainDate;

describe.each(ENGINES)('where an undo puts things on $name', ({ open }) => {
  const world = openWorld(open);
  const editor = () => world.editor();

  /** A work in progress with an appearance in the slot on Friday. */
  async function seated(slotId: string) {
    const assignmentId = await world.made('in_progress');
    const place = { assignment_id: assignmentId, slot_id: slotId, planned_on: FRIDAY };
    return { assignmentId, id: await addPlacementRow(world.db, world.base, place) };
  }

  const move = async (id: string, plannedOn: PlainDate) => {
    const { version } = await world.placementOf(id);
    const moved = await movePlacement(editor(), id, { plannedOn, plannedTime: null, version });
    return moved.eventId ?? '';
  };

  const slotOf = async (id: string) => (await world.placementOf(id)).slot_id;

  it('leaves a seat to whoever has taken it: after a move, and after a cancellation', async () => {
    const slotId = await addSlot(world.db, world.base);
    const first = await seated(slotId);
    const moved = await move(first.id, MONDAY);
    const second = await seated(slotId);
    await undoEvent(editor(), moved);
    expect(await world.placementOf(first.id)).toMatchObject({ planned_on: FRIDAY, slot_id: null });
    expect((await world.eventsOf(first.id)).at(-1)?.data).toContain('"leftSlot":"Người tốt');

    const cancelled = await cancelAssignment(editor(), second.assignmentId, WHY);
    await seated(slotId);
    await undoEvent(editor(), cancelled);
    expect(await slotOf(second.id)).toBeNull();
  });

  it('counts the seats that it takes itself', async () => {
    const slotId = await addSlot(world.db, world.base, { capacity: 1 });
    const { assignmentId, id } = await seated(slotId);
    const place = { assignment_id: assignmentId, slot_id: slotId, planned_on: FRIDAY };
    const other = await addPlacementRow(world.db, world.base, place);
    await undoEvent(editor(), await cancelAssignment(editor(), assignmentId, WHY));
    expect([await slotOf(id), await slotOf(other)].filter(Boolean)).toEqual([slotId]);
  });

  it('takes its seat again where it is still free', async () => {
    const slotId = await addSlot(world.db, world.base);
    const { id, assignmentId } = await seated(slotId);
    await undoEvent(editor(), await move(id, MONDAY));
    expect(await slotOf(id)).toBe(slotId);
    await undoEvent(editor(), await cancelAssignment(editor(), assignmentId, WHY));
    expect(await slotOf(id)).toBe(slotId);
  });

  it('leaves the slot where the occurrence was skipped or the slot has ended', async () => {
    const skipped = await addSlot(world.db, world.base);
    const one = await seated(skipped);
    const moved = await move(one.id, MONDAY);
    await skipOccurrence(editor(), skipped, FRIDAY, { reason: WHY, version: 0, free: false });
    await undoEvent(editor(), moved);
    expect(await slotOf(one.id)).toBeNull();

    const ended = await addSlot(world.db, world.base);
    const two = await seated(ended);
    const cancelled = await cancelAssignment(editor(), two.assignmentId, WHY);
    const end = { endsOn: '2019-12-04' as PlainDate, reason: WHY, version: 1, free: false };
    await endSlot(editor(), ended, end);
    await undoEvent(editor(), cancelled);
    expect(await slotOf(two.id)).toBeNull();
  });

  it('takes the hour that the slot has been given since', async () => {
    const slotId = await addSlot(world.db, world.base, { start_time: '06:00' as ClockTime });
    const { id, assignmentId } = await seated(slotId);
    const hour = { planned_time: '06:00' as ClockTime };
    await world.db.transaction(({ q }) =>
      q.updateTable('placements').set(hour).where('id', '=', id).execute(),
    );
    const cancelled = await cancelAssignment(editor(), assignmentId, WHY);
    await world.db.transaction(async (tx) => {
      const later = { start_time: '07:30' as ClockTime };
      await tx.q.updateTable('slots').set(later).where('id', '=', slotId).execute();
      await record(tx, editor(), { subject: { kind: 'slot', id: slotId }, event: 'update' });
    });
    await undoEvent(editor(), cancelled);
    expect(await world.placementOf(id)).toMatchObject({ slot_id: slotId, planned_time: '07:30' });
  });

  it('keeps text and appearance together: one waits for its day only when the other is approved', async () => {
    const added = {
      channelId: world.base.channels['bao-online'],
      slotId: null,
      rerun: false,
      plannedOn: MONDAY,
      plannedTime: null,
    };
    const id = await world.made('editing');
    const approved = await approveAssignment(editor(), id);
    const { placementId } = await addPlacement(editor(), id, added);
    const cancelled = await cancelPlacement(editor(), placementId, WHY);
    await undoEvent(editor(), approved);
    await undoEvent(editor(), cancelled);
    expect((await world.placementOf(placementId)).status).toBe('planned');

    const other = await world.made('editing');
    const { placementId: early } = await addPlacement(editor(), other, added);
    const gone = await cancelPlacement(editor(), early, WHY);
    await approveAssignment(editor(), other);
    await undoEvent(editor(), gone);
    expect((await world.placementOf(early)).status).toBe('scheduled');

    const stopped = await world.made('suspended', { suspended_from: 'approved' });
    const late = await addPlacement(editor(), stopped, added);
    expect((await world.placementOf(late.placementId)).status).toBe('scheduled');
  });

  it('says in the history that it left its slot', async () => {
    const slotId = await addSlot(world.db, world.base);
    const first = await seated(slotId);
    const moved = await move(first.id, MONDAY);
    await seated(slotId);
    await undoEvent(editor(), moved);
    const { history } = await getAssignment(editor(), first.assignmentId);
    expect(history[0]).toMatchObject({ event: 'undo', data: { leftSlot: 'Người tốt - việc tốt' } });
  });
});
