import { describe, expect, it } from 'vitest';
import type { Instant, PlainDate } from '~/platform/time';
import { fromJson } from '~db/columns';
import { ENGINES } from '~db/testing/databases';
import { runBulk } from './commands.bulk.server';
import { undoBatch } from './commands.undo.server';
import { type BulkVerb, type BulkWarning, readBulkRow, writeBulkRow } from './rules.bulk';
import { addExemplar, addPlacementRow, refusalBy } from './testing/rows';
import { addTableRow, type RowFields, type TableRow } from './testing/table-rows';
import { openWorld } from './testing/world';

describe.each(ENGINES)('one verb on many rows of the table on $name', ({ open }) => {
  const world = openWorld(open);
  const add = (fields?: RowFields, day?: string) => addTableRow(world, fields, day);

  const run = (
    verb: BulkVerb,
    rows: readonly TableRow[],
    fields: Record<string, string>,
    who = world.editor(),
  ) => {
    const form = new FormData();
    for (const row of rows) form.append('row', writeBulkRow(row));
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return runBulk(who, verb, form);
  };

  const statusOf = async (rows: readonly TableRow[]) => {
    const found = await world.db.q
      .selectFrom('assignments')
      .select(['id', 'status'])
      .where(
        'id',
        'in',
        rows.map((row) => row.assignmentId),
      )
      .execute();
    return rows.map((row) => found.find(({ id }) => id === row.assignmentId)?.status);
  };
  const dayOf = async (rows: readonly TableRow[]) => {
    const found = await world.db.q
      .selectFrom('placements')
      .select(['id', 'planned_on'])
      .where(
        'id',
        'in',
        rows.map((row) => row.placementId),
      )
      .execute();
    return rows.map((row) => found.find(({ id }) => id === row.placementId)?.planned_on);
  };

  it('assigns what can be assigned, says why not for the others, and is undone at once', async () => {
    const gone = await add();
    const rows = [await add(), await add(), await add({ outlet_id: world.base.outlets.dai }), gone];
    await world.db.transaction(({ q }) =>
      q
        .updateTable('assignments')
        .set({ version: 2 })
        .where('id', '=', gone.assignmentId)
        .execute(),
    );
    const outcome = await run('assign', rows, { leadId: world.base.idOf('pv.bao1'), reason: '' });
    expect(outcome).toMatchObject({ done: 2 });
    expect(outcome.refused.map((each) => [each.key, each.code])).toEqual([
      [rows[2]?.placementId, 'coverage.errors.notYours'],
      [gone.placementId, 'coverage.errors.goneOn'],
    ]);
    expect(await statusOf(rows)).toEqual(['claimed', 'claimed', 'open', 'open']);
    const events = await world.db.q
      .selectFrom('history')
      .select('subject_id')
      .where('batch_id', '=', outcome.batchId)
      .execute();
    expect(events).toHaveLength(2);
    expect(await undoBatch(world.editor(), outcome.batchId)).toEqual({ undone: 2, refused: [] });
    expect(await statusOf(rows)).toEqual(['open', 'open', 'open', 'open']);
  });

  it('asks once about what the rows are warned of, before anything is done, and keeps the yes with each', async () => {
    const away = world.base.idOf('pv.bao3');
    await world.db.transaction(({ q }) =>
      q
        .insertInto('absences')
        .values({
          id: 'vang-mat-hang-loat',
          person_id: away,
          kind: 'leave',
          from_on: '2019-12-04' as PlainDate,
          to_on: '2019-12-04' as PlainDate,
          reason: '',
          status: 'approved',
          created_by: away,
          created_at: '2019-12-01T00:00:00.000Z' as Instant,
          decided_by: null,
          decided_at: null,
          decision_note: '',
        })
        .execute(),
    );
    const gone = await addExemplar(world.db, world.base);
    const [warned, free, withdrawn, foreign] = [
      await add({ title: 'Đúng ngày nghỉ' }),
      await add({ title: 'Ngày khác' }, '2019-12-05'),
      await add({ title: 'Điển hình đã thu hồi' }),
      await add({ title: 'Của cơ quan kia', outlet_id: world.base.outlets.dai }),
    ];
    await world.db.transaction(async ({ q }) => {
      await q
        .updateTable('exemplars')
        .set({ status: 'withdrawn' })
        .where('id', '=', gone)
        .execute();
      await q
        .updateTable('assignments')
        .set({ exemplar_id: gone })
        .where('id', '=', withdrawn.assignmentId)
        .execute();
    });
    const rows = [warned, free, withdrawn, foreign];
    const fields = { leadId: away, reason: '', ask: '1' };
    const asked = await refusalBy(run('assign', rows, { ...fields, check: '1' }));
    expect(asked).toMatchObject({ status: 409, code: 'coverage.errors.confirmWarnings' });
    const told = JSON.parse(String(asked?.params.warnings)) as BulkWarning[];
    expect(told.find((each) => each.title === 'Đúng ngày nghỉ')?.warnings).toMatchObject([
      { code: 'onLeave', params: { days: '04/12/2019' } },
    ]);
    expect(told.map((each) => each.title)).not.toContain('Ngày khác');
    expect(told.map((each) => each.title)).not.toContain('Của cơ quan kia');
    expect(await refusalBy(run('assign', rows, fields))).toMatchObject({ status: 409 });
    expect(await statusOf(rows)).toEqual(['open', 'open', 'open', 'open']);

    const yes = { ...fields, accepted: 'onLeave', note: 'Đã đổi ca' };
    const checked = await run('assign', rows, { ...yes, check: '1' });
    expect(checked).toMatchObject({ done: 0, refused: [] });
    expect(await statusOf(rows)).toEqual(['open', 'open', 'open', 'open']);
    const outcome = await run('assign', rows, { ...yes, batch: checked.batchId });
    expect(outcome.batchId).toBe(checked.batchId);
    expect(outcome.refused.map((each) => [each.title, each.code])).toEqual([
      ['Điển hình đã thu hồi', 'coverage.errors.exemplarWithdrawn'],
      ['Của cơ quan kia', 'coverage.errors.notYours'],
    ]);
    const events = await world.db.q
      .selectFrom('history')
      .select(['subject_id', 'data'])
      .where('batch_id', '=', outcome.batchId)
      .orderBy('id')
      .execute();
    expect(events.map(({ subject_id, data }) => [subject_id, fromJson(data)])).toMatchObject([
      [warned.assignmentId, { accepted: ['onLeave'], acceptedNote: 'Đã đổi ca' }],
      [free.assignmentId, { acceptedNote: 'Đã đổi ca' }],
    ]);
  });

  it('asks about a move too; a form that asks nothing goes on', async () => {
    const lead_id = world.base.idOf('pv.bao3');
    const row = await add({ status: 'claimed', lead_id }, '2019-12-06');
    const move = { day: '2019-12-04' };
    expect(await refusalBy(run('move', [row], { ...move, ask: '1' }))).toMatchObject({
      status: 409,
      code: 'coverage.errors.confirmWarnings',
    });
    expect(await dayOf([row])).toEqual(['2019-12-06']);
    expect(await run('move', [row], move)).toMatchObject({ done: 1 });
  });

  it('moves by days or to a day, each row over its own version', async () => {
    const rows = [
      await add({}, '2019-12-04'),
      await add({}, '2019-12-30'),
      await add({}, '2019-12-02'),
    ];
    const first = await run('move', rows, { days: '7' });
    expect(await dayOf(rows)).toEqual(['2019-12-11', '2020-01-06', '2019-12-09']);
    const moved = rows.map((row) => ({ ...row, placementVersion: 2 }));
    const back = await run('move', moved, { days: '-8' });
    expect(back.refused.map((each) => each.code)).toEqual(['coverage.errors.dayPassed']);
    expect(await dayOf(rows)).toEqual(['2019-12-03', '2019-12-29', '2019-12-09']);
    const late = await undoBatch(world.editor(), first.batchId);
    expect([late.undone, late.refused.map((each) => each.code)]).toEqual([
      1,
      ['undo.errors.goneOn', 'undo.errors.goneOn'],
    ]);
    const again = [await add(), await add()];
    const to = await run('move', again, { day: '2019-12-24' });
    expect(await dayOf(again)).toEqual(['2019-12-24', '2019-12-24']);
    await undoBatch(world.editor(), to.batchId);
    expect(await dayOf(again)).toEqual(['2019-12-04', '2019-12-04']);
  });

  it('cancels a work once, however many rows it has, and goes on with a batch', async () => {
    const row = await add();
    const second = await addPlacementRow(world.db, world.base, { assignment_id: row.assignmentId });
    const other = await add();
    const begun = await run('cancel', [row, { ...row, placementId: second }], { reason: 'Hết kỳ' });
    expect(begun).toMatchObject({ done: 2, refused: [] });
    const on = await run('cancel', [other], { reason: 'Hết kỳ', batch: begun.batchId });
    expect(on.batchId).toBe(begun.batchId);
    expect(await statusOf([row, other])).toEqual(['cancelled', 'cancelled']);
    expect(await undoBatch(world.editor(), begun.batchId)).toMatchObject({
      undone: 2,
      refused: [],
    });
    expect(await statusOf([row, other])).toEqual(['open', 'open']);
  });

  it('counts every row of a work that was refused, and what an earlier part of the act did', async () => {
    for (const verb of ['cancel', 'assign'] as const) {
      const stale = await add();
      const done = await add();
      const [staleToo, doneToo] = await Promise.all(
        [stale, done].map(async (row) => ({
          ...row,
          placementId: await addPlacementRow(world.db, world.base, {
            assignment_id: row.assignmentId,
          }),
        })),
      );
      if (!staleToo || !doneToo) throw new Error('no second appearance');
      await world.db.transaction(({ q }) =>
        q
          .updateTable('assignments')
          .set({ version: 7 })
          .where('id', '=', stale.assignmentId)
          .execute(),
      );
      const fields = { reason: 'Hết kỳ', leadId: world.base.idOf('pv.bao1') };
      const outcome = await run(verb, [stale, done, staleToo], fields);
      expect(outcome.done).toBe(1);
      expect(outcome.refused.map((each) => each.key)).toEqual([
        stale.placementId,
        staleToo.placementId,
      ]);
      const after = verb === 'cancel' ? 'cancelled' : 'claimed';
      expect(await statusOf([stale, done])).toEqual(['open', after]);
      const next = await run(verb, [doneToo], { ...fields, batch: outcome.batchId });
      expect(next).toMatchObject({ done: 1, refused: [] });
      const other = await run(verb, [doneToo], fields);
      expect(other).toMatchObject({ done: 0, refused: [{ key: doneToo.placementId }] });
    }
  });

  it("names in the undo of an act also what is no longer the person's to undo", async () => {
    const rows = [await add(), await add({ outlet_id: world.base.outlets.dai })];
    const own = await run('cancel', rows.slice(0, 1), { reason: 'Hết kỳ' });
    const other = await run(
      'cancel',
      rows.slice(1),
      { reason: 'Hết kỳ', batch: own.batchId },
      world.station(),
    );
    expect([own.done, other.done]).toEqual([1, 1]);
    expect(await undoBatch(world.editor(), own.batchId)).toMatchObject({
      undone: 1,
      refused: [{ assignmentId: rows[1]?.assignmentId, code: 'coverage.errors.notYours' }],
    });
  });

  it('refuses a form before anything is done', async () => {
    const rows = [await add()];
    const refusals = await Promise.all([
      refusalBy(run('assign', [], { leadId: world.base.idOf('pv.bao1'), reason: '' })),
      refusalBy(run('assign', rows, { leadId: '', reason: '' })),
      refusalBy(run('cancel', rows, { reason: ' ' })),
      refusalBy(run('move', rows, {})),
      refusalBy(run('move', rows, { days: '7', day: '2019-12-24' })),
      refusalBy(run('move', rows, { days: '0' })),
    ]);
    expect(refusals.map((each) => [each?.status, each?.fields.join()])).toEqual([
      [422, ''],
      [422, 'leadId'],
      [422, 'reason'],
      [422, 'day'],
      [422, 'day'],
      [422, 'days'],
    ]);
    expect(await statusOf(rows)).toEqual(['open']);
    expect(readBulkRow('a.1.b')).toBeNull();
    expect(readBulkRow("a'.1.b.1")).toBeNull();
  });
});
