import { useLocation } from '@remix-run/react';
import { WifiOff } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useT } from '~/platform/i18n/react';

export const useOnline = (): boolean =>
  useSyncExternalStore(
    listen,
    () => navigator.onLine,
    () => true,
  );

/** The page that keeps what is done without a network, and sends it by itself. */
const KEEPS = '/work';

/** Says plainly that there is no network, and that nothing typed is lost. */
export function OfflineNotice() {
  const { t } = useT();
  const online = useOnline();
  const { pathname } = useLocation();
  return (
    <div role="status" data-print="no">
      {!online && (
        <p className="flex items-center justify-center gap-2 bg-warn-soft px-4 py-2 text-warn">
          <WifiOff aria-hidden className="size-4 shrink-0" />
          {t(pathname === KEEPS ? 'frame.offlineKept' : 'frame.offline')}
        </p>
      )}
    </div>
  );
}

function listen(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}
