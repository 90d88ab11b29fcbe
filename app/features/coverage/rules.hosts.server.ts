/** Which hosts are one site. On the server only: the list of public suffixes would weigh 40 KB in the browser. */
import { getDomain } from 'tldts';

/**
 * Whether a host is one of those, or belongs to the same registrable domain. A public suffix (com.vn, blogspot.com) is shared by
 * strangers and joins nothing.
 */
export function isOneOf(host: string, known: readonly string[]): boolean {
  if (known.includes(host)) return true;
  const site = siteOf(host);
  return site !== null && known.some((each) => siteOf(each) === site);
}

const siteOf = (host: string): string | null => getDomain(host, { allowPrivateDomains: true });
