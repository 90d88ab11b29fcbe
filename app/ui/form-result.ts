import { useActionData, useNavigation } from '@remix-run/react';
import { useRef } from 'react';
import type { TextParams } from '~/platform/i18n/keys';
import type { VerbResult } from '~/platform/verb-action.server';

export interface FormResult {
  /** What the form as a whole was refused with; null when the page had another form's answer, or none. */
  problem: { code: string; params?: TextParams } | null;
  /** The errors of a field: keys of the catalogues. */
  errors(name: string): readonly string[];
  /** What was typed before the refusal, else `first`. */
  value(name: string, first?: string): string;
  /** Everything that was typed before the refusal; null when there was none. */
  typed: Readonly<Record<string, string>> | null;
  /** The form is on its way. */
  pending: boolean;
}

/** What the next press sends back as `confirmed`, when the form was refused until the person knows what hangs on it; else null. */
export function confirmOf(problem: FormResult['problem']): string | null {
  const confirm = problem?.params?.confirm;
  return confirm === undefined ? null : String(confirm);
}

/** What the last answer of the page's action says to one of its forms: the one whose field `intent` (and `id`, where several are alike) is that. */
export function useFormResult(intent: string, id?: string): FormResult {
  const result = useAnswer();
  const { formData } = useNavigation();
  const mine = (read: (name: string) => unknown) =>
    read('intent') === intent && (id === undefined || read('id') === id);
  const refused = result?.ok === false && mine((name) => result.values[name]) ? result : null;
  return {
    problem: refused?.problem ?? null,
    errors: (name) => refused?.problem.fields[name] ?? [],
    value: (name, first = '') => refused?.values[name] ?? first,
    typed: refused?.values ?? null,
    pending: formData !== undefined && mine((name) => formData.get(name)),
  };
}

/** What the last of the page's answers refused one of these forms with; null when it was another form, or none was refused. */
export function useFormProblem(intents: readonly string[]): FormResult['problem'] {
  const result = useAnswer();
  if (result?.ok !== false) return null;
  return intents.includes(result.values.intent ?? '') ? result.problem : null;
}

/**
 * The last answer, until the page goes elsewhere or the form was accepted. Remix forgets it already when a live page is loaded
 * again, and with it what was typed and what the form had asked.
 */
function useAnswer(): VerbResult | undefined {
  const result = useActionData<VerbResult>();
  const { state } = useNavigation();
  const last = useRef({ result, state });
  const arrived = last.current.state !== 'idle' && state === 'idle';
  if (result !== undefined || arrived) last.current = { result, state };
  else last.current = { result: last.current.result, state };
  return last.current.result;
}
