/** What everybody has of their own, sessions, password and notifications, is nobody else's: by direct requests. */
import { v7 as uuidv7 } from 'uuid';
import { keptBy } from '../../setup/kept';
import { expect, test } from '../../setup/test';
import { ACCOUNTS } from './accounts';

test.use({ world: 'http/permissions/own' });

test('sessions are ended by whoever they belong to', async ({ server, asHttp }) => {
  const kept = keptBy(server);
  const [username = ''] = await kept.addReporters('bao', 1);
  const mine = await asHttp(username);
  await asHttp(username);
  const sessions = async () =>
    kept.rows<{ id: string }>(
      'select id from sessions where person_id = ?',
      await kept.idOf(username),
    );
  const before = await sessions();
  expect(before).toHaveLength(2);
  for (const account of ACCOUNTS) {
    const http = await asHttp(account);
    for (const { id } of before) {
      const form = { intent: 'end-session', id };
      expect.soft((await http.post('/account', { form })).status(), account).toBe(404);
    }
    await http.post('/account', { form: { intent: 'end-others' } });
  }
  expect(await sessions()).toEqual(before);
  const ended = await mine.post('/account', { form: { intent: 'end-others' }, maxRedirects: 0 });
  expect(ended.status()).toBe(302);
  expect(await sessions()).toHaveLength(1);
});

test('signing out ends one’s own session only', async ({ server, asHttp }) => {
  const kept = keptBy(server);
  const [username = ''] = await kept.addReporters('bao', 1);
  const [leaving, staying] = [await asHttp(username), await asHttp(username)];
  await (await asHttp(null)).post('/logout');
  await leaving.post('/logout');
  expect((await leaving.get('/account', { maxRedirects: 0 })).status()).toBe(302);
  expect((await staying.get('/account', { maxRedirects: 0 })).status()).toBe(200);
  expect(
    await kept.rows('select id from sessions where person_id = ?', await kept.idOf(username)),
  ).toHaveLength(1);
});

test('a password is changed only by who knows it', async ({ server, asHttp }) => {
  const kept = keptBy(server);
  const [username = ''] = await kept.addReporters('bao', 1);
  const form = {
    current_password: 'khong-phai-mat-khau',
    new_password: 'MotMatKhauMoi@2019',
    repeat_password: 'MotMatKhauMoi@2019',
  };
  const person = async () => kept.stateOf('people', await kept.idOf(username));
  const before = await person();
  const stranger = await (await asHttp(null)).post('/account/password', { form, maxRedirects: 0 });
  expect([stranger.status(), stranger.headers().location?.split('?')[0]]).toEqual([302, '/login']);
  expect((await (await asHttp(username)).post('/account/password', { form })).status()).toBe(422);
  expect(await person()).toEqual(before);
});

test('notifications are read by whoever was told', async ({ server, asHttp }) => {
  const kept = keptBy(server);
  const [username = ''] = await kept.addReporters('bao', 1);
  const id = uuidv7();
  await kept.run(
    `insert into notifications (id, person_id, kind, subject_kind, subject_id, data, created_at)
     values (?, ?, 'assigned', 'assignment', ?, '{"title":"Muối sạch","name":"Lê Thị Ngọc"}', '2019-12-02T01:00:00.000Z')`,
    id,
    await kept.idOf(username),
    id,
  );
  const readAt = async () =>
    (await kept.first('select read_at from notifications where id = ?', id)).read_at;
  for (const account of ACCOUNTS) {
    const http = await asHttp(account);
    for (const form of [{ id }, {}]) await http.post('/notifications', { form, maxRedirects: 0 });
  }
  const stranger = await (await asHttp(null)).post('/notifications', { form: { id } });
  expect(new URL(stranger.url()).pathname).toBe('/login');
  expect(await readAt()).toBeNull();
  const own = await (await asHttp(username)).post('/notifications', {
    form: { id },
    maxRedirects: 0,
  });
  expect(own.status()).toBe(302);
  expect(await readAt()).not.toBeNull();
});
