/** The keys of the screen: each part brings its own while it is shown, and one listener hears them all. */
import type { LucideIcon } from 'lucide-react';
import { useEffect } from 'react';

export interface KeyBinding {
  /** As an English keyboard names them (`KeyboardEvent.key`); any of them does it, whatever layout it has now (`keyOf`). */
  keys: readonly string[];
  /** What it does, in the reader's words. */
  label: string;
  /** Absent where the part listens by itself (a grid's arrows): then it is only told of. */
  run?: (() => void) | undefined;
  /** Held down it does nothing more: a verb that decides. */
  once?: boolean | undefined;
}

export interface KeyGroup {
  heading: string;
  bindings: readonly KeyBinding[];
  /** What the signs of this part of the screen mean, told beside its keys. */
  signs?: readonly Sign[] | undefined;
}

export interface Sign {
  label: string;
  icon: LucideIcon;
  className?: string;
}

const shown = new Set<KeyGroup>();

/** What may be pressed now, in the order in which the parts came. */
export const keysNow = (): readonly KeyGroup[] => [...shown];

/** Makes the bindings valid while the component is shown. Give it a group that stays the same between two drawings. */
export function useKeys(group: KeyGroup): void {
  useEffect(() => {
    shown.add(group);
    return () => {
      shown.delete(group);
    };
  }, [group]);
}

/** The binding that a press means; null while somebody types, chooses or reads a dialog, and where a part has used the press. */
export function bindingFor(event: KeyboardEvent): KeyBinding | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.isComposing || takesText(event.target) || document.querySelector('[data-scroll-lock]'))
    return null;
  const key = keyOf(event);
  for (const { bindings } of shown) {
    const found = bindings.find((each) => each.run && each.keys.includes(key));
    if (found) return found.once && event.repeat ? null : found;
  }
  return null;
}

/** What the keys beside letters and digits have on an English keyboard, by their place. */
const PLACES: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Slash: '/',
};

/**
 * The key as an English keyboard names it. Caps Lock does not matter; where the layout gives no ASCII character (the Vietnamese one
 * has ă for 1 and ư for [, an input method says Process), the key's place tells.
 */
export function keyOf({ key, code, shiftKey }: Pressed): string {
  if (shiftKey) return key;
  if (/^[ -~]$/.test(key)) return key.toLowerCase();
  if (key.length > 1 && !NAMELESS.includes(key)) return key;
  return PLACES[code] ?? /^(?:Digit|Key)(.)$/.exec(code)?.[1]?.toLowerCase() ?? key;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>;

const NAMELESS: readonly string[] = ['Process', 'Dead', 'Unidentified'];

/** Keys that end or choose something in an input method, and would close or send something here. */
const OF_INPUT_METHODS: readonly string[] = ['Escape', 'Enter'];

/**
 * Keeps the keys of an input method that is composing from every other listener. Safari says so only by the code 229.
 * https://www.w3.org/TR/uievents/#determine-keydown-keyup-keyCode
 */
export function withholdComposing(event: KeyboardEvent): void {
  const composing = event.isComposing || event.keyCode === 229;
  if (composing && OF_INPUT_METHODS.includes(event.key)) event.stopImmediatePropagation();
}

const NO_TEXT = ['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file'];

/** Whether the element takes letters for itself. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !NO_TEXT.includes(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    target.isContentEditable
  );
}

/** Hears the keys of whatever is shown; once in the frame. */
export function useKeyListener(): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const binding = bindingFor(event);
      if (!binding) return;
      event.preventDefault();
      binding.run?.();
    };
    // Before those that listen to the document first, as dialogs do.
    window.addEventListener('keydown', withholdComposing, true);
    document.addEventListener('keydown', hear);
    return () => {
      window.removeEventListener('keydown', withholdComposing, true);
      document.removeEventListener('keydown', hear);
    };
  }, []);
}
