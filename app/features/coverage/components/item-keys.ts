import type { KeyboardEvent } from 'react';
import { assigningOf } from './assign-queue';
import { useCalendar } from './calendar-context';
import type { CalendarItem } from './calendar-types';
import { takesSubject } from './subject-queue';

/** The keys of an item that is a link of its own: `m` moves it, `a` gives it to a reporter, `s` says what it is about. */
export function useItemKeys(item: CalendarItem) {
  const { askToMove, askToAssign, askToChoose, outletOf } = useCalendar();
  const outlet = outletOf(item.outletId);
  const assignable = assigningOf(item, outlet) !== 'no';
  const waiting = takesSubject(item, outlet);
  const shortcuts = [item.movable && 'm', assignable && 'a', waiting && 's'];
  const verbs: Readonly<Record<string, (item: CalendarItem) => void>> = {
    m: askToMove,
    a: (one) => askToAssign(one),
    s: (one) => askToChoose(one),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const verb = verbs[event.key.toLowerCase()];
    if (!verb || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    verb(item);
  };
  return {
    assignable,
    keys: { 'aria-keyshortcuts': shortcuts.filter(Boolean).join(' ') || undefined, onKeyDown },
  };
}
