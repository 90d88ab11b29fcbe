import { createHmac, randomBytes } from 'node:crypto';

export const SESSION_COOKIE = 'gs_session';

/** A new session token: 256 random bits. Only the cookie ever holds it. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');

/** A secret for one purpose, made of the one that the installation has. */
export const derivedSecret = (secret: string, purpose: string): string =>
  createHmac('sha256', secret).update(`guong-sang ${purpose}`).digest('base64url');

/** What the database keeps of a token. */
export const hashSessionToken = (secret: string, token: string): string =>
  createHmac('sha256', secret).update(token).digest('hex');
