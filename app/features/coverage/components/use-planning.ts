import { useNavigate } from '@remix-run/react';
import { planSearchOf } from './calendar-address';
import { useCalendar } from './calendar-context';
import type { PlannedAt } from './calendar-types';

/** Opens the plan form over the calendar, with the exemplar and the time chosen. */
export function usePlanning(): (exemplar: string, to: PlannedAt) => void {
  const { data } = useCalendar();
  const navigate = useNavigate();
  return (exemplar, { plannedOn: date, plannedTime }) => {
    const search = planSearchOf(data.address, {
      ...{ exemplar, date },
      ...(plannedTime ? { time: plannedTime } : {}),
    });
    navigate(`/calendar/plan${search}`, { preventScrollReset: true });
  };
}
