/** Loads a page again when something that it shows has changed elsewhere, never into somebody's hands, and marks what is new. */
import { useMatches } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { LiveChange } from '~/platform/live/events';
import { useLiveMessages } from '~/platform/live/live';
import { isUnderWay, liveRouter } from '~/platform/router-state';
import { highlight } from './live-highlight';
import { type Refresher, startRefresher } from './live-refresher';
import type { PageHandle } from './page-handle';

type Match = ReturnType<typeof useMatches>[number];

/** Stands once in the frame of a signed-in person and draws nothing. */
export function LiveRefresh() {
  const matches = useMatches();
  const newest = useRef(matches);
  newest.current = matches;
  const refresher = useRef<Refresher>();
  const lit = useRef<LiveChange[]>([]);
  useEffect(() => {
    const follows = {
      concerns: (change: LiveChange) =>
        newest.current.some((match) => followsOf(match)?.(change, match.data as never)),
      isFollowing: (routeId: string) =>
        newest.current.some((match) => match.id === routeId && followsOf(match) !== undefined),
    };
    const own = startRefresher(liveRouter(), follows, mustWait, (changes) => {
      lit.current.push(...changes);
    });
    refresher.current = own;
    const leave = whenFree(own.soon);
    return () => {
      leave();
      own.stop();
    };
  }, []);
  useLiveMessages((message) => refresher.current?.hear(message));
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the new data is on the page
  useEffect(() => {
    if (lit.current.length > 0 && !isUnderWay(liveRouter().state)) highlight(lit.current.splice(0));
  }, [matches]);
  return null;
}

const followsOf = (match: Match) => (match.handle as PageHandle | undefined)?.follows;

/** Nobody looks, or somebody holds a thing in the hand. */
const mustWait = (): boolean =>
  document.hidden || document.documentElement.dataset.dragging !== undefined;

/** Calls `then` when what was waited for is over: the page is shown, what was carried is put down. */
function whenFree(then: () => void): () => void {
  const look = () => {
    if (!mustWait()) then();
  };
  const watch = new MutationObserver(look);
  watch.observe(document.documentElement, { attributeFilter: ['data-dragging'] });
  document.addEventListener('visibilitychange', look);
  return () => {
    watch.disconnect();
    document.removeEventListener('visibilitychange', look);
  };
}
