import { type RefObject, useEffect } from 'react';

const WRONG_ROLES =
  '[role="table"], [role="row"], [role="rowgroup"], [role="cell"], [role="columnheader"], .rbc-event[role="button"]';

/**
 * react-big-calendar marks its boxes as a table without cells around the items, its items as buttons around our links, and
 * leaves its scrolling part out of reach of the keyboard; it has no props for any of it. The boxes lose those roles as they
 * are drawn (every link inside says its day by itself), the scrolling part becomes a named region that takes the focus.
 * https://github.com/bigcalendar/react-big-calendar/issues/2538
 */
export function useCalmRoles(box: RefObject<HTMLElement>, scrollLabel: string): void {
  useEffect(() => {
    const root = box.current;
    if (!root) return;
    const correct = () => {
      for (const element of root.querySelectorAll(WRONG_ROLES)) {
        element.removeAttribute('role');
        element.removeAttribute('tabindex');
        element.removeAttribute('aria-sort');
        element.removeAttribute('aria-label');
      }
      for (const element of root.querySelectorAll('.rbc-time-content')) {
        element.setAttribute('role', 'region');
        element.setAttribute('tabindex', '0');
        element.setAttribute('aria-label', scrollLabel);
      }
    };
    correct();
    const observer = new MutationObserver(correct);
    observer.observe(root, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [box, scrollLabel]);
}
