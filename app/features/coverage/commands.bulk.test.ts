import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant, PlainDate } from '~/platform/time';
import { fromJson } from '~db/columns';
import type { Db } from '~db/connect';
import { ENGINES, type TestDatabase } from '~db/testing/databases';
import { seedPeople, type TestPeople } from '~db/testing/people';
import { runBulk, startAssignment, undoBatch, undoEvent, updateCell } from './commands.server';
import { NO_FILTER } from './components/calendar-filter';
import type { TableAddress } from './components/table-address';
import { listTable } from './queries.table.server';
import { type BulkVerb, type BulkWarning, readBulkRow, writeBulkRow } from './rules.bulk';
import { addAssignment, addExemplar, addPlacementRow, refusalBy } from './testing/rows';

describe.each(ENGINES)('many rows of the table on $name', ({ open }) => {
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

  const editor = () => base.ctxFor('tk.bao');

  const made = async (
    fields: Partial<Parameters<typeof addAssignment>[2]> = {},
    day = '2019-12-04',
  ) => {
    const assignmentId = await addAssignment(db, base, { ...fields, exemplar_id: exemplarId });
    const placementId = await addPlacementRow(db, base, {
      assignment_id: assignmentId,
      planned_on: day as PlainDate,
    });
    return { placementId, placementVersion: 1, assignmentId, assignmentVersion: 1 };
  };
  type Row = Awaited<ReturnType<typeof made>>;

  const run = (
    verb: BulkVerb,
    rows: readonly Row[],
    fields: Record<string, string>,
    who = editor(),
  ) => {
    const form = new FormData();
    for (const row of rows) form.append('row', writeBulkRow(row));
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return runBulk(who, verb, form);
  };

  const statusOf = async (rows: readonly Row[]) => {
    const found = await db.q
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
  const dayOf = async (rows: readonly Row[]) => {
    const found = await db.q
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
    const gone = await made();
    const rows = [await made(), await made(), await made({ outlet_id: base.outlets.dai }), gone];
    await db.transaction(({ q }) =>
      q
        .updateTable('assignments')
        .set({ version: 2 })
        .where('id', '=', gone.assignmentId)
        .execute(),
    );
    const outcome = await run('assign', rows, { leadId: base.idOf('pv.bao1'), reason: '' });
    expect(outcome).toMatchObject({ done: 2 });
    expect(outcome.refused.map((each) => [each.key, each.code])).toEqual([
      [rows[2]?.placementId, 'coverage.errors.notYours'],
      [gone.placementId, 'coverage.errors.tooLate'],
    ]);
    expect(await statusOf(rows)).toEqual(['claimed', 'claimed', 'open', 'open']);
    const events = await db.q
      .selectFrom('history')
      .select('subject_id')
      .where('batch_id', '=', outcome.batchId)
      .execute();
    expect(events).toHaveLength(2);
    expect(await undoBatch(editor(), outcome.batchId)).toEqual({ undone: 2, refused: [] });
    expect(await statusOf(rows)).toEqual(['open', 'open', 'open', 'open']);
  });

  it('asks once about what the rows are warned of, before anything is done, and keeps the yes with each', async () => {
    const away = base.idOf('pv.bao3');
    await db.transaction(({ q }) =>
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
    const gone = await addExemplar(db, base);
    const [warned, free, withdrawn, foreign] = [
      await made({ title: 'Đúng ngày nghỉ' }),
      await made({ title: 'Ngày khác' }, '2019-12-05'),
      await made({ title: 'Điển hình đã thu hồi' }),
      await made({ title: 'Của cơ quan kia', outlet_id: base.outlets.dai }),
    ];
    await db.transaction(async ({ q }) => {
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
    const events = await db.q
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
    const lead_id = base.idOf('pv.bao3');
    const row = await made({ status: 'claimed', lead_id }, '2019-12-06');
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
      await made({}, '2019-12-04'),
      await made({}, '2019-12-30'),
      await made({}, '2019-12-02'),
    ];
    const first = await run('move', rows, { days: '7' });
    expect(await dayOf(rows)).toEqual(['2019-12-11', '2020-01-06', '2019-12-09']);
    const moved = rows.map((row) => ({ ...row, placementVersion: 2 }));
    const back = await run('move', moved, { days: '-8' });
    expect(back.refused.map((each) => each.code)).toEqual(['coverage.errors.dayPassed']);
    expect(await dayOf(rows)).toEqual(['2019-12-03', '2019-12-29', '2019-12-09']);
    const late = await undoBatch(editor(), first.batchId);
    expect([late.undone, late.refused.map((each) => each.code)]).toEqual([
      1,
      ['undo.errors.goneOn', 'undo.errors.goneOn'],
    ]);
    const again = [await made(), await made()];
    const to = await run('move', again, { day: '2019-12-24' });
    expect(await dayOf(again)).toEqual(['2019-12-24', '2019-12-24']);
    await undoBatch(editor(), to.batchId);
    expect(await dayOf(again)).toEqual(['2019-12-04', '2019-12-04']);
  });

  it('cancels a work once, however many rows it has, and goes on with a batch', async () => {
    const row = await made();
    const second = await addPlacementRow(db, base, { assignment_id: row.assignmentId });
    const other = await made();
    const begun = await run('cancel', [row, { ...row, placementId: second }], { reason: 'Hết kỳ' });
    expect(begun).toMatchObject({ done: 2, refused: [] });
    const on = await run('cancel', [other], { reason: 'Hết kỳ', batch: begun.batchId });
    expect(on.batchId).toBe(begun.batchId);
    expect(await statusOf([row, other])).toEqual(['cancelled', 'cancelled']);
    expect(await undoBatch(editor(), begun.batchId)).toMatchObject({ undone: 2, refused: [] });
    expect(await statusOf([row, other])).toEqual(['open', 'open']);
  });

  it('refuses a form before anything is done', async () => {
    const rows = [await made()];
    const refusals = await Promise.all([
      refusalBy(run('assign', [], { leadId: base.idOf('pv.bao1'), reason: '' })),
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

  it('edits one field over the version that was read; both values go with a refusal', async () => {
    const { assignmentId: id } = await made({
      title: 'Tên cũ',
      brief: 'Ý chính',
      deadline_at: '2019-12-10T09:00:00.000Z' as Instant,
    });
    const read = () =>
      db.q.selectFrom('assignments').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const before = await read();
    const { eventId } = await updateCell(editor(), id, {
      field: 'title',
      version: 1,
      title: 'Tên mới',
    });
    expect(await read()).toMatchObject({
      ...before,
      title: 'Tên mới',
      search_folded: expect.stringContaining('ten moi'),
      version: 2,
      updated_at: expect.any(String),
    });
    const late = refusalBy(
      updateCell(editor(), id, { field: 'length', version: 1, lengthValue: 900 }),
    );
    expect(await late).toMatchObject({
      status: 409,
      code: 'coverage.errors.editOvertaken',
      params: { version: 2, title: 'Tên mới', deadlineDay: '2019-12-10', deadlineTime: '16:00' },
    });
    expect(
      await refusalBy(
        updateCell(editor(), id, { field: 'genre', version: 2, genre: 'tv_feature' }),
      ),
    ).toMatchObject({ status: 422, fields: ['genre'] });
    for (const username of ['tk.dai', 'pv.bao1', 'bantdkt']) {
      const input = { field: 'title', version: 2, title: 'Khác' } as const;
      expect(await refusalBy(updateCell(base.ctxFor(username), id, input)), username).toMatchObject(
        {
          status: 403,
        },
      );
    }
    await undoEvent(editor(), eventId);
    expect(await read()).toMatchObject({ title: 'Tên cũ', brief: 'Ý chính', version: 3 });
  });

  it('lists a month or all of time by every order, and finds the page that there is', async () => {
    const window = { from: '2021-02-01' as PlainDate, to: '2021-02-28' as PlainDate };
    await made({ title: 'B', search_folded: 'b' as never, status: 'submitted' }, '2021-02-03');
    const held = await made(
      { title: 'A', search_folded: 'a' as never, status: 'claimed', lead_id: base.idOf('pv.bao1') },
      '2021-02-05',
    );
    await made(
      {
        title: 'C',
        search_folded: 'c' as never,
        deadline_at: '2021-01-01T00:00:00.000Z' as Instant,
      },
      '2021-02-04',
    );
    await made({ title: 'Ngoài', search_folded: 'ngoai' as never }, '2021-03-01');
    const list = (table: Partial<TableAddress>, who = editor()) =>
      listTable(who, {
        window,
        outletIds: [],
        filter: NO_FILTER,
        table: { sort: 'day', descending: false, page: 1, everything: false, hidden: [], ...table },
      });
    const titles = async (table: Partial<TableAddress>) =>
      (await list(table)).rows.map((row) => row.title).join('');
    expect(await titles({})).toBe('BCA');
    expect(await titles({ descending: true })).toBe('ACB');
    expect(await titles({ sort: 'title' })).toBe('ABC');
    expect(await titles({ sort: 'status' })).toBe('CAB');
    expect(await titles({ sort: 'deadline' })).toBe('CBA');
    expect((await list({ sort: 'lead' })).rows[0]?.title).toBe('A');
    expect(await list({ page: 9 })).toMatchObject({ page: 1, total: 3 });
    const all = await list({ everything: true, descending: true });
    expect(all.rows[0]?.title).toBe('Ngoài');
    expect((await list({}, base.ctxFor('tk.dai'))).rows.some((row) => row.mine)).toBe(false);
    await startAssignment(base.ctxFor('pv.bao1'), held.assignmentId);
    expect((await list({})).rows.find((row) => row.title === 'A')?.status).toBe('in_progress');
    expect(await refusalBy(list({}, base.ctxFor('pnv.donghai')))).toMatchObject({ status: 403 });
  });
});
