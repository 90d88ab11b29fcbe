/** What is under way once something is carried: its ghost, the target under it, the scrolling near an edge. No React. */

/** What is carried: `data-drag="placement:42"` is of the kind "placement" with the key "42". */
export interface Dragged {
  kind: string;
  key: string;
  element: HTMLElement;
}

/** Where it would land: `data-drop="seat:s1:2019-12-04"` is of the kind "seat" with the key "s1:2019-12-04". */
export interface DropTarget {
  kind: string;
  key: string;
  element: HTMLElement;
}

/** In pixels of the window: the pointer, and the upper left corner of what is carried. */
export interface DropPoint {
  x: number;
  y: number;
  left: number;
  top: number;
}

export interface DropRules {
  onDrop(drag: Dragged, drop: DropTarget, point: DropPoint): void;
  /** The kind of things that it is for; anything else is for the target around it. All kinds without this. */
  only?: string;
  /** What it would refuse is shown so while it is carried over it. Everything is accepted without this. */
  canDrop?(drag: Dragged, drop: DropTarget): boolean;
  /** Says why, when it was let go there nevertheless. */
  onRefused?(drag: Dragged, drop: DropTarget): void;
  /** A few words under the ghost: where it would land, or why not. */
  labelOf?(drag: Dragged, drop: DropTarget, point: DropPoint): string;
}

export type RulesOf = (kind: string) => DropRules | undefined;

export interface Carry {
  moveTo(x: number, y: number): void;
  /** Lets go: the target's handler runs, or the one that says why not. */
  drop(): void;
  /** Puts everything back as it was. */
  cancel(): void;
}

/** Reads "kind:key" out of an element's attribute; null when there is none. */
export function readMark(element: HTMLElement, name: 'drag' | 'drop') {
  const [kind, ...rest] = (element.dataset[name] ?? '').split(':');
  return kind && rest.length > 0 ? { kind, key: rest.join(':'), element } : null;
}

interface Over {
  target: DropTarget;
  rules: DropRules;
  accepted: boolean;
}

/** Takes an element up at a point. Work is done once a frame, however often the pointer reports. */
export function takeUp(drag: Dragged, x: number, y: number, rulesOf: RulesOf): Carry {
  const box = drag.element.getBoundingClientRect();
  const grip = { x: x - box.left, y: y - box.top };
  const point = { x, y, left: box.left, top: box.top };
  const ghost = drawGhost(drag.element, box);
  const scroll = scrollNear();
  let over: Over | null = null;
  let frame = 0;
  const look = () => {
    frame = 0;
    const under = document.elementFromPoint(point.x, point.y);
    over = showOver(over, findTarget(drag, under, rulesOf));
    ghost.at(point, over?.rules.labelOf?.(drag, over.target, point) ?? '');
    if (scroll.step(under, point)) ask();
  };
  const ask = () => {
    frame ||= requestAnimationFrame(look);
  };
  const end = () => {
    cancelAnimationFrame(frame);
    showOver(over, null);
    ghost.remove();
    delete drag.element.dataset.carried;
    delete document.documentElement.dataset.dragging;
  };
  drag.element.dataset.carried = '';
  document.documentElement.dataset.dragging = drag.kind;
  ask();
  return {
    moveTo(toX, toY) {
      Object.assign(point, { x: toX, y: toY, left: toX - grip.x, top: toY - grip.y });
      ask();
    },
    drop() {
      // The pointer may have been let go before the last frame came; a frame that comes later would mark its target again.
      cancelAnimationFrame(frame);
      look();
      const landed = over;
      end();
      if (landed?.accepted) landed.rules.onDrop(drag, landed.target, point);
      else landed?.rules.onRefused?.(drag, landed.target);
    },
    cancel: end,
  };
}

/** The nearest target around an element that somebody answers for. */
function findTarget(drag: Dragged, under: Element | null, rulesOf: RulesOf): Over | null {
  let element = under?.closest<HTMLElement>('[data-drop]') ?? null;
  while (element) {
    const target = readMark(element, 'drop');
    const rules = target ? rulesOf(target.kind) : undefined;
    if (target && rules && (rules.only ?? drag.kind) === drag.kind)
      return { target, rules, accepted: rules.canDrop?.(drag, target) ?? true };
    element = element.parentElement?.closest<HTMLElement>('[data-drop]') ?? null;
  }
  return null;
}

/** Marks the target with `data-over="yes"`, or "no" when it would refuse; the style sheet does the rest. */
function showOver(before: Over | null, now: Over | null): Over | null {
  if (before && before.target.element !== now?.target.element)
    delete before.target.element.dataset.over;
  if (now) now.target.element.dataset.over = now.accepted ? 'yes' : 'no';
  return now;
}

const GHOST_WIDTH = 260;

/** A likeness of what is carried. It answers to nothing, and nobody finds it by what the original is found by. */
function drawGhost(original: HTMLElement, box: DOMRect) {
  const ghost = document.createElement('div');
  ghost.className = 'drag-ghost';
  ghost.inert = true;
  ghost.setAttribute('aria-hidden', 'true');
  ghost.style.width = `${Math.min(box.width, GHOST_WIDTH)}px`;
  const likeness = original.cloneNode(true) as HTMLElement;
  for (const element of [likeness, ...likeness.querySelectorAll<HTMLElement>('*')]) {
    for (const name of ['id', 'data-drag', 'data-drop', 'data-placement', 'data-exemplar'])
      element.removeAttribute(name);
  }
  // A list's item needs no list around it to be drawn.
  likeness.style.cssText += ';position:static;width:auto;margin:0;list-style:none';
  likeness.style.height = `${box.height}px`;
  const label = document.createElement('p');
  ghost.append(likeness, label);
  document.body.append(ghost);
  return {
    at({ left, top, x }: DropPoint, words: string) {
      // A wide original shrinks towards the pointer that holds it.
      const shift = Math.max(0, x - left - Math.min(box.width, GHOST_WIDTH) + 24);
      ghost.style.transform = `translate3d(${left + shift}px, ${top}px, 0)`;
      if (label.textContent !== words) label.textContent = words;
    },
    remove: () => ghost.remove(),
  };
}

const EDGE = 48;
const FASTEST = 18;

/** How far to scroll in a frame for a pointer at `at` between two edges: nothing in the middle, faster towards an edge. */
export function edgeSpeed(at: number, from: number, to: number): number {
  if (to - from < EDGE * 3) return 0;
  if (at < from + EDGE) return -Math.ceil(FASTEST * Math.min(1, (from + EDGE - at) / EDGE));
  if (at > to - EDGE) return Math.ceil(FASTEST * Math.min(1, (at - to + EDGE) / EDGE));
  return 0;
}

/** Scrolls whatever can scroll under the pointer, innermost first; says whether it did. */
function scrollNear() {
  let last: Element | null = null;
  let boxes: Element[] = [];
  return {
    step(under: Element | null, { x, y }: DropPoint): boolean {
      if (under !== last) {
        last = under;
        boxes = scrollersAround(under);
      }
      return boxes.some((box) => {
        const whole = box === document.scrollingElement;
        const { left, top, right, bottom } = whole
          ? { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
          : box.getBoundingClientRect();
        const [beforeX, beforeY] = [box.scrollLeft, box.scrollTop];
        box.scrollBy({
          left: edgeSpeed(x, Math.max(0, left), Math.min(innerWidth, right)),
          top: edgeSpeed(y, Math.max(0, top), Math.min(innerHeight, bottom)),
          behavior: 'instant',
        });
        return box.scrollLeft !== beforeX || box.scrollTop !== beforeY;
      });
    },
  };
}

function scrollersAround(element: Element | null): Element[] {
  const found: Element[] = [];
  for (let box = element; box && box !== document.documentElement; box = box.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(box);
    const scrolls = /auto|scroll/;
    if (
      (scrolls.test(overflowY) && box.scrollHeight > box.clientHeight) ||
      (scrolls.test(overflowX) && box.scrollWidth > box.clientWidth)
    )
      found.push(box);
  }
  if (document.scrollingElement) found.push(document.scrollingElement);
  return found;
}
