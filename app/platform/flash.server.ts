/** One acknowledgement that survives a redirect: a key of the catalogues and its parameters. */
import { randomUUID } from 'node:crypto';
import type { Cookie } from '@remix-run/node';
import { flashCookie } from './auth/cookie.server';
import { readEnv } from './env.server';
import type { TextKey } from './i18n/keys';
import { ownPath } from './own-path';

export interface Flash {
  key: TextKey;
  params: Record<string, string | number>;
  /** The address that undoes what is told. */
  undo?: string | null;
}

/** With an id of its own: two requests at once, one's own and the live one, bring the same toast. */
export type WrittenFlash = Flash & { id: string };

/** Set-Cookie text that shows the toast on the next page. */
export const writeFlash = (flash: Flash): Promise<string> =>
  cookie().serialize({ ...flash, id: randomUUID() } satisfies WrittenFlash);

/** The toast to show, and the Set-Cookie text that clears it; null when there is none. */
export async function readFlash(
  request: Request,
): Promise<{ flash: WrittenFlash; clear: string } | null> {
  const flash = await parsed(request);
  if (!flash || typeof flash.key !== 'string') return null;
  return {
    flash: { ...flash, undo: ownPath(flash.undo) },
    clear: await cookie().serialize('', { maxAge: 0 }),
  };
}

/** Null for one that we did not sign. */
async function parsed(request: Request): Promise<WrittenFlash | null> {
  try {
    return (await cookie().parse(request.headers.get('Cookie'))) as WrittenFlash | null;
  } catch {
    return null;
  }
}

let made: Cookie | null = null;
const cookie = (): Cookie => {
  made ??= flashCookie(readEnv().SESSION_SECRET);
  return made;
};
