import { ChevronDown } from 'lucide-react';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { cn } from './cn';
import { useField } from './field';
import { useLengthCount } from './length-count';

const LOOK =
  'w-full min-w-0 rounded-md border border-line-strong bg-panel px-2.5 text-base text-ink transition-colors hover:border-muted focus-visible:outline-offset-0 disabled:bg-sunken disabled:text-muted aria-invalid:border-late max-md:text-lg';

/** Attributes that a control takes from the `Field` around it; its own props win. */
function useWiring(props: { id?: string | undefined; name?: string | undefined }) {
  const field = useField();
  if (!field) return {};
  return {
    id: props.id ?? field.id,
    name: props.name ?? field.name,
    form: field.form,
    required: field.required || undefined,
    'aria-invalid': field.invalid || undefined,
    'aria-describedby': field.describedBy,
  };
}

/** The value that the form began with, unless the control is controlled or names its own. */
function useFirstValue(props: { value?: unknown; defaultValue?: unknown }) {
  const field = useField();
  if (props.value !== undefined || props.defaultValue !== undefined) return {};
  return field?.defaultValue === undefined ? {} : { defaultValue: field.defaultValue };
}

/** `maxLength` is counted, never cut: see `useLengthCount`. */
export const Input = forwardRef<HTMLInputElement, ComponentPropsWithoutRef<'input'>>(function Input(
  { className, maxLength, ...props },
  ref,
) {
  const { attributes, count } = useLengthCount({ maxLength, ...props });
  return (
    <>
      <input
        ref={ref}
        className={cn(LOOK, 'h-9 max-md:h-11', className)}
        {...useFirstValue(props)}
        {...useWiring(props)}
        {...props}
        {...attributes}
      />
      {count}
    </>
  );
});

export const Textarea = forwardRef<HTMLTextAreaElement, ComponentPropsWithoutRef<'textarea'>>(
  function Textarea({ className, rows = 4, maxLength, ...props }, ref) {
    const { attributes, count } = useLengthCount({ maxLength, ...props });
    return (
      <>
        <textarea
          ref={ref}
          rows={rows}
          className={cn(LOOK, 'field-sizing-content min-h-20 py-2', className)}
          {...useFirstValue(props)}
          {...useWiring(props)}
          {...props}
          {...attributes}
        />
        {count}
      </>
    );
  },
);

/** A native choice list: works on every phone and without JavaScript. */
export const Select = forwardRef<HTMLSelectElement, ComponentPropsWithoutRef<'select'>>(
  function Select({ className, children, ...props }, ref) {
    return (
      <span className={cn('relative block min-w-0', className)}>
        <select
          ref={ref}
          className={cn(LOOK, 'h-9 appearance-none truncate pr-8 max-md:h-11')}
          {...useFirstValue(props)}
          {...useWiring(props)}
          {...props}
        >
          {children}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-muted"
        />
      </span>
    );
  },
);
