/** One verb on many exemplars: each in its own transaction, so that one that is refused holds up no other. */
import type { Ctx } from '~/platform/context.server';
import { DomainError, type ErrorParams } from '~/platform/errors';
import type { ErrorKey } from '~/platform/i18n/keys';
import { parseForm } from '~/platform/parse-form';
import { checkDecision, take, type VerbFields } from './commands.server';
import { decisionSchema, LIMITS, reasonSchema } from './input';
import { type ExemplarVerb, reasonNeeded } from './rules';

export interface BulkOutcome {
  done: string[];
  failed: { id: string; code: ErrorKey; params: ErrorParams }[];
}

/** Takes the verb on each id; says which were done and why the others were not. Throws 422 for none or for more than 200. */
export async function bulkVerb(
  ctx: Ctx,
  ids: readonly string[],
  verb: ExemplarVerb,
  fields: VerbFields,
): Promise<BulkOutcome> {
  const chosen = [...new Set(ids)];
  if (chosen.length === 0) throw new DomainError('exemplars.errors.noneChosen', 422);
  if (chosen.length > LIMITS.bulk)
    throw new DomainError('exemplars.errors.tooMany', 422, { max: LIMITS.bulk });
  const outcome: BulkOutcome = { done: [], failed: [] };
  for (const id of chosen) {
    try {
      await take(ctx, id, verb, fields);
      outcome.done.push(id);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      outcome.failed.push({ id, code: error.code, params: error.params });
    }
  }
  return outcome;
}

/** The same from a form: the decision or the reason that the verb asks for. Throws 422 for bad fields. */
export function runBulk(
  ctx: Ctx,
  ids: readonly string[],
  verb: ExemplarVerb,
  form: FormData,
): Promise<BulkOutcome> {
  if (reasonNeeded(verb)) return bulkVerb(ctx, ids, verb, parseForm(reasonSchema, form));
  const decision = verb === 'approve' ? parseForm(decisionSchema, form) : undefined;
  if (decision) checkDecision(ctx, decision);
  return bulkVerb(ctx, ids, verb, decision ? { decision } : {});
}
