import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { BulkOutcome } from '../commands.bulk.server';
import { BULK_PART } from '../rules.bulk';
import type { TableRow } from '../rules.table';
import { attemptOfBulk, type BulkResult } from './table-bulk-form';
import { selectionKeys } from './table-selection';

interface BulkRun {
  /** Placements whose part was answered. */
  sent: readonly string[];
  outcome: BulkOutcome | null;
  stopping: boolean;
  finished: boolean;
}

const BEGUN: BulkRun = { sent: [], outcome: null, stopping: false, finished: false };

/** Rows that one question about warnings is about: see `BULK_MOST`. */
const ASKED_MOST = 200;

/**
 * Asks what the rows are warned of, then runs a bulk act in parts of a few rows, all of one batch, so that it shows how far it is and can be stopped between two
 * parts. What the form lacks is refused before anything was done.
 */
export function useBulkRun(rows: readonly TableRow[]) {
  const fetcher = useFetcher<BulkResult>();
  const [run, setRun] = useState<BulkRun | null>(null);
  const fields = useRef<[string, string][]>([]);
  const answered = useRef<BulkResult>();
  const { submit, data, state } = fetcher;
  const send = useCallback(
    (from: number, batchId: string | null) => {
      const form = new FormData();
      for (const [name, value] of fields.current) form.append(name, value);
      for (const row of rows.slice(from, from + BULK_PART)) form.append('row', selectionKeys(row));
      if (batchId) form.set('batch', batchId);
      submit(form, { method: 'post', action: '/assignments/bulk' });
    },
    [rows, submit],
  );
  const checking = useRef(false);
  const start = (form: FormData) => {
    fields.current = [...form].map(([name, value]) => [name, String(value)]);
    checking.current = true;
    for (const row of rows.slice(0, ASKED_MOST)) form.append('row', selectionKeys(row));
    form.set('check', '1');
    submit(form, { method: 'post', action: '/assignments/bulk' });
  };
  useEffect(() => {
    if (!data || answered.current === data) return;
    answered.current = data;
    if (checking.current) {
      checking.current = false;
      if (!data.ok) return;
      setRun(BEGUN);
      return send(0, data.outcome.batchId);
    }
    if (!run) return;
    if (!data.ok) return setRun(null);
    const outcome = joined(run.outcome, data.outcome);
    const next = run.sent.length + BULK_PART;
    const sent = rows.slice(0, next).map((row) => row.placementId);
    const finished = run.stopping || next >= rows.length;
    setRun({ ...run, sent, outcome, finished });
    if (!finished) send(next, outcome.batchId);
  }, [data, run, rows, send]);
  const stop = () => setRun((now) => now && { ...now, stopping: true });
  return {
    attempt: attemptOfBulk(data),
    asking: checking.current && state !== 'idle',
    run,
    start,
    stop,
  };
}

const joined = (before: BulkOutcome | null, part: BulkOutcome): BulkOutcome => ({
  batchId: part.batchId,
  done: (before?.done ?? 0) + part.done,
  refused: [...(before?.refused ?? []), ...part.refused],
});
