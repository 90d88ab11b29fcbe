import { Plus } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { formatDate, type PlainDate } from '~/platform/time';
import { PlainLink } from '~/ui/plain-link';
import { planSearchOf } from './calendar-address';
import { useCalendar } from './calendar-context';
import { MonthIcon } from './month-icons';
import { calendarHref } from './use-filters';

/** The empty seats of a day where the reader plans: one by its name, more by their number. Nothing when all are taken. */
export function DayFreeSeatsLine({ day }: { day: PlainDate }) {
  const { t } = useT();
  const { data } = useCalendar();
  const seats = data.openSeats[day];
  if (!seats) return null;
  const { total, free, slotId, slotName } = seats;
  const one = total === free;
  const to = one
    ? `/calendar/plan${planSearchOf(data.address, { date: day, inSlot: slotId })}`
    : calendarHref(data.address, { view: 'board', date: day });
  return (
    <PlainLink href={to} title={one ? slotName : undefined} className="month-free" data-print="no">
      <MonthIcon icon={Plus} />
      <span className="truncate">
        {one && free === 1 && slotName}
        {one && free > 1 && t('board.counts.left', { slot: slotName, count: free })}
        {!one && t('board.counts.free', { count: total })}
      </span>
      <span className="sr-only">{`, ${formatDate(day)}`}</span>
    </PlainLink>
  );
}
