/** What the HTTP process hands to every loader and action. */
import type { Logger } from 'pino';

/** The connection that an answer goes out on, for answers that stay open. */
export interface Connection {
  /** Runs once when nothing can be sent any more, whoever ended it (request.signal misses some: nodejs/node#55428). */
  onClose(listener: () => void): void;
  /** Bytes that were written and that the reader has not taken yet. */
  waiting(): number;
  /** Ends it at once, without what still waits. */
  cut(): void;
}

declare module '@remix-run/node' {
  interface AppLoadContext {
    /** The nonce of this answer's Content-Security-Policy; scripts without it do not run. */
    cspNonce: string;
    /** Stands in the log, in the X-Request-Id header and on the apology page. */
    requestId: string;
    /** The caller's address for limiting attempts; a proxy's word counts only with TRUST_PROXY. */
    clientAddress: string;
    /** Writes lines that carry the request id. No personal data. */
    log: Logger;
    connection: Connection;
    /** Sets Retry-After of the answer, whatever becomes of its other headers. */
    retryAfter(seconds: number): void;
  }
}
