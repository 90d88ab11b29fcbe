import type { ReactNode } from 'react';
import { cn } from '~/ui/cn';
import { CalendarAgenda } from './calendar-agenda';
import { useCalendar } from './calendar-context';
import { CalendarDay } from './calendar-day';
import { CalendarHours } from './calendar-hours-later';
import { CalendarLanes } from './calendar-lanes';
import { CalendarSkeleton } from './calendar-skeleton';
import type { CalendarData } from './calendar-types';
import { KanbanView } from './kanban-view';
import type { MonthDay } from './month-days';
import { MonthGrid } from './month-grid';
import { SlotBoard } from './slot-board';
import { TableView } from './table-later';

interface CalendarBodyProps {
  /** Of a month; none in another view. */
  days: readonly MonthDay[];
  /** Whether the screen is a phone's; null until the browser has said. */
  narrow: boolean | null;
}

/**
 * All but the hours are the same from the server and in the browser. For a week the server sends the list, which is complete
 * without JavaScript, and the grid's outline; with JavaScript the list is no more than a text in `<noscript>`, and the outline
 * stands until the grid is there, in the same box.
 */
export function CalendarBody({ narrow, days }: CalendarBodyProps) {
  const { data } = useCalendar();
  if (data.kanban) return <KanbanView columns={data.kanban} />;
  if (data.table)
    return <TableView table={data.table} waiting={<CalendarSkeleton data={data} />} />;
  if (data.board) return <SlotBoard board={data.board} narrow={narrow} />;
  if (data.view === 'month') return <MonthGrid days={days} />;
  if (data.view === 'agenda') return <CalendarAgenda />;
  if (data.view === 'lanes') return <CalendarLanes />;
  if (data.view === 'day') return <CalendarDay narrow={narrow} />;
  const outline = <CalendarSkeleton data={data} />;
  if (narrow === null) {
    return (
      <>
        <noscript>
          <CalendarAgenda />
        </noscript>
        <GridBox data={data} className="noscript:hidden">
          {outline}
        </GridBox>
      </>
    );
  }
  return (
    <GridBox data={data}>
      <CalendarHours waiting={outline} />
    </GridBox>
  );
}

interface GridBoxProps {
  data: CalendarData;
  className?: string;
  children: ReactNode;
}

/** The room of the grid, the same before and after it is there. A week is wider than a phone and scrolls in it. */
function GridBox({ data, className, children }: GridBoxProps) {
  return (
    <div
      className={cn(
        'relative h-[max(34rem,calc(100dvh-13rem))] max-md:h-136 max-md:overflow-x-auto',
        className,
      )}
    >
      <div className={cn('h-full', data.view === 'week' && 'max-md:w-184')}>{children}</div>
    </div>
  );
}
