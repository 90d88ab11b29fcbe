/** What nobody should send: the HTTP process answers it in words, never with a fault of its own. */

import { renameSync } from 'node:fs';
import { connect } from 'node:net';
import { startServer } from '../setup/server';
import { expect, test } from '../setup/test';

test.use({ world: 'http/edges' });

/** Sends bytes as they are; gives the status and the body. */
async function raw(url: string, lines: readonly string[]): Promise<[number, string]> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.setEncoding('utf8');
  // Not ended: who hangs up before the answer gets none.
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  let said = '';
  for await (const text of socket) said += text;
  return [Number(/^HTTP\/1\.1 (\d+)/.exec(said)?.[1]), said];
}

test('takes a cookie that it cannot read for none', async ({ server }) => {
  for (const cookie of ['gs_session=%', 'gs_flash=%ff', 'gs_lang=%; gs_theme=%', 'gs_flash=a.b']) {
    const answer = await fetch(`${server.url}/login`, { headers: { Cookie: cookie } });
    expect([cookie, answer.status]).toEqual([cookie, 200]);
  }
});

test('answers 400 to a path or a host that it cannot read', async ({ server }) => {
  const get = (path: string, ...headers: string[]) =>
    raw(server.url, [`GET ${path} HTTP/1.1`, 'Connection: close', ...headers]);
  const host = `Host: ${new URL(server.url).host}`;
  for (const path of [
    '/%',
    '/%ff',
    '/calendar/%',
    '/%00',
    '/assets/%',
    '/a%c0%af',
    'http://x:99999/',
  ])
    expect([path, (await get(path, host))[0]]).toEqual([path, 400]);
  for (const wrong of ['a"><script>', 'a b', 'a:99999', 'a@b', '[', 'a/b']) {
    const [status, said] = await get('/login', `Host: ${wrong}`);
    expect([wrong, status]).toEqual([wrong, 400]);
    expect(said).not.toContain('<script>');
  }
  expect((await get('/login', host, 'X-Forwarded-Host: a:99999'))[0]).toBe(200);
  expect((await get('/login?q=%ff', host))[0]).toBe(200);
});

test('leads nowhere else, whatever an address asks for', async ({ server, asHttp }) => {
  const http = await asHttp('tk.bao');
  for (const next of [
    '/\t/elsewhere.example',
    '/\t\\elsewhere.example',
    '/./\\elsewhere.example',
    '//elsewhere.example',
    '/a\r\nX: y',
  ]) {
    const login = await http.get(`/login?next=${encodeURIComponent(next)}`, { maxRedirects: 0 });
    expect([next, login.status(), login.headers().location]).toEqual([next, 302, '/']);
    const theme = await http.post('/settings/theme', {
      form: { theme: 'dark', redirectTo: next },
      maxRedirects: 0,
    });
    expect([next, theme.status(), theme.headers().location]).toEqual([next, 302, '/']);
  }
  expect(server.exitCode()).toBeNull();
});

test('runs a verb for a POST only', async ({ asHttp }) => {
  const http = await asHttp('tk.bao');
  for (const method of ['PUT', 'PATCH', 'DELETE']) {
    const answer = await http.fetch('/settings/theme', { method, form: { theme: 'dark' } });
    expect([answer.status(), answer.headers().allow]).toEqual([405, 'GET, HEAD, OPTIONS, POST']);
  }
});

test('keeps what is private out of every cache', async ({ asHttp }) => {
  const http = await asHttp('tk.bao');
  for (const address of [
    '/search',
    '/live/recent',
    '/calendar/options',
    '/calendar/days?from=2019-12-01&to=2019-12-31',
    '/notifications/unread',
  ])
    expect([address, (await http.get(address)).headers()['cache-control']]).toEqual([
      address,
      'no-store',
    ]);
});

test('makes who guesses wait, says how long, and lets a colleague in', async ({ asHttp }) => {
  const [guesser, known] = [await asHttp(null), await asHttp(null)];
  const enter = (http: typeof known, password: string) =>
    http.post('/login', { form: { username: 'pv.dai4', password }, maxRedirects: 0 });
  const right = 'GuongSang@2019';
  expect((await enter(known, right)).status()).toBe(302);
  for (let attempt = 0; attempt < 5; attempt += 1)
    expect((await enter(guesser, 'sai-mat-khau')).status()).toBe(422);
  const refused = await enter(guesser, right);
  expect(refused.status()).toBe(429);
  expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(0);
  expect(await refused.text()).toMatch(/Hãy đợi \d+ (giây|phút)/);
  expect((await enter(known, right)).status()).toBe(302);
});

test('refuses to write into a file that is gone, in words, and is not ready', async () => {
  const server = await startServer({ engine: 'sqlite' });
  const path = server.world.database.url.replace(/^file:/, '');
  renameSync(path, `${path}.gone`);
  const body = new URLSearchParams({ username: 'tk.bao', password: 'GuongSang@2019' });
  const answer = await fetch(`${server.url}/login`, { method: 'POST', body });
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await answer.text()).toContain('Cơ sở dữ liệu không còn ở chỗ cũ');
  expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  renameSync(`${path}.gone`, path);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  await server.stop();
});
