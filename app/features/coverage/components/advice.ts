import { useFetcher } from '@remix-run/react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Advice } from '../queries.advice.server';

/** What the advice depends on; everything else that a form holds stays at home. */
const FIELDS = [
  'exemplarId',
  'outletId',
  'kind',
  'genre',
  'leadId',
  'slotId',
  'plannedOn',
  'plannedTime',
  'lengthValue',
  'deadlineDay',
  'deadlineTime',
  'rerun',
];
const WAIT_MS = 200;

const adviceKey = (about: string) => `advice ${about}`;

/** The reporters of the newest advice, best first; null before there is any. */
export const useRanked = (about: string) =>
  useFetcher<Advice>({ key: adviceKey(about) }).data?.reporters ?? null;

/**
 * The newest advice for the form around an element, asked for when the form appears and when it is changed; null before.
 * `asking` while a newer one is on its way. `about` names what the form is of: `placement=…`, `assignment=…`, or nothing for a new plan.
 */
export function useAdvice(
  inside: RefObject<HTMLElement>,
  about: string,
): { advice: Advice | null; asking: boolean } {
  const [changed, setChanged] = useState(false);
  const { load, data, state } = useFetcher<Advice>({ key: adviceKey(about) });
  const asked = useRef('');
  useEffect(() => {
    const form = inside.current?.closest('form');
    if (!form) return;
    let timer: ReturnType<typeof setTimeout>;
    const ask = () => {
      const search = new URLSearchParams(about);
      const fields = new FormData(form);
      for (const name of FIELDS) {
        const value = fields.get(name);
        if (typeof value === 'string' && value !== '') search.set(name, value);
      }
      setChanged(false);
      if (asked.current === search.toString()) return;
      asked.current = search.toString();
      load(`/calendar/advice?${search}`);
    };
    // What one field changes in others is written after the event.
    const later = () => {
      setChanged(true);
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT_MS);
    };
    ask();
    form.addEventListener('input', later);
    form.addEventListener('change', later);
    return () => {
      clearTimeout(timer);
      form.removeEventListener('input', later);
      form.removeEventListener('change', later);
    };
  }, [inside, about, load]);
  return { advice: data ?? null, asking: changed || state !== 'idle' };
}
