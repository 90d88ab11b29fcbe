/** Loads a page again when something that it shows has changed elsewhere: at most once at a time, and never into somebody's hands. */
import { useFetchers, useMatches, useNavigation, useRevalidator } from '@remix-run/react';
import {
  type MutableRefObject,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { LiveMessage } from '~/platform/live/connection';
import type { LiveChange } from '~/platform/live/events';
import { useLiveMessages } from '~/platform/live/live';
import { highlight } from './live-highlight';
import type { PageHandle } from './page-handle';

type Match = ReturnType<typeof useMatches>[number];

interface Waiting {
  changes: LiveChange[];
  /** The newest number among them. */
  seq: number;
  /** Something was missed: the page is loaded whatever its data says. */
  missed: boolean;
}

const GATHER_MS = 150;
const nothing = (): Waiting => ({ changes: [], seq: 0, missed: false });

/** Stands once in the frame of a signed-in person and draws nothing. */
export function LiveRefresh() {
  const matches = useMatches();
  const { revalidate, state } = useRevalidator();
  const { state: going } = useNavigation();
  const fetchers = useFetchers();
  const busy = state !== 'idle' || going !== 'idle' || fetchers.some(isSending);
  const loaded = useLoadedSeq(matches);
  const waiting = useRef(nothing());
  const lit = useRef<LiveChange[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const newest = useRef(matches);
  newest.current = matches;
  const [asked, ask] = useState(0);
  const soon = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      // After what the router has told React already: what one sends is seen as under way before it is asked for again.
      startTransition(() => ask((count) => count + 1));
    }, GATHER_MS);
  }, []);

  useLiveMessages((message) => {
    if (gather(waiting.current, message, newest.current)) soon();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again each time that it was asked for
  useEffect(() => {
    const { seq, missed, changes } = waiting.current;
    if (busy || mustWait() || (changes.length === 0 && !missed)) return;
    waiting.current = nothing();
    // What one has just done is on the page with one's own answer.
    if (!missed && seq <= loaded.current) return;
    lit.current = changes;
    revalidate();
  }, [asked, busy, revalidate, loaded]);
  useEffect(() => {
    if (state === 'loading') return () => highlight(lit.current.splice(0));
  }, [state]);
  useEffect(() => whenFree(soon), [soon]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return null;
}

/** Keeps what concerns the page; whether there was any. */
function gather(waiting: Waiting, message: LiveMessage, matches: readonly Match[]): boolean {
  if (message.type === 'reached') return false;
  if (message.type === 'reload') {
    waiting.missed = matches.some((match) => followsOf(match) !== undefined);
    return waiting.missed;
  }
  const { change, seq } = message;
  if (seq === null) return false;
  const concerned = matches.some((match) => followsOf(match)?.(change, match.data as never));
  if (!concerned) return false;
  waiting.changes.push(change);
  waiting.seq = Math.max(waiting.seq, seq);
  return true;
}

const followsOf = (match: Match) => (match.handle as PageHandle | undefined)?.follows;

const isSending = ({ formMethod }: { formMethod?: string | undefined }): boolean =>
  formMethod !== undefined && formMethod.toUpperCase() !== 'GET';

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

/**
 * Up to which change the page's data is whole. The root's data carries the number that its request began at; what came in the
 * same answer has it too, what was kept from before keeps its own.
 */
function useLoadedSeq(matches: readonly Match[]): MutableRefObject<number> {
  const loaded = useRef(0);
  const known = useRef(new Map<string, { data: unknown; seq: number }>());
  useLayoutEffect(() => {
    const [root] = matches;
    const before = known.current;
    const rootBefore = root && before.get(root.id);
    const together = !rootBefore || rootBefore.data !== root?.data;
    const seqOfRoot = together ? seqIn(root?.data) : rootBefore.seq;
    const entries = matches
      .filter((match) => match.data !== undefined && match.data !== null)
      .map((match) => {
        const old = before.get(match.id);
        const seq = old && old.data === match.data ? old.seq : seqOfRoot;
        return [match.id, { data: match.data, seq }] as const;
      });
    known.current = new Map(entries);
    loaded.current = Math.min(...entries.map(([, { seq }]) => seq));
  }, [matches]);
  return loaded;
}

function seqIn(data: unknown): number {
  const seq = (data as { seq?: unknown } | undefined)?.seq;
  return typeof seq === 'number' ? seq : 0;
}
