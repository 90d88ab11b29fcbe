import { useLocation } from '@remix-run/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useLineState } from '~/platform/live/live';

/** yes: as far as is known. unheard: a network, and no answer of the server. no: the page is on its own. */
export type Reach = 'yes' | 'unheard' | 'no';

/** The page that keeps what is done without a network, and sends it by itself. */
export const KEEPS = '/work';

const PATIENCE_MS = 3_000;

/**
 * Whether the server can be reached. A device knows only that it has some network, which may lead nowhere: where things are
 * kept for later, a line that has been broken for three seconds counts as none.
 */
export function useReach(): Reach {
  const online = useSyncExternalStore(
    listen,
    () => navigator.onLine,
    () => true,
  );
  const line = useLineState();
  const unheard = useLasting(line === 'broken' || line === 'refused', PATIENCE_MS);
  const { pathname } = useLocation();
  // A server that refuses the line is reached.
  if (!online || (unheard && line === 'broken' && pathname === KEEPS)) return 'no';
  return unheard ? 'unheard' : 'yes';
}

function listen(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

/** True once `value` has been true for so long. */
function useLasting(value: boolean, ms: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!value) return setLasting(false);
    const timer = setTimeout(() => setLasting(true), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return lasting;
}
