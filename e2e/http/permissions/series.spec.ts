/** Who may state and end recurring needs, by direct requests. */
import { freshName, keptBy } from '../../setup/kept';
import { expect, test } from '../../setup/test';
import { type Account, allBut, EDITOR } from './accounts';
import { channelId } from './targets';
import { type Form, REASON } from './walk';

test.use({ world: 'http/permissions/series' });

test('recurring needs is for the editors of that outlet, and so is ending one', async ({
  server,
  asHttp,
}) => {
  const kept = keptBy(server);
  const form = {
    channelId: await channelId(kept, 'bao-online'),
    title: freshName(),
    genre: 'profile',
    repeat: 'weekdays',
    startsOn: '2019-12-09',
    endsOn: '2019-12-13',
    deadlineDays: '1',
    deadlineTime: '16:00',
  };
  const made = () => kept.rows<{ id: string }>('select id from series where title = ?', form.title);
  const post = async (account: Account, address: string, fields: Form) =>
    (await (await asHttp(account)).post(address, { form: fields, maxRedirects: 0 })).status();
  const others = allBut(EDITOR);
  for (const account of others)
    expect.soft(await post(account, '/series/new', form), account).toBe(403);
  expect(await made()).toEqual([]);
  expect(await post('tk.bao', '/series/new', form)).toBe(302);
  const [series] = await made();
  if (!series) throw new Error('no need was made');
  const end = { ...REASON, version: '1' };
  const before = await kept.stateOf('series', series.id);
  for (const account of others)
    expect.soft(await post(account, `/series/${series.id}`, end), account).toBe(403);
  expect(await kept.stateOf('series', series.id)).toEqual(before);
  expect(await post('tk.bao', `/series/${series.id}`, end)).toBe(302);
});
