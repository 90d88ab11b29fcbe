import { beforeEach, describe, expect, it } from 'vitest';
import { ENGINES, SHARED_ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { outcomesOf, withProcesses } from '~db/testing/processes';
import {
  overwriteView,
  removeView,
  saveView,
  startWithView,
  updateView,
} from './commands.views.server';
import { getStartHref, listViews } from './queries.views.server';
import { VIEWS_MAX } from './rules.views';
import { refusalBy } from './testing/rows';

describe.each(ENGINES)('saved views on $name', ({ open }) => {
  const room = withPeople(open);

  beforeEach(() =>
    room.db.transaction(async ({ q }) => {
      await q.deleteFrom('start_views').execute();
      await q.deleteFrom('saved_views').execute();
    }),
  );

  const as = (username: string) => room.base.ctxFor(username);
  const save = (
    username: string,
    fields: { name?: string; search?: string; shared?: boolean } = {},
  ) =>
    saveView(as(username), {
      name: fields.name ?? 'Chưa có phóng viên',
      search: fields.search ?? '?view=week&reporter=none',
      outletId: fields.shared ? room.base.outlets.bao : undefined,
    });
  const namesFor = async (username: string) =>
    (await listViews(as(username))).views.map((view) => view.name);
  const eventsOf = (id: string) =>
    room.db.q
      .selectFrom('history')
      .select('event')
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute();

  it('keep what the calendar understands of an address, and no day', async () => {
    await save('tk.bao', {
      name: '  Việc  chờ ',
      search: '?view=week&date=2019-12-02&at=2019-12-03&status=open&evil=1&reporter=<x>&plan=1',
    });
    const { views } = await listViews(as('tk.bao'));
    expect(views).toMatchObject([
      { name: 'Việc chờ', search: '?view=week&status=open', own: true, sharedWith: null },
    ]);
  });

  it('are seen by their owner, or by the newsroom that they are shared with', async () => {
    await save('tk.bao', { name: 'Riêng' });
    await save('tk.bao', { name: 'Chung', shared: true });
    expect(await namesFor('tk.bao')).toEqual(['Chung', 'Riêng']);
    expect(await namesFor('pv.bao1')).toEqual(['Chung']);
    expect(await namesFor('tk.dai')).toEqual([]);
    expect(await namesFor('bantdkt')).toEqual([]);
    expect(await refusalBy(listViews(as('pnv.donghai')))).toMatchObject({ status: 403 });
    const { views, outlets } = await listViews(as('pv.bao1'));
    expect(views[0]).toMatchObject({ own: false, mayChange: false, ownerName: expect.any(String) });
    expect(outlets).toEqual([]);
  });

  it('are shared by editors of that outlet only', async () => {
    for (const username of ['pv.bao1', 'tk.dai', 'bantdkt', 'admin'])
      expect(await refusalBy(save(username, { shared: true }))).toMatchObject({ status: 403 });
    expect(await refusalBy(save('pnv.donghai'))).toMatchObject({ status: 403 });
    const id = await save('pv.bao1');
    const share = { id, version: 1, name: 'Chung', outletId: room.base.outlets.bao };
    expect(await refusalBy(updateView(as('pv.bao1'), share))).toMatchObject({ status: 403 });
  });

  it('are changed by whom they belong to, one version after the other', async () => {
    const id = await save('tk.bao');
    await updateView(as('tk.bao'), {
      id,
      version: 1,
      name: 'Cả tòa soạn',
      outletId: room.base.outlets.bao,
    });
    const stale = overwriteView(as('tk.bao'), { id, version: 1, search: '?view=day' });
    expect(await refusalBy(stale)).toMatchObject({ status: 409 });
    await overwriteView(as('tk.bao'), { id, version: 2, search: '?view=day&date=2019-12-09' });
    expect((await listViews(as('pv.bao1'))).views).toMatchObject([
      { name: 'Cả tòa soạn', search: '?view=day', version: 3 },
    ]);
    const version = 3;
    for (const username of ['pv.bao1'])
      expect(await refusalBy(removeView(as(username), { id, version }))).toMatchObject({
        status: 403,
      });
    for (const username of ['tk.dai', 'bantdkt'])
      expect(await refusalBy(removeView(as(username), { id, version }))).toMatchObject({
        status: 404,
      });
    await removeView(as('tk.bao'), { id, version });
    expect(await refusalBy(removeView(as('tk.bao'), { id, version }))).toMatchObject({
      status: 404,
    });
    expect((await eventsOf(id)).map((row) => row.event)).toEqual([
      'create',
      'update',
      'overwrite',
      'remove',
    ]);
  });

  it('do not exist for others while they are private', async () => {
    const id = await save('pv.bao1');
    for (const username of ['tk.bao', 'pv.bao2', 'admin'])
      expect(await refusalBy(removeView(as(username), { id, version: 1 }))).toMatchObject({
        status: 404,
      });
    expect(await refusalBy(startWithView(as('tk.bao'), { id }))).toMatchObject({ status: 404 });
  });

  it('have a name of their own, whatever its case', async () => {
    const id = await save('tk.bao', { name: 'Đề tài mở' });
    const again = await refusalBy(save('tk.bao', { name: ' đề TÀI mở ' }));
    expect(again).toMatchObject({ status: 422, fields: ['name'] });
    await updateView(as('tk.bao'), { id, version: 1, name: 'Đề tài mở' });
    await save('pv.bao1', { name: 'Đề tài mở' });
  });

  it('are not kept without end', async () => {
    for (let n = 0; n < VIEWS_MAX; n += 1) await save('pv.bao1', { name: `Cách xem ${n}` });
    expect(await refusalBy(save('pv.bao1', { name: 'Một nữa' }))).toMatchObject({
      status: 422,
      code: 'savedViews.errors.tooMany',
    });
  });

  it('can be what a person begins with, until they are out of sight', async () => {
    const id = await save('tk.bao', { shared: true });
    expect(await getStartHref(as('pv.bao1'))).toBeNull();
    await startWithView(as('pv.bao1'), { id });
    await startWithView(as('pv.bao1'), { id });
    expect(await getStartHref(as('pv.bao1'))).toBe('/calendar?view=week&reporter=none');
    expect(await getStartHref(as('tk.bao'))).toBeNull();
    await updateView(as('tk.bao'), { id, version: 1, name: 'Nay chỉ mình tôi' });
    expect(await getStartHref(as('pv.bao1'))).toBeNull();
    await startWithView(as('tk.bao'), { id });
    await removeView(as('tk.bao'), { id, version: 2 });
    expect(await getStartHref(as('tk.bao'))).toBeNull();
    await startWithView(as('tk.bao'), {});
  });

  it('lead nowhere but to the calendar, whatever was kept', async () => {
    const id = await save('tk.bao');
    await startWithView(as('tk.bao'), { id });
    await room.db.transaction(({ q }) =>
      q.updateTable('saved_views').set({ search: '/../login?next=//evil.example' }).execute(),
    );
    expect(await getStartHref(as('tk.bao'))).toBe('/calendar');
  });
});

describe.each(SHARED_ENGINES)(
  'saved views of one name at the same moment, on $name',
  ({ open }) => {
    const room = withProcesses(open);

    it('are one view', async () => {
      for (let round = 0; round < 10; round += 1) {
        const name = `Tuần ${round}`;
        const outletId = room.base.outlets.bao;
        const saves = room.inTurns('tk.bao', 4).map((ctx, index) =>
          saveView(ctx, {
            name: index % 2 ? name : name.toUpperCase(),
            search: '?view=week',
            outletId,
          }),
        );
        expect(await outcomesOf(saves)).toEqual({ done: 1, 'errors.invalid': 3 });
      }
    });
  },
);
