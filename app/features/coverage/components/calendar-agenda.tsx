import { Link } from '@remix-run/react';
import { useToday } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import { formatDate, type PlainDate } from '~/platform/time';
import { Badge } from '~/ui/badge';
import { cn } from '~/ui/cn';
import { AgendaBeyond } from './agenda-beyond';
import { NothingPlanned } from './agenda-empty';
import { AgendaRow } from './agenda-row';
import { daysOf } from './calendar-address';
import { useCalendar } from './calendar-context';
import { LunarDate, Occasions } from './calendar-day-mark';
import { isFiltered } from './calendar-filter';
import { weekdayName } from './calendar-text';
import type { CalendarData, CalendarItem, DeadlineMark, OpenSeats } from './calendar-types';
import { DayMore } from './day-more';
import { DeadlineLink } from './deadline-link';
import { SeatLine } from './hour-seat';
import { countOf } from './month-days';

/** The window as a list by day: plain HTML, complete without JavaScript. */
export function CalendarAgenda() {
  const { t } = useT();
  const today = useToday();
  const { data, items } = useCalendar();
  const dueOn = new Map<PlainDate, DeadlineMark[]>();
  for (const mark of data.deadlines) dueOn.set(mark.day, [...(dueOn.get(mark.day) ?? []), mark]);
  const freeOn = new Map<PlainDate, OpenSeats[]>();
  for (const seat of data.freeSeats) freeOn.set(seat.day, [...(freeOn.get(seat.day) ?? []), seat]);
  const besides = isFiltered(data.address) ? [] : daysWithMeaning(data, today);
  // Days of which the list holds nothing must not look empty.
  const { beyond } = data;
  const held = (day: PlainDate) => !beyond || day < beyond.from || day === items[0]?.plannedOn;
  const days = byDay(items, [...besides, ...dueOn.keys(), ...freeOn.keys()].filter(held));
  if (days.length === 0) return <NothingPlanned />;
  const past =
    data.view !== 'agenda' &&
    days.some(([day]) => day < today) &&
    days.some(([day]) => day >= today);
  const firstAhead = days.find(([day]) => day >= today)?.[0];
  return (
    <div className="flex flex-col gap-4">
      {past && (
        <a
          href="#agenda-today"
          className="-mb-2 w-fit rounded-sm py-2 font-medium text-accent text-sm hover:underline md:hidden"
        >
          {t('calendar.agenda.toToday')}
        </a>
      )}
      {days.map(([day, list]) => (
        <AgendaDay
          key={day}
          day={day}
          items={list}
          deadlines={dueOn.get(day) ?? []}
          seats={freeOn.get(day) ?? []}
          anchor={day === firstAhead ? 'agenda-today' : undefined}
          isToday={day === today}
        />
      ))}
      {beyond && <AgendaBeyond beyond={beyond} />}
    </div>
  );
}

/** Holidays and theme days to come: they are worth a line even when nothing is planned on them. */
const daysWithMeaning = ({ days, window }: CalendarData, today: PlainDate): PlainDate[] =>
  daysOf(window).filter((day) => day >= today && (days[day]?.occasions.length ?? 0) > 0);

function byDay(
  items: readonly CalendarItem[],
  besides: readonly PlainDate[],
): [PlainDate, CalendarItem[]][] {
  const days = new Map<PlainDate, CalendarItem[]>(besides.map((day) => [day, []]));
  for (const item of items) days.set(item.plannedOn, [...(days.get(item.plannedOn) ?? []), item]);
  const hour = (item: CalendarItem) => item.plannedTime ?? '';
  for (const list of days.values())
    list.sort((a, b) => (hour(a) < hour(b) ? -1 : hour(a) > hour(b) ? 1 : 0));
  return [...days.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
}

interface AgendaDayProps {
  day: PlainDate;
  items: readonly CalendarItem[];
  deadlines: readonly DeadlineMark[];
  /** What is empty on it; of a week or a day only. */
  seats: readonly OpenSeats[];
  anchor: string | undefined;
  isToday: boolean;
}

function AgendaDay({ day, items, deadlines, seats, anchor, isToday }: AgendaDayProps) {
  const { t } = useT();
  const { dayHref, hiddenOn } = useCalendar();
  const count = items.length + countOf(hiddenOn(day));
  return (
    <section id={anchor} aria-labelledby={`agenda-${day}`} className="scroll-mt-32">
      <h2 id={`agenda-${day}`} className="mb-1.5 flex items-center gap-2 text-sm">
        <Link
          to={dayHref(day)}
          preventScrollReset
          className={cn('rounded-sm font-semibold hover:underline', isToday && 'text-accent')}
        >
          {t('calendar.agenda.heading', { weekday: weekdayName(t, day), day: formatDate(day) })}
        </Link>
        <LunarDate day={day} />
        {isToday && <Badge tone="accent">{t('calendar.agenda.todayMark')}</Badge>}
        {count > 0 && (
          <span className="ml-auto text-muted">{t('calendar.agenda.count', { count })}</span>
        )}
      </h2>
      <div className="mb-1.5 empty:hidden">
        <Occasions day={day} look="row" />
      </div>
      {deadlines.length > 0 && (
        <ul className="mb-1.5 grid gap-1 md:grid-cols-2 xl:grid-cols-3">
          {deadlines.map((deadline) => (
            <li key={deadline.assignmentId} className="min-w-0">
              <DeadlineLink deadline={deadline} />
            </li>
          ))}
        </ul>
      )}
      {seats.length > 0 && (
        <ul
          aria-label={t('calendar.agenda.freeSeats')}
          data-print="no"
          className="mb-1.5 grid gap-1 md:grid-cols-2 xl:grid-cols-3"
        >
          {seats.map((seat) => (
            <li key={seat.slotId} className="min-w-0">
              <SeatLine seat={seat} />
            </li>
          ))}
        </ul>
      )}
      {items.length === 0 && deadlines.length === 0 && seats.length === 0 && (
        <p className="text-muted text-sm">{t('week.nothingYet')}</p>
      )}
      <ul className="divide-y divide-line rounded-md border border-line bg-panel empty:hidden">
        {items.map((item) => (
          <AgendaRow key={item.placementId} item={item} />
        ))}
      </ul>
      <DayMore day={day} />
    </section>
  );
}
