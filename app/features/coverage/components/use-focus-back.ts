import { useEffect } from 'react';

/** How long an item may be drawn anew after what was done with it: until the server's answer is there. */
const REDRAWN_MS = 3_000;

/**
 * Gives the focus to what the selector finds, now and whenever it is drawn anew meanwhile, because the browser loses it then.
 * Where the focus is somewhere else already, it stays.
 */
export function focusBack(selector: string): void {
  const back = () => {
    const { activeElement } = document;
    if (activeElement !== document.body && activeElement?.id !== 'main') return;
    document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  };
  const redrawn = new MutationObserver(back);
  // After the dialog has let the focus go and the page has taken it.
  setTimeout(() => {
    back();
    redrawn.observe(document.body, { childList: true, subtree: true });
  });
  setTimeout(() => redrawn.disconnect(), REDRAWN_MS);
}

/** When what lay over the calendar goes, the focus goes to the assignment's item. */
export function useFocusBack(assignmentId: string): void {
  useEffect(() => () => focusBack(`[data-assignment="${assignmentId}"]`), [assignmentId]);
}
