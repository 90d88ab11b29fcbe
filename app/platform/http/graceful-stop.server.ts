/** Stops the HTTP process without cutting off anybody who is being served. */
import type { Server, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

const PATIENCE_MS = 10_000;
const LOOK_MS = 50;

/**
 * Watches a server's answers. The function that it gives stops accepting, ends event streams, waits
 * for requests in flight (ten seconds at most) and resolves when the last connection is closed.
 */
export function graceful(server: Server): () => Promise<void> {
  const open = new Set<ServerResponse>();
  let stopping = false;
  server.prependListener('request', (_req, res: ServerResponse) => {
    if (stopping) res.setHeader('Connection', 'close');
    open.add(res);
    res.once('close', () => open.delete(res));
  });
  return async () => {
    stopping = true;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const res of open) {
      if (isEventStream(res)) res.end();
      else if (!res.headersSent) res.setHeader('Connection', 'close');
    }
    const end = Date.now() + PATIENCE_MS;
    while (open.size > 0 && Date.now() < end) await delay(LOOK_MS);
    server.closeIdleConnections();
    // The last answers may be on their way out of the socket's buffer.
    await Promise.race([closed, delay(LOOK_MS * 4)]);
    server.closeAllConnections();
    await closed;
  };
}

function isEventStream(res: ServerResponse): boolean {
  return String(res.getHeader('content-type') ?? '').startsWith('text/event-stream');
}
