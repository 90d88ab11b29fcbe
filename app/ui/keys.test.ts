import { describe, expect, it, vi } from 'vitest';
import { keyOf, withholdComposing } from './keys';

const press = (key: string, code: string, shiftKey = false) => keyOf({ key, code, shiftKey });

describe('a key', () => {
  it.each<[string, string, string]>([
    ['t', 'KeyT', 't'],
    // Caps Lock.
    ['T', 'KeyT', 't'],
    // The Vietnamese layout (TCVN), and with Caps Lock.
    ['ă', 'Digit1', '1'],
    ['Ă', 'Digit1', '1'],
    ['â', 'Digit2', '2'],
    ['ư', 'BracketLeft', '['],
    ['ơ', 'BracketRight', ']'],
    // An input method that takes everything.
    ['Process', 'KeyN', 'n'],
    // A layout that puts another Latin letter there: the letter counts.
    ['a', 'KeyQ', 'a'],
    ['ArrowLeft', 'ArrowLeft', 'ArrowLeft'],
    ['/', 'Slash', '/'],
  ])('%s at %s is %s', (key, code, name) => {
    expect(press(key, code)).toBe(name);
  });

  it('with Shift is another one', () => {
    expect(press('T', 'KeyT', true)).toBe('T');
    expect(press('?', 'Slash', true)).toBe('?');
  });
});

describe('an input method', () => {
  const hears = (event: Partial<KeyboardEvent>) => {
    const stopImmediatePropagation = vi.fn();
    withholdComposing({ ...event, stopImmediatePropagation } as unknown as KeyboardEvent);
    return stopImmediatePropagation.mock.calls.length === 0;
  };

  it('keeps its own Escape and Enter while it composes', () => {
    expect(hears({ key: 'Escape', isComposing: true })).toBe(false);
    expect(hears({ key: 'Enter', isComposing: false, keyCode: 229 })).toBe(false);
    expect(hears({ key: 'Escape', isComposing: false, keyCode: 27 })).toBe(true);
    expect(hears({ key: 'a', isComposing: true })).toBe(true);
  });
});
