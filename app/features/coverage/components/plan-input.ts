/** How the form of a plan is read, in the browser and on the server alike. */
import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { VerbResult } from '~/platform/verb-action.server';
import { planSchema } from '../input.plan';

/** The choice of the form that offers the work to the whole newsroom, in the place of a reporter's id. */
export const OFFER = 'offer';

/** Reads the form: one list says who gets the work, the command knows a lead or an offer. */
export function parsePlan(form: FormData) {
  const fields = new FormData();
  for (const [name, value] of form) if (typeof value === 'string') fields.append(name, value);
  if (fields.get('leadId') === OFFER) {
    fields.set('offer', '1');
    fields.delete('leadId');
  }
  return parseWithZod(fields, { schema: planSchema });
}

/** A refusal of the server as Conform's last result: errors at their fields, what was typed kept. */
export function lastResultOf(
  result: VerbResult | undefined,
): SubmissionResult<string[]> | undefined {
  if (!result || result.ok) return undefined;
  return { status: 'error', initialValue: result.values, error: result.problem.fields };
}
