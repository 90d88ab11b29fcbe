import { useT } from '~/platform/i18n/react';
import { Field } from '~/ui/field';
import type { FormResult } from '~/ui/form-result';
import { Input } from '~/ui/input';
import { MergeChoice } from '~/ui/merge-fields';
import { ownEnglishName } from '../rules.names';

interface NameFieldsProps {
  form: FormResult;
  /** The names that it has; none before it is there. */
  item?: { name: string; nameEn: string };
  className?: string;
}

/** The Vietnamese and the English name. Where somebody was faster, which version stays is asked at the name. */
export function NameFields({ form, item, className }: NameFieldsProps) {
  const { t } = useT();
  return (
    <>
      <Field label={t('admin.nameVi')} errors={form.errors('name')} required className={className}>
        <Input name="name" defaultValue={form.value('name', item?.name)} />
        <MergeChoice form={form} name="name" />
      </Field>
      <Field
        label={t('admin.nameEn')}
        errors={form.errors('nameEn')}
        optional
        className={className}
      >
        <Input
          name="nameEn"
          lang="en"
          defaultValue={form.value('nameEn', item && ownEnglishName(item))}
        />
        <MergeChoice form={form} name="nameEn" />
      </Field>
    </>
  );
}
