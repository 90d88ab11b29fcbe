import { CircleAlert } from 'lucide-react';
import { createContext, type ReactNode, useContext, useId } from 'react';
import { useMessage, useT } from '~/platform/i18n/react';
import { cn } from './cn';

/** The part of Conform's field metadata that a control needs: `fields.title` fits. */
export interface FieldMeta {
  id?: string | undefined;
  name: string;
  formId?: string | undefined;
  initialValue?: unknown | undefined;
  errors?: readonly string[] | undefined;
  required?: boolean | undefined;
}

interface Wiring {
  id: string;
  name: string | undefined;
  form: string | undefined;
  defaultValue: string | undefined;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
}

const FieldContext = createContext<Wiring | null>(null);

/** What the control inside a `Field` takes from it; null outside one. */
export const useField = (): Wiring | null => useContext(FieldContext);

export interface FieldProps {
  label: ReactNode;
  /** Conform's metadata: gives the control its id, name, form, first value and errors. */
  meta?: FieldMeta | undefined;
  /** Errors when there is no `meta`, or beside it (from the server): texts or keys of the catalogues. */
  errors?: string | readonly string[] | null | undefined;
  hint?: ReactNode;
  required?: boolean | undefined;
  /** Says "không bắt buộc" beside the label. */
  optional?: boolean | undefined;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean | undefined;
  id?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** A label, its control, its hint and its errors, wired once: the control inside reads id, aria-invalid and aria-describedby here. */
export function Field(props: FieldProps) {
  const { label, meta, hint, optional, hideLabel, className, children } = props;
  const { t } = useT();
  const made = useId();
  const id = props.id ?? meta?.id ?? made;
  const errors = [...list(meta?.errors), ...list(props.errors)];
  const required = props.required ?? meta?.required ?? false;
  const describedBy = [errors.length > 0 && `${id}-errors`, hint && `${id}-hint`]
    .filter(Boolean)
    .join(' ');
  const wiring: Wiring = {
    id,
    name: meta?.name,
    form: meta?.formId,
    defaultValue: typeof meta?.initialValue === 'string' ? meta.initialValue : undefined,
    describedBy: describedBy || undefined,
    invalid: errors.length > 0,
    required,
  };
  return (
    <FieldContext.Provider value={wiring}>
      <div className={cn('flex min-w-0 flex-col gap-1', className)}>
        <label htmlFor={id} className={cn('font-medium text-sm', hideLabel && 'sr-only')}>
          {label}
          {required && (
            <span aria-hidden className="text-late">
              {' *'}
            </span>
          )}
          {optional && <span className="font-normal text-muted"> ({t('fields.optional')})</span>}
        </label>
        {children}
        {hint && (
          <p id={`${id}-hint`} className="text-muted text-sm">
            {hint}
          </p>
        )}
        <FieldErrors id={`${id}-errors`} errors={errors} />
      </div>
    </FieldContext.Provider>
  );
}

/** The errors of one field, or of a group, under `id`; nothing when there are none. */
export function FieldErrors({ id, errors }: { id: string; errors: readonly string[] }) {
  const message = useMessage();
  if (errors.length === 0) return null;
  return (
    <div id={id} className="flex flex-col gap-0.5 text-late text-sm">
      {[...new Set(errors)].map((error) => (
        <p key={error} className="flex items-start gap-1">
          <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          <span>{message(error)}</span>
        </p>
      ))}
    </div>
  );
}

function list(errors: string | readonly string[] | null | undefined): readonly string[] {
  if (!errors) return [];
  return typeof errors === 'string' ? [errors] : errors;
}
