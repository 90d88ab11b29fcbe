/** Saves a form over what others have saved since it was drawn. */
import { DomainError, type Message, unchanged } from './errors';
import type { ErrorKey } from './i18n/keys';
import {
  ASKED_FIELD,
  type FieldParts,
  type FieldTexts,
  isUnchanged,
  mergeForm,
  settleAsked,
} from './merge-form';

/** What is stored now, and who saved it last. */
interface StoredForm {
  version: number;
  texts: FieldTexts;
  by: string;
  at: string;
}

interface MergedSave<T> {
  /** The command, with what it reads from the form each time. */
  save(): Promise<T>;
  /** The code of the command's refusal of a version that has passed. */
  overtaken: ErrorKey;
  stored(): Promise<StoredForm>;
  parts?: FieldParts;
  /** The form does something although no field was changed. */
  evenUnchanged?: boolean;
}

const ROUNDS = 3;

/**
 * Throws what `save` throws, except for a version that has passed: the form is merged with what is stored and saved over that. Where
 * both changed a field, or the answer to such a question is missing, throws 409 `errors.bothChanged` {by, at, version, both};
 * `form` is then what is to be drawn again, with the other's values as its base. Throws `errors.unchanged` where no field was changed:
 * nothing is asked of the command, so that no event tells of nothing.
 */
export async function saveMerged<T>(
  form: FormData,
  { save, overtaken, stored, parts = {}, evenUnchanged = false }: MergedSave<T>,
): Promise<T> {
  const unanswered = settleAsked(form, parts);
  if (!evenUnchanged && unanswered.length === 0 && isUnchanged(form, parts)) throw unchanged();
  for (let round = 1; ; round += 1) {
    const refusal = await overtakenIn(save, overtaken);
    if ('saved' in refusal) return refusal.saved;
    const { version, texts, by, at } = await stored();
    const both = mergeForm(form, texts, parts);
    if (both === null) throw refusal.error;
    form.set('version', String(version));
    if (both.length === 0 && round < ROUNDS) continue;
    if (both.length === 0) throw refusal.error;
    const params = { by, at, version, both: both.join(',') };
    form.set(ASKED_FIELD, params.both);
    const silent = both.filter((name) => unanswered.includes(name));
    throw new DomainError('errors.bothChanged', 409, params, choicesFor(silent));
  }
}

async function overtakenIn<T>(
  save: () => Promise<T>,
  overtaken: ErrorKey,
): Promise<{ saved: T } | { error: DomainError }> {
  try {
    return { saved: await save() };
  } catch (error) {
    if (error instanceof DomainError && error.code === overtaken) return { error };
    throw error;
  }
}

const choicesFor = (names: readonly string[]): Record<string, Message[]> =>
  Object.fromEntries(names.map((name) => [name, ['fields.errors.chooseVersion']]));
