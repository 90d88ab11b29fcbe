import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';

/** The link that opens a card, and the one that plans it. */
const OPENS = '[data-exemplar] h3 a, [data-exemplar] h4 a';

/**
 * Makes the list of cards one Tab stop: arrows, Home and End go from card to card, Enter opens the dossier, L plans. The cards' markup is
 * drawn by the server, so that the stops are set on what is drawn.
 */
export function useTrayKeys() {
  const list = useRef<HTMLDivElement>(null);
  const current = useRef<string | null>(null);
  const mark = useCallback(() => {
    const stops = stopsIn(list.current);
    const at = stops.find((stop) => idOf(stop) === current.current) ?? stops[0];
    for (const link of list.current?.querySelectorAll<HTMLElement>('[data-exemplar] a') ?? [])
      link.tabIndex = link === at ? 0 : -1;
  }, []);
  useEffect(mark);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const card = (event.target as Element).closest<HTMLElement>('[data-exemplar]');
    if (!card) return;
    if (event.key.toLowerCase() === 'l') {
      event.preventDefault();
      card.querySelector<HTMLElement>('[data-plan] a, a[data-plan]')?.click();
      return;
    }
    const stops = stopsIn(list.current);
    const at = stops.findIndex((stop) => idOf(stop) === card.dataset.exemplar);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: stops.length - 1 }[event.key];
    const next = to === undefined ? undefined : stops[to];
    if (!next) return;
    event.preventDefault();
    current.current = idOf(next) ?? null;
    mark();
    next.focus();
  };
  const onFocus = (event: { target: EventTarget }) => {
    current.current = idOf(event.target as Element) ?? current.current;
    mark();
  };
  return { list, onKeyDown, onFocus };
}

const stopsIn = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>(OPENS) ?? []),
];

const idOf = (inside: Element): string | undefined =>
  inside.closest<HTMLElement>('[data-exemplar]')?.dataset.exemplar;
