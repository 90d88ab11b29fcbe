import { useFetcher, useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { VerbResult } from '~/platform/verb-action.server';
import { newKey } from '~/ui/key-field';
import { useRefusalToast } from '~/ui/refusal-toast';
import type { Decision, Step, Used } from './queue-session';

const KEPT = 'offline.done.kept';

/** Sends one decision, once, and tells the session what became of it. Stands until the page is loaded again. */
export function QueueSending({ decision, step }: { decision: Decision; step(step: Step): void }) {
  const { submit, state, data } = useFetcher<VerbResult>();
  const { revalidate } = useRevalidator();
  const sent = useRef(false);
  const told = useRef<VerbResult>();
  useEffect(() => {
    if (sent.current) return;
    sent.current = true;
    const { action, fields } = decision;
    submit({ ...fields, key: newKey(), stay: '1' }, { method: 'post', action });
  }, [decision, submit]);
  useEffect(() => {
    if (data && told.current !== data) {
      told.current = data;
      if (data.ok) step({ type: 'answered', decision, undo: data.undo, kept: data.done === KEPT });
      else {
        const { problem, values } = data;
        step({ type: 'refused', decision, refusal: { verb: decision.verb, problem, values } });
        // A refused action does not load the page again by itself, and what it shows is old.
        revalidate();
      }
    }
    if (data && state === 'idle') step({ type: 'settled', decision });
  }, [data, state, decision, step, revalidate]);
  return null;
}

/** Sends one undo; what cannot be undone says why. */
export function QueueUndoing({ used, step }: { used: Used; step(step: Step): void }) {
  const { submit, data } = useFetcher<VerbResult>();
  const sent = useRef(false);
  useEffect(() => {
    if (sent.current || !used.undo) return;
    sent.current = true;
    submit({ key: newKey(), stay: '1' }, { method: 'post', action: used.undo });
  }, [used, submit]);
  useRefusalToast(data);
  useEffect(() => {
    if (data) step({ type: data.ok ? 'undone' : 'notUndone', id: used.id });
  }, [data, step, used]);
  return null;
}
