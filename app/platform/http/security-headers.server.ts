/** Security headers: what a browser may run, load and frame. */
import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

const YEAR_SECONDS = 31_536_000;

interface Options {
  /** A proxy in front speaks TLS although the request that reaches us does not. */
  behindTls: boolean;
  /** The development server's own scripts carry no nonce. */
  development: boolean;
}

/** Sets the headers and puts a fresh nonce for scripts and styles in `res.locals.cspNonce`. */
export function securityHeaders({ behindTls, development }: Options): RequestHandler[] {
  const nonce: RequestHandler = (req, res, next) => {
    res.locals.cspNonce = randomBytes(18).toString('base64');
    res.setHeader(
      'Permissions-Policy',
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    );
    // Over plain HTTP the header means nothing, and on a name that has no TLS it would lock people out.
    if (behindTls || req.secure) {
      res.setHeader('Strict-Transport-Security', `max-age=${YEAR_SECONDS}; includeSubDomains`);
    }
    next();
  };
  const headers = helmet({
    contentSecurityPolicy: development ? false : { useDefaults: false, directives: DIRECTIVES },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    // Browsers ignore it, with a complaint in the console, on an address without TLS.
    crossOriginOpenerPolicy: behindTls ? { policy: 'same-origin' } : false,
    originAgentCluster: behindTls,
  });
  return [nonce, headers];
}

const ownNonce = (_req: unknown, res: object) =>
  `'nonce-${(res as { locals: { cspNonce: string } }).locals.cspNonce}'`;

const DIRECTIVES = {
  'default-src': ["'self'"],
  'script-src': [ownNonce, "'strict-dynamic'"],
  'style-src': ["'self'", ownNonce],
  // The calendar, the charts and the progress bars place things by style attributes.
  'style-src-attr': ["'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
};
