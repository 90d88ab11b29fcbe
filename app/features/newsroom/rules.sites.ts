/** The site of a channel that publishes on the web, as people write it. Pure. */
import type { MEDIA } from './rules';

/** Whether a channel of the medium has a site of its own. */
export const hasSite = (medium: (typeof MEDIA)[number]): boolean =>
  medium === 'online' || medium === 'social';

/** The host of an address or a bare host (`https://www.baobaclieu.vn/…`, `baobaclieu.vn`), without `www.`; null for what is neither. */
export function readSite(typed: string): string | null {
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return null;
  const { hostname, username } = new URL(address);
  if (username || !/^[^.\s]+(\.[^.\s]+)+$/.test(hostname)) return null;
  return hostname.replace(/^(www|m)\./, '');
}
