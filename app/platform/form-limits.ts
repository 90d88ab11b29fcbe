/**
 * How much a form may hold, whoever sent it. A number in a name (`languages[3]`) becomes the length of an array, and every
 * value is echoed where a form is refused: both are bounded before anything reads the fields. Pure.
 */
import { DomainError, type Message, type Refusal } from './errors';

export const FORM_LIMITS = {
  fields: 1_000,
  nameLength: 100,
  /** Parts of a name: `reruns[0].time` has three. */
  depth: 5,
  index: 500,
  /** Places of all arrays of a form together. */
  places: 2_000,
  valueLength: 100_000,
  textLength: 1_000_000,
} as const;

/**
 * A form that was refused for its size or shape, with the fields of it that can be shown again: none where no page of ours
 * sends such a form.
 */
export class FormRefusal extends DomainError {
  constructor(
    readonly form: FormData,
    ...refusal: Refusal
  ) {
    super(...refusal);
  }
}

// Names that Conform cannot read as a path; a form of ours has none, so they are unknown names and ignored.
const PATH = /^[^.[\]]+(?:\.[^.[\]]+|\[\d*\])*$/;
const INHERITED = /(?:^|\.)(?:__proto__|constructor|prototype)(?:$|[.[])/;

/** The form without names that mean nothing. Throws FormRefusal 422, or 413 for too much text. */
export function boundedForm(given: FormData): FormData {
  const kept = new FormData();
  const arrays = new Map<string, number>();
  let [count, textLength, outsized] = [0, 0, false];
  const tooLong: Record<string, Message[]> = {};
  for (const [name, value] of given) {
    count += 1;
    if (count > FORM_LIMITS.fields) throw tooManyFields();
    if (isOutsized(name, arrays)) {
      outsized = true;
      continue;
    }
    if (!PATH.test(name) || INHERITED.test(name)) continue;
    if (typeof value !== 'string') {
      kept.append(name, value);
      continue;
    }
    // PostgreSQL's text cannot hold it, and says so by an error.
    kept.append(name, value.replaceAll('\0', ''));
    textLength += value.length;
    if (value.length > FORM_LIMITS.valueLength)
      tooLong[name] = [`fields.errors.tooLong?max=${FORM_LIMITS.valueLength}`];
  }
  if (textLength > FORM_LIMITS.textLength) throw tooMuchText(shortFieldsOf(kept));
  const places = [...arrays.values()].reduce((sum, length) => sum + length, 0);
  if (outsized || places > FORM_LIMITS.places)
    throw new FormRefusal(new FormData(), 'errors.formShape', 422);
  if (Object.keys(tooLong).length > 0)
    throw new FormRefusal(kept, 'errors.invalid', 422, {}, tooLong);
  return kept;
}

export const tooManyFields = (): FormRefusal =>
  new FormRefusal(new FormData(), 'errors.formFields', 422, { max: FORM_LIMITS.fields }, {});

export const tooMuchText = (form: FormData): FormRefusal =>
  new FormRefusal(form, 'errors.formText', 413, { max: FORM_LIMITS.textLength }, {});

/** Whether a name is longer, deeper or counts further than names may. Notes how long its arrays become. */
function isOutsized(name: string, arrays: Map<string, number>): boolean {
  if (name.length > FORM_LIMITS.nameLength) return true;
  if ((name.match(/[.[]/g)?.length ?? 0) >= FORM_LIMITS.depth) return true;
  for (const found of name.matchAll(/\[(\d+)\]/g)) {
    const index = Number(found[1]);
    if (index > FORM_LIMITS.index) return true;
    const array = name.slice(0, found.index);
    arrays.set(array, Math.max(arrays.get(array) ?? 0, index + 1));
  }
  return false;
}

const SHORT = 10_000;

/** What is small enough to be sent back: the fields that say which form it was are among it. */
function shortFieldsOf(form: FormData): FormData {
  const short = new FormData();
  for (const [name, value] of form)
    if (typeof value === 'string' && value.length <= SHORT && !name.includes('['))
      short.append(name, value);
  return short;
}
