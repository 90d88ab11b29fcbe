/** Whose saved views are whose, by direct requests. */
import { freshName, keptBy } from '../../setup/kept';
import { expect, test } from '../../setup/test';
import { type Account, allBut, EDITOR } from './accounts';
import { outletId } from './targets';
import type { Form } from './walk';

test.use({ world: 'http/permissions/views' });

test('shared views is for the editors of that outlet, and so is changing one', async ({
  server,
  asHttp,
}) => {
  const kept = keptBy(server);
  const outlet = await outletId(kept, 'bao');
  const shared = () => kept.rows('select * from saved_views where outlet_id = ?', outlet);
  const before = await shared();
  const save = (name: string) => ({
    intent: 'save',
    name,
    search: '?view=week',
    outletId: outlet,
  });
  const post = async (account: Account, form: Form) =>
    (await (await asHttp(account)).post('/calendar/views', { form, maxRedirects: 0 })).status();
  const others = allBut(EDITOR);
  for (const account of others)
    expect.soft(await post(account, save(freshName())), account).toBe(403);
  expect(await shared()).toEqual(before);
  expect(await post('tk.bao', save('Của cả tòa soạn'))).toBe(302);
  const view = await kept.first("select * from saved_views where name = 'Của cả tòa soạn'");
  // Those who see it may not change it; for the others it is not there.
  for (const account of others) {
    for (const verb of CHANGES) {
      const status = await post(account, { ...verb, id: String(view.id), version: '1' });
      const expected = /^(pv\.bao|pnv)/.test(account) ? 403 : 404;
      expect.soft(status, `${account}: ${verb.intent}`).toBe(expected);
    }
  }
  expect(await kept.first('select * from saved_views where id = ?', view.id)).toEqual(view);
  expect(await post('tk.bao', { intent: 'remove', id: String(view.id), version: '1' })).toBe(302);
});

const CHANGES: Form[] = [
  { intent: 'update', name: 'Tên khác', outletId: '' },
  { intent: 'overwrite', search: '?view=day' },
  { intent: 'remove' },
];

test('private views are for who reads the calendar, each for whoever keeps it', async ({
  server,
  asHttp,
}) => {
  const kept = keptBy(server);
  const post = async (account: Account, form: Form) =>
    (await (await asHttp(account)).post('/calendar/views', { form, maxRedirects: 0 })).status();
  const name = freshName();
  const save = { intent: 'save', name, search: '?view=week' };
  for (const account of NO_CALENDAR) expect.soft(await post(account, save), account).toBe(403);
  expect(await kept.rows('select id from saved_views where name = ?', name)).toEqual([]);
  expect(await post('pv.bao1', save)).toBe(302);
  const view = await kept.first('select * from saved_views where name = ?', name);
  const named = { id: String(view.id), version: '1' };
  const starts = () => kept.rows('select * from start_views');
  const before = [await kept.stateOf('saved_views', named.id), await starts()];
  for (const account of allBut(['pv.bao1'])) {
    for (const verb of [...CHANGES, { intent: 'start' }]) {
      const expected = NO_CALENDAR.includes(account) ? 403 : 404;
      const status = await post(account, { ...verb, ...named });
      expect.soft(status, `${account}: ${verb.intent}`).toBe(expected);
    }
  }
  expect([await kept.stateOf('saved_views', named.id), await starts()]).toEqual(before);
  for (const verb of [{ intent: 'start' }, { intent: 'unstart', id: '' }, { intent: 'remove' }])
    expect.soft(await post('pv.bao1', { ...named, ...verb }), verb.intent).toBe(302);
  expect(await kept.rows('select id from saved_views where name = ?', name)).toEqual([]);
});

const NO_CALENDAR: readonly Account[] = ['pnv.donghai', 'pnv.hongdan'];
