import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { BulkOutcome } from '../commands.bulk.server';
import { BULK_MOST, BULK_PART } from '../rules.bulk';
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

/**
 * Asks what the rows are warned of, then runs a bulk act in parts of a few rows, all of one batch, so that it shows how far it
 * is and can be stopped between two parts. What the form lacks is refused before anything was done.
 */
export function useBulkRun(chosen: readonly TableRow[]) {
  const rows = useMemo(() => [...chosen].sort(byTime), [chosen]);
  const fetcher = useFetcher<BulkResult>();
  // Another one, because sending through the same breaks off the loading that follows its answer.
  const check = useFetcher<BulkResult>();
  const [run, setRun] = useState<BulkRun | null>(null);
  const fields = useRef<[string, string][]>([]);
  const answered = useRef<BulkResult>();
  const { submit, data } = fetcher;
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
  const start = (form: FormData) => {
    fields.current = [...form].map(([name, value]) => [name, String(value)]);
    for (const row of rows.slice(0, BULK_MOST)) form.append('row', selectionKeys(row));
    form.set('check', '1');
    check.submit(form, { method: 'post', action: '/assignments/bulk' });
  };
  const checked = useRef<BulkResult>();
  useEffect(() => {
    const answer = check.data;
    if (!answer?.ok || checked.current === answer) return;
    checked.current = answer;
    setRun(BEGUN);
    send(0, answer.outcome.batchId);
  }, [check.data, send]);
  useEffect(() => {
    if (!data || answered.current === data || !run) return;
    answered.current = data;
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
    // What the parts were refused with is newer than what was asked before them.
    attempt: attemptOfBulk(check.data?.ok ? data : check.data),
    asking: check.state !== 'idle',
    run,
    start,
    stop,
  };
}

/** An airing is in an earlier part of the act than its rerun, which goes along with it. */
const byTime = (a: TableRow, b: TableRow): number =>
  timeOf(a) < timeOf(b) ? -1 : Number(timeOf(a) > timeOf(b));

const timeOf = ({ plannedOn, plannedTime }: TableRow): string =>
  `${plannedOn} ${plannedTime ?? ''}`;

const joined = (before: BulkOutcome | null, part: BulkOutcome): BulkOutcome => ({
  batchId: part.batchId,
  done: (before?.done ?? 0) + part.done,
  refused: [...(before?.refused ?? []), ...part.refused],
});
