/** Which item of the calendar somebody rests on, with a mouse or the focus of the keyboard. No React. */

const ITEM = 'a[data-placement]';
export const ITEM_CARD_ID = 'item-card';
const REST_MS = 150;
/** Long enough to reach the card over the gap. */
const LEAVE_MS = 200;

/**
 * Tells of an item that is rested on, and of null when no more, until the returned function is called. Esc, a key, a press and scrolling
 * end it; what was ended begins again elsewhere. The pointer may rest on the card. Fingers are not asked.
 */
export function listenForRests(tell: (item: HTMLElement | null) => void): () => void {
  let shown: HTMLElement | null = null;
  let over: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (item: HTMLElement | null) => {
    clearTimeout(timer);
    if (shown === item) return;
    shown = item;
    tell(item);
  };
  const later = (item: HTMLElement | null, delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const dragging = document.documentElement.hasAttribute('data-dragging');
      show(item?.isConnected && !dragging ? item : null);
    }, delay);
  };
  const itemAt = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLElement>(ITEM) : null;
  const onCard = (target: EventTarget | null) =>
    target instanceof Element && target.closest(`#${ITEM_CARD_ID}`) !== null;

  const handlers = {
    // Not `pointerover`: the browser sends it when the page moves under a pointer that rests.
    pointermove({ target, pointerType, buttons }: PointerEvent) {
      if (pointerType === 'touch' || buttons !== 0) return;
      const item = itemAt(target);
      if (item === over && !onCard(target)) return;
      over = item;
      if (item) later(item, REST_MS);
      else if (onCard(target)) clearTimeout(timer);
      else if (shown !== document.activeElement) later(null, LEAVE_MS);
    },
    focusin({ target }: FocusEvent) {
      const item = itemAt(target);
      if (item?.matches(':focus-visible')) later(item, REST_MS);
      else later(null, LEAVE_MS);
    },
    focusout() {
      later(null, LEAVE_MS);
    },
    keydown(event: KeyboardEvent) {
      if (event.key === 'Escape' && shown) event.stopPropagation();
      if (event.key !== 'Tab' && event.key !== 'Shift') show(null);
    },
    pointerdown({ target }: PointerEvent) {
      if (!onCard(target)) show(null);
    },
    scroll() {
      show(null);
    },
  };
  const stops = Object.entries(handlers).map(([kind, handler]) => {
    const options = { capture: true, passive: true };
    document.addEventListener(kind, handler as EventListener, options);
    return () => document.removeEventListener(kind, handler as EventListener, options);
  });
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
