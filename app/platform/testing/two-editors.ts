/** The forms of two people who opened one page, for the tests of what becomes of both. */
import {
  ASKED_FIELD,
  BASE_FIELD,
  type FieldParts,
  type FieldTexts,
  keepField,
  writeBase,
} from '../merge-form';

interface Drawn {
  version: number;
  texts: FieldTexts;
  parts?: FieldParts;
  /** What a form has beside its fields: which it is. */
  marks?: Record<string, string>;
}

/** A form as its page draws it, with what was typed into it since. */
export function typedForm(
  { version, texts, parts = {}, marks = {} }: Drawn,
  typed: Record<string, string>,
): FormData {
  const form = new FormData();
  const fields = { ...marks, ...texts, ...typed };
  for (const [name, text] of Object.entries(fields)) {
    const part = parts[name];
    if (part) part.write(form, text);
    else form.set(name, text);
  }
  form.set('version', String(version));
  form.set(BASE_FIELD, writeBase(texts));
  return form;
}

/** The refused form as the page asks about `names`, answered; without an answer as it stands there. */
export function answered(form: FormData, names: string, answer?: 'mine' | 'theirs'): FormData {
  form.set(ASKED_FIELD, names);
  if (answer) for (const name of names.split(',')) form.set(keepField(name), answer);
  return form;
}
