/** Where the page of a form leads when it is done, where its address says so: a page without JavaScript sent the reader here. */
import { useSearchParams } from '@remix-run/react';
import { ownPath } from '~/platform/own-path';

/** The path that the address names in `back`; null when it names none of this site. */
export function useBack(): string | null {
  const [search] = useSearchParams();
  return ownPath(search.get('back'));
}

/** The address with the same way back, so that a refused form keeps it. */
export const withBack = (to: string, back: string | null): string =>
  back === null ? to : `${to}${to.includes('?') ? '&' : '?'}back=${encodeURIComponent(back)}`;

/** A hidden field in the form of such a page. */
export const BackField = ({ back }: { back: string | null }) =>
  back === null ? null : <input type="hidden" name="redirectTo" value={back} />;
