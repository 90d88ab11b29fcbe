import { describe, expect, it } from 'vitest';
import type { Instant, PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { startAssignment } from './commands.assignments.server';
import { updateCell } from './commands.cell.server';
import { undoEvent } from './commands.undo.server';
import { NO_FILTER } from './components/calendar-filter';
import type { TableAddress } from './components/table-address';
import { listTable } from './queries.table.server';
import { refusalBy } from './testing/rows';
import { addTableRow, type RowFields } from './testing/table-rows';
import { openWorld } from './testing/world';

describe.each(ENGINES)('the table and its cells on $name', ({ open }) => {
  const world = openWorld(open);
  const add = (fields?: RowFields, day?: string) => addTableRow(world, fields, day);

  it('edits one field over the version that was read; both values go with a refusal', async () => {
    const { assignmentId: id } = await add({
      title: 'Tên cũ',
      brief: 'Ý chính',
      deadline_at: '2019-12-10T09:00:00.000Z' as Instant,
    });
    const read = () =>
      world.db.q
        .selectFrom('assignments')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
    const before = await read();
    const { eventId } = await updateCell(world.editor(), id, {
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
      updateCell(world.editor(), id, { field: 'length', version: 1, lengthValue: 900 }),
    );
    expect(await late).toMatchObject({
      status: 409,
      code: 'coverage.errors.editOvertaken',
      params: { version: 2, title: 'Tên mới', deadlineDay: '2019-12-10', deadlineTime: '16:00' },
    });
    expect(
      await refusalBy(
        updateCell(world.editor(), id, { field: 'genre', version: 2, genre: 'tv_feature' }),
      ),
    ).toMatchObject({ status: 422, fields: ['genre'] });
    for (const username of ['tk.dai', 'pv.bao1', 'bantdkt']) {
      const input = { field: 'title', version: 2, title: 'Khác' } as const;
      expect(
        await refusalBy(updateCell(world.base.ctxFor(username), id, input)),
        username,
      ).toMatchObject({
        status: 403,
      });
    }
    await undoEvent(world.editor(), eventId);
    expect(await read()).toMatchObject({ title: 'Tên cũ', brief: 'Ý chính', version: 3 });
  });

  it('lists a month or all of time by every order, and finds the page that there is', async () => {
    const window = { from: '2021-02-01' as PlainDate, to: '2021-02-28' as PlainDate };
    await add({ title: 'B', search_folded: 'b' as never, status: 'submitted' }, '2021-02-03');
    const held = await add(
      {
        title: 'A',
        search_folded: 'a' as never,
        status: 'claimed',
        lead_id: world.base.idOf('pv.bao1'),
      },
      '2021-02-05',
    );
    await add(
      {
        title: 'C',
        search_folded: 'c' as never,
        deadline_at: '2021-01-01T00:00:00.000Z' as Instant,
      },
      '2021-02-04',
    );
    await add({ title: 'Ngoài', search_folded: 'ngoai' as never }, '2021-03-01');
    const list = (table: Partial<TableAddress>, who = world.editor()) =>
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
    expect((await list({}, world.base.ctxFor('tk.dai'))).rows.some((row) => row.mine)).toBe(false);
    await startAssignment(world.base.ctxFor('pv.bao1'), held.assignmentId);
    expect((await list({})).rows.find((row) => row.title === 'A')?.status).toBe('in_progress');
    expect(await refusalBy(list({}, world.base.ctxFor('pnv.donghai')))).toMatchObject({
      status: 403,
    });
  });
});
