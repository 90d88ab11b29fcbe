import { useEffect } from 'react';

/**
 * When what lay over the calendar goes, the focus goes to the assignment's item: it was drawn anew meanwhile, so that
 * the browser has lost it. Where the focus is somewhere else already, it stays.
 */
export function useFocusBack(assignmentId: string): void {
  useEffect(
    () => () => {
      // After the dialog has let the focus go and the page has taken it.
      setTimeout(() => {
        const { activeElement } = document;
        if (activeElement !== document.body && activeElement?.id !== 'main') return;
        document
          .querySelector<HTMLElement>(`[data-assignment="${assignmentId}"]`)
          ?.focus({ preventScroll: true });
      });
    },
    [assignmentId],
  );
}
