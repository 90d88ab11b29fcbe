import { Link } from '@remix-run/react';
import { TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import type { DateHeaderProps, EventProps, HeaderProps, ShowMoreProps } from 'react-big-calendar';
import { useToday } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import { formatDate, formatDayMonth, formatWeekday } from '~/platform/time';
import { cn } from '~/ui/cn';
import { useCalendar } from './calendar-context';
import { dayOf, spanOf, timeOf } from './calendar-dates';
import { GridItem, GridPreview } from './calendar-item';
import { countHidden } from './calendar-state';
import { dayName, moreName, weekdayName } from './calendar-text';
import type { CalendarItem } from './calendar-types';

/** An item as the grid takes it. Without `item` it is the shadow of a card that comes from the tray. */
export interface CalendarEvent {
  id: string;
  item: CalendarItem | null;
  title: string;
  start: Date;
  end: Date;
  allDay: boolean;
}

/** The dates of an item, made once. */
export const toEvent = (item: CalendarItem): CalendarEvent => ({
  id: item.placementId,
  item,
  title: item.exemplarName,
  ...spanOf(item.plannedOn, item.plannedTime, item.lengthMinutes),
});

/** The grid draws everything again while something is dragged: only an item that changed is. */
export const EventCell = memo(function EventCell({
  event,
}: Pick<EventProps<CalendarEvent>, 'event'>) {
  const { outletOf } = useCalendar();
  if (!event.item || '__isPreview' in event) {
    const outlet = event.item ? outletOf(event.item.outletId) : undefined;
    return <GridPreview hue={outlet?.hue}>{event.title}</GridPreview>;
  }
  return <GridItem item={event.item} time={event.allDay ? null : timeOf(event.start)} />;
});

/** The head of a month's column: T2 … CN. */
export function WeekdayHeading({ date }: HeaderProps) {
  const { t, locale } = useT();
  const day = dayOf(date);
  return (
    <>
      <span aria-hidden>{formatWeekday(day, locale)}</span>
      <span className="sr-only">{weekdayName(t, day)}</span>
    </>
  );
}

/** The head of a day's column in a week: a way into the day. The grid puts it into a button. */
export function DayHeading({ date }: HeaderProps) {
  const { t, locale } = useT();
  const day = dayOf(date);
  const today = useToday() === day;
  return (
    <span className={cn('inline-flex items-baseline gap-1.5', today && 'text-accent')}>
      <span className="sr-only">{t('calendar.openDay', { day: formatDate(day) })}</span>
      <span aria-hidden className="font-medium text-muted text-xs">
        {formatWeekday(day, locale)}
      </span>
      <span aria-hidden className="font-semibold">
        {formatDayMonth(day)}
      </span>
    </span>
  );
}

/** The number of a day: a way into it. On a phone it also says how much lies on the day. */
export function DayNumber({ date, isOffRange }: DateHeaderProps) {
  const { t } = useT();
  const { dayHref, items, outletOf } = useCalendar();
  const day = dayOf(date);
  const today = useToday() === day;
  const mine = items.filter((item) => item.plannedOn === day);
  const late = mine.some((item) => item.overdue);
  const hues = [...new Set(mine.map((item) => outletOf(item.outletId)?.hue))];
  const count = mine.length;
  return (
    <Link
      to={dayHref(day)}
      preventScrollReset
      aria-current={today ? 'date' : undefined}
      className="flex items-center rounded-sm p-1 focus-visible:outline-offset-[-2px] max-md:h-full max-md:min-h-14 max-md:flex-col max-md:gap-1"
    >
      <span className="sr-only">
        {t('calendar.openDay', { day: dayName(t, day) })}
        {count > 0 && `: ${t(late ? 'calendar.dayCountLate' : 'calendar.dayCount', { count })}`}
      </span>
      <span
        aria-hidden
        data-figures
        className={cn(
          'flex h-5 min-w-5 items-center justify-center rounded-full px-1 font-semibold text-xs hover:bg-sunken',
          isOffRange && 'font-medium text-muted',
          today && 'bg-accent-fill text-on-accent hover:bg-accent-fill-hover',
        )}
      >
        {Number(day.slice(8))}
      </span>
      {count > 0 && (
        <span aria-hidden className="hidden flex-col items-center gap-0.5 max-md:flex">
          <span className="flex gap-0.5">
            {hues.map((hue) => (
              <span key={hue} data-hue={hue} className="size-1.5 rounded-full bg-hue" />
            ))}
          </span>
          <span
            data-figures
            className={cn(
              'flex items-center text-muted text-xs',
              late && 'font-semibold text-late',
            )}
          >
            {late && <TriangleAlert className="size-3" />}
            {count}
          </span>
        </span>
      )}
    </Link>
  );
}

/** What a full day has besides: how much, and what of it matters. Leads into the day. */
export function ShowMore({ slotDate, count, remainingEvents }: ShowMoreProps<CalendarEvent>) {
  const { t } = useT();
  const { dayHref } = useCalendar();
  const hidden = countHidden(remainingEvents.flatMap((event) => event.item ?? []));
  const text = moreName(t, count, hidden);
  return (
    <Link
      to={dayHref(dayOf(slotDate))}
      preventScrollReset
      title={text}
      className={cn(
        'rbc-show-more block truncate rounded-sm px-1.5 font-medium text-xs leading-5 hover:underline focus-visible:outline-offset-[-2px]',
        hidden.late > 0 ? 'text-late' : 'text-accent',
      )}
    >
      {text}
    </Link>
  );
}
