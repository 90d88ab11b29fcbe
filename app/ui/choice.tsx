import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useId } from 'react';
import { cn } from './cn';
import { FieldErrors, type FieldMeta } from './field';

const MARK = 'gs-mark mt-0.5 size-4 shrink-0';
const TICK = 'gs-tick rounded-sm';
/** On a phone the words are a finger high; the mark stands in the middle of their first line. */
const TOUCHED = 'max-md:mt-3';
const DOT = 'gs-dot rounded-full';

type CheckboxProps = Omit<ComponentPropsWithoutRef<'input'>, 'type'> & {
  label: ReactNode;
  hint?: ReactNode;
  /** Keeps the label for screen readers only (a column of a table). */
  hideLabel?: boolean | undefined;
};

/** One yes or no, with its label beside it. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { label, hint, hideLabel = false, className, ...rest },
  ref,
) {
  const made = useId();
  const id = rest.id ?? made;
  return (
    <div className={cn('flex items-start gap-2', hideLabel && 'inline-flex', className)}>
      <input
        ref={ref}
        type="checkbox"
        className={cn(MARK, TICK, !hideLabel && TOUCHED)}
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...rest}
        id={id}
      />
      <span className={cn('min-w-0', hideLabel && 'sr-only')}>
        <label htmlFor={id} className="block max-md:py-2.5">
          {label}
        </label>
        {hint && (
          <span id={`${id}-hint`} className="block text-muted text-sm max-md:-mt-2.5">
            {hint}
          </span>
        )}
      </span>
    </div>
  );
});

export interface RadioOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean | undefined;
}

export interface RadioGroupProps {
  label: ReactNode;
  name?: string | undefined;
  meta?: FieldMeta | undefined;
  options: readonly RadioOption[];
  defaultValue?: string | undefined;
  errors?: readonly string[] | undefined;
  required?: boolean | undefined;
  /** Options side by side. */
  inline?: boolean | undefined;
  onValueChange?: (value: string) => void;
}

/** One of a few, all of them in sight. */
export function RadioGroup(props: RadioGroupProps) {
  const { label, meta, options, required = false, inline = false, onValueChange } = props;
  const id = useId();
  const name = props.name ?? meta?.name ?? id;
  const first =
    props.defaultValue ?? (typeof meta?.initialValue === 'string' ? meta.initialValue : undefined);
  const errors = [...(meta?.errors ?? []), ...(props.errors ?? [])];
  return (
    <fieldset aria-describedby={errors.length > 0 ? `${id}-errors` : undefined} className="min-w-0">
      <legend className="mb-1 font-medium text-sm">
        {label}
        {required && (
          <span aria-hidden className="text-late">
            {' *'}
          </span>
        )}
      </legend>
      <div
        className={cn('flex flex-col gap-2 max-md:gap-y-0', inline && 'flex-row flex-wrap gap-x-5')}
      >
        {options.map((option) => (
          <label key={option.value} className="flex items-start gap-2 max-md:py-2.5">
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={first === option.value}
              disabled={option.disabled}
              required={required}
              form={meta?.formId}
              aria-invalid={errors.length > 0 || undefined}
              onChange={() => onValueChange?.(option.value)}
              className={cn(MARK, DOT)}
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-muted text-sm">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldErrors id={`${id}-errors`} errors={errors} />
    </fieldset>
  );
}
