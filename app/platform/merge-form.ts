/**
 * Two people on one form lose nothing: what one of them left alone takes the other's value, and what both changed is asked
 * about, field by field. The form carries what it was drawn from (`base`), because rows keep no earlier versions. Pure.
 */
export type FieldTexts = Readonly<Record<string, string>>;

/** What the form was drawn from; after a conflict, what the other saved. */
export const BASE_FIELD = 'base';
/** The names of the fields that the form asks about, comma separated. */
export const ASKED_FIELD = 'asked';
/** The answer for a field: `mine` or `theirs`. */
export const keepField = (name: string): string => `keep.${name}`;
const BASE_MOST = 64 * 1024;

/** A field that several inputs of a form make up, as one text. */
interface FieldPart {
  read(form: FormData): string;
  write(form: FormData, text: string): void;
}
export type FieldParts = Readonly<Record<string, FieldPart>>;

export const writeBase = (texts: FieldTexts): string => JSON.stringify(texts);

/** The fields that a base names; null for a text that is none. */
export function readBase(text: unknown): FieldTexts | null {
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

const readField = (form: FormData, name: string, parts: FieldParts): string =>
  parts[name]?.read(form) ?? String(form.get(name) ?? '');

function writeField(form: FormData, name: string, text: string, parts: FieldParts): void {
  const part = parts[name];
  if (part) part.write(form, text);
  else form.set(name, text);
}

/** The highest version that a form may name, and one that no row has: integers reach one further, and a command adds one. */
export const VERSION_MOST = 2_147_483_646;

/**
 * Answers what the form asked: a field that keeps `theirs` takes the other's value, which the form was drawn with. Gives the
 * names of the fields without an answer; those that now say the same as the other's need none. They count as changed by both until
 * they are answered, and the version is one that no row has, so that the command checks who asks before it is merged.
 */
export function settleAsked(form: FormData, parts: FieldParts = {}): string[] {
  const base = new Map(Object.entries(readBase(form.get(BASE_FIELD)) ?? {}));
  const asked = String(form.get(ASKED_FIELD) ?? '').split(',');
  form.delete(ASKED_FIELD);
  const unanswered = asked.filter((name) => {
    const theirs = base.get(name);
    const kept = form.get(keepField(name));
    form.delete(keepField(name));
    if (theirs === undefined || kept === 'mine') return false;
    if (kept !== 'theirs') return !same(readField(form, name, parts), theirs);
    writeField(form, name, theirs, parts);
    return false;
  });
  if (unanswered.length > 0) {
    for (const name of unanswered) base.delete(name);
    form.set(BASE_FIELD, writeBase(Object.fromEntries(base)));
    form.set('version', String(VERSION_MOST));
  }
  return unanswered;
}

/** Whether every field says what the form was drawn with; false for a form that does not say what that was. */
export function isUnchanged(form: FormData, parts: FieldParts = {}): boolean {
  const base = readBase(form.get(BASE_FIELD));
  if (!base) return false;
  const fields = Object.entries(base);
  return (
    fields.length > 0 && fields.every(([name, text]) => same(readField(form, name, parts), text))
  );
}

/**
 * Brings the form up to what is stored now: a field that was left alone takes the stored value, one that only this person
 * changed keeps theirs. Gives the names of the fields that both changed, to different values, which keep what was typed; one that the
 * base does not name counts as changed by both. Null for a form that does not say what it was drawn from.
 */
export function mergeForm(
  form: FormData,
  stored: FieldTexts,
  parts: FieldParts = {},
): string[] | null {
  const base = readBase(form.get(BASE_FIELD));
  if (!base) return null;
  const both = Object.entries(stored).flatMap(([name, now]) => {
    const typed = readField(form, name, parts);
    const before = base[name];
    if (before === undefined) return same(typed, now) ? [] : [name];
    if (same(typed, before)) writeField(form, name, now, parts);
    return same(typed, before) || same(now, before) || same(typed, now) ? [] : [name];
  });
  form.set(BASE_FIELD, writeBase(stored));
  return both;
}

/** Codes in an order of their own, as one text. */
export const writeList = (codes: readonly string[]): string =>
  [...new Set(codes)].filter(Boolean).sort().join(',');

/** Boxes that are named `name[0]`, `name[1]` …, as one field. */
export const listPart = (name: string): FieldPart => ({
  read: (form) =>
    writeList([...form].flatMap(([field, code]) => (isIn(field, name) ? String(code) : []))),
  write: (form, text) => {
    deleteRows(form, name);
    for (const [index, code] of text.split(',').filter(Boolean).entries())
      form.set(`${name}[${index}]`, code);
  },
});

const isIn = (field: string, name: string): boolean => field.startsWith(`${name}[`);

/** Takes out `name[…]`, however many there are. */
export function deleteRows(form: FormData, name: string): void {
  for (const field of [...form.keys()]) if (isIn(field, name)) form.delete(field);
}
