import { useNavigate, useNavigation } from '@remix-run/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type CalendarAddress, readAddress, searchOf } from './calendar-address';
import { NO_FILTER } from './calendar-filter';

export const calendarHref = (
  address: CalendarAddress,
  changes: Partial<CalendarAddress> = {},
): string => `/calendar${searchOf(address, changes)}`;

/** The calendar of the same time and view with nothing left out. */
export const clearedHref = (address: CalendarAddress): string => calendarHref(address, NO_FILTER);

/** The address that is being opened: what was pressed answers at once, before its data is there. */
function useComing(address: CalendarAddress): CalendarAddress {
  const { location } = useNavigation();
  if (!location?.pathname.startsWith('/calendar')) return address;
  return readAddress(new URLSearchParams(location.search));
}

type Changes = Partial<CalendarAddress>;

export interface Filters {
  /** The address as it was last asked for. */
  coming: CalendarAddress;
  /** Asks for the calendar with some of its address changed; `replace` leaves no step in the browser's history. */
  change(changes: Changes, how?: { replace?: boolean }): void;
  /** The same, for changes that depend on what was last asked for, even if it is not drawn yet. Null asks for nothing. */
  ask(of: (coming: CalendarAddress) => Changes | null, how?: { replace?: boolean }): void;
}

/**
 * Changes of the calendar's address by what is no link: the filter, its words, keys. Each is made upon the last one that was
 * asked for, so that quick ones do not undo each other.
 */
export function useFilters(address: CalendarAddress): Filters {
  const navigate = useNavigate();
  const { state } = useNavigation();
  const [asked, setAsked] = useState<CalendarAddress | null>(null);
  const opening = useComing(address);
  const coming = asked ?? opening;
  const last = useRef(coming);
  last.current = coming;
  useEffect(() => {
    if (state === 'idle') setAsked(null);
  }, [state]);
  const ask = useCallback<Filters['ask']>(
    (of, { replace = false } = {}) => {
      const changes = of(last.current);
      if (!changes) return;
      last.current = { ...last.current, ...changes };
      setAsked(last.current);
      navigate(calendarHref(last.current), { replace, preventScrollReset: true });
    },
    [navigate],
  );
  const change = useCallback<Filters['change']>((changes, how) => ask(() => changes, how), [ask]);
  return useMemo(() => ({ coming, change, ask }), [coming, change, ask]);
}
