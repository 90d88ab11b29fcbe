/** Shows for a moment what has changed: a calm ring that fades, or stands and goes where motion is not wanted. */
import type { LiveChange } from '~/platform/live/events';

const SHOWN_MS = 1_800;
const MOST = 40;

/** What shows an object: `data-live="assignment:ID placement:ID"`, or the marks that the calendar's items carry anyway. */
const selectorOf = ({ kind, id }: LiveChange): string =>
  `[data-live~="${kind}:${id}"], [data-${kind}="${id}"]`;

/** Lights up what stands on the page for these changes. */
export function highlight(changes: readonly LiveChange[]): void {
  const known = changes.filter(({ kind, id }) => id !== null && /^[\w-]+$/.test(kind + id));
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  for (const change of known.slice(-MOST))
    for (const element of document.querySelectorAll(selectorOf(change))) ring(element, still);
}

function ring(element: Element, still: boolean): void {
  const colour = 'var(--color-accent)';
  const frames = [
    { outline: `2px solid ${colour}`, outlineOffset: '-2px' },
    { outline: `2px solid ${colour}`, outlineOffset: '-2px', offset: still ? 0.99 : 0.5 },
    { outline: '2px solid transparent', outlineOffset: '-2px' },
  ];
  element.animate(frames, { duration: SHOWN_MS, easing: still ? 'linear' : 'ease-out' });
}
