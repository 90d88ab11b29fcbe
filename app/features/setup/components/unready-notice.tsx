import { useLocation } from '@remix-run/react';
import { LinkButton } from '~/ui/button';
import { Notice } from '~/ui/notice';

/** In words already: the pages do not have these texts. */
export interface UnreadyWords {
  title: string;
  text: string;
  /** To the set-up; null for whoever does not do it. */
  link: string | null;
}

/** Pages that are empty until there is a programme. */
const EMPTY = /^\/(calendar|assignments|exemplars|progress|work|slots|series|reporters)(\/|$)/;

/** Why the pages are empty, and who does something about it. */
export function UnreadyNotice({ title, text, link }: UnreadyWords) {
  const { pathname } = useLocation();
  if (!EMPTY.test(pathname)) return null;
  return (
    <div className="mx-auto w-full max-w-6xl px-4 pt-4 md:px-6" data-print="no">
      <Notice tone="warn" title={title}>
        <p>{text}</p>
        {link && (
          <LinkButton to="/setup" size="sm" className="mt-2">
            {link}
          </LinkButton>
        )}
      </Notice>
    </div>
  );
}
