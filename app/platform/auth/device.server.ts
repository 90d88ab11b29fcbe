/** Devices on which an account has signed in before: a signed cookie that lasts a year and opens nothing by itself. */
import { createHmac, randomUUID } from 'node:crypto';
import { createCookie } from '@remix-run/node';
import { derivedSecret } from './token.server';

const YEAR_SECONDS = 31_536_000;
/** A newsroom's machine has many people; the one that signed in longest ago is forgotten. */
const MOST_ACCOUNTS = 20;

interface Device {
  id: string;
  /** Digests of the names that signed in here, the newest last. */
  accounts: string[];
}

const cookieOf = (secret: string, secure: boolean) =>
  createCookie('gs_device', {
    path: '/login',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: YEAR_SECONDS,
    secrets: [derivedSecret(secret, 'device')],
  });

const digestOf = (secret: string, username: string): string =>
  createHmac('sha256', derivedSecret(secret, 'device account'))
    .update(username)
    .digest('base64url')
    .slice(0, 16);

/** The id of the device, when that account has signed in on it before; null otherwise. */
export async function knownDevice(
  request: Request,
  secret: string,
  username: string,
): Promise<string | null> {
  const device = await readDevice(request, secret);
  return device?.accounts.includes(digestOf(secret, username)) ? device.id : null;
}

/** Set-Cookie text after an account has signed in. */
export async function rememberDevice(
  request: Request,
  { secret, secure }: { secret: string; secure: boolean },
  username: string,
): Promise<string> {
  const device = (await readDevice(request, secret)) ?? { id: randomUUID(), accounts: [] };
  const own = digestOf(secret, username);
  const accounts = [...device.accounts.filter((each) => each !== own), own].slice(-MOST_ACCOUNTS);
  return cookieOf(secret, secure).serialize({ id: device.id, accounts } satisfies Device);
}

/** Null for none, and for one that was not signed here. */
async function readDevice(request: Request, secret: string): Promise<Device | null> {
  try {
    const read: unknown = await cookieOf(secret, false).parse(request.headers.get('Cookie'));
    if (read === null || typeof read !== 'object') return null;
    const { id, accounts } = read as Partial<Device>;
    return typeof id === 'string' && Array.isArray(accounts) ? { id, accounts } : null;
  } catch {
    return null;
  }
}
