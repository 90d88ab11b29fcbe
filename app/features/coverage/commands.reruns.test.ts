import { describe, expect, it } from 'vitest';
import { record } from '~/features/history/commands.server';
import { moveOccurrence, restoreOccurrence } from '~/features/newsroom/commands.occurrences.server';
import { createSlot } from '~/features/newsroom/commands.slots.server';
import { day, openSlots, time } from '~/features/newsroom/testing/slots';
import { stillClock } from '~/platform/clock.server';
import { ENGINES } from '~db/testing/databases';
import { runBulk } from './commands.bulk.server';
import { movePlacement } from './commands.move.server';
import { cancelPlacement } from './commands.placements.server';
import { addPlacement } from './commands.plan.server';
import { publishPlacement, takeDownPlacement } from './commands.publication.server';
import { planInSeat } from './commands.seat.server';
import { undoBatch, undoEvent } from './commands.undo.server';
import { getRundown } from './queries.rundown.server';
import { writeBulkRow } from './rules.bulk';
import { addExemplar, refusalBy } from './testing/rows';

const BEFORE_AIRING = 'coverage.errors.rerunBeforeAiring';

describe.each(ENGINES)('reruns on $name', ({ open }) => {
  const slots = openSlots(open);
  const dai = (at?: string) => slots.base.ctxFor('tk.dai', at ? stillClock(at) : undefined);

  /** An airing in a seat of a segment on Tuesdays and Fridays at 19:50, with its rerun at 09:00 of the day after. */
  async function aired(on = '2019-12-10') {
    const slot = await createSlot(slots.editor(), slots.form());
    const exemplarId = await addExemplar(slots.db, slots.base);
    const { assignmentId, placementId } = await planInSeat(dai(), slot, {
      exemplarId,
      day: day(on),
    });
    const rerun = await rerunOf(placementId);
    return { slot, assignmentId, airing: placementId, rerun: rerun.id };
  }
  const rerunOf = (airing: string) =>
    slots.db.q
      .selectFrom('placements')
      .selectAll()
      .where('rerun_of', '=', airing)
      .executeTakeFirstOrThrow();
  const whereIs = async (id: string) => {
    const row = await slots.placement(id);
    return `${row.planned_on} ${row.planned_time} ${row.status}`;
  };
  const move = async (id: string, to: string, slotId?: string) => {
    const [plannedOn = '', at] = to.split(' ');
    const row = await slots.placement(id);
    return movePlacement(dai(), id, {
      plannedOn: day(plannedOn),
      plannedTime: at ? time(at) : row.planned_time,
      version: row.version,
      ...(slotId === undefined ? {} : { slotId }),
    });
  };
  /** The text is approved, whatever led there. */
  const approve = (id: string) =>
    slots.db.transaction(async (tx) => {
      tx.changed({ kind: 'assignment', id });
      const of = (table: 'assignments') => tx.q.updateTable(table);
      await of('assignments').set({ status: 'approved' }).where('id', '=', id).execute();
    });
  const rundown = async (on: string) =>
    (
      await getRundown(
        dai(),
        new URLSearchParams({ channel: slots.base.channels['dai-tv'], date: on }),
      )
    ).sections;

  it('stand once in the rundown, and only where one was planned', async () => {
    const { airing, rerun } = await aired('2020-01-07');
    const [section, ...others] = (await rundown('2020-01-08')).filter(({ items }) =>
      items.some(({ id }) => id === rerun || id === airing),
    );
    expect(others).toEqual([]);
    expect(section).toMatchObject({ rerunOf: '2020-01-07', startTime: '09:00', slotMinutes: 10 });
    expect(section?.items.map(({ id }) => id)).toEqual([rerun]);
    await cancelPlacement(dai(), rerun, 'Trùng trực tiếp');
    const shown = (await rundown('2020-01-08')).flatMap(({ items }) => items.map(({ id }) => id));
    expect(shown).not.toContain(airing);
    expect(shown).not.toContain(rerun);
  });

  describe('in a bulk act together with their airing', () => {
    const rowOf = async (id: string) => {
      const { version, assignment_id } = await slots.placement(id);
      return writeBulkRow({
        placementId: id,
        placementVersion: version,
        assignmentId: assignment_id,
        assignmentVersion: 1,
      });
    };
    const moveAll = (rows: readonly string[], fields: Record<string, string>) => {
      const form = new FormData();
      for (const row of rows) form.append('row', row);
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      return runBulk(dai(), 'move', form);
    };

    it.each(['7', '-4'])('go %s days on once, whichever row comes first', async (days) => {
      const { airing, rerun } = await aired();
      const outcome = await moveAll([await rowOf(rerun), await rowOf(airing)], { days });
      expect(outcome).toMatchObject({ done: 2, refused: [] });
      const [first, second] =
        days === '7' ? ['2019-12-17', '2019-12-18'] : ['2019-12-06', '2019-12-07'];
      expect(await whereIs(airing)).toBe(`${first} 19:50 planned`);
      expect(await whereIs(rerun)).toBe(`${second} 09:00 planned`);
      await undoBatch(dai(), outcome.batchId);
      expect(await whereIs(airing)).toBe('2019-12-10 19:50 planned');
      expect(await whereIs(rerun)).toBe('2019-12-11 09:00 planned');
    });

    it('go on once when their row is in a later part of the act', async () => {
      const { airing, rerun } = await aired();
      const rows = [await rowOf(airing), await rowOf(rerun)];
      const { batchId } = await moveAll(rows.slice(0, 1), { days: '7' });
      const later = await moveAll(rows.slice(1), { days: '7', batch: batchId });
      expect(later).toMatchObject({ done: 1, refused: [] });
      expect(await whereIs(rerun)).toBe('2019-12-18 09:00 planned');
    });

    it('are said to have gone along where the day that was asked for is too early', async () => {
      const { airing, rerun } = await aired();
      const outcome = await moveAll([await rowOf(airing), await rowOf(rerun)], {
        day: '2019-12-17',
      });
      expect(outcome).toMatchObject({
        done: 1,
        refused: [
          { key: rerun, code: 'coverage.errors.rerunWentAlong', params: { day: '18/12/2019' } },
        ],
      });
      expect(await whereIs(rerun)).toBe('2019-12-18 09:00 planned');
    });

    it('go to the day that was asked for when they may', async () => {
      const { airing, rerun } = await aired();
      await move(rerun, '2019-12-11 21:00');
      const outcome = await moveAll([await rowOf(airing), await rowOf(rerun)], {
        day: '2019-12-17',
      });
      expect(outcome).toMatchObject({ done: 2, refused: [] });
      expect(await whereIs(rerun)).toBe('2019-12-17 21:00 planned');
    });
  });

  it('move as far as their airing, and come back with it', async () => {
    const { airing, rerun } = await aired();
    const { eventId } = await move(airing, '2019-12-17');
    expect(await whereIs(rerun)).toBe('2019-12-18 09:00 planned');
    await undoEvent(dai(), eventId ?? '');
    expect(await whereIs(airing)).toBe('2019-12-10 19:50 planned');
    expect(await whereIs(rerun)).toBe('2019-12-11 09:00 planned');
    await move(rerun, '2019-12-12 10:00');
    await move(airing, '2019-12-15 20:30');
    expect(await whereIs(rerun)).toBe('2019-12-17 10:00 planned');
    expect((await slots.events(rerun)).filter((event) => event === 'undo')).toHaveLength(1);
  });

  it('follow the rule of the slot that their airing goes to', async () => {
    const { airing, rerun } = await aired();
    const to = await createSlot(
      slots.editor(),
      slots.form({
        weekdays: [undefined, undefined, '3'],
        startTime: '20:15',
        reruns: [{ afterDays: '3', time: '07:30' }],
      }),
    );
    await move(airing, '2019-12-11 20:15', to);
    expect(await whereIs(rerun)).toBe('2019-12-14 07:30 planned');
  });

  it('move with the occurrence that their airing sits in, and back', async () => {
    const { slot, airing, rerun } = await aired();
    const why = { reason: 'Trực tiếp', version: 0 };
    await moveOccurrence(dai(), slot, day('2019-12-10'), {
      ...why,
      movedTo: day('2019-12-12'),
      movedTime: time('21:00'),
    });
    expect(await whereIs(airing)).toBe('2019-12-12 21:00 planned');
    expect(await whereIs(rerun)).toBe('2019-12-13 09:00 planned');
    await restoreOccurrence(dai(), slot, day('2019-12-10'), 1);
    expect(await whereIs(rerun)).toBe('2019-12-11 09:00 planned');
  });

  it('are cancelled with their airing, and brought back with it', async () => {
    const { airing, rerun } = await aired();
    const eventId = await cancelPlacement(dai(), airing, 'Không phát nữa');
    expect(await whereIs(rerun)).toBe('2019-12-11 09:00 cancelled');
    await undoEvent(dai(), eventId);
    expect(await whereIs(airing)).toBe('2019-12-10 19:50 planned');
    expect(await whereIs(rerun)).toBe('2019-12-11 09:00 planned');
  });

  it('never stand before their airing: not planned, not moved, not by an undo', async () => {
    const { assignmentId, airing, rerun } = await aired();
    const before = { status: 422, code: BEFORE_AIRING, fields: ['plannedOn'] };
    expect(await refusalBy(move(rerun, '2019-12-09'))).toMatchObject(before);
    expect(await refusalBy(move(rerun, '2019-12-10 19:50'))).toMatchObject(before);
    const add = (plannedOn: string) =>
      addPlacement(dai(), assignmentId, {
        channelId: slots.base.channels['dai-radio'],
        slotId: null,
        plannedOn: day(plannedOn),
        plannedTime: time('17:00'),
        rerun: true,
      });
    expect(await refusalBy(add('2019-12-10'))).toMatchObject(before);
    const { placementId } = await add('2019-12-12');
    expect((await slots.placement(placementId)).rerun_of).toBe(airing);
    await move(rerun, '2019-12-10 20:30');
    expect(await refusalBy(move(airing, '2019-12-10 21:00'))).toMatchObject({
      status: 409,
      code: BEFORE_AIRING,
    });
    const back = await move(rerun, '2019-12-20 09:00');
    const there = await move(rerun, '2019-12-13 09:00');
    await move(airing, '2019-12-11');
    expect(await refusalBy(undoEvent(dai(), there.eventId ?? ''))).toMatchObject({ status: 409 });
    expect(await refusalBy(undoEvent(dai(), back.eventId ?? ''))).toMatchObject({ status: 409 });
  });

  it('need an airing that is planned', async () => {
    const { assignmentId, airing } = await aired();
    await cancelPlacement(dai(), airing, 'Không phát nữa');
    const rerun = {
      channelId: slots.base.channels['dai-tv'],
      slotId: null,
      plannedOn: day('2019-12-20'),
      plannedTime: time('09:00'),
      rerun: true,
    };
    expect(await refusalBy(addPlacement(dai(), assignmentId, rerun))).toMatchObject({
      status: 422,
      fields: ['rerun'],
    });
  });

  it('are not brought back under an airing that was cancelled', async () => {
    const { airing, rerun } = await aired();
    const eventId = await cancelPlacement(dai(), rerun, 'Trùng trực tiếp');
    await cancelPlacement(dai(), airing, 'Không phát nữa');
    expect(await refusalBy(undoEvent(dai(), eventId))).toMatchObject({ status: 409 });
  });

  it('are recorded after their airing was, and go on when it was aired late', async () => {
    const { assignmentId, airing, rerun } = await aired('2019-12-03');
    await approve(assignmentId);
    const record = (id: string, at: string, on: string, hour: string) =>
      publishPlacement(dai(at), id, {
        publishedOn: day(on),
        publishedTime: time(hour),
        clipUrl: '',
      });
    expect(
      await refusalBy(record(rerun, '2019-12-06T01:00:00.000Z', '2019-12-04', '09:00')),
    ).toMatchObject({ status: 409, code: 'coverage.errors.airingNotPublished' });
    const late = await record(airing, '2019-12-06T01:00:00.000Z', '2019-12-05', '20:00');
    expect(await whereIs(rerun)).toBe('2019-12-06 09:00 planned');
    expect(
      await refusalBy(record(rerun, '2019-12-06T01:00:00.000Z', '2019-12-05', '19:00')),
    ).toMatchObject({ status: 422, fields: ['publishedOn'] });
    await undoEvent(dai(), late);
    expect(await whereIs(rerun)).toBe('2019-12-04 09:00 planned');
  });

  it('are cancelled when their airing is taken down, and brought back with it, each waiting as its text stands', async () => {
    const { assignmentId, airing, rerun } = await aired('2019-12-03');
    await approve(assignmentId);
    const late = dai('2019-12-03T14:00:00.000Z');
    const aired3 = { publishedOn: day('2019-12-03'), publishedTime: time('19:50'), clipUrl: '' };
    await publishPlacement(late, airing, aired3);
    const dropped = await cancelPlacement(late, rerun, 'Trùng trực tiếp');
    const taken = await takeDownPlacement(late, airing, 'Sai tên nhân vật');
    // What was cancelled by itself stays so, and does not come back under an airing that is gone.
    expect(await refusalBy(undoEvent(late, dropped))).toMatchObject({ status: 409 });
    await undoEvent(late, taken);
    expect(await whereIs(rerun)).toBe('2019-12-04 09:00 cancelled');
    await undoEvent(late, dropped);
    const again = await takeDownPlacement(late, airing, 'Sai tên nhân vật');
    expect(await whereIs(rerun)).toBe('2019-12-04 09:00 cancelled');
    expect((await slots.events(rerun)).at(-1)).toBe('cancel');
    await undoEvent(late, again);
    expect(await whereIs(rerun)).toBe('2019-12-04 09:00 scheduled');
    expect(await whereIs(airing)).toBe('2019-12-03 19:50 published');
  });

  it('are looked at where an undo really puts their airing: at the new hour of its slot', async () => {
    const { slot, airing, rerun } = await aired();
    await move(rerun, '2019-12-10 20:30');
    const cancelled = await cancelPlacement(dai(), airing, 'Không phát nữa');
    const later = { start_time: time('21:00') };
    await slots.db.transaction(async (tx) => {
      await tx.q.updateTable('slots').set(later).where('id', '=', slot).execute();
      await record(tx, dai(), { subject: { kind: 'slot', id: slot }, event: 'update' });
    });
    expect(await refusalBy(undoEvent(dai(), cancelled))).toMatchObject({ status: 409 });
    expect(await whereIs(airing)).toBe('2019-12-10 19:50 cancelled');
  });
});
