/**
 * Two people on one form lose nothing: what one of them left alone takes the other's value, and only what both changed is asked
 * about. The form carries what it was drawn from (`base`), because rows keep no earlier versions. Pure.
 */
export type FieldTexts = Readonly<Record<string, string>>;

/** The hidden field with what the form was drawn from, and the boxes that take the other's value of a field. */
export const BASE_FIELD = 'base';
export const TAKE_FIELD = 'take';
const BASE_MOST = 64 * 1024;

export const writeBase = (texts: FieldTexts): string => JSON.stringify(texts);

/** What the form was drawn from; null where it does not say. */
function readBase(form: FormData): FieldTexts | null {
  const text = form.get(BASE_FIELD);
  if (typeof text !== 'string' || text.length > BASE_MOST) return null;
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return null;
    const entries = Object.entries(read).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    return Object.fromEntries(entries);
  } catch {
    return null;
  }
}

const same = (a: string, b: string) =>
  a.replaceAll('\r\n', '\n').trim() === b.replaceAll('\r\n', '\n').trim();

/** Puts the other's values, which the form was drawn with, where the person chose them. */
export function takeTheirs(form: FormData): void {
  const base = readBase(form);
  for (const name of form.getAll(TAKE_FIELD)) {
    const theirs = base?.[String(name)];
    if (theirs !== undefined) form.set(String(name), theirs);
  }
  form.delete(TAKE_FIELD);
}

/**
 * Brings the form up to what is stored now: a field that was left alone takes the stored value, one that only this person
 * changed keeps theirs. Gives the names of the fields that both changed, to different values, which keep what was typed; null for a form
 * that does not say what it was drawn from.
 */
export function mergeForm(form: FormData, stored: FieldTexts): string[] | null {
  const base = readBase(form);
  if (!base) return null;
  const both = Object.entries(stored).flatMap(([name, now]) => {
    const typed = String(form.get(name) ?? '');
    const before = base[name] ?? '';
    if (same(typed, before)) form.set(name, now);
    return same(typed, before) || same(now, before) || same(typed, now) ? [] : [name];
  });
  form.set(BASE_FIELD, writeBase(stored));
  return both;
}
