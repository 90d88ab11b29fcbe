import type { KeyboardEvent } from 'react';
import { assigningOf } from './assign-queue';
import { useCalendar } from './calendar-context';
import type { CalendarItem, CalendarOutlet } from './calendar-types';
import { takesSubject } from './subject-queue';

/** The keys that do something with the item now: `aria-keyshortcuts`. */
export const itemShortcuts = (
  item: CalendarItem,
  outlet: Pick<CalendarOutlet, 'edits'> | undefined,
): string | undefined =>
  [
    item.movable && 'm',
    assigningOf(item, outlet) !== 'no' && 'a',
    takesSubject(item, outlet) && 's',
  ]
    .filter(Boolean)
    .join(' ') || undefined;

/** The keys of an item that is a link of its own: `m` moves it, `a` gives it to a reporter, `s` says what it is about. */
export function useItemKeys(item: CalendarItem) {
  const { askToMove, askToAssign, askToChoose, outletOf } = useCalendar();
  const outlet = outletOf(item.outletId);
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
    assignable: assigningOf(item, outlet) !== 'no',
    keys: { 'aria-keyshortcuts': itemShortcuts(item, outlet), onKeyDown },
  };
}
