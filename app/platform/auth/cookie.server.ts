import { type Cookie, createCookie } from '@remix-run/node';
import { derivedSecret, SESSION_COOKIE } from './token.server';

const options = { httpOnly: true, sameSite: 'lax', path: '/' } as const;

/** Reads a raw cookie value of the request; null when it is not there, or is none that we could have set. */
export function readCookie(request: Request, name: string): string | null {
  for (const pair of (request.headers.get('Cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (pair.slice(0, at).trim() === name) return decoded(pair.slice(at + 1).trim());
  }
  return null;
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

/** Set-Cookie text for the session; an empty token removes it. `maxAge` in seconds. */
export function sessionCookie(token: string, secure: boolean, maxAge: number): string {
  const flags = `Path=${options.path}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return `${SESSION_COOKIE}=${token}; ${flags}; Max-Age=${maxAge}`;
}

/** A toast that survives one redirect. Signed: what it holds becomes an address of the page. */
export const flashCookie = (secret: string): Cookie =>
  createCookie('gs_flash', { ...options, maxAge: 60, secrets: [derivedSecret(secret, 'flash')] });
