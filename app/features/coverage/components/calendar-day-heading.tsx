import { Link } from '@remix-run/react';
import { useToday } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import { formatDayMonth, formatWeekday, type PlainDate } from '~/platform/time';
import { cn } from '~/ui/cn';
import { useCalendar } from './calendar-context';
import { LunarDate, Occasions } from './calendar-day-mark';
import { dayName } from './calendar-text';

/** The head of a day's column: a way into the day, its lunar date, what the day means. */
export function DayHeading({ day }: { day: PlainDate }) {
  const { t, locale } = useT();
  const { dayHref } = useCalendar();
  const today = useToday() === day;
  return (
    <div className="day-head relative flex min-w-0 flex-col gap-0.5 px-2 py-1 text-left text-base">
      <span className="flex items-baseline justify-between gap-1.5">
        <Link
          to={dayHref(day)}
          preventScrollReset
          aria-current={today ? 'date' : undefined}
          className={cn(
            'day-date inline-flex items-baseline gap-1.5 rounded-sm hover:underline max-md:py-2',
            today && 'text-accent',
          )}
        >
          <span className="sr-only">{t('calendar.openDay', { day: dayName(t, day) })}</span>
          <span aria-hidden className={cn('font-medium text-xs', !today && 'text-muted')}>
            {formatWeekday(day, locale)}
          </span>
          <span aria-hidden data-figures className="font-semibold text-sm">
            {formatDayMonth(day)}
          </span>
        </Link>
        <LunarDate day={day} className="day-lunar" />
      </span>
      <Occasions day={day} look="lines" />
    </div>
  );
}
