import type { KeyboardEvent } from 'react';
import { assigningOf } from './assign-queue';
import { useCalendar } from './calendar-context';
import type { CalendarItem } from './calendar-types';

/** The keys of an item that is a link of its own: `m` moves it, `a` gives it to a reporter. */
export function useItemKeys(item: CalendarItem) {
  const { askToMove, askToAssign, outletOf } = useCalendar();
  const assignable = assigningOf(item, outletOf(item.outletId)) !== 'no';
  const shortcuts = [item.movable && 'm', assignable && 'a'].filter(Boolean).join(' ');
  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if ((key !== 'm' && key !== 'a') || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (key === 'm') askToMove(item);
    else askToAssign(item);
  };
  return { assignable, keys: { 'aria-keyshortcuts': shortcuts || undefined, onKeyDown } };
}
