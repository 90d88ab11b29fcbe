/** Ways from the calendar that are no links: what a key or a drop opens. */
import { useNavigate } from '@remix-run/react';
import { useCallback } from 'react';
import { type PlanChosen, planSearchOf } from './calendar-address';
import { useCalendar } from './calendar-context';

/** Goes to an address and leaves the page where it is scrolled. */
export function useGoing(): (address: string) => void {
  const navigate = useNavigate();
  return useCallback((address) => navigate(address, { preventScrollReset: true }), [navigate]);
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
