import { beforeAll, describe, expect, it } from 'vitest';
import type { ClockTime, PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { movePlacement } from './commands.move.server';
import { moveInRundown, runRundownForm, setRundownLength } from './commands.rundown.server';
import { undoEvent } from './commands.undo.server';
import { getRundown } from './queries.rundown.server';
import { addAssignment, addExemplar, addPlacementRow, addSlot, refusalBy } from './testing/rows';

const day = (text: string) => text as PlainDate;

describe.each(ENGINES)('the rundown on $name', ({ open }) => {
  const room = withPeople(open);
  let exemplarId: string;
  let slotId: string;

  beforeAll(async () => {
    exemplarId = await addExemplar(room.db, room.base);
    slotId = await addSlot(room.db, room.base, {
      channel: 'dai-tv',
      name: 'Nhịp sống quê mình',
      rrule: 'FREQ=WEEKLY;BYDAY=WE',
      start_time: '20:15' as ClockTime,
      length_value: 15,
      length_unit: 'minutes',
      capacity: 3,
      reruns: JSON.stringify([{ afterDays: 1, time: '09:00' }]) as never,
    });
  });

  const editor = () => room.base.ctxFor('tk.dai');

  async function airing(on: string, title: string, length: number | null) {
    const assignmentId = await addAssignment(room.db, room.base, {
      exemplar_id: exemplarId,
      outlet_id: room.base.outlets.dai,
      kind: 'segment',
      genre: 'tv_feature',
      title,
      length_value: length,
      length_unit: length === null ? null : 'minutes',
    });
    return addPlacementRow(
      room.db,
      room.base,
      {
        assignment_id: assignmentId,
        slot_id: slotId,
        planned_on: day(on),
        planned_time: '20:15' as ClockTime,
      },
      'tv',
    );
  }

  const rundown = (on: string, who = 'tk.dai') =>
    getRundown(
      room.base.ctxFor(who),
      new URLSearchParams({ channel: room.base.channels['dai-tv'], date: on }),
    );
  const titles = async (on: string) =>
    (await rundown(on)).sections[0]?.items.map((item) => item.title);

  it('adds up what is planned, then what was handed in, against the length of the slot', async () => {
    const first = await airing('2019-12-04', 'Mở đầu', 5);
    await airing('2019-12-04', 'Chuyện chính', 8);
    const before = (await rundown('2019-12-04')).sections;
    expect(before).toHaveLength(1);
    expect(before[0]).toMatchObject({
      slotName: 'Nhịp sống quê mình',
      startTime: '20:15',
      slotMinutes: 15,
      balance: { total: 13, against: { kind: 'under', minutes: 2 } },
    });
    expect(before[0]?.items.map((item) => [item.startsAt, item.total])).toEqual([
      ['20:15', 5],
      ['20:20', 13],
    ]);
    const { assignment_id } = await room.db.q
      .selectFrom('placements')
      .select('assignment_id')
      .where('id', '=', first)
      .executeTakeFirstOrThrow();
    await room.db.transaction(({ q }) =>
      q
        .insertInto('submissions')
        .values({
          id: `${first}-1`,
          assignment_id,
          number: 1,
          submitted_by: room.base.idOf('pv.dai1'),
          submitted_at: editor().clock.now(),
          length_value: 9,
          length_unit: 'minutes',
          link: 'https://dai.example.vn/1',
          file_id: null,
          note: '',
        })
        .execute(),
    );
    const after = (await rundown('2019-12-04')).sections[0];
    expect(after?.items[0]).toMatchObject({
      plannedMinutes: 5,
      actual: { minutes: 9, source: 'submitted' },
    });
    expect(after?.balance.against).toEqual({ kind: 'over', minutes: 2 });
  });

  it('shows again on another day what was planned as a rerun, in the order of its airing', async () => {
    expect((await rundown('2019-12-05')).sections).toEqual([]);
    const airings = await room.db.q
      .selectFrom('placements')
      .select(['id', 'assignment_id'])
      .where('planned_on', '=', day('2019-12-04'))
      .orderBy('id')
      .execute();
    for (const { id, assignment_id } of airings.toReversed()) {
      await addPlacementRow(
        room.db,
        room.base,
        {
          assignment_id,
          kind: 'rerun',
          rerun_of: id,
          planned_on: day('2019-12-05'),
          planned_time: '09:00' as ClockTime,
        },
        'tv',
      );
    }
    const [first, second] = airings;
    await moveInRundown(editor(), second?.id ?? '', { placeOf: first?.id ?? '' });
    const [again, ...others] = (await rundown('2019-12-05')).sections;
    expect(others).toEqual([]);
    expect(again).toMatchObject({
      slotName: 'Nhịp sống quê mình',
      rerunOf: '2019-12-04',
      startTime: '09:00',
      slotMinutes: 15,
    });
    expect(again?.items.map((item) => [item.title, item.startsAt])).toEqual([
      ['Chuyện chính', '09:00'],
      ['Mở đầu', '09:08'],
    ]);
  });

  it('keeps the order that editors set, and records who set it', async () => {
    const [a, b, c] = [
      await airing('2019-12-11', 'A', 3),
      await airing('2019-12-11', 'B', 3),
      await airing('2019-12-11', 'C', 3),
    ];
    expect(await titles('2019-12-11')).toEqual(['A', 'B', 'C']);
    await moveInRundown(editor(), c, { placeOf: a });
    expect(await titles('2019-12-11')).toEqual(['C', 'A', 'B']);
    await moveInRundown(editor(), c, { step: 'down', placeOf: null });
    await moveInRundown(editor(), b, { step: 'down', placeOf: null });
    expect(await titles('2019-12-11')).toEqual(['A', 'C', 'B']);
    const events = await room.db.q
      .selectFrom('history')
      .select(['event', 'data'])
      .where('subject_id', 'in', [b, c])
      .orderBy('id')
      .execute();
    expect(events.map((each) => [each.event, JSON.parse(each.data ?? '')])).toEqual([
      ['rundown', { place: 1, fromPlace: 3 }],
      ['rundown', { place: 2, fromPlace: 1 }],
    ]);
  });

  it('forgets the place of what leaves the day, and has it again when the move is undone', async () => {
    const [first, second] = [
      await airing('2020-01-08', 'Một', 3),
      await airing('2020-01-08', 'Hai', 3),
    ];
    await moveInRundown(editor(), second, { step: 'up', placeOf: null });
    const placeOf = async (id: string) =>
      (
        await room.db.q
          .selectFrom('placements')
          .select(['rundown_order', 'version'])
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
      ).rundown_order;
    expect([await placeOf(first), await placeOf(second)]).toEqual([2, 1]);
    const { eventId } = await movePlacement(editor(), second, {
      plannedOn: day('2020-02-12'),
      plannedTime: '21:00' as ClockTime,
      version: 1,
    });
    expect(await placeOf(second)).toBeNull();
    await undoEvent(editor(), eventId ?? '');
    expect([await placeOf(first), await placeOf(second)]).toEqual([2, 1]);
  });

  it('takes a length over the version that was read, and gives it back when it is emptied', async () => {
    const id = await airing('2019-12-18', 'Dài', 14);
    const set = (minutes: number | null, version: number) =>
      setRundownLength(editor(), id, { minutes, version });
    expect(await set(20, 1)).toMatchObject({ version: 2 });
    expect((await rundown('2019-12-18')).sections[0]?.balance).toMatchObject({
      total: 20,
      against: { kind: 'over', minutes: 5 },
    });
    expect(await refusalBy(set(10, 1))).toMatchObject({
      status: 409,
      code: 'board.errors.rundownOvertaken',
    });
    await set(null, 2);
    expect((await rundown('2019-12-18')).sections[0]?.items[0]?.plannedMinutes).toBe(14);
  });

  it('is set by editors of the outlet only, and read by all who read the calendar', async () => {
    const id = await airing('2019-12-25', 'Riêng', 5);
    for (const who of ['tk.bao', 'pv.dai1', 'bantdkt', 'sovhttdl', 'admin']) {
      const ctx = room.base.ctxFor(who);
      expect(await refusalBy(moveInRundown(ctx, id, { placeOf: null, step: 'up' }))).toMatchObject({
        status: 403,
      });
      expect(await refusalBy(setRundownLength(ctx, id, { minutes: 5, version: 1 }))).toMatchObject({
        status: 403,
      });
    }
    expect(await rundown('2019-12-25', 'tk.bao')).toMatchObject({ edits: false });
    expect(await refusalBy(rundown('2019-12-25', 'pnv.donghai'))).toMatchObject({ status: 403 });
    const text = await addAssignment(room.db, room.base, { exemplar_id: exemplarId });
    const printed = await addPlacementRow(room.db, room.base, { assignment_id: text });
    expect(
      await refusalBy(
        setRundownLength(room.base.ctxFor('tk.bao'), printed, { minutes: 5, version: 1 }),
      ),
    ).toMatchObject({ status: 409, code: 'board.errors.notAired' });
    await room.db.transaction(({ q }) =>
      q.updateTable('placements').set({ status: 'cancelled' }).where('id', '=', id).execute(),
    );
    expect(
      await refusalBy(setRundownLength(editor(), id, { minutes: 5, version: 1 })),
    ).toMatchObject({ status: 409, code: 'coverage.errors.placementTooLate' });
  });

  it('keeps half minutes, planned and handed in, and adds them to the second', async () => {
    const first = await airing('2020-02-05', 'Nửa phút', 5);
    const second = await airing('2020-02-05', 'Phần ba', 8);
    await runRundownForm(editor(), first, formOf({ minutes: '2:30', version: '1' }));
    await runRundownForm(editor(), second, formOf({ minutes: '2,5', version: '1' }));
    const section = async () => (await rundown('2020-02-05')).sections[0];
    expect((await section())?.items.map((item) => [item.plannedMinutes, item.total])).toEqual([
      [2.5, 2.5],
      [2.5, 5],
    ]);
    expect((await section())?.items[1]?.startsAt).toBe('20:17:30');
    await expect(
      runRundownForm(editor(), first, formOf({ minutes: '2.5', version: '2' })),
    ).rejects.toMatchObject({ status: 422 });
    const { eventId } = await setRundownLength(editor(), first, { minutes: 7 / 3, version: 2 });
    expect((await section())?.balance).toMatchObject({
      total: 4 + 50 / 60,
      against: { kind: 'under', minutes: 10 + 10 / 60 },
    });
    await undoEvent(editor(), eventId);
    expect((await section())?.items[0]?.plannedMinutes).toBe(2.5);
  });

  it('says at once when the whole is longer than the slot', async () => {
    const id = await airing('2020-02-12', 'Dài quá', 5);
    const done = await runRundownForm(editor(), id, formOf({ minutes: '999', version: '1' }));
    expect(done).toMatchObject({ done: 'board.done.lengthOver', params: { over: '984' } });
    expect((await rundown('2020-02-12')).sections[0]?.items[0]).toMatchObject({ total: 999 });
  });
});

const formOf = (fields: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
