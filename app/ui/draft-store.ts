/** Drafts on this device, one owner at a time. Browser only; a device that keeps nothing loses nothing else. */
import { draftsIn, MARK, withStorage } from './draft-storage';

export interface Draft {
  /** Names and values, in the order of the form. */
  fields: [string, string][];
  /** A file had been chosen: it cannot be kept. */
  file: boolean;
  /** The fields that it speaks of, where it is not all of the form: what nobody touched is left as it is. */
  names?: readonly string[];
}

interface Key {
  /** Whose it is: nobody else is offered it. */
  owner: string;
  name: string;
}

const keyOf = ({ owner, name }: Key) => `${MARK}${owner} ${name}`;

/** Never kept: what a form carries by itself, a yes to warnings (it is asked anew), secrets. */
const LEFT_OUT: readonly string[] = ['hidden', 'password', 'file', 'submit', 'button'];

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const controlsOf = (form: HTMLFormElement): Control[] =>
  [...form.elements].filter(
    (each): each is Control =>
      (each instanceof HTMLInputElement ||
        each instanceof HTMLTextAreaElement ||
        each instanceof HTMLSelectElement) &&
      each.name !== '' &&
      each.name !== 'accepted' &&
      !LEFT_OUT.includes(each.type) &&
      !isSecret(each),
  );

/** A password stays one while its letters are shown. */
const isSecret = (control: Control): boolean =>
  /password/i.test(`${control.name} ${control.getAttribute('autocomplete') ?? ''}`);

const isTicked = (control: Control): control is HTMLInputElement =>
  control.type === 'checkbox' || control.type === 'radio';

/** What stands in the form. */
export function fieldsOf(form: HTMLFormElement): Draft {
  const kept = controlsOf(form).filter((control) => !isTicked(control) || control.checked);
  const files = [...form.elements].some(
    (each) => each instanceof HTMLInputElement && (each.files?.length ?? 0) > 0,
  );
  return { fields: kept.map(({ name, value }) => [name, value]), file: files };
}

/** Writes what differs into the form, as if it were typed. Whether anything differed. */
function fillIn(form: HTMLFormElement, { fields, names }: Draft): boolean {
  const left = new Map<string, string[]>();
  for (const [name, value] of fields) left.set(name, [...(left.get(name) ?? []), value]);
  let changed = false;
  for (const control of controlsOf(form)) {
    if (names && !names.includes(control.name)) continue;
    const values = left.get(control.name) ?? [];
    if (isTicked(control)) {
      if (control.checked === values.includes(control.value)) continue;
      // One of several is chosen by choosing another.
      if (control.type === 'radio' && control.checked) continue;
      control.click();
      changed = true;
      continue;
    }
    const value = values.shift();
    if (value === undefined || value === control.value) continue;
    write(control, value);
    changed = true;
  }
  return changed;
}

/** What one field changes in others is drawn before the next look. */
const LOOKS = 4;

/** Fills the form in, and again what the first filling drew. Whether anything differed at first. */
export function fillAgain(form: HTMLFormElement, draft: Draft, looks = LOOKS): boolean {
  const changed = fillIn(form, draft);
  if (changed && looks > 1) requestAnimationFrame(() => fillAgain(form, draft, looks - 1));
  return changed;
}

/** Past React's own setter, which would take it for what it had written itself. */
function write(control: Control, value: string): void {
  const prototype = Object.getPrototypeOf(control) as object;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value);
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Keeps a draft, and lets go of those of whoever used the device before. */
export function keepDraft(key: Key, draft: Draft): void {
  withStorage((storage) => {
    for (const each of draftsIn(storage))
      if (!each.startsWith(`${MARK}${key.owner} `)) storage.removeItem(each);
    storage.setItem(keyOf(key), JSON.stringify(draft));
  });
}

export function readDraft(key: Key): Draft | null {
  const text = withStorage((storage) => storage.getItem(keyOf(key)));
  return text ? (JSON.parse(text) as Draft) : null;
}

export const dropDraft = (key: Key): void =>
  void withStorage((storage) => storage.removeItem(keyOf(key)));
