import { Form } from '@remix-run/react';
import { useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { useFormResult } from '~/ui/form-result';
import { KeyField } from '~/ui/key-field';
import { VersionField } from '~/ui/version-field';
import type { ImportView } from '../queries.server';
import type { Switched } from '../rules.marks';

interface SwitchFormProps {
  list: Pick<ImportView, 'version'>;
  what: Switched;
  /** Whether it decides otherwise than the reader did, or goes back to that. */
  on: boolean;
  label: string;
  /** Says what it is about too, for those who hear the button alone. */
  name?: string;
}

/** One press that decides something for all rows of a kind. */
export function SwitchForm({ list, what, on, label, name }: SwitchFormProps) {
  const { pending } = useFormResult('switch');
  return (
    <Form method="post" preventScrollReset className="max-md:[&_button]:min-h-11">
      <input type="hidden" name="intent" value="switch" />
      <input type="hidden" name="what" value={what} />
      <input type="hidden" name="on" value={on ? '1' : '0'} />
      <KeyField />
      <VersionField version={list.version} />
      <Button size="sm" aria-label={name} pending={pending}>
        {label}
      </Button>
    </Form>
  );
}

/** Drops what was decided for an earlier list. */
export function DropForm({ list }: Pick<SwitchFormProps, 'list'>) {
  const { t } = useT();
  const { pending } = useFormResult('drop');
  return (
    <Form method="post" preventScrollReset className="max-md:[&_button]:min-h-11">
      <input type="hidden" name="intent" value="drop" />
      <KeyField />
      <VersionField version={list.version} />
      <Button size="sm" pending={pending}>
        {t('imports.own.forget')}
      </Button>
    </Form>
  );
}
