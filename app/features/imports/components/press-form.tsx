import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button } from '~/ui/button';
import { useFormResult } from '~/ui/form-result';
import { KeyField } from '~/ui/key-field';
import { VersionField } from '~/ui/version-field';

interface PressFormProps {
  intent: string;
  /** What the verb is about; `id` tells forms of one intent apart. */
  fields?: Record<string, string>;
  version: number;
  label: string;
  /** Says what it is about too, for those who hear the button alone. */
  name?: string | undefined;
  icon?: ReactNode;
  quiet?: boolean;
  className?: string;
}

/** A verb that is one press: a small button that sends all it needs. */
export function PressForm(props: PressFormProps) {
  const { intent, fields = {}, version, label, name, icon, quiet, className } = props;
  const { pending } = useFormResult(intent, fields.id);
  return (
    <Form method="post" preventScrollReset className={className}>
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <KeyField />
      <VersionField version={version} />
      <Button
        size="sm"
        variant={quiet ? 'ghost' : 'secondary'}
        aria-label={name}
        pending={pending}
        icon={icon}
      >
        {label}
      </Button>
    </Form>
  );
}
