/** One acknowledgement that survives a redirect: a key of the catalogues and its parameters. */
import { flashCookie } from './auth/cookie.server';
import type { TextKey } from './i18n/keys';

export interface Flash {
  key: TextKey;
  params: Record<string, string | number>;
  /** The address that undoes what is told. */
  undo?: string | null;
}

/** Set-Cookie text that shows the toast on the next page. */
export const writeFlash = (flash: Flash): Promise<string> => flashCookie.serialize(flash);

/** The toast to show, and the Set-Cookie text that clears it; null when there is none. */
export async function readFlash(request: Request): Promise<{ flash: Flash; clear: string } | null> {
  const flash = (await flashCookie.parse(request.headers.get('Cookie'))) as Flash | null;
  if (!flash || typeof flash.key !== 'string') return null;
  return { flash, clear: await flashCookie.serialize('', { maxAge: 0 }) };
}
