import { useFetcher, useRevalidator } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { VerbResult } from '~/platform/verb-action.server';
import { newKey } from '~/ui/key-field';

interface Sending {
  /** Where the verb is. */
  action: string;
  fields: Readonly<Record<string, string>>;
  /** It was answered; what it did is told by the frame. */
  onSettled(): void;
  onRefused(problem: Extract<VerbResult, { ok: false }>['problem']): void;
}

/** What was asked for and not yet answered. Of two that have one key the second is not asked for. */
export function usePending<Asked>(keyOf: (asked: Asked) => string) {
  const [pending, setPending] = useState<readonly Asked[]>([]);
  const ask = useCallback(
    (next: Asked) =>
      setPending((all) => (all.some((each) => keyOf(each) === keyOf(next)) ? all : [...all, next])),
    [keyOf],
  );
  const settle = useCallback(
    (done: Asked) => setPending((all) => all.filter((each) => each !== done)),
    [],
  );
  return { pending, ask, settle };
}

/** Sends a verb once, as soon as it is drawn, under a key of its own: a browser that sends it again makes it once. */
export function useSendOnce(sending: Sending): void {
  const { submit, state, data } = useFetcher<VerbResult>();
  const { revalidate } = useRevalidator();
  const newest = useRef(sending);
  newest.current = sending;
  const sent = useRef(false);
  useEffect(() => {
    if (sent.current) return;
    sent.current = true;
    const { action, fields } = newest.current;
    submit({ ...fields, key: newKey(), stay: 'told' }, { method: 'post', action });
  }, [submit]);
  useEffect(() => {
    if (state !== 'idle' || !data) return;
    newest.current.onSettled();
    if (data.ok) return;
    newest.current.onRefused(data.problem);
    // A refused action does not load the page again by itself, and what it shows is old.
    revalidate();
  }, [state, data, revalidate]);
}
