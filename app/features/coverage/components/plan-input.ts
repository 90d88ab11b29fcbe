/** How the form of a plan is read, in the browser and on the server alike. */
import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { VerbResult } from '~/platform/verb-action.server';
import { planSchema } from '../input.plan';
import { OFFER, OWN_SEAT, SOMEBODY_ELSE } from './plan-names';

/** Reads the form: one list says who gets the work, the command knows a lead or an offer. */
export function parsePlan(form: FormData) {
  const fields = new FormData();
  for (const [name, value] of form) if (typeof value === 'string') fields.append(name, value);
  takeSeat(fields);
  if (fields.get('leadId') === SOMEBODY_ELSE) fields.set('leadId', fields.get('leadElse') ?? '');
  if (fields.get('leadId') === OFFER) {
    fields.set('offer', '1');
    fields.delete('leadId');
  }
  return parseWithZod(fields, { schema: planSchema });
}

const SEAT_FIELDS = [
  ...['outletId', 'kind', 'genre', 'channelId', 'slotId', 'plannedOn', 'plannedTime'],
  ...['lengthValue', 'deadlineDay', 'deadlineTime'],
];

/**
 * Without JavaScript a chosen seat could not write into the form's fields: `seatFields` says what it holds, `drawn` what the form
 * was drawn with. What the editor has changed by hand stays.
 */
function takeSeat(fields: FormData): void {
  const [drawn, seat] = [fields.get('drawn'), fields.get('seat')];
  if (typeof drawn !== 'string' || typeof seat !== 'string') return;
  const before = new URLSearchParams(drawn);
  const isDrawn = (name: string) => (fields.get(name) ?? '') === (before.get(name) ?? '');
  const held = fields.get(`seatFields ${seat}`);
  // A day set by hand leaves the proposed seat, its hour and its deadline.
  const own = new URLSearchParams({
    slotId: '',
    plannedTime: '',
    deadlineDay: '',
    deadlineTime: '',
  });
  const byHand = seat === OWN_SEAT || !isDrawn('plannedOn');
  if (byHand && isDrawn('plannedOn')) return;
  const after = byHand ? own : new URLSearchParams(typeof held === 'string' ? held : '');
  for (const name of SEAT_FIELDS)
    if (after.has(name) && isDrawn(name)) fields.set(name, after.get(name) ?? '');
}

/** A refusal of the server as Conform's last result: errors at their fields, what was typed kept. */
export function lastResultOf(
  result: VerbResult | undefined,
): SubmissionResult<string[]> | undefined {
  if (!result || result.ok) return undefined;
  return { status: 'error', initialValue: result.values, error: result.problem.fields };
}
