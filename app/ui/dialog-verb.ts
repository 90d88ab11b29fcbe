import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { VerbResult } from '~/platform/verb-action.server';
import type { Newer } from './held';

interface DialogVerbOptions {
  /** What somebody else has made of the form's object meanwhile. */
  newer: Newer | null;
  /** The verb is done, and the page behind the dialog shows it. */
  onDone(): void;
  /** Refused because the page is older than the object. */
  onLate?(): void;
}

/**
 * Sends a dialog's verb. It is done once the page behind shows what it did: whoever pressed the next verb sooner would press it on
 * the page before, and going elsewhere sooner would break off what the frame is to tell. `overtaken` is what to say of others.
 */
export function useDialogVerb({ newer, onDone, onLate }: DialogVerbOptions) {
  const fetcher = useFetcher<VerbResult>();
  const told = useRef<VerbResult>();
  useEffect(() => {
    const result = fetcher.data;
    if (!result || told.current === result) return;
    if (result.ok && fetcher.state !== 'idle') return;
    told.current = result;
    if (result.ok) onDone();
    else if (result.problem.status === 409) onLate?.();
  }, [fetcher.data, fetcher.state, onDone, onLate]);
  // What is newer while one's own verb is under way is one's own.
  const overtaken = fetcher.state === 'idle' && !fetcher.data?.ok ? newer : null;
  return { fetcher, overtaken };
}
