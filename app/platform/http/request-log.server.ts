/** One line a request: id, method, path, status, milliseconds. Never an address, a cookie or a query. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { type Logger, pino } from 'pino';
import { pinoHttp } from 'pino-http';
import { describeError } from './describe-error.server';
import type { LogDestination } from './log-destination.server';

/** Longer than any id of ours: a secret of a feed's address, or rubbish. */
const LONGEST_SEGMENT = 40;

/** The process's log: JSON lines. LOG_LEVEL chooses how much. */
export function createLog(destination: LogDestination): Logger {
  return pino(
    {
      level: process.env.LOG_LEVEL ?? 'info',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: (error: unknown) => describeError(error) },
    },
    destination,
  );
}

/** Logs every request but the static files, and answers its id in X-Request-Id. */
export function requestLog(log: Logger): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: (req, res) => {
      const id = idFromProxy(req) ?? randomUUID();
      res.setHeader('X-Request-Id', id);
      return id;
    },
    quietReqLogger: true,
    customAttributeKeys: { reqId: 'requestId', responseTime: 'ms' },
    customProps: (req) => ({ method: req.method, path: pathForLog(urlOf(req)) }),
    // Wrapped, ours would be given what pino made of the error, which is none any more.
    wrapSerializers: false,
    serializers: {
      res: () => undefined,
      req: () => undefined,
      err: (error: unknown) => describeError(error),
    },
    customSuccessObject: (_req, res, value) => ({ ...value, status: res.statusCode }),
    // pino-http makes an error of every 5xx; what went wrong has a line of its own, with the same id.
    customErrorObject: (_req, res, _error, { err: _made, ...value }) => ({
      ...value,
      status: res.statusCode,
    }),
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request',
    customLogLevel: (_req, res) => (res.statusCode >= 500 ? 'error' : 'info'),
    autoLogging: { ignore: (req) => urlOf(req).startsWith('/assets/') },
  });
}

function idFromProxy(req: IncomingMessage): string | null {
  const given = req.headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : null;
}

function urlOf(req: IncomingMessage): string {
  return (req as { originalUrl?: string }).originalUrl ?? req.url ?? '';
}

/** The path without the query string and without what looks like a secret in it. */
export function pathForLog(url: string): string {
  const [path = ''] = url.split('?');
  return path
    .split('/')
    .map((segment) => (segment.length > LONGEST_SEGMENT ? '…' : segment))
    .join('/');
}
