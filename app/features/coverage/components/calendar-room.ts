import { type RefObject, useLayoutEffect, useState } from 'react';
import { daysOf } from './calendar-address';
import { hasRoom } from './calendar-state';
import type { CalendarData, CalendarItem } from './calendar-types';

const HEADER_PX = 30;

/**
 * Whether the month's cells have room for items of two lines, and a key that changes whenever the grid must measure its
 * rows again.
 */
export function useMonthRoom(
  box: RefObject<HTMLElement>,
  data: CalendarData,
  items: readonly CalendarItem[],
): { roomy: boolean; key: string } {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) =>
      setHeight(Math.round(entry?.contentRect.height ?? 0)),
    );
    setHeight(box.current.clientHeight);
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  const weeks = daysOf(data.window).length / 7;
  const roomy = data.view === 'month' && hasRoom(items, (height - HEADER_PX) / weeks);
  return { roomy, key: `${weeks}:${roomy}` };
}
