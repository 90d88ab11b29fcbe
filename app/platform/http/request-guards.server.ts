/** What is refused at the door, before anything reads the request. */
import type { Request, RequestHandler, Response } from 'express';

/** Room for a 20 MB file and the fields beside it. */
const BODY_LIMIT_BYTES = 25 * 1024 * 1024;
/** So much is read and thrown away: a browser that is cut off while it sends shows no answer at all. */
const DRAINED_BYTES = 4 * BODY_LIMIT_BYTES;

const READING = ['GET', 'HEAD', 'OPTIONS'];
const KNOWN = [...READING, 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Answers 405 to a method that nothing here knows, and OPTIONS by itself: no other origin is let in. */
export const knownMethodsOnly: RequestHandler = (req, res, next) => {
  if (KNOWN.includes(req.method) && req.method !== 'OPTIONS') return next();
  res.setHeader('Allow', KNOWN.join(', '));
  if (req.method === 'OPTIONS') return void res.status(204).end();
  refuse(res, 405, 'Phương thức này không được hỗ trợ.');
};

/**
 * Refuses with 403 a change that a page of another origin asks for. Callers that are not browsers
 * send neither header and carry no cookie of a victim.
 * https://developer.mozilla.org/docs/Web/HTTP/Headers/Sec-Fetch-Site
 */
export const sameOriginChangesOnly: RequestHandler = (req, res, next) => {
  if (READING.includes(req.method) || isFromHere(req)) return next();
  refuse(
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

/** The host that the browser was given; a proxy's word counts only when proxies are trusted. */
function hostOf(req: Request): string | undefined {
  const trusts = req.app.get('trust proxy fn') as (address: string, hop: number) => boolean;
  const forwarded = req.get('x-forwarded-host')?.split(',')[0]?.trim();
  if (forwarded && trusts(req.socket.remoteAddress ?? '', 0)) return forwarded;
  return req.get('host');
}

/** Refuses with 413 a body that is too large, by its announced length and again while it streams in. */
export const limitedBodiesOnly: RequestHandler = (req, res, next) => {
  const announced = Number(req.get('content-length') ?? 0);
  if (announced > DRAINED_BYTES) return refuseBody(req, res);
  if (announced <= BODY_LIMIT_BYTES) {
    countWhileStreaming(req, res);
    return next();
  }
  req.once('end', () => refuseBody(req, res));
  req.resume();
};

function countWhileStreaming(req: Request, res: Response): void {
  let seen = 0;
  const push = req.push.bind(req);
  // The parser pushes each chunk here; a listener for 'data' would start the stream before its reader.
  req.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    seen += chunk?.length ?? 0;
    if (seen <= BODY_LIMIT_BYTES) return push(chunk, encoding);
    if (res.headersSent) return false;
    if (chunk === null || seen > DRAINED_BYTES) refuseBody(req, res);
    return true;
  };
}

function refuseBody(req: Request, res: Response): void {
  res.setHeader('Connection', 'close');
  res.once('finish', () => req.destroy());
  refuse(res, 413, 'Dữ liệu gửi lên vượt quá 25 MB. Hãy giảm dung lượng tệp rồi gửi lại.');
}

function refuse(res: Response, status: number, text: string): void {
  res.status(status).type('text/plain; charset=utf-8').send(`${text}\n`);
}
