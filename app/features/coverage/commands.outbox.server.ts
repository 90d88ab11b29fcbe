/** What a reporter did without a network and the phone sends afterwards: each of it once. */
import { z } from 'zod';
import type { Ctx } from '~/platform/context.server';
import { DomainError, type Problem, problemOf } from '~/platform/errors';
import type { TextKey } from '~/platform/i18n/keys';
import { wasDone } from '~/platform/receipts.server';
import { runAssignmentForm } from './commands.forms.server';
import { OUTBOX_VERBS } from './rules.outbox';

const sendingSchema = z.object({
  key: z.uuid(),
  assignmentId: z.string().min(1).max(64),
  verb: z.enum(OUTBOX_VERBS),
});

export type Sent = { ok: true; done: TextKey | null } | { ok: false; problem: Problem };

/**
 * Runs the verb that the form names, unless it was run before under the same key: then nothing happens, and that is a success.
 * What the rules refuse is answered, not thrown. Throws 422 for a form that is not one.
 */
export async function sendOnce(ctx: Ctx, form: FormData): Promise<Sent> {
  const read = sendingSchema.safeParse(Object.fromEntries(form));
  if (!read.success) throw new DomainError('errors.invalid', 422);
  const { key, assignmentId, verb } = read.data;
  const sent = { ok: true, done: null } as const;
  const asking = { ...ctx, receipt: key };
  if (await wasDone(asking)) return sent;
  try {
    const { done } = await runAssignmentForm(asking, assignmentId, verb, form);
    return { ok: true, done };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { ok: false, problem: problemOf(error) };
  }
}
