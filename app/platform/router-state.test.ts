import { describe, expect, it } from 'vitest';
import { isAccepted, type LiveRouter } from './router-state';

type State = LiveRouter['state'];

const ACTION = '/assignments/a1/comments';
const sent = { formMethod: 'POST', formAction: `${ACTION}?index` };

const router = (part: Partial<State>): State => ({
  location: { pathname: '/assignments/a1' },
  navigation: { state: 'idle' },
  revalidation: 'idle',
  fetchers: new Map(),
  matches: [],
  loaderData: {},
  ...part,
});

const fetching = (state: string, data?: unknown) =>
  new Map([['comment', { state, ...sent, ...(data !== undefined && { data }) }]]);

describe('a form is accepted', () => {
  it.each<[string, boolean, Partial<State>]>([
    ['on its way', false, { navigation: { state: 'submitting', ...sent } }],
    [
      'answered with a redirect',
      true,
      { navigation: { state: 'loading', location: { pathname: '/calendar' }, ...sent } },
    ],
    [
      'led to the sign-in page',
      false,
      { navigation: { state: 'loading', location: { pathname: '/login' }, ...sent } },
    ],
    [
      'refused',
      false,
      {
        navigation: { state: 'loading', location: { pathname: '/assignments/a1' }, ...sent },
        actionData: { page: { ok: false } },
      },
    ],
    ['accepted in place', true, { fetchers: fetching('loading', { ok: true }) }],
    ['refused in place', false, { fetchers: fetching('loading', { ok: false }) }],
    [
      'sent in place, led to the sign-in page',
      false,
      {
        fetchers: fetching('loading'),
        navigation: { state: 'loading', location: { pathname: '/login' } },
      },
    ],
    ['under way in place', false, { fetchers: fetching('submitting') }],
  ])('%s: %s', (_, accepted, part) => {
    expect(isAccepted(router(part), ACTION)).toBe(accepted);
  });

  it('is told apart from other forms', () => {
    const state = router({ fetchers: fetching('loading', { ok: true }) });
    expect(isAccepted(state, '/calendar/plan')).toBe(false);
  });
});
