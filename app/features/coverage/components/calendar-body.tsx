import { lazy, type ReactNode, Suspense } from 'react';
import { cn } from '~/ui/cn';
import { CalendarAgenda } from './calendar-agenda';
import { useCalendar } from './calendar-context';
import { CalendarSkeleton } from './calendar-skeleton';
import type { CalendarData, PlannedAt, TrayItem } from './calendar-types';
import type { MonthDay } from './month-days';
import { MonthGrid } from './month-grid';
import { SlotBoard } from './slot-board';

const CalendarBoard = lazy(() => import('./calendar-board.client'));

interface CalendarBodyProps {
  /** Of a month; none in another view. */
  days: readonly MonthDay[];
  /** Whether the screen is a phone's; null until the browser has said. */
  narrow: boolean | null;
  carried: TrayItem | null;
  onPlan(card: TrayItem, to: PlannedAt): void;
}

/**
 * A month and a list are the same from the server and in the browser. For a week or a day the server sends the list, which is
 * complete without JavaScript, and the grid's outline; with JavaScript the outline stands until the grid is there, in the same box.
 */
export function CalendarBody({ narrow, days, ...props }: CalendarBodyProps) {
  const { data } = useCalendar();
  if (data.board) return <SlotBoard board={data.board} narrow={narrow} />;
  if (data.view === 'month') return <MonthGrid days={days} />;
  if (data.view === 'agenda') {
    const list = <CalendarAgenda />;
    if (narrow !== false) return list;
    return (
      <Suspense fallback={list}>
        <CalendarBoard {...props} />
      </Suspense>
    );
  }
  const outline = <CalendarSkeleton data={data} />;
  if (narrow === null) {
    return (
      <>
        <div className="not-noscript:hidden">
          <CalendarAgenda />
        </div>
        <GridBox data={data} className="noscript:hidden">
          {outline}
        </GridBox>
      </>
    );
  }
  return (
    <GridBox data={data}>
      <Suspense fallback={outline}>
        <CalendarBoard {...props} />
      </Suspense>
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
