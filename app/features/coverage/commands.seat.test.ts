import { beforeAll, describe, expect, it } from 'vitest';
import type { ClockTime, PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { planInSeat } from './commands.seat.server';
import { countFreeSeats, listBoardSeats, listFreeSeats } from './queries.seats.server';
import { addAssignment, addExemplar, addPlacementRow, addSlot, refusalBy } from './testing/rows';

const day = (text: string) => text as PlainDate;
const WEEK = { from: day('2019-12-02'), to: day('2019-12-08') };

describe.each(ENGINES)('the seats of slots on $name', ({ open }) => {
  const room = withPeople(open);
  let exemplarId: string;

  beforeAll(async () => {
    exemplarId = await addExemplar(room.db, room.base);
  });

  const editor = () => room.base.ctxFor('tk.bao');
  const except = (slotId: string, on: string, kind: 'skipped' | 'moved', movedTo?: string) =>
    room.db.transaction((tx) => {
      tx.changed({ kind: 'slot', id: slotId });
      return tx.q
        .insertInto('slot_exceptions')
        .values({
          slot_id: slotId,
          occurs_on: day(on),
          kind,
          moved_to: movedTo ? day(movedTo) : null,
          moved_time: null,
          capacity: null,
          reason: 'Số báo đặc biệt',
          created_by: room.base.idOf('tk.bao'),
          created_at: editor().clock.now(),
          version: 1,
        })
        .execute();
    });

  it('one drop plans a proposal with everything that the slot says', async () => {
    const slotId = await addSlot(room.db, room.base);
    const planned = await planInSeat(editor(), slotId, { exemplarId, day: day('2019-12-06') });
    const assignment = await room.db.q
      .selectFrom('assignments')
      .selectAll()
      .where('id', '=', planned.assignmentId)
      .executeTakeFirstOrThrow();
    expect(assignment).toMatchObject({
      status: 'proposed',
      kind: 'story',
      genre: 'profile',
      length_value: 700,
      length_unit: 'words',
      deadline_at: '2019-12-04T09:00:00.000Z',
    });
    const placement = await room.db.q
      .selectFrom('placements')
      .selectAll()
      .where('id', '=', planned.placementId)
      .executeTakeFirstOrThrow();
    expect(placement).toMatchObject({
      slot_id: slotId,
      channel_id: room.base.channels['bao-print'],
      planned_on: '2019-12-06',
      planned_time: null,
    });
  });

  it('the last seat goes to one, and a day without an occurrence has none', async () => {
    const slotId = await addSlot(room.db, room.base);
    const drop = (on: string, who = 'tk.bao') =>
      refusalBy(planInSeat(room.base.ctxFor(who), slotId, { exemplarId, day: day(on) }));
    const twice = await Promise.all([drop('2019-12-09'), drop('2019-12-09')]);
    expect(twice.map((each) => each?.code ?? 'done').sort()).toEqual([
      'board.errors.seatTaken',
      'done',
    ]);
    expect(await drop('2019-12-10')).toMatchObject({
      status: 409,
      code: 'board.errors.noOccurrence',
    });
    await except(slotId, '2019-12-11', 'skipped');
    expect(await drop('2019-12-11')).toMatchObject({ code: 'board.errors.noOccurrence' });
    expect(await drop('2019-12-13', 'tk.dai')).toMatchObject({ status: 403 });
    expect(await drop('2019-12-13', 'pv.bao1')).toMatchObject({ status: 403 });
    expect(await drop('2019-11-29')).toMatchObject({ status: 422, fields: ['plannedOn'] });
  });

  it('an occurrence that was moved gives its own hour', async () => {
    const slotId = await addSlot(room.db, room.base, { start_time: '07:00' as ClockTime });
    await except(slotId, '2019-12-18', 'moved', '2019-12-19');
    const { placementId } = await planInSeat(editor(), slotId, {
      exemplarId,
      day: day('2019-12-19'),
    });
    expect(
      await room.db.q
        .selectFrom('placements')
        .select(['planned_on', 'planned_time'])
        .where('id', '=', placementId)
        .executeTakeFirst(),
    ).toEqual({ planned_on: '2019-12-19', planned_time: '07:00' });
  });

  it('are free from now on, less those that are taken, and follow every change', async () => {
    const slot = await addSlot(room.db, room.base, {
      channel: 'bao-online',
      rrule: 'FREQ=DAILY',
      capacity: 2,
      start_time: '07:30' as ClockTime,
    });
    const only = { ...WEEK, slot };
    // Monday's hour has passed at 08:00; six days with two seats are left.
    expect(await countFreeSeats(editor(), only)).toBe(12);
    const assignmentId = await addAssignment(room.db, room.base, { exemplar_id: exemplarId });
    const add = async (on: string, status: 'planned' | 'cancelled') => {
      await addPlacementRow(
        room.db,
        room.base,
        { assignment_id: assignmentId, slot_id: slot, planned_on: day(on), status },
        'online',
      );
      await room.db.transaction(async (tx) => tx.changed({ kind: 'assignment', id: assignmentId }));
    };
    await add('2019-12-03', 'planned');
    await add('2019-12-04', 'cancelled');
    expect(await countFreeSeats(editor(), only)).toBe(11);
    await add('2019-12-03', 'planned');
    await add('2019-12-03', 'planned');
    expect((await listFreeSeats(editor(), only))[0]).toMatchObject({
      slotId: slot,
      day: '2019-12-04',
      free: 2,
      outletId: room.base.outlets.bao,
    });
    await except(slot, '2019-12-08', 'skipped');
    expect(await countFreeSeats(editor(), only)).toBe(8);
    expect(await countFreeSeats(editor(), { ...only, outletIds: [room.base.outlets.dai] })).toBe(0);
    expect(
      await countFreeSeats(editor(), { ...only, from: day('2019-11-25'), to: day('2019-12-01') }),
    ).toBe(0);
  });

  it('the board has the slots that run, and says what was skipped or moved', async () => {
    const slot = await addSlot(room.db, room.base, {
      channel: 'dai-tv',
      rrule: 'FREQ=WEEKLY;BYDAY=TU,FR',
    });
    const ended = await addSlot(room.db, room.base, { ends_on: day('2019-11-30') });
    await except(slot, '2019-12-03', 'moved', '2019-12-05');
    await except(slot, '2019-12-06', 'skipped');
    const board = await listBoardSeats(editor(), WEEK);
    expect(board.slots.map((each) => each.id)).toContain(slot);
    expect(board.slots.map((each) => each.id)).not.toContain(ended);
    const own = <T extends { slotId: string }>(list: T[]) =>
      list.filter((each) => each.slotId === slot);
    expect(own(board.occurrences).map((each) => [each.day, each.originalDay])).toEqual([
      ['2019-12-05', '2019-12-03'],
    ]);
    expect(own(board.skipped).map((each) => [each.occursOn, each.reason])).toEqual([
      ['2019-12-06', 'Số báo đặc biệt'],
    ]);
    expect(own(board.moved).map((each) => [each.occursOn, each.movedTo])).toEqual([
      ['2019-12-03', '2019-12-05'],
    ]);
    expect(await refusalBy(listBoardSeats(room.base.ctxFor('pnv.donghai'), WEEK))).toMatchObject({
      status: 403,
    });
  });
});
