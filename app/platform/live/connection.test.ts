import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LineState, type LiveMessage, openLine } from './connection';

/** An EventSource in the test's hand. */
class FakeSource extends EventTarget {
  static readonly OPEN = 1;
  static readonly CLOSED = 2;
  static all: FakeSource[] = [];
  readyState = 0;
  onerror: (() => void) | null = null;
  constructor(readonly url: string) {
    super();
    FakeSource.all.push(this);
  }
  close() {
    this.readyState = 2;
  }
  says(name: string, seq: number, data: object = {}) {
    this.readyState = FakeSource.OPEN;
    const event = Object.assign(new Event(name), {
      lastEventId: String(seq),
      data: JSON.stringify(data),
    });
    this.dispatchEvent(event);
  }
}

function open(since = 5) {
  const messages: LiveMessage[] = [];
  const states: LineState[] = [];
  let seq = since;
  const line = openLine(
    {
      since: () => seq,
      onMessage: (message) => {
        messages.push(message);
        seq = message.seq ?? seq;
      },
      onState: (state) => states.push(state),
    },
    () => 1,
  );
  return { line, messages, states, newest: () => FakeSource.all.at(-1) as FakeSource };
}

describe('the line to the server', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('EventSource', FakeSource);
    vi.stubGlobal('navigator', { onLine: true });
    FakeSource.all = [];
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('asks for what came after the page, and hands on what it hears', () => {
    const { messages, states, newest } = open(5);
    expect(newest().url).toBe('/live?since=5');
    newest().says('hello', 5);
    newest().says('message', 6, { kind: 'assignment', id: 'a' });
    newest().says('message', 6, { kind: 'presence', id: 'a' });
    expect(states).toEqual(['connecting', 'open']);
    expect(messages).toEqual([
      { type: 'reached', seq: 5 },
      { type: 'change', change: { kind: 'assignment', id: 'a' }, seq: 6 },
      { type: 'change', change: { kind: 'presence', id: 'a' }, seq: null },
    ]);
  });

  it('comes back after a break with the last number, later each time, at once when told to', () => {
    const { line, states, newest } = open();
    newest().says('hello', 5);
    newest().says('message', 9, { kind: 'assignment', id: 'a' });
    newest().onerror?.();
    expect(states.at(-1)).toBe('broken');
    expect(FakeSource.all).toHaveLength(1);
    vi.advanceTimersByTime(500);
    expect(FakeSource.all).toHaveLength(2);
    expect(newest().url).toBe('/live?since=9');
    newest().onerror?.();
    vi.advanceTimersByTime(999);
    expect(FakeSource.all).toHaveLength(2);
    vi.advanceTimersByTime(1);
    expect(FakeSource.all).toHaveLength(3);
    newest().onerror?.();
    line.retry();
    expect(FakeSource.all).toHaveLength(4);
    newest().says('hello', 9);
    expect(states.at(-1)).toBe('open');
    line.retry();
    expect(FakeSource.all).toHaveLength(4);
  });

  it('notices that nothing comes any more', () => {
    const { states, newest } = open();
    newest().says('hello', 5);
    vi.advanceTimersByTime(39_000);
    newest().says('beat', 7);
    vi.advanceTimersByTime(39_000);
    expect(states.at(-1)).toBe('open');
    vi.advanceTimersByTime(1_500);
    expect(FakeSource.all).toHaveLength(2);
    expect(newest().url).toBe('/live?since=7');
  });

  it('stops when the session is over, and says no more once closed', () => {
    const ended = open();
    ended.newest().says('end', 5);
    expect(ended.states.at(-1)).toBe('ended');
    const closed = open();
    const source = closed.newest();
    closed.line.close();
    source.says('message', 6, { kind: 'assignment', id: 'a' });
    source.onerror?.();
    closed.line.retry();
    vi.advanceTimersByTime(120_000);
    expect(closed.messages).toEqual([]);
    expect(FakeSource.all).toHaveLength(2);
  });

  it('does not try without a network, until it is told that there is one', () => {
    const { line, states, newest } = open();
    newest().says('hello', 5);
    vi.stubGlobal('navigator', { onLine: false });
    line.lose();
    expect(states.at(-1)).toBe('broken');
    vi.advanceTimersByTime(300_000);
    expect(FakeSource.all).toHaveLength(1);
    line.retry();
    expect(FakeSource.all).toHaveLength(2);
  });

  it.each([
    ['is over', { type: 'opaqueredirect' }, 'ended', 1],
    ['is there', { status: 200 }, 'refused', 2],
    ['cannot be asked for now', { status: 503 }, 'refused', 2],
    ['is not reached', new TypeError('Failed to fetch'), 'broken', 2],
  ] as const)(
    'asks, where it is refused, whether the session %s',
    async (_is, answer, state, lines) => {
      vi.stubGlobal('fetch', () =>
        answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer),
      );
      const { states, newest } = open();
      newest().close();
      newest().onerror?.();
      await vi.advanceTimersByTimeAsync(600);
      expect(states.at(-1)).toBe(state);
      expect(FakeSource.all).toHaveLength(lines);
    },
  );

  it('does not fight for its place among too many', () => {
    const { newest } = open();
    newest().says('hello', 5);
    newest().says('replaced', 5);
    vi.advanceTimersByTime(29_000);
    expect(FakeSource.all).toHaveLength(1);
    vi.advanceTimersByTime(1_000);
    expect(FakeSource.all).toHaveLength(2);
  });
});
