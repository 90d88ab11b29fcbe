/** Ways from the calendar that are no links: what a key or a drop opens. */
import { useNavigate } from '@remix-run/react';
import { useCallback } from 'react';
import { useT } from '~/platform/i18n/react';
import { bringRoutes, missingRoutes } from '~/platform/route-modules';
import { useToast } from '~/ui/toast';
import { type PlanChosen, planSearchOf } from './calendar-address';
import { useCalendar } from './calendar-context';

/**
 * Goes to an address (from the root) and leaves the page where it is scrolled. Without a network it goes only where the code of
 * what it leads to is here, and says so otherwise: Remix would load the page again for it.
 */
export function useGoing(): (address: string) => void {
  const { t } = useT();
  const toast = useToast();
  const navigate = useNavigate();
  return useCallback(
    (address) => {
      const go = () => navigate(address, { preventScrollReset: true });
      const missing = navigator.onLine ? [] : missingRoutes(address.split('?', 1).join());
      if (missing.length === 0) return go();
      bringRoutes(missing).then(go, () => toast({ tone: 'late', text: t('frame.offline') }));
    },
    [navigate, toast, t],
  );
}

/** Opens the plan form over the calendar, with what is chosen in it already. */
export function usePlanForm(): (chosen: PlanChosen) => void {
  const { address } = useCalendar().data;
  const go = useGoing();
  return useCallback(
    (chosen) => go(`/calendar/plan${planSearchOf(address, chosen)}`),
    [go, address],
  );
}
