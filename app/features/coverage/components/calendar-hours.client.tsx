/** The week and the day by the hour: react-big-calendar with everything that belongs to it, fetched only in the browser. */
import { getDay, startOfWeek } from 'date-fns';
import { type ComponentType, useCallback, useMemo, useRef } from 'react';
import { Calendar, type CalendarProps, dateFnsLocalizer } from 'react-big-calendar';
import { useNow } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import { clockTimeOf, plainDateOf } from '~/platform/time';
import { useCalendar } from './calendar-context';
import { dayOf, timeOf, toLocalDate } from './calendar-dates';
import { useCalmRoles } from './calendar-roles';
import { periodName } from './calendar-text';
import type { CalendarLane } from './calendar-types';
import { seatsByKey } from './hour-seat';
import {
  DayColumn,
  HourCell,
  type HourEvent,
  HourHeading,
  LaneHeading,
  toHourEvents,
  WholeDayCell,
} from './hours-cells';
import { useHourDrops } from './hours-drops';
import { laneIdOf, lanesOf } from './lanes-rows';
import { useSeatDrops } from './slot-drops';
import { useFilling } from './slot-filling';
import { WeekendToggle } from './weekend-toggle';
import 'react-big-calendar/lib/css/react-big-calendar.css';
import './calendar-hours.css';

const Grid = Calendar as ComponentType<Omit<CalendarProps<HourEvent, CalendarLane>, 'ref'>>;

const localizer = dateFnsLocalizer({
  format: (date: Date) => dayOf(date),
  startOfWeek: (date: Date) => startOfWeek(date, { weekStartsOn: 1 }),
  getDay,
  locales: {},
});

const FORMATS: NonNullable<CalendarProps['formats']> = {
  dayFormat: (date) => dayOf(date),
  timeGutterFormat: (date) => timeOf(date),
  eventTimeRangeFormat: ({ start }) => timeOf(start),
  eventTimeRangeStartFormat: ({ start }) => timeOf(start),
  eventTimeRangeEndFormat: ({ end }) => timeOf(end),
};
const VIEWS = { week: true, day: true };
// Its types know nothing of what the grid gives to a column.
const COMPONENTS: NonNullable<CalendarProps<HourEvent, CalendarLane>['components']> = {
  event: HourCell,
  header: HourHeading,
  timeGutterHeader: WeekendToggle as unknown as ComponentType,
  resourceHeader: LaneHeading,
  dateCellWrapper: WholeDayCell,
  dayColumnWrapper: DayColumn as unknown as ComponentType,
};
/** Where the grid begins when it is opened and nothing has an hour: early enough for the first newscast. */
const MORNING = 6;

/** An hour before the first of what is shown has begun: a station that airs from eleven on needs no empty morning. */
function firstHour(events: readonly HourEvent[]): Date {
  const hours = events.filter(({ allDay }) => !allDay).map(({ start }) => start.getHours());
  const first = hours.length > 0 ? Math.max(0, Math.min(...hours) - 1) : MORNING;
  return new Date(2000, 0, 1, first, 0);
}
const stay = () => undefined;
const laneId = (lane: CalendarLane) => lane.id;
const laneName = (lane: CalendarLane) => lane.name;

/** The grid of the week or the day. Everything that dragging does here has a key, a link or a button. */
export default function CalendarHours() {
  const { t, locale } = useT();
  const { data, items, isMoving, room, emptyEnd } = useCalendar();
  const box = useRef<HTMLElement>(null);
  const narrow = data.view === 'day' || room.weekendWide ? 0 : emptyEnd;
  const by = data.view === 'day' ? data.address.by : null;
  const lanes = useMemo(() => (by ? lanesOf(data, items, by, 'busy') : null), [data, items, by]);
  const { deadlines, freeSeats } = data;
  const { filling, fill, elements } = useFilling();
  const events = useMemo(
    () => toHourEvents(items, deadlines, freeSeats, filling),
    [items, deadlines, freeSeats, filling],
  );
  // Only when it is opened: what is moved to an earlier hour later must not move the grid.
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the period, not of every change in it
  const begins = useMemo(() => firstHour(events), [data.view, data.date]);
  const { date, getNow } = useGridDates(data.date);
  useHourDrops();
  useSeatDrops(
    useMemo(() => seatsByKey(freeSeats), [freeSeats]),
    fill,
  );
  useCalmRoles(box, t('calendar.timeGrid'));
  const eventProps = useCallback(
    ({ id, item, seat }: HourEvent) => ({
      className: item
        ? isMoving(id)
          ? 'hours-saving'
          : ''
        : seat
          ? 'hours-seat'
          : 'hours-deadline',
    }),
    [isMoving],
  );
  const messages = useMemo(() => ({ allDay: t('calendar.allDay') }), [t]);
  return (
    <section
      ref={box}
      aria-label={t('calendar.label', { period: periodName(t, data.view, data.date, data.window) })}
      data-view={data.view}
      data-narrow={narrow || undefined}
      className="hours-grid h-full"
    >
      {elements}
      <Grid
        localizer={localizer}
        culture={locale}
        formats={FORMATS}
        messages={messages}
        views={VIEWS}
        view={data.view === 'day' ? 'day' : 'week'}
        date={date}
        getNow={getNow}
        events={events}
        {...(by &&
          lanes && {
            resources: lanes,
            resourceIdAccessor: laneId,
            resourceTitleAccessor: laneName,
            resourceAccessor: (event: HourEvent) => laneIdOf(event.of, by),
          })}
        components={COMPONENTS}
        eventPropGetter={eventProps}
        toolbar={false}
        step={15}
        timeslots={4}
        scrollToTime={begins}
        showAllEvents
        dayLayoutAlgorithm="no-overlap"
        selectable={false}
        drilldownView={null}
        onNavigate={stay}
        onView={stay}
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
