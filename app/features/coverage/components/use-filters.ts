import { useNavigate, useNavigation } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type CalendarAddress, readAddress, searchOf } from './calendar-address';
import { NO_FILTER } from './calendar-filter';

export const calendarHref = (
  address: CalendarAddress,
  changes: Partial<CalendarAddress> = {},
): string => `/calendar${searchOf(address, changes)}`;

/** The calendar of the same time and view with nothing left out. */
export const clearedHref = (address: CalendarAddress): string => calendarHref(address, NO_FILTER);

/** The address that is being opened: what was pressed answers at once, before its data is there. */
export function useComing(address: CalendarAddress): CalendarAddress {
  const { location } = useNavigation();
  if (!location?.pathname.startsWith('/calendar')) return address;
  return readAddress(new URLSearchParams(location.search));
}

export interface Filters {
  /** The filter as it was last asked for. */
  coming: CalendarAddress;
  /** Asks for the calendar with some of the filter changed; `replace` leaves no step in the browser's history. */
  change(changes: Partial<CalendarAddress>, how?: { replace?: boolean }): void;
}

/** Changes of the filter, each upon the last one that was asked for, so that quick ones do not undo each other. */
export function useFilters(address: CalendarAddress): Filters {
  const navigate = useNavigate();
  const { state } = useNavigation();
  const [asked, ask] = useState<CalendarAddress | null>(null);
  const opening = useComing(address);
  const coming = asked ?? opening;
  const last = useRef(coming);
  last.current = coming;
  useEffect(() => {
    if (state === 'idle') ask(null);
  }, [state]);
  const change = useCallback<Filters['change']>(
    (changes, { replace = false } = {}) => {
      last.current = { ...last.current, ...changes };
      ask(last.current);
      navigate(calendarHref(last.current), { replace, preventScrollReset: true });
    },
    [navigate],
  );
  return { coming, change };
}
