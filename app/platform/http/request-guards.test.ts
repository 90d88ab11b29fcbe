import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createReadableStreamFromReadable } from '@remix-run/node';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { limitedBodiesOnly, readableAddressesOnly } from './request-guards.server';

describe('a body that nobody reads', () => {
  const app = express().use(limitedBodiesOnly);
  // As Remix gives a request to an action that does not ask for the form.
  app.post('*', (req, res) => {
    createReadableStreamFromReadable(req);
    res.status(302).end();
  });
  app.get('*', (_req, res) => void res.send('ok'));
  const server = createServer(app);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  afterEach(() => {
    agent.destroy();
    server.close();
  });

  it('lets the next request on its connection through', async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const send = async (method: string, body = '') => {
      const sent = request({ agent, method, port, host: '127.0.0.1' });
      sent.end(body);
      const [answer] = (await once(sent, 'response')) as [IncomingMessage];
      await once(answer.resume(), 'end');
      return [answer.statusCode, sent.reusedSocket];
    };
    const body = 'x'.repeat(400_000);
    expect(await send('POST', body)).toEqual([302, false]);
    expect(await send('GET')).toEqual([200, true]);
    expect(await send('POST', body)).toEqual([302, true]);
    expect(await send('POST', body)).toEqual([302, true]);
    expect(await send('GET')).toEqual([200, true]);
  });
});

describe('an address that cannot be read', () => {
  const server = createServer(express().use(readableAddressesOnly));
  afterEach(() => void server.close());

  it('is refused on a page with a way back in a browser, and in plain text elsewhere', async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const ask = async (accept: string) => {
      const answer = await fetch(`http://127.0.0.1:${port}/%c0%af`, { headers: { accept } });
      return [answer.status, answer.headers.get('content-type'), await answer.text()];
    };
    expect(await ask('text/html,application/xhtml+xml,*/*;q=0.8')).toEqual([
      400,
      'text/html; charset=utf-8',
      expect.stringMatching(/viết sai[\s\S]*<a href="\/">/),
    ]);
    const words = 'Địa chỉ này viết sai nên không mở được. Hãy kiểm tra lại địa chỉ.\n';
    for (const accept of ['*/*', 'application/json'])
      expect(await ask(accept)).toEqual([400, 'text/plain; charset=utf-8', words]);
  });
});
