import { useEffect } from 'react';

/** How long an item may be drawn anew after what lay over the calendar has gone: until the server's answer is there. */
const REDRAWN_MS = 3_000;

/**
 * When what lay over the calendar goes, the focus goes to the assignment's item: it is drawn anew, before or after, so that the
 * browser loses it. Where the focus is somewhere else already, it stays.
 */
export function useFocusBack(assignmentId: string): void {
  useEffect(
    () => () => {
      const back = () => {
        const { activeElement } = document;
        if (activeElement !== document.body && activeElement?.id !== 'main') return;
        document
          .querySelector<HTMLElement>(`[data-assignment="${assignmentId}"]`)
          ?.focus({ preventScroll: true });
      };
      const redrawn = new MutationObserver(back);
      // After the dialog has let the focus go and the page has taken it.
      setTimeout(() => {
        back();
        redrawn.observe(document.body, { childList: true, subtree: true });
      });
      setTimeout(() => redrawn.disconnect(), REDRAWN_MS);
    },
    [assignmentId],
  );
}
