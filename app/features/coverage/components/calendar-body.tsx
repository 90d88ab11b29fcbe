import { type CSSProperties, lazy, type ReactNode, Suspense } from 'react';
import { cn } from '~/ui/cn';
import { daysOf } from './calendar-address';
import { CalendarAgenda } from './calendar-agenda';
import { useCalendar } from './calendar-context';
import { CalendarSkeleton } from './calendar-skeleton';
import type { CalendarData, PlannedAt, TrayItem } from './calendar-types';
import { SlotBoard } from './slot-board';

const CalendarBoard = lazy(() => import('./calendar-board.client'));

interface CalendarBodyProps {
  /** Whether the screen is a phone's; null until the browser has said. */
  narrow: boolean | null;
  carried: TrayItem | null;
  onPlan(card: TrayItem, to: PlannedAt): void;
}

/**
 * The server sends the list, which is complete without JavaScript, and the grid's outline; with JavaScript the outline stands
 * until the grid is there, in the same box. A phone that asked for no view keeps the list.
 */
export function CalendarBody({ narrow, ...props }: CalendarBodyProps) {
  const { data } = useCalendar();
  const leftOpen = data.address.view === null;
  if (data.board) return <SlotBoard board={data.board} narrow={narrow} />;
  if (data.view === 'agenda') {
    const list = <CalendarAgenda />;
    if (narrow !== false) return list;
    return (
      <Suspense fallback={list}>
        <CalendarBoard {...props} />
      </Suspense>
    );
  }
  if (narrow && leftOpen) return <CalendarAgenda />;
  const outline = <CalendarSkeleton data={data} />;
  if (narrow === null) {
    return (
      <>
        <div className={cn('not-noscript:hidden', leftOpen && 'max-md:not-noscript:block')}>
          <CalendarAgenda />
        </div>
        <GridBox data={data} className={cn('noscript:hidden', leftOpen && 'max-md:hidden')}>
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

/** Three items of two lines under the number of the day. */
const WEEK_REM = 9.5;
const WEEKDAYS_REM = 1.75;

interface GridBoxProps {
  data: CalendarData;
  className?: string;
  children: ReactNode;
}

/** The room of the grid, the same before and after it is there. A week is wider than a phone and scrolls in it. */
function GridBox({ data, className, children }: GridBoxProps) {
  const { view, window } = data;
  const least = view === 'month' ? (daysOf(window).length / 7) * WEEK_REM + WEEKDAYS_REM : 34;
  return (
    <div
      style={{ '--least': `${least}rem` } as CSSProperties}
      className={cn(
        'relative h-[max(var(--least),calc(100dvh-13rem))] max-md:h-136 max-md:overflow-x-auto',
        view === 'month' && 'max-md:h-112',
        className,
      )}
    >
      <div className={cn('h-full', view === 'week' && 'max-md:w-184')}>{children}</div>
    </div>
  );
}
