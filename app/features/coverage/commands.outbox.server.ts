/** What a reporter did without a network and the phone sends afterwards: each of it once. */
import { z } from 'zod';
import type { Ctx } from '~/platform/context.server';
import { DomainError, type Problem, problemOf } from '~/platform/errors';
import type { TextKey } from '~/platform/i18n/keys';
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
  if (await wasSent(ctx, key)) return sent;
  try {
    const { done } = await runAssignmentForm({ ...ctx, receipt: key }, assignmentId, verb, form);
    return { ok: true, done };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    // Another sending of the same moment may have done it, which is why this one was refused.
    return (await wasSent(ctx, key)) ? sent : { ok: false, problem: problemOf(error) };
  }
}

async function wasSent(ctx: Ctx, key: string): Promise<boolean> {
  const row = await ctx.db.q
    .selectFrom('receipts')
    .select('key')
    .where('person_id', '=', ctx.who.id)
    .where('key', '=', key)
    .executeTakeFirst();
  return row !== undefined;
}
