/** When a press on something that can be dragged becomes a drag, and when that ends. No React. */
import { type Carry, type Dragged, type RulesOf, readMark, takeUp } from './drag-carry';

/** A mouse drags when it has moved this far; a finger when it has rested this long, nearly still. */
const MOUSE_PX = 5;
const REST_MS = 350;
const STILL_PX = 9;
/** A browser may report the click of a press later than its end. */
const CLICK_MS = 350;

interface Press {
  drag: Dragged;
  pointerId: number;
  touch: boolean;
  x: number;
  y: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Listens on the whole document until the returned function is called. Elements say by `data-drag="kind:key"` that they can be
 * dragged and by `data-drop="kind:key"` that they are targets. A press that does not become a drag stays the click, the scroll
 * or the selection that it was.
 */
export function listenForDrags(rulesOf: RulesOf): () => void {
  let press: Press | null = null;
  let carry: Carry | null = null;
  let swallowUntil = 0;

  const take = ({ drag, pointerId, x, y }: Press): Carry => {
    carry = takeUp(drag, x, y, rulesOf);
    // To the document's own element, which no redraw takes away.
    document.documentElement.setPointerCapture(pointerId);
    return carry;
  };
  const end = (how: 'drop' | 'cancel') => {
    clearTimeout(press?.timer);
    press = null;
    if (!carry) return;
    const ended = carry;
    carry = null;
    swallowUntil = performance.now() + CLICK_MS;
    ended[how]();
  };
  const mine = (event: PointerEvent) => press?.pointerId === event.pointerId;

  const stop = listen({
    pointerdown(event) {
      end('cancel');
      swallowUntil = 0;
      const begun = pressOf(event);
      press = begun;
      if (begun?.touch) begun.timer = setTimeout(() => take(begun), REST_MS);
    },
    pointermove(event) {
      if (!press || !mine(event)) return;
      const [x, y] = [event.clientX, event.clientY];
      if (carry) return carry.moveTo(x, y);
      const far = Math.hypot(x - press.x, y - press.y);
      const scrolls = press.touch && far > STILL_PX;
      // The button may have been let go outside of the window.
      if (scrolls || event.buttons === 0) return end('cancel');
      if (!press.touch && far > MOUSE_PX) take(press).moveTo(x, y);
    },
    pointerup(event) {
      if (!mine(event)) return;
      carry?.moveTo(event.clientX, event.clientY);
      end('drop');
    },
    pointercancel(event) {
      if (mine(event)) end('cancel');
    },
    keydown(event) {
      if (event.key !== 'Escape' || !carry) return;
      event.preventDefault();
      event.stopPropagation();
      end('cancel');
    },
    blur(event) {
      // Of the window itself; what is inside loses the focus for many reasons.
      if (event.target === window) end('cancel');
    },
    click(event) {
      if (performance.now() > swallowUntil) return;
      swallowUntil = 0;
      event.preventDefault();
      event.stopPropagation();
    },
    // Links and pictures inside would be dragged by the browser itself.
    dragstart(event) {
      if (press || carry) event.preventDefault();
    },
    contextmenu(event) {
      if (press?.touch || carry) event.preventDefault();
    },
    touchmove(event) {
      if (carry && event.cancelable) event.preventDefault();
    },
  });
  return () => {
    end('cancel');
    stop();
  };
}

function pressOf(event: PointerEvent): Press | null {
  if (event.button !== 0 || !event.isPrimary || !(event.target instanceof Element)) return null;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const element = event.target.closest<HTMLElement>('[data-drag]');
  const control = event.target.closest('button, input, select, textarea, label, summary');
  if (!element || (control && element.contains(control) && control !== element)) return null;
  const drag = readMark(element, 'drag');
  if (!drag) return null;
  return {
    drag,
    pointerId: event.pointerId,
    touch: event.pointerType === 'touch',
    x: event.clientX,
    y: event.clientY,
    timer: undefined,
  };
}

interface Listeners {
  pointerdown(event: PointerEvent): void;
  pointermove(event: PointerEvent): void;
  pointerup(event: PointerEvent): void;
  pointercancel(event: PointerEvent): void;
  keydown(event: KeyboardEvent): void;
  click(event: MouseEvent): void;
  dragstart(event: DragEvent): void;
  contextmenu(event: MouseEvent): void;
  touchmove(event: TouchEvent): void;
  blur(event: Event): void;
}

/**
 * All on the window, before anybody else hears of them. `touchmove` must be there before a finger is down and must be able to
 * stop the scrolling: `touch-action` counts only for the next touch (https://w3c.github.io/pointerevents/#the-touch-action-css-property).
 */
function listen(listeners: Listeners): () => void {
  const stop = new AbortController();
  const options = { capture: true, passive: false, signal: stop.signal };
  for (const [name, listener] of Object.entries(listeners))
    window.addEventListener(name, listener as (event: Event) => void, options);
  return () => stop.abort();
}
