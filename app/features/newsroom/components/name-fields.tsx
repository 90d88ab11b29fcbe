import { useT } from '~/platform/i18n/react';
import { Field } from '~/ui/field';
import type { FormResult } from '~/ui/form-result';
import { Input } from '~/ui/input';

/** Somebody else has saved meanwhile. */
export const isOvertaken = ({ problem }: FormResult): boolean =>
  problem?.code === 'errors.conflict';

interface NameFieldsProps {
  form: FormResult;
  /** The names that it has; none before it is there. */
  item?: { name: string; nameEn: string };
  className?: string;
}

/** The Vietnamese and the English name. Where somebody was faster, what they wrote stands beside what was typed. */
export function NameFields({ form, item, className }: NameFieldsProps) {
  const { t } = useT();
  const theirs = isOvertaken(form) ? item : undefined;
  return (
    <>
      <Field
        label={t('admin.nameVi')}
        hint={theirs && t('admin.current', { value: theirs.name })}
        errors={form.errors('name')}
        required
        className={className}
      >
        <Input name="name" defaultValue={form.value('name', item?.name)} />
      </Field>
      <Field
        label={t('admin.nameEn')}
        hint={theirs && t('admin.current', { value: theirs.nameEn })}
        errors={form.errors('nameEn')}
        required
        className={className}
      >
        <Input name="nameEn" lang="en" defaultValue={form.value('nameEn', item?.nameEn)} />
      </Field>
    </>
  );
}
