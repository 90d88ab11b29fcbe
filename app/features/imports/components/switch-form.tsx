import { useT } from '~/platform/i18n/react';
import type { ImportView } from '../queries.server';
import type { Switched } from '../rules.marks';
import { PressForm } from './press-form';

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
export const SwitchForm = ({ list, what, on, label, name }: SwitchFormProps) => (
  <PressForm
    intent="switch"
    fields={{ what, on: on ? '1' : '0' }}
    version={list.version}
    label={label}
    name={name}
    className="max-md:[&_button]:min-h-11"
  />
);

/** Drops what was decided for an earlier list. */
export function DropForm({ list }: Pick<SwitchFormProps, 'list'>) {
  const { t } = useT();
  return (
    <PressForm
      intent="drop"
      version={list.version}
      label={t('imports.own.forget')}
      className="max-md:[&_button]:min-h-11"
    />
  );
}
