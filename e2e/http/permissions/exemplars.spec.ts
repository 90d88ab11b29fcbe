/** Who may do what with exemplars, by direct requests: a missing button protects nothing. */
import { v7 as uuidv7 } from 'uuid';
import { freshName, type Kept, keptBy } from '../../setup/kept';
import { expect, test } from '../../setup/test';
import { allBut, BOARD, NOMINATOR, REPORTERS } from './accounts';
import { exemplar, writing } from './targets';
import { REASON, type Target, walk } from './walk';

test.use({ world: 'http/permissions/exemplars' });

const GANH_HAO = '31972';

const details = (name: string) => ({
  name,
  family: 'good_deed',
  kind: 'collective',
  sectorCode: 'agriculture',
  placeCode: GANH_HAO,
  summary: 'Giúp nhau làm đường giao thông nông thôn.',
});

walk('exemplar', [
  {
    name: 'write and nominate one of Đông Hải',
    may: [...NOMINATOR, ...REPORTERS],
    arrange: async () => ({
      address: '/exemplars/new',
      watched: { table: 'exemplars', gains: 1 },
      form: { intent: 'nominate', ...details(freshName()) },
    }),
  },
  {
    name: 'correct',
    may: NOMINATOR,
    arrange: async (kept) => ({
      ...(await exemplar('draft', 'edit')(kept)),
      form: { version: '1', ...details(freshName()) },
    }),
  },
  { name: 'nominate', may: NOMINATOR, arrange: exemplar('draft', 'nomination') },
  { name: 'appraise', may: BOARD, arrange: exemplar('nominated', 'appraisal') },
  { name: 'approve', may: BOARD, arrange: exemplar('appraising', 'approval') },
  { name: 'return', may: BOARD, form: REASON, arrange: exemplar('appraising', 'return') },
  { name: 'reject', may: BOARD, form: REASON, arrange: exemplar('appraising', 'rejection') },
  { name: 'withdraw', may: BOARD, form: REASON, arrange: exemplar('approved', 'withdrawal') },
  {
    name: 'record consent',
    may: NOMINATOR,
    form: { consent: 'given', consentBy: 'Chính người được nêu gương' },
    arrange: async (kept) => {
      const target = await exemplar('nominated', 'consent')(kept);
      await kept.run("update exemplars set consent = 'none' where id = ?", target.watched[1]);
      return target;
    },
  },
  {
    name: 'record that consent was taken back',
    may: NOMINATOR,
    form: { consent: 'withdrawn', ...REASON },
    arrange: exemplar('nominated', 'consent?consent=withdrawn'),
  },
  {
    name: 'write contact data',
    may: NOMINATOR,
    form: { phone: '0912 345 678' },
    arrange: async (kept) => {
      const target = await exemplar('nominated', 'contact')(kept);
      return writing(target, ['exemplar_contacts', target.watched[1]]);
    },
  },
  {
    name: 'attach a file',
    may: NOMINATOR,
    file: true,
    arrange: async (kept) =>
      writing(await exemplar('nominated', 'files')(kept), { table: 'files', gains: 1 }),
  },
  { name: 'remove a file', may: NOMINATOR, arrange: attached },
]);

/** A dossier with a file, whose bytes nobody asks for. */
async function attached(kept: Kept): Promise<Target> {
  const id = uuidv7();
  const { address, watched } = await exemplar('nominated', `files?remove=${id}`)(kept);
  await kept.run(
    `insert into files (id, owner_kind, owner_id, name, media_type, bytes, sha256, storage_key, uploaded_by, uploaded_at)
     values (?, 'exemplar', ?, 'anh.png', 'image/png', 70, ?, ?, ?, '2019-12-01T01:00:00.000Z')`,
    id,
    watched[1],
    id,
    id,
    await kept.idOf('pnv.donghai'),
  );
  return { address, watched: ['files', id], beside: watched, form: { remove: id } };
}

test('one verb on many exemplars is for the Board', async ({ server, asHttp }) => {
  const kept = keptBy(server);
  const id = await kept.addExemplar({ status: 'appraising', by: 'bantdkt' });
  const form = { verb: 'approve', id, version: '1' };
  const before = await kept.stateOf('exemplars', id);
  for (const account of allBut(BOARD)) {
    const http = await asHttp(account);
    const answer = await http.post('/exemplars/bulk', { form, maxRedirects: 0 });
    expect.soft(answer.status(), account).toBe(403);
  }
  expect(await kept.stateOf('exemplars', id)).toEqual(before);
  const http = await asHttp('bantdkt');
  expect((await http.post('/exemplars/bulk', { form })).status()).toBe(200);
  expect((await kept.stateOf('exemplars', id)).row.status).toBe('approved');
});
