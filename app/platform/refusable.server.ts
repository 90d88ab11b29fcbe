/** A page about a verb that may be refused: it is shown either way, and says why. */
import { data } from '@remix-run/node';
import { type DomainError, problemOf } from './errors';

/** The page's data with `refusal` (null when there is none), under the refusal's own status. */
export function refusable<Page extends object>(page: Page, refused: DomainError | null) {
  const refusal = refused && problemOf(refused);
  return data({ ...page, refusal }, { status: refusal?.status ?? 200 });
}
