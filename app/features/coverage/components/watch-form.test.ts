import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchForm } from './watch-form';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched() {
  const form = new EventTarget();
  const calls: string[] = [];
  const end = watchForm(form, {
    onChange: () => calls.push('change'),
    onSettled: () => calls.push('settled'),
    onSent: () => calls.push('sent'),
  });
  const happens = (name: string) => form.dispatchEvent(new Event(name));
  return { calls, end, happens };
}

describe('a form that is watched', () => {
  it('settles once, a moment after the last change', () => {
    const { calls, happens } = watched();
    happens('input');
    vi.advanceTimersByTime(150);
    happens('input');
    vi.advanceTimersByTime(150);
    expect(calls).toEqual(['change', 'change']);
    vi.advanceTimersByTime(100);
    expect(calls).toEqual(['change', 'change', 'settled']);
  });

  it('does not settle after it was sent: what it has brought about would be asked about', () => {
    const { calls, happens } = watched();
    happens('input');
    happens('submit');
    vi.advanceTimersByTime(1_000);
    expect(calls).toEqual(['change', 'sent']);
    happens('change');
    vi.advanceTimersByTime(1_000);
    expect(calls).toEqual(['change', 'sent', 'change', 'settled']);
  });

  it('hears nothing once it is left', () => {
    const { calls, end, happens } = watched();
    happens('input');
    end();
    happens('input');
    happens('submit');
    vi.advanceTimersByTime(1_000);
    expect(calls).toEqual(['change']);
  });
});
