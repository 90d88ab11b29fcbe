/** The keys of the screen: each part brings its own while it is shown, and one listener hears them all. */
import { useEffect } from 'react';

export interface KeyBinding {
  /** As the keyboard names them (`KeyboardEvent.key`); any of them does it. */
  keys: readonly string[];
  /** What it does, in the reader's words. */
  label: string;
  /** Absent where the part listens by itself (a grid's arrows): then it is only told of. */
  run?: (() => void) | undefined;
}

export interface KeyGroup {
  heading: string;
  bindings: readonly KeyBinding[];
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
  for (const { bindings } of shown) {
    const found = bindings.find((each) => each.run && each.keys.includes(event.key));
    if (found) return found;
  }
  return null;
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
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}
