/** react-big-calendar with everything that belongs to it: fetched only in the browser, when the grid is shown. */
import { useNavigate } from '@remix-run/react';
import { getDay, startOfWeek } from 'date-fns';
import { type ComponentType, type RefAttributes, useCallback, useMemo, useRef } from 'react';
import { Calendar, type CalendarProps, dateFnsLocalizer } from 'react-big-calendar';
import withDragAndDrop, {
  type withDragAndDropProps,
} from 'react-big-calendar/lib/addons/dragAndDrop';
import { useNow } from '~/platform/clock';
import type { Locale } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { clockTimeOf, formatDayMonth, formatWeekday, plainDateOf } from '~/platform/time';
import { type CalendarView, daysOf } from './calendar-address';
import { CalendarAgenda } from './calendar-agenda';
import {
  type CalendarEvent,
  DayHeading,
  DayNumber,
  EventCell,
  ShowMore,
  toEvent,
  WeekdayHeading,
} from './calendar-cells';
import { useCalendar } from './calendar-context';
import { dayOf, timeOf, toLocalDate } from './calendar-dates';
import { type DragAndDropHandle, type DropOutside, useDrops } from './calendar-drops';
import { useCalmRoles } from './calendar-roles';
import { periodName } from './calendar-text';
import 'react-big-calendar/lib/css/react-big-calendar.css';
import 'react-big-calendar/lib/addons/dragAndDrop/styles.css';
import './calendar.css';

type GridProps = Omit<CalendarProps<CalendarEvent>, 'ref'> & withDragAndDropProps<CalendarEvent>;

// The types know nothing of the class behind it, whose handle lets a drag go.
const Grid = withDragAndDrop<CalendarEvent>(
  Calendar as ComponentType<CalendarProps<CalendarEvent>>,
) as unknown as ComponentType<GridProps & RefAttributes<DragAndDropHandle>>;

const localizer = dateFnsLocalizer({
  format: (date: Date) => dayOf(date),
  startOfWeek: (date: Date) => startOfWeek(date, { weekStartsOn: 1 }),
  getDay,
  locales: {},
});

const formatsIn = (locale: Locale): NonNullable<CalendarProps['formats']> => ({
  dateFormat: (date) => String(date.getDate()),
  weekdayFormat: (date) => formatWeekday(dayOf(date), locale),
  dayFormat: (date) => `${formatWeekday(dayOf(date), locale)} ${formatDayMonth(dayOf(date))}`,
  timeGutterFormat: (date) => timeOf(date),
  eventTimeRangeFormat: ({ start }) => timeOf(start),
  eventTimeRangeStartFormat: ({ start }) => timeOf(start),
  eventTimeRangeEndFormat: ({ end }) => timeOf(end),
});

/** The list as one of the grid's views: the same list that the server renders. */
const AgendaView = Object.assign(() => <CalendarAgenda />, {
  range: (date: Date) => [date],
  navigate: (date: Date) => date,
  title: () => '',
});
const VIEWS = { month: true, week: true, day: true, agenda: AgendaView };
const COMPONENTS: NonNullable<CalendarProps<CalendarEvent>['components']> = {
  event: EventCell,
  showMore: ShowMore,
  month: { header: WeekdayHeading, dateHeader: DayNumber },
  week: { header: DayHeading },
  day: { header: DayHeading },
};
/** Where a day's grid begins when it is opened: early enough for the first newscast. */
const MORNING = new Date(2000, 0, 1, 6, 0);

/** The views that this grid draws. */
type GridView = 'month' | 'week' | 'day' | 'agenda';
const gridViewOf = (view: CalendarView): GridView =>
  view === 'month' || view === 'week' || view === 'day' ? view : 'agenda';

const isMovable = (event: CalendarEvent): boolean => event.item?.movable ?? false;
const stay = () => undefined;

export interface CalendarBoardProps {
  carried: DropOutside['carried'];
  onPlan: DropOutside['onPlan'];
}

/** The grid of the month, week or day, and the list. Everything that dragging does here has a link or a button elsewhere. */
export default function CalendarBoard({ carried, onPlan }: CalendarBoardProps) {
  const { t, locale } = useT();
  const navigate = useNavigate();
  const { data, items, dayHref, isMoving } = useCalendar();
  const box = useRef<HTMLElement>(null);
  const events = useMemo(() => items.map(toEvent), [items]);
  const { date, getNow } = useGridDates(data.date);
  const drops = useDrops({ view: data.view, carried, onPlan });
  useCalmRoles(box, t('calendar.timeGrid'));
  const eventProps = useCallback(
    (event: CalendarEvent) => ({
      className:
        event.item && isMoving(event.id) ? 'cal-saving' : isMovable(event) ? 'cal-movable' : '',
    }),
    [isMoving],
  );
  const formats = useMemo(() => formatsIn(locale), [locale]);
  const messages = useMemo(() => ({ allDay: t('calendar.allDay') }), [t]);
  const openDay = useCallback(
    (day: Date) => navigate(dayHref(dayOf(day)), { preventScrollReset: true }),
    [navigate, dayHref],
  );
  return (
    <section
      ref={box}
      aria-label={t('calendar.label', { period: periodName(t, data.view, data.date, data.window) })}
      data-view={data.view}
      className="cal-board h-full"
      {...drops.boxProps}
    >
      <Grid
        // The grid measures its rows only when it is made, and they are lower in a month of six weeks.
        key={daysOf(data.window).length}
        ref={drops.grid}
        localizer={localizer}
        culture={locale}
        formats={formats}
        messages={messages}
        views={VIEWS}
        view={gridViewOf(data.view)}
        date={date}
        getNow={getNow}
        events={events}
        components={COMPONENTS}
        eventPropGetter={eventProps}
        toolbar={false}
        step={15}
        timeslots={4}
        scrollToTime={MORNING}
        allDayMaxRows={4}
        dayLayoutAlgorithm="no-overlap"
        resizable={false}
        selectable={false}
        draggableAccessor={isMovable}
        onDragStart={drops.onDragStart}
        onEventDrop={drops.onEventDrop}
        {...drops.outside}
        onNavigate={stay}
        onView={stay}
        onDrillDown={openDay}
      />
    </section>
  );
}

/** The shown day and the newsroom's now, as the grid's wall-clock dates. */
function useGridDates(day: Parameters<typeof toLocalDate>[0]) {
  const now = useNow();
  const date = useMemo(() => toLocalDate(day), [day]);
  const getNow = useCallback(() => toLocalDate(plainDateOf(now), clockTimeOf(now)), [now]);
  return { date, getNow };
}
