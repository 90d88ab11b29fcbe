/** The HTTP process: what it answers, what it refuses, how it starts and stops. */
import { spawnSync } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { startServer } from '../setup/server';
import { expect, test } from '../setup/test';

test.use({ world: 'http/server' });

test('tells whether it lives and whether it is ready', async ({ asHttp }) => {
  const http = await asHttp(null);
  const health = await http.get('/healthz');
  expect([health.status(), await health.text()]).toEqual([200, 'ok']);
  const ready = await http.get('/readyz');
  expect([ready.status(), await ready.json()]).toEqual([200, { ready: true }]);
});

test('guards a page by headers, with another nonce each time', async ({ asHttp }) => {
  const http = await asHttp(null);
  const [first, second] = [await http.get('/login'), await http.get('/login')];
  const policy = first.headers()['content-security-policy'] ?? '';
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? '';
  expect(scripts).toMatch(/^'nonce-[\w+/=]+' 'strict-dynamic'$/);
  expect(policy).toContain("object-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(second.headers()['content-security-policy']).not.toBe(policy);
  const html = await first.text();
  expect(html.match(/<script(?![^>]*nonce=)/g)).toBeNull();
  expect(first.headers()).toMatchObject({
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
  });
  expect(first.headers()['content-encoding']).toMatch(/^(br|gzip)$/);
  expect(first.headers()['x-request-id']).toBeTruthy();
  expect(first.headers()['strict-transport-security']).toBeUndefined();
  expect(first.headers()['x-powered-by']).toBeUndefined();
});

test('lets browsers keep the files whose names carry a hash, and calls a missing one missing', async ({
  asHttp,
}) => {
  const http = await asHttp(null);
  const html = await (await http.get('/login')).text();
  const file = /\/assets\/[\w-]+\.js/.exec(html)?.[0] ?? '';
  expect((await http.get(file)).headers()['cache-control']).toContain('immutable');
  const missing = await http.get('/assets/none.js');
  expect([missing.status(), missing.headers()['content-type']]).toEqual([
    404,
    'text/plain; charset=utf-8',
  ]);
});

test('refuses changes that another origin asks for', async ({ asHttp }) => {
  const http = await asHttp('tk.bao');
  for (const headers of [
    { Origin: 'https://elsewhere.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
  ]) {
    const answer = await http.post('/logout', { headers });
    expect(answer.status(), JSON.stringify(headers)).toBe(403);
    expect(await answer.text()).toContain('trang khác');
  }
  expect((await http.get('/account')).url()).toContain('/account');
});

test('refuses methods that it does not know and bodies that are too large', async ({ asHttp }) => {
  const http = await asHttp(null);
  expect((await http.fetch('/login', { method: 'PROPFIND' })).status()).toBe(405);
  const tooLarge = await http.post('/login', { data: Buffer.alloc(26 * 1024 * 1024) });
  expect(tooLarge.status()).toBe(413);
  expect(await tooLarge.text()).toContain('25 MB');
});

test('counts a body whose length is not announced', async ({ server }) => {
  const megabyte = new Uint8Array(1024 * 1024);
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1;
      if (sent <= 26) controller.enqueue(megabyte);
      else controller.close();
    },
  });
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const options = { method: 'POST', body, headers, duplex: 'half' } as RequestInit;
  expect((await fetch(`${server.url}/login`, options)).status).toBe(413);
});

test('shows a missing page in its own frame', async ({ page }) => {
  const answer = await page.goto('/khong-co-trang-nay');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('finishes a request in flight when it is told to stop, takes no new one, and ends with 0', async () => {
  const server = await startServer();
  const body = 'username=nobody&password=nothing-at-all';
  const caller = open(server.url);
  caller.socket.write(
    `POST /login HTTP/1.1\r\nHost: ${new URL(server.url).host}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 10)}`,
  );
  await expect.poll(() => caller.socket.bytesWritten).toBeGreaterThan(0);
  // An answered request proves that the server has read what was written before it.
  await fetch(`${server.url}/healthz`);
  const code = server.stop();
  await expect
    .poll(() =>
      fetch(`${server.url}/healthz`).then(
        () => 'open',
        () => 'closed',
      ),
    )
    .toBe('closed');
  caller.socket.write(body.slice(10));
  expect(await caller.answer).toMatch(/^HTTP\/1\.1 (4\d\d|302)/);
  expect(await code).toBe(0);
});

test('does not start production without a secret', () => {
  const { status, stderr } = spawnSync(process.execPath, ['app/boot/start.mjs'], {
    encoding: 'utf8',
    env: { ...process.env, SESSION_SECRET: '' },
  });
  expect(status).toBe(1);
  expect(stderr).toContain('SESSION_SECRET');
});

function open(url: string): { socket: Socket; answer: Promise<string> } {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.setEncoding('utf8');
  let said = '';
  socket.on('data', (text) => {
    said += text;
  });
  return { socket, answer: new Promise((end) => socket.on('close', () => end(said))) };
}
