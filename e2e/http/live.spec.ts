/** The stream by direct requests: who may listen, what is told, and going on after a break. */
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { keptBy } from '../setup/kept';
import { type DemoServer, startServer } from '../setup/server';
import { expect, test } from '../setup/test';

test.use({ world: 'http/live' });

interface Told {
  event: string;
  id: string | undefined;
  data: string;
}

test('tells a person with the calendar what changed: kinds and ids, nothing of what it holds', async ({
  server,
  asHttp,
}) => {
  const kept = keptBy(server);
  const listener = await listen(server, 'tk.dai');
  const { id, title } = await kept.addAssignment({ outlet: 'bao', status: 'open' });
  await (await asHttp('pv.bao1')).post(`/assignments/${id}/claim`);
  await expect.poll(() => changedIds(listener.told)).toContain(id);
  for (const { event, data } of listener.told) {
    const told = JSON.parse(data) as Record<string, unknown>;
    const allowed = event === 'message' ? ['kind', 'id'] : [];
    expect(Object.keys(told).filter((key) => !allowed.includes(key))).toEqual([]);
  }
  expect(listener.text()).not.toContain(title);
  expect(listener.headers()['content-type']).toBe('text/event-stream; charset=utf-8');
  expect(listener.headers()['content-encoding']).toBeUndefined();
  expect(listener.headers()['cache-control']).toBe('no-store');
  listener.hangUp();
});

test('goes on after the last number with everything that was missed, once and in order', async ({
  server,
  asHttp,
}) => {
  const kept = keptBy(server);
  const reporter = await asHttp('pv.bao2');
  const claimNew = async () => {
    const { id } = await kept.addAssignment({ outlet: 'bao', status: 'open' });
    await reporter.post(`/assignments/${id}/claim`);
    return id;
  };
  const first = await listen(server, 'tk.bao');
  const seen = await claimNew();
  await expect.poll(() => changedIds(first.told)).toContain(seen);
  first.hangUp();
  const last = first.told.findLast(({ id }) => id)?.id ?? '';
  const missed = [await claimNew(), await claimNew(), await claimNew()];
  for (const how of [{ header: last }, { since: last }]) {
    const next = await listen(server, 'tk.bao', how);
    await expect
      .poll(() => changedIds(next.told).filter((id) => missed.includes(id)))
      .toEqual(missed);
    expect(changedIds(next.told)).not.toContain(seen);
    next.hangUp();
  }
});

test('asks to fetch everything when the number is unknown here', async ({ server }) => {
  const listener = await listen(server, 'tk.bao', { since: '999999999' });
  await expect.poll(() => listener.told.map(({ event }) => event)).toEqual(['reload']);
  listener.hangUp();
});

test('tells strangers nothing', async ({ server, asHttp }) => {
  const stranger = await asHttp(null);
  expect((await stranger.get('/live', { maxRedirects: 0 })).status()).toBe(401);
  const forged = await fetch(`${server.url}/live`, { headers: { Cookie: 'gs_session=forged' } });
  expect(forged.status).toBe(401);
  await forged.body?.cancel();
});

test('tells a nominator of nothing but their own notifications', async ({ server, asHttp }) => {
  const kept = keptBy(server);
  const listener = await listen(server, 'pnv.donghai');
  const { id } = await kept.addAssignment({ outlet: 'bao', status: 'open' });
  await (await asHttp('pv.bao3')).post(`/assignments/${id}/claim`);
  const others = await kept.addExemplar({ status: 'appraising', by: 'pnv.hongdan' });
  const own = await kept.addExemplar({ status: 'appraising', by: 'pnv.donghai' });
  const board = await asHttp('bantdkt');
  for (const exemplar of [others, own])
    await board.post(`/exemplars/${exemplar}/return`, {
      form: { reason: 'Cần bổ sung số liệu.', version: '1' },
    });
  await expect.poll(() => messages(listener.told)).toEqual(['{"kind":"notification","id":null}']);
  listener.hangUp();
});

test('ends at once when the person signs out, and when the server stops', async ({
  server,
  asHttp,
}) => {
  const listener = await listen(server, 'tk.bao');
  const other = await listen(server, 'tk.dai');
  await (await asHttp('tk.bao')).post('/logout', { maxRedirects: 0 });
  // Another session of the same person was signed out: this one goes on.
  expect(listener.ended()).toBe(false);
  await fetch(`${server.url}/logout`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: listener.cookie },
  });
  await expect.poll(() => listener.ended()).toBe(true);
  expect(listener.told.at(-1)?.event).toBe('end');
  expect(other.ended()).toBe(false);
  other.hangUp();
});

test('a server that stops does not wait for its listeners', async ({ engine }) => {
  const server = await startServer({ engine });
  const listener = await listen(server, 'tk.bao');
  expect(await server.stop()).toBe(0);
  await expect.poll(() => listener.ended()).toBe(true);
  // What it waits for in vain is cut off.
  expect(listener.complete()).toBe(true);
});

const messages = (told: readonly Told[]) =>
  told.filter(({ event }) => event === 'message').map(({ data }) => data);

const changedIds = (told: readonly Told[]): string[] =>
  messages(told).map((data) => String((JSON.parse(data) as { id: unknown }).id));

/** Opens the stream as that person and gathers what it tells. */
async function listen(
  server: DemoServer,
  username: string,
  from: { header?: string; since?: string } = {},
) {
  const session = await server.openSession(username);
  const cookie = `${session.name}=${session.value}`;
  const told: Told[] = [];
  let [text, rest, ended] = ['', '', false];
  const url = `${server.url}/live${from.since ? `?since=${from.since}` : ''}`;
  const response = await new Promise<IncomingMessage>((answered, failed) => {
    const headers = { Cookie: cookie, ...(from.header && { 'Last-Event-ID': from.header }) };
    httpRequest(url, { headers }, answered).once('error', failed).end();
  });
  expect(response.statusCode).toBe(200);
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => {
    text += chunk;
    const frames = (rest + chunk).split('\n\n');
    rest = frames.pop() ?? '';
    told.push(...frames.map(parse));
  });
  response.once('close', () => {
    ended = true;
  });
  response.on('error', () => undefined);
  await expect.poll(() => told.length).toBeGreaterThan(0);
  return {
    told,
    cookie,
    text: () => text,
    ended: () => ended,
    complete: () => response.complete,
    headers: () => response.headers,
    hangUp: () => void response.destroy(),
  };
}

function parse(frame: string): Told {
  const field = (name: string) =>
    frame
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  return { event: field('event') ?? 'message', id: field('id'), data: field('data') ?? '' };
}
