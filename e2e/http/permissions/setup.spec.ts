/** Who may begin things from the steps of the set-up, by direct requests. */
import { v7 as uuidv7 } from 'uuid';
import { freshName } from '../../setup/kept';
import { expect, test } from '../../setup/test';
import { ACCOUNTS, ADMIN, BOARD, SLOT_EDITORS } from './accounts';
import { channelId, outletId } from './targets';
import { walk } from './walk';

test.use({ world: 'http/permissions/setup' });

/** Names that nothing else has. */
const names = () => ({ name: freshName(), nameEn: `New ${uuidv7()}` });

walk('set-up', [
  {
    name: 'add an organisation',
    may: ADMIN,
    arrange: async () => ({
      address: '/setup/bodies',
      watched: { table: 'organisations', gains: 1 },
      form: { intent: 'new-organisation', kind: 'press', ...names() },
    }),
  },
  {
    name: 'add an outlet',
    may: ADMIN,
    arrange: async () => ({
      address: '/setup/outlets',
      watched: { table: 'outlets', gains: 1 },
      form: {
        intent: 'new-outlet',
        shortName: uuidv7().slice(-12),
        icon: 'tv',
        hue: 'teal',
        ...names(),
      },
    }),
  },
  {
    name: 'add a channel',
    may: ADMIN,
    arrange: async (kept) => ({
      address: '/setup/outlets',
      watched: { table: 'channels', gains: 1 },
      form: {
        intent: 'new-channel',
        id: await outletId(kept, 'bao'),
        medium: 'social',
        ...names(),
      },
    }),
  },
  {
    name: 'add a programme',
    may: [...ADMIN, ...BOARD],
    arrange: async () => ({
      address: '/setup/programme',
      watched: { table: 'programmes', gains: 1 },
      form: {
        code: uuidv7().slice(-12),
        startsOn: '2021-01-01',
        endsOn: '2021-12-31',
        ...names(),
      },
    }),
  },
  {
    name: 'add a sector',
    may: ADMIN,
    arrange: async () => ({
      address: '/setup/topics',
      watched: { table: 'sectors', gains: 1 },
      form: { intent: 'new-sector', ...names() },
    }),
  },
  {
    name: 'open a column',
    may: SLOT_EDITORS,
    arrange: async (kept) => ({
      address: '/setup/slots',
      watched: { table: 'slots', gains: 1 },
      form: {
        channelId: await channelId(kept, 'bao-print'),
        name: freshName(),
        repeat: 'daily',
        capacity: '1',
        deadlineDays: '1',
        startsOn: '2019-12-09',
        genre: 'profile',
        deadlineTime: '16:00',
      },
    }),
  },
  {
    name: 'make a person',
    may: ADMIN,
    done: 200,
    arrange: async () => ({
      address: '/setup/people',
      watched: { table: 'people', gains: 1 },
      form: { username: `moi.${uuidv7()}`, displayName: 'Người Mới', 'grants[0]': 'board' },
    }),
  },
]);

test('the ready-made set is for nobody once there are outlets', async ({ server, asHttp }) => {
  const count = () => server.database.first('select count(*) as count from outlets');
  const before = await count();
  for (const account of ACCOUNTS) {
    const answer = await (await asHttp(account)).post('/setup/ready-made', { maxRedirects: 0 });
    expect.soft(answer.status(), account).toBe(account === 'admin' ? 409 : 403);
  }
  expect(await count()).toEqual(before);
});
