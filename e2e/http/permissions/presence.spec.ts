/** Who may say that they have an assignment open, by direct requests. */
import { v7 as uuidv7 } from 'uuid';
import { keptBy } from '../../setup/kept';
import { expect, test } from '../../setup/test';
import { assignment } from './targets';
import { walk } from './walk';

test.use({ world: 'http/permissions/presence' });

walk('presence', [
  {
    name: 'telling that one has an assignment open',
    may: ['admin', 'bantdkt', 'sovhttdl', 'tk.bao', 'pv.bao1', 'pv.bao2'],
    done: 200,
    arrange: async (kept) => ({
      address: (await assignment('claimed', 'presence')(kept)).address,
      watched: { table: 'presence', gains: 1 },
      form: { tab: uuidv7() },
    }),
  },
]);

test('a tab speaks for nobody but its person', async ({ server, asHttp }) => {
  const kept = keptBy(server);
  const { address } = await assignment('claimed', 'presence')(kept);
  const tab = uuidv7();
  const mine = () => kept.rows('select * from presence where tab_id = ?', tab);
  const post = async (account: string, form: Record<string, string>) =>
    (await (await asHttp(account)).post(address, { form: { tab, ...form } })).status();
  expect(await post('tk.bao', {})).toBe(200);
  const before = await mine();
  expect(before).toHaveLength(1);
  for (const account of ['pv.bao1', 'bantdkt', 'admin'])
    expect.soft(await post(account, { editing: '1' }), account).toBe(403);
  // Closing what is not there says nothing, to whomever.
  for (const account of ['pv.bao1', 'tk.dai', 'pnv.donghai'])
    expect.soft(await post(account, { gone: '1' }), account).toBe(204);
  expect(await mine()).toEqual(before);
  expect(await post('tk.bao', { gone: '1' })).toBe(204);
  expect(await mine()).toEqual([]);
});
