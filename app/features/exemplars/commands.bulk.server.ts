/** One verb on many exemplars: each in its own transaction, so that one that is refused holds up no other. */
import type { Ctx } from '~/platform/context.server';
import { DomainError, type ErrorParams } from '~/platform/errors';
import { version } from '~/platform/form-fields';
import type { ErrorKey } from '~/platform/i18n/keys';
import { parseForm } from '~/platform/parse-form';
import { withPart } from '~/platform/receipts.server';
import { checkDecision, take, type VerbFields } from './commands.server';
import { decisionSchema, LIMITS, reasonSchema } from './input';
import { type ExemplarVerb, reasonNeeded } from './rules';

export interface BulkOutcome {
  done: string[];
  failed: { id: string; code: ErrorKey; params: ErrorParams }[];
}

/** Takes the verb on each id, over the version of it that was read where one is named; says which were done and why the others were not. Throws 422 for none or for more than 200. */
export async function bulkVerb(
  ctx: Ctx,
  ids: readonly string[],
  verb: ExemplarVerb,
  fields: VerbFields,
  versions: ReadonlyMap<string, number> = new Map(),
): Promise<BulkOutcome> {
  const chosen = [...new Set(ids)];
  if (chosen.length === 0) throw new DomainError('exemplars.errors.noneChosen', 422);
  if (chosen.length > LIMITS.bulk)
    throw new DomainError('exemplars.errors.tooMany', 422, { max: LIMITS.bulk });
  const outcome: BulkOutcome = { done: [], failed: [] };
  for (const id of chosen) {
    try {
      await take(withPart(ctx, id), id, verb, { ...fields, version: versions.get(id) });
      outcome.done.push(id);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      outcome.failed.push({ id, code: error.code, params: error.params });
    }
  }
  return outcome;
}

/** The same from a form: the version of each, and the decision or the reason that the verb asks for. Throws 422 for bad fields. */
export function runBulk(
  ctx: Ctx,
  ids: readonly string[],
  verb: ExemplarVerb,
  form: FormData,
): Promise<BulkOutcome> {
  const versions = versionsIn(ids, form);
  if (reasonNeeded(verb)) return bulkVerb(ctx, ids, verb, parseForm(reasonSchema, form), versions);
  const decision = verb === 'approve' ? parseForm(decisionSchema, form) : undefined;
  if (decision) checkDecision(ctx, decision);
  return bulkVerb(ctx, ids, verb, decision ? { decision } : {}, versions);
}

/** A version stands beside each id, in the same order. */
function versionsIn(ids: readonly string[], form: FormData): Map<string, number> {
  const read = form.getAll('version').map((text) => version.safeParse(text));
  return new Map(
    ids.map((id, place) => {
      const named = read[place];
      if (!named?.success)
        throw new DomainError('errors.conflict', 422, {}, { version: ['errors.conflict'] });
      return [id, named.data];
    }),
  );
}
