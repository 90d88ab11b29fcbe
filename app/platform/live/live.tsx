/** What changes elsewhere, in the browser: one line for all tabs, heard by whoever on the page asks. */
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { whenIdle } from '../idle';
import type { LineState, LiveMessage } from './connection';
import type { LiveTab } from './sharing';

const LiveContext = createContext<LiveTab | null>(null);

interface LiveProviderProps {
  personId: string;
  /** The number that the data of this page has. */
  since: number;
  /** False where the server would refuse the line: until the password that somebody else gave is changed. */
  hears: boolean;
  children: ReactNode;
}

/** Connects once the page is alive and idle, and fetches the code for it then; the page waits for neither. */
export function LiveProvider({ personId, since, hears, children }: LiveProviderProps) {
  const [tab, setTab] = useState<LiveTab | null>(null);
  const first = useRef(since);
  first.current = Math.max(first.current, since);
  useEffect(() => {
    if (!hears) return;
    let joined: LiveTab | null = null;
    let stands = true;
    let prevent = () => {};
    const connect = async () => {
      const { joinTabs } = await import('./sharing');
      if (!stands || joined) return;
      joined = joinTabs(personId, first.current);
      setTab(joined);
    };
    // Without a network its code comes when there is one.
    const join = () => {
      prevent();
      stands = true;
      prevent = whenIdle(() => void connect().catch(() => undefined));
    };
    const leave = () => {
      prevent();
      stands = false;
      joined?.close();
      joined = null;
      setTab(null);
    };
    const again = () => {
      if (!joined && stands) join();
    };
    // A page that the browser keeps for the way back holds no line, and joins again from where it was.
    const back = ({ persisted }: PageTransitionEvent) => {
      if (persisted && !joined) join();
    };
    join();
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', back);
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', back);
      window.removeEventListener('online', again);
      leave();
    };
  }, [personId, hears]);
  return <LiveContext.Provider value={tab}>{children}</LiveContext.Provider>;
}

/** Calls `listener` with everything that is heard while the component stands. */
export function useLiveMessages(listener: (message: LiveMessage) => void): void {
  const tab = useContext(LiveContext);
  const newest = useRef(listener);
  newest.current = listener;
  useEffect(() => tab?.onMessage((message) => newest.current(message)), [tab]);
}

/** Whether this page hears of changes now. */
export function useLineState(): LineState {
  const tab = useContext(LiveContext);
  return useSyncExternalStore(
    (listener) => tab?.onState(listener) ?? (() => undefined),
    () => tab?.state() ?? 'connecting',
    () => 'connecting' as const,
  );
}
