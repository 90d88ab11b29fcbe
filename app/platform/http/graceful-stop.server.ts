/** Stops the HTTP process without cutting off anybody who is being served. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

const PATIENCE_MS = 10_000;
/** A body that has not come by then is not waited for. */
const BODY_PATIENCE_MS = 3_000;
const LOOK_MS = 50;

/**
 * Watches a server's answers. The function that it gives stops accepting, ends event streams, waits
 * for requests in flight (ten seconds at most, three for one whose body has not come whole) and resolves when the last connection is closed.
 */
export function graceful(server: Server): () => Promise<void> {
  const open = new Map<ServerResponse, IncomingMessage>();
  let stopping = false;
  server.prependListener('request', (req: IncomingMessage, res: ServerResponse) => {
    if (stopping) res.setHeader('Connection', 'close');
    open.set(res, req);
    res.once('close', () => open.delete(res));
  });
  return async () => {
    stopping = true;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const res of open.keys()) {
      if (isEventStream(res)) res.end();
      else if (!res.headersSent) res.setHeader('Connection', 'close');
    }
    const began = Date.now();
    while (open.size > 0 && Date.now() - began < PATIENCE_MS) {
      await delay(LOOK_MS);
      if (Date.now() - began < BODY_PATIENCE_MS) continue;
      for (const req of open.values()) if (!req.complete) req.destroy();
    }
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
