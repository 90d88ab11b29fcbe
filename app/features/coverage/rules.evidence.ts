/** What may prove that something was published, as people write it. Pure: every door to a publication reads it here. */

const HOME = /^(index|home(-?page)?|default|main|trang-?chu|vi(-vn)?|en(-\w\w)?)?(\.\w{2,5})?$/i;
/** What names a page at the root of a site: `?p=1234`. */
const PAGE_NAME = /^(p|(page|post|news|article|item|content)?_?id|aid|nid|bai(viet)?|tin)$/i;
/** What says where somebody came from, in which language, when: never a page. */
const NOISE =
  /^(utm_\w+|\w*clid|zalo\w*|_\w*|ref\w*|from|source|src|lang\w*|hl|locale|v(er(sion)?)?|t(s|ime)?|s(ess)?id|session\w*|token|amp|mobile|igsh\w*|mibext\w*|share\w*)$/i;

/**
 * The address of a page: http or https, nothing that a browser would run, and more than the home page of a site. Null for
 * anything else.
 */
export function readPageUrl(typed: string): string | null {
  const url = readWebUrl(typed);
  return url === null || isHomePage(new URL(url)) ? null : url;
}

/** `docs.google.com/d/1`, as it stands in the bar of a browser that hides `https://`. */
const WITHOUT_SCHEME = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(:\d+)?([/?#]|$)/u;

/** An address of the web, `https://` added where nothing stands before the host; null for anything else. */
export function readWebUrl(written: string): string | null {
  const typed = WITHOUT_SCHEME.test(written) ? `https://${written}` : written;
  if (typed.length > 500 || !URL.canParse(typed)) return null;
  // `https:baobaclieu.vn/a` is read as an address of the site that shows it.
  if (!/^https?:\/\/[^/\\]/i.test(typed)) return null;
  const { hostname, username, password } = new URL(typed);
  if (username || password) return null;
  return /^[^.]+(\.[^.]+)+$/.test(hostname) ? typed : null;
}

/** Shows what is new every day, and so proves nothing. */
function isHomePage({ pathname, searchParams }: URL): boolean {
  if ([...searchParams].some(([name, value]) => namesPage(name, value))) return false;
  const parts = pathname.split('/').map((part) => bare(decoded(part)));
  return parts.every((part) => HOME.test(part) || !/[\p{L}\p{N}]/u.test(part));
}

const namesPage = (name: string, value: string): boolean =>
  PAGE_NAME.test(name)
    ? /[\p{L}\p{N}]/u.test(value)
    : !NOISE.test(name) && /\d{3}|\p{L}[-_/ ]\p{L}/u.test(value);

/** Without its accents: `trang-chủ`. */
const bare = (part: string): string => part.normalize('NFD').replace(/\p{M}/gu, '');

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The host of an address, without what all sites put before it. */
export const hostOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^(www|m)\./, '') : '';

const NUMBER = '[1-9]\\d{0,5}[A-Za-z]{0,2}';
const ISSUE = new RegExp(`^${NUMBER}(\\s?[-+]\\s?${NUMBER})?(/(19|20)\\d{2})?$`);
const SPECIAL = /^(xuân|tết)(\s\p{L}+){0,2}\s(19|20)\d{2}$/iu;

/** The number of an issue: 4321, 4321A, 4321-4322, 12/2019, Xuân 2020. Null for what is no issue. */
export function readIssue(typed: string): string | null {
  const issue = typed
    .replace(/^(số báo|số|no\.?|#)\s*/iu, '')
    .replace(/[‐-―]/g, '-')
    .trim();
  return ISSUE.test(issue) || SPECIAL.test(issue) ? issue : null;
}

const PAGES_MOST = 200;

/** The pages of an issue: 3, 3-4, "1, 4". Null for what is no page. */
export function readPages(typed: string): string | null {
  const text = typed.replace(/^(trang|tr\.?|p\.?)\s*/iu, '').replace(/[‐-―]/g, '-');
  const ranges = text.split(/\s*(?:,|;|&|\svà\s)\s*/u).map((range) => range.split(/\s*-\s*/));
  const right = ranges.every((range) => {
    const [from = '', to = from] = range;
    if (range.length > 2 || ![from, to].every((page) => /^[1-9]\d{0,2}$/.test(page))) return false;
    return Number(to) <= PAGES_MOST && (range.length === 1 || Number(from) < Number(to));
  });
  return right && ranges.length <= 6 ? ranges.map((range) => range.join('-')).join(', ') : null;
}
