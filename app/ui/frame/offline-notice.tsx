import { useLocation } from '@remix-run/react';
import { WifiOff } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { KEEPS, useReach } from './use-reach';

/** Says plainly that there is no network, and that nothing typed is lost. */
export function OfflineNotice() {
  const { t } = useT();
  const alone = useReach() === 'no';
  const { pathname } = useLocation();
  return (
    <div role="status" data-print="no">
      {alone && (
        <p className="flex items-center justify-center gap-2 bg-warn-soft px-4 py-2 text-warn">
          <WifiOff aria-hidden className="size-4 shrink-0" />
          {t(pathname === KEEPS ? 'frame.offlineKept' : 'frame.offline')}
        </p>
      )}
    </div>
  );
}
