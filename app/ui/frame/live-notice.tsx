import { Link, useLocation } from '@remix-run/react';
import { Unplug } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { useLineState } from '~/platform/live/live';
import { useReach } from './use-reach';

/** Says that changes of others do not arrive, once that has lasted; and that the session is over, with the way back in. */
export function LiveNotice() {
  const { t } = useT();
  const state = useLineState();
  const { pathname, search } = useLocation();
  const broken = useReach() === 'unheard';
  const ended = state === 'ended';
  return (
    <div
      role="status"
      data-line={state}
      data-print="no"
      className="pointer-events-none fixed bottom-3 left-3 z-50 max-md:right-3 max-md:bottom-17"
    >
      {(broken || ended) && (
        <p className="pointer-events-auto inline-flex items-center gap-2 rounded-md border border-line bg-raised px-3 py-1.5 text-sm shadow-float">
          <Unplug aria-hidden className="size-4 shrink-0 text-warn" />
          {t(ended ? 'live.ended' : 'live.broken')}
          {ended && (
            <Link
              to={`/login?next=${encodeURIComponent(pathname + search)}`}
              reloadDocument
              className="font-medium text-accent underline underline-offset-2 max-md:py-2.5"
            >
              {t('frame.signIn')}
            </Link>
          )}
        </p>
      )}
    </div>
  );
}
