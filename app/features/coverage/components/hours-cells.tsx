/** The parts that react-big-calendar draws the week and the day from. */
import { cloneElement, forwardRef, memo, type ReactElement, type ReactNode } from 'react';
import type { EventProps, HeaderProps, ResourceHeaderProps } from 'react-big-calendar';
import { seatKey } from '../rules.seats';
import { dayOf, spanOf, timeOf } from './calendar-dates';
import { DayHeading } from './calendar-day-heading';
import { GridItem } from './calendar-item';
import type { CalendarItem, CalendarLane, DeadlineMark, OpenSeats } from './calendar-types';
import { DayMore } from './day-more';
import { DeadlineLink } from './deadline-link';
import { HourSeat } from './hour-seat';
import { LaneName } from './lane-name';

/** What stands on the hours: an item, the deadline of one, or the empty seats of a slot. */
export interface HourEvent {
  id: string;
  item: CalendarItem | null;
  deadline: DeadlineMark | null;
  seat: OpenSeats | null;
  /** The name on its way into the seat. */
  filling?: string | undefined;
  /** Whose column it lies in. */
  of: Pick<CalendarItem, 'leadId' | 'channelId'>;
  title: string;
  start: Date;
  end: Date;
  allDay: boolean;
}

/** The dates of everything, made once. */
export const toHourEvents = (
  items: readonly CalendarItem[],
  deadlines: readonly DeadlineMark[],
  seats: readonly OpenSeats[],
  filling: ReadonlyMap<string, string>,
): HourEvent[] => [
  ...items.map((item) => ({
    id: item.placementId,
    item,
    deadline: null,
    seat: null,
    of: item,
    title: item.exemplarName,
    ...spanOf(item.plannedOn, item.plannedTime, item.lengthMinutes),
  })),
  ...deadlines.map((deadline) => ({
    id: `deadline ${deadline.assignmentId}`,
    item: null,
    deadline,
    seat: null,
    of: deadline,
    title: deadline.exemplarName,
    // With what has no hour: at the hour itself, which is often the same for all, they would hide each other.
    ...spanOf(deadline.day, null, null),
  })),
  ...seats.map((seat) => ({
    id: `seat ${seatKey(seat.slotId, seat.day)}`,
    item: null,
    deadline: null,
    seat,
    filling: filling.get(seatKey(seat.slotId, seat.day)),
    // Whoever fills it is not known yet.
    of: { leadId: null, channelId: seat.channelId },
    title: seat.slotName,
    ...spanOf(seat.day, seat.startTime, seat.lengthMinutes),
  })),
];

export const HourCell = memo(function HourCell({ event }: Pick<EventProps<HourEvent>, 'event'>) {
  if (event.deadline) return <DeadlineLink deadline={event.deadline} />;
  if (event.seat) return <HourSeat seat={event.seat} filling={event.filling} />;
  if (!event.item) return null;
  return <GridItem item={event.item} time={event.allDay ? null : timeOf(event.start)} />;
});

/** The head of a day's column, as a place to drop on: there a thing has no hour. */
export function HourHeading({ date }: HeaderProps) {
  const day = dayOf(date);
  return (
    <div data-drop={`whole:${day}`}>
      <DayHeading day={day} />
      <DayMore day={day} />
    </div>
  );
}

/** The head of a reporter's or a channel's column of a day. */
export const LaneHeading = ({ resource }: ResourceHeaderProps<CalendarLane>) => (
  <LaneName lane={resource} />
);

interface DayColumnProps {
  date: Date;
  resource?: string | undefined;
  className: string;
  style: object;
  children: ReactNode;
}

/** The hours of a day, as a place to drop on. */
export const DayColumn = forwardRef<HTMLDivElement, DayColumnProps>(function DayColumn(
  { date, resource, className, style, children },
  ref,
) {
  const lane = resource ? `:${resource}` : '';
  return (
    <div ref={ref} className={className} style={style} data-drop={`hour:${dayOf(date)}${lane}`}>
      {children}
    </div>
  );
});

/** A day in the row of what has no hour, as a place to drop on. */
export const WholeDayCell = ({ value, children }: { value: Date; children: ReactElement }) =>
  cloneElement(children, { 'data-drop': `whole:${dayOf(value)}` });
