import { type MouseEvent, useCallback, useRef } from 'react';
import type { withDragAndDropProps } from 'react-big-calendar/lib/addons/dragAndDrop';
import type { CalendarView } from './calendar-address';
import type { CalendarEvent } from './calendar-cells';
import { useCalendar } from './calendar-context';
import { dayOf, timeOf, toLocalDate } from './calendar-dates';
import type { PlannedAt, TrayItem } from './calendar-types';

type Handlers = withDragAndDropProps<CalendarEvent>;
type Drop = Parameters<NonNullable<Handlers['onEventDrop']>>[0];

/** The part of the add-on's component that lets a drag go which ended outside. */
export interface DragAndDropHandle {
  handleInteractionEnd(info: null): void;
}

export interface DropOutside {
  view: CalendarView;
  /** The card of the tray that is being dragged. */
  carried: TrayItem | null;
  /** A card of the tray was let go over a day. */
  onPlan(card: TrayItem, to: PlannedAt): void;
}

/** What happens when an item or a card of the tray is let go over the grid. */
export function useDrops({ view, carried, onPlan }: DropOutside) {
  const { data, move } = useCalendar();
  const grid = useRef<DragAndDropHandle>(null);
  const inside = useRef(false);
  const swallowClick = useRef(false);
  const last = useLast();

  // The add-on forgets to let go of an item that is dropped outside the grid, which then stays invisible:
  // https://github.com/bigcalendar/react-big-calendar/issues/2543
  const onDragStart = useCallback(() => {
    const release = () => setTimeout(() => grid.current?.handleInteractionEnd(null));
    window.addEventListener('mouseup', release, { once: true });
  }, []);

  const onEventDrop = useCallback(
    (drop: Drop) => {
      swallowClick.current = true;
      setTimeout(() => {
        swallowClick.current = false;
      });
      last(() => {
        const to = plannedAt(view, drop);
        if (to && drop.event.item) move(drop.event.item, to);
      });
    },
    [view, move, last],
  );

  const onDropFromOutside = useCallback(
    ({ start }: { start: Date | string }) => {
      if (!inside.current) return;
      last(() => {
        if (!carried || !(start instanceof Date)) return;
        const hour = view !== 'month' && timeOf(start) !== '00:00';
        onPlan(carried, { plannedOn: dayOf(start), plannedTime: hour ? timeOf(start) : null });
      });
    },
    [view, carried, onPlan, last],
  );

  const dragFromOutsideItem = useCallback((): CalendarEvent => {
    const start = toLocalDate(data.date);
    const title = carried?.name ?? '';
    return {
      id: 'carried',
      item: null,
      title,
      start,
      end: new Date(start.getTime() + 30 * 60_000),
      allDay: false,
    };
  }, [data.date, carried]);

  const boxProps = {
    onDropCapture: () => {
      inside.current = true;
      setTimeout(() => {
        inside.current = false;
      });
    },
    onClickCapture: (event: MouseEvent) => {
      if (!swallowClick.current) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
  // Without a card in hand the grid must not answer to files or text that are dragged over it.
  const outside: Pick<Handlers, 'onDropFromOutside' | 'dragFromOutsideItem'> = carried
    ? { onDropFromOutside, dragFromOutsideItem }
    : {};
  return { grid, boxProps, onDragStart, onEventDrop, outside };
}

/** A month keeps the hour; a week or a day gives the one that the item was dropped on, none in the row of whole days. */
function plannedAt(view: CalendarView, { event, start, isAllDay }: Drop): PlannedAt | null {
  if (!(start instanceof Date)) return null;
  if (view === 'month')
    return { plannedOn: dayOf(start), plannedTime: event.item?.plannedTime ?? null };
  return { plannedOn: dayOf(start), plannedTime: isAllDay ? null : timeOf(start) };
}

/** Runs only the last of the calls of one moment: two neighbouring columns both take a drop on their border. */
function useLast(): (run: () => void) => void {
  const waiting = useRef<(() => void) | null>(null);
  return useCallback((run) => {
    if (waiting.current === null) {
      setTimeout(() => {
        waiting.current?.();
        waiting.current = null;
      });
    }
    waiting.current = run;
  }, []);
}

/**
 * Takes away the shadow that the grid keeps after a card of the tray was let go: it is told that the pointer has left.
 * https://github.com/bigcalendar/react-big-calendar/issues/2763
 */
export function clearShadow(): void {
  document.dispatchEvent(new DragEvent('dragover', { clientX: -10_000, clientY: -10_000 }));
}
