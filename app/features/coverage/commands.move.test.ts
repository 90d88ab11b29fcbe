import { describe, expect, it } from 'vitest';
import type { ClockTime, PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { movePlacement } from './commands.move.server';
import { addAssignment, addPlacementRow, addSlot, refusalBy } from './testing/rows';
import { openWorld } from './testing/world';

const day = (text: string) => text as PlainDate;
const time = (text: string) => text as ClockTime;

describe.each(ENGINES)('moving placements on $name', ({ open }) => {
  const world = openWorld(open);

  it('keeps what was, tells the lead, and the same time changes nothing', async () => {
    const { id, assignmentId } = await world.placed('planned');
    await world.db.transaction(({ q }) =>
      q
        .updateTable('assignments')
        .set({ lead_id: world.base.idOf('pv.bao1') })
        .where('id', '=', assignmentId)
        .execute(),
    );
    const moved = await movePlacement(world.editor(), id, {
      plannedOn: day('2019-12-10'),
      plannedTime: time('06:00'),
      version: 1,
    });
    expect(moved).toMatchObject({ version: 2, warnings: [] });
    const again = await movePlacement(world.editor(), id, {
      plannedOn: day('2019-12-10'),
      plannedTime: time('06:00'),
      version: 2,
    });
    expect(again.version).toBe(2);
    const events = await world.eventsOf(id);
    expect(events.map((event) => [event.event, event.from_state, event.to_state])).toEqual([
      ['move', 'planned', 'planned'],
    ]);
    expect(JSON.parse(events[0]?.data ?? '')).toMatchObject({
      fromDay: '04/12/2019',
      day: '06:00 10/12/2019',
    });
    const told = await world.db.q
      .selectFrom('notifications')
      .selectAll()
      .where('subject_id', '=', assignmentId)
      .execute();
    expect(told.map((each) => [each.person_id, each.kind])).toEqual([
      [world.base.idOf('pv.bao1'), 'moved'],
    ]);
  });

  it('to another slot takes the appearance to its channel; none takes it out', async () => {
    const { id } = await world.placed('planned');
    const to = (slotId: string | null | undefined, version: number) =>
      movePlacement(world.editor(), id, {
        plannedOn: day('2019-12-06'),
        plannedTime: null,
        version,
        ...(slotId === undefined ? {} : { slotId }),
      });
    const print = await addSlot(world.db, world.base);
    const online = await addSlot(world.db, world.base, {
      channel: 'bao-online',
      name: 'Điển hình',
    });
    await to(print, 1);
    expect(await world.placementOf(id)).toMatchObject({ slot_id: print, kind: 'issue' });
    await to(undefined, 2);
    expect(await world.placementOf(id)).toMatchObject({ slot_id: print, version: 2 });
    await to(online, 2);
    expect(await world.placementOf(id)).toMatchObject({
      slot_id: online,
      channel_id: world.base.channels['bao-online'],
      kind: 'web',
      version: 3,
    });
    await to(null, 3);
    expect(await world.placementOf(id)).toMatchObject({
      slot_id: null,
      channel_id: world.base.channels['bao-online'],
      version: 4,
    });
    const told = (await world.eventsOf(id)).map((event) => JSON.parse(event.data ?? ''));
    expect(told.map(({ fromSlot, slot }) => [fromSlot, slot])).toEqual([
      [undefined, 'Người tốt - việc tốt'],
      ['Người tốt - việc tốt', 'Điển hình'],
      ['Điển hình', undefined],
    ]);
  });

  it("refuses another outlet's slot, and one that does not carry the kind", async () => {
    const { id } = await world.placed('planned');
    const segment = await addAssignment(world.db, world.base, {
      exemplar_id: world.exemplarId,
      outlet_id: world.base.outlets.dai,
      kind: 'segment',
    });
    const airing = await addPlacementRow(world.db, world.base, { assignment_id: segment }, 'tv');
    const refused = async (who: string, placement: string, slotId: string) =>
      refusalBy(
        movePlacement(world.base.ctxFor(who), placement, {
          plannedOn: day('2019-12-09'),
          plannedTime: null,
          slotId,
          version: 1,
        }),
      );
    const tv = await addSlot(world.db, world.base, { channel: 'dai-tv' });
    const wrong = { status: 422, fields: ['slotId'] };
    expect(await refused('tk.bao', id, tv)).toMatchObject(wrong);
    expect(await refused('tk.bao', id, 'no-such-slot')).toMatchObject(wrong);
    const site = await addAssignment(world.db, world.base, {
      exemplar_id: world.exemplarId,
      outlet_id: world.base.outlets.dai,
    });
    const text = await addPlacementRow(world.db, world.base, { assignment_id: site }, 'tv');
    expect(await refused('tk.dai', text, tv)).toMatchObject(wrong);
    expect(await refused('tk.dai', airing, tv)).toBeNull();
    expect(await world.placementOf(id)).toMatchObject({ slot_id: null, version: 1 });
  });

  it('refuses a day, or an hour of today, that has passed', async () => {
    const { id } = await world.placed('planned');
    const to = (plannedOn: string, plannedTime: string | null) =>
      refusalBy(
        movePlacement(world.editor(), id, {
          plannedOn: day(plannedOn),
          plannedTime: plannedTime as ClockTime | null,
          version: 1,
        }),
      );
    expect(await to('2019-12-01', null)).toMatchObject({
      status: 422,
      code: 'coverage.errors.dayPassed',
      fields: ['plannedOn'],
    });
    expect(await to('2019-12-02', '07:59')).toMatchObject({ status: 422 });
    expect(await to('2019-12-02', null)).toBeNull();
  });

  it('allows a day after the programme and a deadline after it, with a warning', async () => {
    const { id, assignmentId } = await world.placed('planned');
    await world.db.transaction(({ q }) =>
      q
        .updateTable('assignments')
        .set({ deadline_at: world.editor().clock.now() })
        .where('id', '=', assignmentId)
        .execute(),
    );
    const { warnings } = await movePlacement(world.editor(), id, {
      plannedOn: day('2021-01-05'),
      plannedTime: null,
      version: 1,
    });
    expect(warnings).toEqual(['afterProgramme']);
  });

  it('that another has overtaken shows what is there, and can be repeated on top of it', async () => {
    const { id } = await world.placed('planned');
    await movePlacement(world.editor(), id, {
      plannedOn: day('2019-12-11'),
      plannedTime: time('05:30'),
      version: 1,
    });
    const late = await refusalBy(
      movePlacement(world.editor(), id, {
        plannedOn: day('2019-12-12'),
        plannedTime: null,
        version: 1,
      }),
    );
    expect(late).toMatchObject({
      status: 409,
      code: 'coverage.errors.moveOvertaken',
      params: {
        by: 'Phạm Thị Thu Hà',
        at: '08:00 02/12/2019',
        day: '05:30 11/12/2019',
        plannedOn: '2019-12-11',
        plannedTime: '05:30',
        version: 2,
      },
    });
    await movePlacement(world.editor(), id, {
      plannedOn: day('2019-12-12'),
      plannedTime: null,
      version: 2,
    });
    expect((await world.placementOf(id)).planned_on).toBe('2019-12-12');
  });

  it('of many at once over one version exactly one goes through', async () => {
    const { id } = await world.placed('planned');
    const moves = Array.from({ length: 12 }, (_, index) =>
      refusalBy(
        movePlacement(world.editor(), id, {
          plannedOn: day(`2019-12-${10 + index}`),
          plannedTime: null,
          version: 1,
        }),
      ),
    );
    const answers = await Promise.all(moves);
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect(answers.filter((answer) => answer?.status === 409)).toHaveLength(11);
    expect(await world.eventsOf(id)).toHaveLength(1);
  });
});
