/** A text field whose value is read as it is typed, and sent as it is kept. */
import { type RefObject, useEffect, useRef, useState } from 'react';

/** How a kind of value is read and shown. */
interface Writing {
  /** The value as it is kept (2019-12-10, 19:30) of what was typed; null when it is none. */
  read(text: string): string | null;
  /** A kept value as people read it; any other text as it is. */
  show(value: string): string;
  /** Whether the text is whole already, so that typing need not end first. */
  isWhole(text: string): boolean;
}

interface Given {
  value?: string | undefined;
  first: string;
  onValue?: ((value: string) => void) | undefined;
}

/**
 * The text of the field and what it says. `onValue` is told the kept value when the text is whole or left; '' for none.
 * The form sends the kept value in the place of the text, whichever way it is sent: a text that cannot be read goes as it is.
 */
export function useTypedValue(
  input: RefObject<HTMLInputElement>,
  writing: Writing,
  { value, first, onValue }: Given,
) {
  const [text, setText] = useState(() => writing.show(value ?? first));
  const told = useRef(value ?? first);
  // What another field made of this one is shown; what this one told is what is typed already.
  useEffect(() => {
    if (value === undefined || value === told.current) return;
    told.current = value;
    setText(writing.show(value));
  }, [value, writing]);
  useSentAs(input, writing.read);
  const tell = (next: string) => {
    if (next === told.current) return;
    told.current = next;
    onValue?.(next);
  };
  const type = (typed: string) => {
    setText(typed);
    if (typed.trim() === '' || writing.isWhole(typed)) tell(writing.read(typed) ?? '');
  };
  const settle = () => {
    const kept = writing.read(text);
    if (kept !== null) setText(writing.show(kept));
    tell(kept ?? '');
  };
  // What was typed before the page came to life stands in the field and is not known yet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    const typed = input.current?.value;
    if (typed !== undefined && typed !== text) type(typed);
  }, []);
  return {
    text,
    kept: writing.read(text),
    type,
    settle,
    choose: (next: string) => {
      setText(writing.show(next));
      tell(next);
    },
  };
}

/** Puts the kept value into whatever is read out of the form: a fetcher's, a native one's, a script's. */
function useSentAs(input: RefObject<HTMLInputElement>, read: Writing['read']): void {
  useEffect(() => {
    const form = input.current?.form;
    if (!form) return;
    const put = ({ formData }: FormDataEvent) => {
      const field = input.current;
      const kept = field?.name && !field.disabled ? read(field.value) : null;
      if (!field || kept === null) return;
      const values = formData.getAll(field.name);
      formData.delete(field.name);
      for (const each of values) formData.append(field.name, each === field.value ? kept : each);
    };
    form.addEventListener('formdata', put);
    return () => form.removeEventListener('formdata', put);
  }, [input, read]);
}
