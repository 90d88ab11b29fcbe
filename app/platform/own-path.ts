/** Addresses that come with a request and lead on: read as a browser reads them. */

/** Nobody's: what an address leads away from is told by its origin. */
const BASE = 'http://own.invalid';
const CONTROL = /[\p{Cc}\u2028\u2029\ufeff]/u;
const LONGEST = 2_000;

/**
 * The path, query and fragment of an address on this site, or null: never one elsewhere, and nothing that a browser reads in
 * another way than it is written (backslashes, control characters). https://url.spec.whatwg.org/#concept-basic-url-parser
 */
export function ownPath(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > LONGEST) return null;
  if (!value.startsWith('/') || value.includes('\\') || CONTROL.test(value)) return null;
  if (!URL.canParse(value, BASE)) return null;
  const { origin, pathname, search, hash } = new URL(value, BASE);
  // `/.//elsewhere` is a path here, and would be a host where it is written down.
  if (origin !== BASE || pathname.startsWith('//')) return null;
  return `${pathname}${search}${hash}`;
}
