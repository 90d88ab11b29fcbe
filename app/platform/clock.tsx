/** The server's clock in the browser: never the device's. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Instant, type PlainDate, plainDateOf, toInstant } from './time';

export interface ClockValue {
  now: Instant;
  still: boolean;
}

const ClockContext = createContext<ClockValue | null>(null);
const MINUTE = 60_000;

/** Gives the tree the server's time, and lets it run on a minute at a time. */
export function ClockProvider({ value, children }: { value: ClockValue; children: ReactNode }) {
  const [now, setNow] = useState(value.now);
  useEffect(() => {
    setNow(value.now);
    if (value.still) return;
    const [from, started] = [new Date(value.now).getTime(), performance.now()];
    const timer = setInterval(
      () => setNow(toInstant(new Date(from + performance.now() - started))),
      MINUTE,
    );
    return () => clearInterval(timer);
  }, [value.now, value.still]);
  const shared = useMemo(() => ({ now, still: value.still }), [now, value.still]);
  return <ClockContext.Provider value={shared}>{children}</ClockContext.Provider>;
}

/** The plan's instant, exact to a minute. */
export function useNow(): Instant {
  const clock = useContext(ClockContext);
  if (!clock) throw new Error('useNow needs a ClockProvider above it');
  return clock.now;
}

/** Today in the newsroom. */
export function useToday(): PlainDate {
  return plainDateOf(useNow());
}
