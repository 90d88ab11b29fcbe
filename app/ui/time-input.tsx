import { type ComponentPropsWithoutRef, useRef } from 'react';
import { asClockTime } from '~/platform/time';
import { readTypedTime } from '~/platform/typed-days';
import { useField } from './field';
import { Input } from './input';
import { useTypedValue } from './typed-value';

const WRITING = {
  read: readTypedTime as (text: string) => string | null,
  show: (value: string) => value,
  isWhole: (text: string) => asClockTime(text.trim()) !== null,
};

interface TimeInputProps
  extends Omit<ComponentPropsWithoutRef<'input'>, 'type' | 'value' | 'defaultValue' | 'onChange'> {
  /** HH:mm, or whatever was typed before. */
  value?: string | undefined;
  defaultValue?: string | undefined;
  onValue?: ((value: string) => void) | undefined;
}

/** An hour of 24: 19:30, typed as 1930, 19h30 or 7:30 CH as well. Sent as HH:mm. */
export function TimeInput({
  value,
  defaultValue,
  onValue,
  onFocus,
  onBlur,
  ...props
}: TimeInputProps) {
  const input = useRef<HTMLInputElement>(null);
  const field = useField();
  const first = defaultValue ?? field?.defaultValue ?? '';
  const { text, type, settle } = useTypedValue(input, WRITING, { value, first, onValue });
  return (
    <Input
      ref={input}
      inputMode="text"
      autoComplete="off"
      placeholder="HH:mm"
      data-figures
      {...props}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onFocus={(event) => {
        event.currentTarget.select();
        onFocus?.(event);
      }}
      onBlur={(event) => {
        settle();
        onBlur?.(event);
      }}
    />
  );
}
