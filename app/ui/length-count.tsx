import { type FormEvent, useCallback, useEffect, useId, useRef, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { clean } from '~/platform/text';
import { cn } from './cn';
import { useField } from './field';

/** From so much of the limit on the count is shown. */
const NEAR = 0.9;

type Control = HTMLInputElement | HTMLTextAreaElement;

interface Counted {
  maxLength?: number | undefined;
  value?: unknown;
  defaultValue?: unknown;
  onInput?: ((event: FormEvent<never>) => void) | undefined;
}

/**
 * Counts the text of a control with a limit, as the server will. The attribute `maxlength` is not used: a browser cuts what is
 * pasted without a word, and half a message is sent. Gives the attributes of the control and the count to draw under it.
 */
export function useLengthCount({ maxLength, value, defaultValue, onInput }: Counted) {
  const { t } = useT();
  const field = useField();
  const id = useId();
  const first = String(value ?? defaultValue ?? field?.defaultValue ?? '');
  const [typed, setTyped] = useState<number | null>(null);
  const startAgain = useCallback(() => setTyped(null), []);
  if (maxLength === undefined) return { attributes: {}, count: null };
  const length = value === undefined && typed !== null ? typed : lengthOf(first, maxLength);
  const over = length - maxLength;
  const shown = length >= maxLength * NEAR;
  const attributes = {
    onInput: (event: FormEvent<Control>) => {
      const control = event.currentTarget;
      const now = lengthOf(control.value, maxLength);
      setTyped(now);
      const beyond = now - maxLength;
      control.setCustomValidity(
        beyond > 0 ? t('fields.lengthOver', { over: beyond, max: maxLength }) : '',
      );
      onInput?.(event as FormEvent<never>);
    },
    ...(over > 0 && { 'aria-invalid': true }),
    ...(shown && { 'aria-describedby': [field?.describedBy, id].filter(Boolean).join(' ') }),
  };
  const count = shown && (
    <LengthCount id={id} length={length} max={maxLength} onReset={startAgain} />
  );
  return { attributes, count };
}

/** Far from the limit nothing is cleaned: this runs at every key. */
const lengthOf = (text: string, max: number): number =>
  text.length < max * NEAR ? text.length : clean(text).length;

interface LengthCountProps {
  id: string;
  length: number;
  max: number;
  onReset(): void;
}

function LengthCount({ id, length, max, onReset }: LengthCountProps) {
  const { t } = useT();
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const form = box.current?.closest('form');
    form?.addEventListener('reset', onReset);
    return () => form?.removeEventListener('reset', onReset);
  }, [onReset]);
  const over = length - max;
  return (
    <p
      ref={box}
      id={id}
      role="status"
      data-figures
      className={cn('text-sm', over > 0 ? 'text-late' : 'text-muted')}
    >
      {over > 0 ? t('fields.lengthOver', { over, max }) : t('fields.length', { length, max })}
    </p>
  );
}
