import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useMessage } from '~/platform/i18n/react';
import type { VerbResult } from '~/platform/verb-action.server';
import { useToast } from './toast';

/**
 * Says once, in a toast, why a verb that has no form was refused, and loads what is there now; what a verb did is told by the frame.
 * `told` is an answer that was there before and is old.
 */
export function useRefusalToast(data: VerbResult | undefined, told?: VerbResult): void {
  const message = useMessage();
  const toast = useToast();
  const { revalidate } = useRevalidator();
  const last = useRef(told);
  useEffect(() => {
    if (!data || last.current === data) return;
    last.current = data;
    if (data.ok) return;
    const [field] = Object.values(data.problem.fields).flat();
    toast({ tone: 'late', text: message(field ?? data.problem.code, data.problem.params) });
    revalidate();
  }, [data, message, toast, revalidate]);
}
