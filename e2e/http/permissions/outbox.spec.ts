/** What a phone may send afterwards, by direct requests: the reporter's own verbs, and nothing that they may not do at once. */
import { v7 as uuidv7 } from 'uuid';
import { type Kept, keptBy } from '../../setup/kept';
import { expect, test } from '../../setup/test';
import { ACCOUNTS, type Account, LEAD } from './accounts';
import { assignment } from './targets';
import { type Form, REASON, type RowTarget, type Verb, walk } from './walk';

test.use({ world: 'http/permissions/outbox' });

const ADDRESS = '/work/outbox';

const waiting = (
  verb: string,
  may: readonly Account[],
  arrange: (kept: Kept) => Promise<RowTarget>,
  form: Form = {},
): Verb => ({
  name: verb,
  versionless: true,
  may,
  done: 200,
  signedOut: 401,
  arrange: async (kept) => {
    const { watched } = await arrange(kept);
    return {
      address: ADDRESS,
      watched,
      form: { ...form, key: uuidv7(), assignmentId: watched[1], verb },
    };
  },
});

walk('outbox', [
  waiting('claim', ['pv.bao1', 'pv.bao2'], assignment('open', '')),
  waiting('release', LEAD, assignment('claimed', '')),
  waiting('decline', LEAD, assignment('claimed', '', { assignedBy: 'tk.bao' }), REASON),
  waiting('start', LEAD, assignment('claimed', '')),
  waiting('submit', LEAD, assignment('in_progress', ''), {
    lengthValue: '1200',
    link: 'https://baobaclieu.vn/ban-nhap',
  }),
]);

test('no other verb waits on a phone, whoever sends it', async ({ server, asHttp }) => {
  const kept = keptBy(server);
  const { watched } = await assignment('editing', '')(kept);
  const before = await kept.stateOf(...watched);
  for (const account of ACCOUNTS) {
    const http = await asHttp(account);
    for (const verb of ['approve', 'return', 'cancel', 'assign', 'constructor']) {
      const form = { ...REASON, key: uuidv7(), assignmentId: watched[1], verb };
      const answer = await http.post(ADDRESS, { form });
      expect.soft(answer.status(), `${account}: ${verb}`).toBe(422);
    }
  }
  expect(await kept.stateOf(...watched)).toEqual(before);
});

test('what is refused leaves no receipt, and a receipt is its sender’s only', async ({
  server,
  asHttp,
}) => {
  const kept = keptBy(server);
  const { watched } = await assignment('claimed', '')(kept);
  const form = { key: uuidv7(), assignmentId: watched[1], verb: 'start' };
  const receipts = () => kept.rows('select person_id from receipts where key = ?', form.key);
  const post = async (account: string) => (await asHttp(account)).post(ADDRESS, { form });
  expect((await post('pv.bao2')).status()).toBe(403);
  expect(await receipts()).toEqual([]);
  expect((await post('pv.bao1')).status()).toBe(200);
  expect(await receipts()).toEqual([{ person_id: await kept.idOf('pv.bao1') }]);
  const after = await kept.stateOf(...watched);
  // Sent again it is a success that does nothing; another's key opens nothing.
  expect((await post('pv.bao1')).status()).toBe(200);
  expect((await post('pv.bao2')).status()).toBe(403);
  expect(await kept.stateOf(...watched)).toEqual(after);
});

test('who must change their password first is asked to sign in again', async ({
  server,
  asHttp,
}) => {
  const kept = keptBy(server);
  const [username = ''] = await kept.addReporters('bao', 1);
  await kept.run('update people set must_change_password = 1 where username = ?', username);
  const { watched } = await assignment('open', '')(kept);
  const before = await kept.stateOf(...watched);
  const form = { key: uuidv7(), assignmentId: watched[1], verb: 'claim' };
  expect((await (await asHttp(username)).post(ADDRESS, { form })).status()).toBe(401);
  expect(await kept.stateOf(...watched)).toEqual(before);
});
