import { decode } from 'turbo-stream';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isUnreached, reaching } from './reaching';

const HERE = 'http://localhost:3000';

beforeEach(() => {
  vi.useFakeTimers();
  const window = new EventTarget();
  vi.stubGlobal('location', new URL(`${HERE}/calendar`));
  vi.stubGlobal('window', window);
  vi.stubGlobal('navigator', { onLine: false });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const lost = () => Promise.reject(new TypeError('Failed to fetch'));
const read = async (answer: Response) => {
  const { value } = await decode(answer.body as ReadableStream<Uint8Array>);
  return value as { data: unknown };
};

it('lets the data of a page wait until the server answers', async () => {
  const ask = vi.fn<typeof fetch>().mockImplementationOnce(lost).mockImplementationOnce(lost);
  ask.mockResolvedValue(new Response('there'));
  const answer = reaching(ask)(`${HERE}/calendar.data`);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(ask).toHaveBeenCalledTimes(2);
  window.dispatchEvent(new Event('online'));
  expect(await (await answer).text()).toBe('there');
});

it('lets it wait as well while the server says that its database is away', async () => {
  const away = () => new Response(null, { status: 503, headers: { 'Retry-After': '5' } });
  const ask = vi.fn<typeof fetch>().mockImplementation(async () => away());
  ask.mockImplementationOnce(async () => away()).mockResolvedValueOnce(new Response('there'));
  const answer = reaching(ask)(`${HERE}/calendar.data`);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await (await answer).text()).toBe('there');
  ask.mockClear();
  const sent = await reaching(ask)(`${HERE}/calendar.data`, { method: 'POST' });
  expect([sent.status, ask.mock.calls.length]).toEqual([503, 1]);
});

it('gives up after a minute where the device has a network', async () => {
  vi.stubGlobal('navigator', { onLine: true });
  const ask = vi.fn<typeof fetch>(lost);
  const answer = expect(reaching(ask)(`${HERE}/calendar.data`)).rejects.toThrow(TypeError);
  await vi.advanceTimersByTimeAsync(60_000);
  await answer;
  expect(ask).toHaveBeenCalledTimes(20);
});

it('ends the wait when nobody waits any more', async () => {
  const left = new AbortController();
  const answer = reaching(lost)(`${HERE}/calendar.data`, { signal: left.signal });
  const ended = expect(answer).rejects.toThrow('left');
  await vi.advanceTimersByTimeAsync(10);
  left.abort(new Error('left'));
  await ended;
});

it('refuses a form at once, once, with what was typed but passwords', async () => {
  const ask = vi.fn<typeof fetch>(lost);
  const body = new URLSearchParams({ body: 'Đang gõ', newPassword: 'bí mật', count: '1' });
  const answer = await reaching(ask)(`${HERE}/assignments/1/comments.data`, {
    method: 'POST',
    body,
  });
  expect(answer.status).toBe(503);
  const { data } = await read(answer);
  expect(data).toMatchObject({ ok: false, values: { body: 'Đang gõ', count: '1' } });
  expect(data).not.toHaveProperty('values.newPassword');
  expect(isUnreached(data)).toBe(true);
  expect(ask).toHaveBeenCalledTimes(1);
});

it('leaves everything else as it is', async () => {
  await expect(reaching(lost)(`${HERE}/work/outbox`, { method: 'POST' })).rejects.toThrow();
  await expect(reaching(lost)('https://elsewhere.vn/a.data')).rejects.toThrow();
  expect(isUnreached(undefined)).toBe(false);
  expect(isUnreached({ ok: true })).toBe(false);
});

it('refuses in words what a door or a proxy refused by its size, on a page that is no data', async () => {
  const ask = vi.fn<typeof fetch>();
  ask.mockResolvedValue(new Response('<h1>413</h1>', { status: 413 }));
  const body = new URLSearchParams({ note: 'Đang gõ' });
  const answer = await reaching(ask)(`${HERE}/assignments/1/submit.data`, { method: 'POST', body });
  expect(await read(answer)).toMatchObject({
    data: { ok: false, problem: { code: 'errors.tooLarge' }, values: { note: 'Đang gõ' } },
  });
});
