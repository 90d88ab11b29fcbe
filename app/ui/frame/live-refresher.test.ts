import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveMessage } from '~/platform/live/connection';
import type { LiveRouter } from '~/platform/router-state';
import { startRefresher } from './live-refresher';

type State = { -readonly [K in keyof LiveRouter['state']]: LiveRouter['state'][K] };

/** A router at rest whose page was loaded at change 10. */
function fakeRouter() {
  let tell = (): void => undefined;
  const state: State = {
    location: { pathname: '/calendar' },
    navigation: { state: 'idle' },
    revalidation: 'idle',
    fetchers: new Map(),
    matches: [{ route: { id: 'root' } }, { route: { id: 'calendar' } }],
    loaderData: { root: { seq: 10 }, calendar: {} },
  };
  const revalidate = vi.fn();
  const router: LiveRouter = {
    state,
    revalidate,
    subscribe: (then) => {
      tell = then;
      return () => undefined;
    },
  };
  const become = (next: Partial<State>) => {
    Object.assign(state, next);
    tell();
  };
  return { router, revalidate, become };
}

const changed = (seq: number): LiveMessage => ({
  type: 'change',
  change: { kind: 'placement', id: 'p' },
  seq,
});

const sending = (state: string) => new Map([['move', { state, formMethod: 'POST' }]]);

function start({ waits = () => false }: { waits?: () => boolean } = {}) {
  const fake = fakeRouter();
  const asked = vi.fn();
  const follows = { concerns: () => true, isFollowing: (id: string) => id === 'calendar' };
  const refresher = startRefresher(fake.router, follows, waits, asked);
  return { ...fake, refresher, asked };
}

describe('loading a page again', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is asked for once for what comes together', () => {
    const { refresher, revalidate, asked } = start();
    refresher.hear(changed(11));
    refresher.hear(changed(12));
    vi.runAllTimers();
    expect(revalidate).toHaveBeenCalledTimes(1);
    expect(asked.mock.calls[0]?.[0]).toHaveLength(2);
  });

  it('is not for what the page has', () => {
    const { refresher, revalidate } = start();
    refresher.hear(changed(10));
    refresher.hear({ type: 'reload', seq: 10 });
    vi.runAllTimers();
    expect(revalidate).not.toHaveBeenCalled();
  });

  it('waits for the answer to what one sends, which has it', () => {
    const { refresher, revalidate, become } = start();
    become({ fetchers: sending('submitting') });
    refresher.hear(changed(11));
    vi.runAllTimers();
    become({ fetchers: sending('loading') });
    vi.runAllTimers();
    become({ fetchers: sending('idle'), loaderData: { root: { seq: 11 }, calendar: {} } });
    vi.runAllTimers();
    expect(revalidate).not.toHaveBeenCalled();
  });

  it('comes after one’s own answer for what is newer, and when one’s own was refused', () => {
    const { refresher, revalidate, become } = start();
    become({ fetchers: sending('submitting') });
    refresher.hear(changed(12));
    vi.runAllTimers();
    expect(revalidate).not.toHaveBeenCalled();
    become({ fetchers: sending('idle'), loaderData: { root: { seq: 11 }, calendar: {} } });
    vi.runAllTimers();
    expect(revalidate).toHaveBeenCalledTimes(1);
  });

  it('comes where the page kept its data from before, though the frame is new', () => {
    const { refresher, revalidate, router, become } = start();
    const { calendar } = router.state.loaderData;
    become({ loaderData: { root: { seq: 12 }, calendar } });
    refresher.hear(changed(11));
    vi.runAllTimers();
    expect(revalidate).toHaveBeenCalledTimes(1);
  });

  it('is not for a form over the page that kept what it was drawn from', () => {
    const { router, refresher, revalidate, become } = start();
    const form = { version: 1 };
    become({
      matches: [...router.state.matches, { route: { id: 'form' } }],
      loaderData: { ...router.state.loaderData, form },
      fetchers: sending('submitting'),
    });
    refresher.hear(changed(11));
    become({
      fetchers: sending('idle'),
      loaderData: { root: { seq: 11 }, calendar: {}, form },
    });
    vi.runAllTimers();
    expect(revalidate).not.toHaveBeenCalled();
  });

  it('waits for the hand that holds something', () => {
    let held = true;
    const { refresher, revalidate } = start({ waits: () => held });
    refresher.hear(changed(11));
    vi.runAllTimers();
    expect(revalidate).not.toHaveBeenCalled();
    held = false;
    refresher.soon();
    vi.runAllTimers();
    expect(revalidate).toHaveBeenCalledTimes(1);
  });
});
