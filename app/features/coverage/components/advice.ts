import { useFetcher } from '@remix-run/react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Advice } from '../queries.advice.server';
import { SOMEBODY_ELSE } from './plan-names';
import { watchForm } from './watch-form';

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

const adviceKey = (about: string) => `advice ${about}`;

/** The reporters of the newest advice, best first; null before there is any. */
export const useRanked = (about: string) =>
  useFetcher<Advice>({ key: adviceKey(about) }).data?.reporters ?? null;

/** Where the form stands: being filled in, on its way, or back with a refusal that no advice was given since. */
type Phase = 'open' | 'sent' | 'refused';

/**
 * The newest advice for the form around an element, asked for when the form appears, when it is changed and when it was refused;
 * null before. `asking` while a newer one is on its way. What a form that was sent has brought about is no advice on it: what
 * arrives from then on is not shown. `about` names what the form is of: `placement=…`, `assignment=…`, or nothing for a new plan;
 * `problem` is what it was refused with.
 */
export function useAdvice(
  inside: RefObject<HTMLElement>,
  about: string,
  problem: unknown,
): { advice: Advice | null; asking: boolean } {
  const [changed, setChanged] = useState(false);
  const [phase, setPhase] = useState<Phase>(problem ? 'refused' : 'open');
  const { load, data, state } = useFetcher<Advice>({ key: adviceKey(about) });
  const asked = useRef('');
  const shown = useRef<Advice | null>(null);
  if (phase === 'open') shown.current = data ?? null;
  useEffect(() => {
    const form = inside.current?.closest('form');
    if (!form) return;
    if (problem) {
      setPhase('refused');
      asked.current = '';
    }
    const ask = () => {
      const search = searchOfForm(form, about);
      setChanged(false);
      if (asked.current === search) return;
      asked.current = search;
      load(`/calendar/advice?${search}`);
    };
    ask();
    return watchForm(form, {
      onChange: () => {
        setPhase('open');
        setChanged(true);
      },
      onSettled: ask,
      onSent: () => {
        setChanged(false);
        setPhase('sent');
      },
    });
  }, [inside, about, load, problem]);
  // The answer to what was asked after the refusal.
  useEffect(() => {
    if (data) setPhase((before) => (before === 'refused' ? 'open' : before));
  }, [data]);
  return {
    advice: phase === 'refused' ? null : shown.current,
    asking: phase !== 'sent' && (changed || state !== 'idle'),
  };
}

function searchOfForm(form: HTMLFormElement, about: string): string {
  const search = new URLSearchParams(about);
  const fields = new FormData(form);
  for (const name of FIELDS) {
    const value = fields.get(name);
    if (typeof value === 'string' && value !== '') search.set(name, value);
    // One of the fields names another that says it.
    if (value === SOMEBODY_ELSE) search.set(name, String(fields.get('leadElse') ?? ''));
  }
  return search.toString();
}
