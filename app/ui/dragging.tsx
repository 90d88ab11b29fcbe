/** One way of dragging for every screen: by mouse, pen or a finger that rests. It draws nothing anew in React while it lasts. */
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import type { DropRules } from './drag-carry';
import { listenForDrags } from './drag-listener';

export type { Dragged, DropPoint, DropTarget } from './drag-carry';

type Handlers = Map<string, { current: DropRules }>;

const DragContext = createContext<Handlers | null>(null);

/**
 * Goes around the page that has things to drag. What can be dragged carries `data-drag="placement:ID"`, where it can go
 * `data-drop="day:2019-12-04"`. While something is carried, `<html data-dragging="placement">` says so, the original is
 * `data-carried` and the target under it `data-over="yes"` or "no".
 *
 * Nothing may be draggable that cannot also be done by a link, a form or a key.
 */
export function DragLayer({ children }: { children: ReactNode }) {
  const [handlers] = useState<Handlers>(() => new Map());
  useEffect(() => listenForDrags((kind) => handlers.get(kind)?.current), [handlers]);
  return <DragContext.Provider value={handlers}>{children}</DragContext.Provider>;
}

/**
 * Answers what is dropped on targets of one kind: `useDropHandler('day', (drag, drop, point) => …)`. One handler a kind and
 * page. `canDrop` refuses while it is carried, `onRefused` says why at its end; `labelOf` puts a few words under the ghost.
 */
export function useDropHandler(
  kind: string,
  onDrop: DropRules['onDrop'],
  more: Omit<DropRules, 'onDrop'> = {},
): void {
  const handlers = useContext(DragContext);
  const newest = useRef<DropRules>({ onDrop, ...more });
  newest.current = { onDrop, ...more };
  useEffect(() => {
    if (!handlers) throw new Error('useDropHandler needs a DragLayer above it');
    handlers.set(kind, newest);
    return () => {
      if (handlers.get(kind) === newest) handlers.delete(kind);
    };
  }, [handlers, kind]);
}
