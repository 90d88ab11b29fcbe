/** Small facts beside the page, fetched with the reader's own rights when something about them has changed. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LiveChange } from './events';
import { useLiveMessages } from './live';

const GATHER_MS = 100;

interface Fetched<T> {
  /** Null until the first answer. */
  data: T | null;
  failed: boolean;
  /** Asks now. */
  load(): void;
  /** Puts in an answer that came by another way. */
  put(data: T): void;
}

/**
 * The JSON at `address`, asked for again after each change that `concerns` it and after a break; one request at a time, none
 * while nobody looks. It is not asked for by itself: call `load` for the first.
 */
export function useLiveFetch<T>(
  address: string,
  concerns: (change: LiveChange) => boolean,
): Fetched<T> {
  const [answer, setAnswer] = useState<{ data: T | null; failed: boolean }>({
    data: null,
    failed: false,
  });
  const state = useRef({ asking: false, again: false, gone: false });
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const load = useCallback(async () => {
    const now = state.current;
    now.again = true;
    if (now.asking || document.hidden) return;
    now.asking = true;
    while (now.again && !now.gone) {
      now.again = false;
      const data = await ask<T>(address);
      if (now.gone) break;
      setAnswer((before) =>
        data === null ? { data: before.data, failed: true } : { data, failed: false },
      );
    }
    now.asking = false;
  }, [address]);

  useLiveMessages((message) => {
    const asks =
      message.type === 'reload' || (message.type === 'change' && concerns(message.change));
    if (!asks || timer.current) return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      void load();
    }, GATHER_MS);
  });
  useEffect(() => {
    const now = state.current;
    now.gone = false;
    const shown = () => {
      if (!document.hidden && now.again) void load();
    };
    document.addEventListener('visibilitychange', shown);
    return () => {
      now.gone = true;
      clearTimeout(timer.current);
      timer.current = undefined;
      document.removeEventListener('visibilitychange', shown);
    };
  }, [load]);
  const put = useCallback((data: T) => setAnswer({ data, failed: false }), []);
  return { ...answer, load, put };
}

/** The answer, or null when there is none: no network, no session, not allowed. */
async function ask<T>(address: string): Promise<T | null> {
  try {
    const response = await fetch(address, { headers: { Accept: 'application/json' } });
    const isJson = response.headers.get('Content-Type')?.startsWith('application/json');
    return response.ok && isJson ? ((await response.json()) as T) : null;
  } catch {
    return null;
  }
}
