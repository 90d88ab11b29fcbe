/** What is refused at the door, before anything reads the request. */
import type { Request, RequestHandler, Response } from 'express';
import { answerPlainly } from './plain-answer.server';

/** Four times what a form may send (`readForm`): so much is read and thrown away for the sake of an answer in words. */
const DRAINED_BYTES = 100 * 1024 * 1024;

const READING = ['GET', 'HEAD', 'OPTIONS'];
/** Every verb is a POST to an address of its own. */
const KNOWN = [...READING, 'POST'];

/** A name or an address, as a browser sends it, with a port or without. */
const HOST = /^(?:[a-z0-9_.-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/**
 * Answers 400 to an address or a host that cannot be read, before anything decodes it and fails. A proxy's word about the host
 * is left out unless the proxy is trusted, for whoever builds addresses from it.
 */
export const readableAddressesOnly: RequestHandler = (req, res, next) => {
  const forwarded = req.get('x-forwarded-host')?.split(',')[0]?.trim();
  if (forwarded && trustsProxy(req)) req.headers['x-forwarded-host'] = forwarded;
  else delete req.headers['x-forwarded-host'];
  if (isReadable(req)) return next();
  answerPlainly(req, res, 400, 'Địa chỉ này viết sai nên không mở được. Hãy kiểm tra lại địa chỉ.');
};

function isReadable(req: Request): boolean {
  const hosts = [req.headers.host ?? 'localhost', req.headers['x-forwarded-host'] ?? 'localhost'];
  const [path = '', query = ''] = req.originalUrl.split('?', 2);
  // How Remix asked for one loader before single fetch. It would run it, and log an error with a stack.
  if (query.includes('_data') && new URLSearchParams(query).has('_data')) return false;
  // A query may be written loosely, but PostgreSQL's text cannot hold a NUL.
  if (!path.startsWith('/') || /\0|%00/.test(req.originalUrl)) return false;
  const readable = hosts.every(
    (host) => HOST.test(String(host)) && URL.canParse(`http://${host}${req.originalUrl}`),
  );
  return readable && isDecodable(path);
}

function isDecodable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}

/**
 * Keeps every answer that does not say otherwise out of caches. Pages say so themselves: the browser holds what it fetched ahead
 * of a click.
 */
export const storedNowhere: RequestHandler = (_req, res, next) => {
  const writeHead = res.writeHead.bind(res) as (...head: unknown[]) => Response;
  res.writeHead = ((...head: unknown[]) => {
    if (!res.hasHeader('Cache-Control')) res.setHeader('Cache-Control', 'no-store');
    return writeHead(...head);
  }) as typeof res.writeHead;
  next();
};

/** Answers 405 to a method that nothing here knows, and OPTIONS by itself: no other origin is let in. */
export const knownMethodsOnly: RequestHandler = (req, res, next) => {
  if (KNOWN.includes(req.method) && req.method !== 'OPTIONS') return next();
  res.setHeader('Allow', KNOWN.join(', '));
  if (req.method === 'OPTIONS') return void res.status(204).end();
  answerPlainly(req, res, 405, 'Phương thức này không được hỗ trợ.');
};

/**
 * Refuses with 403 a change that a page of another origin asks for. Callers that are not browsers
 * send neither header and carry no cookie of a victim.
 * https://developer.mozilla.org/docs/Web/HTTP/Headers/Sec-Fetch-Site
 */
export const sameOriginChangesOnly: RequestHandler = (req, res, next) => {
  if (READING.includes(req.method) || isFromHere(req)) return next();
  answerPlainly(
    req,
    res,
    403,
    'Yêu cầu đến từ một trang khác nên không được nhận. Hãy mở lại Gương Sáng và thử lần nữa.',
  );
};

function isFromHere(req: Request): boolean {
  const site = req.get('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = req.get('origin');
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === hostOf(req);
}

/** The host that the browser was given; what a proxy says of it is there only when it is trusted. */
const hostOf = (req: Request): string | undefined => req.get('x-forwarded-host') ?? req.get('host');

function trustsProxy(req: Request): boolean {
  const trusts = req.app.get('trust proxy fn') as (address: string, hop: number) => boolean;
  return trusts(req.socket.remoteAddress ?? '', 0);
}

/**
 * Cuts off with 413 a body that is far too large, by its announced length and again while it streams in. What is only a little
 * too large reaches `readForm`, which refuses it in words at its field: a browser that is cut off while it sends shows no answer.
 */
export const limitedBodiesOnly: RequestHandler = (req, res, next) => {
  if (Number(req.get('content-length') ?? 0) > DRAINED_BYTES) return refuseBody(req, res);
  countWhileStreaming(req, res);
  res.once('finish', () => throwRestAway(req));
  next();
};

/**
 * What an answer had no need of is read and thrown away, or the connection would stand still: the next request on it, which a proxy
 * may send for somebody else, would wait for ever. (Node does so only when nobody has begun to read, and Remix always begins.)
 */
function throwRestAway(req: Request): void {
  if (req.destroyed || (req.complete && req.readableLength === 0)) return;
  req.removeAllListeners('data').on('data', () => undefined);
  req.resume();
}

function countWhileStreaming(req: Request, res: Response): void {
  let seen = 0;
  const push = req.push.bind(req);
  // The parser pushes each chunk here; a listener for 'data' would start the stream before its reader.
  req.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    seen += chunk?.length ?? 0;
    if (seen <= DRAINED_BYTES) return push(chunk, encoding);
    if (!res.headersSent) refuseBody(req, res);
    return false;
  };
}

function refuseBody(req: Request, res: Response): void {
  res.setHeader('Connection', 'close');
  res.once('finish', () => req.destroy());
  answerPlainly(
    req,
    res,
    413,
    'Dữ liệu gửi lên vượt quá 25 MB. Hãy giảm dung lượng tệp rồi gửi lại.',
  );
}
