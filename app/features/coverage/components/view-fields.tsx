import type { TextParams } from '~/platform/i18n/keys';
import { useMessage, useT } from '~/platform/i18n/react';
import { Field } from '~/ui/field';
import { Input, Select } from '~/ui/input';

interface ViewFieldsProps {
  /** The outlets with which the reader may share. */
  outlets: readonly { id: string; name: string }[];
  name?: string | undefined;
  outletId?: string | undefined;
  errors: readonly string[];
  params?: TextParams | undefined;
}

/** The name of a saved view, and who sees it where the reader may share. */
export function ViewFields({ outlets, name, outletId, errors, params }: ViewFieldsProps) {
  const { t } = useT();
  const message = useMessage();
  return (
    <>
      <Field
        label={t('savedViews.name')}
        hint={name === undefined && t('savedViews.nameHint')}
        errors={errors.map((error) => message(error, params))}
        required
      >
        <Input name="name" defaultValue={name} maxLength={80} autoComplete="off" />
      </Field>
      {outlets.length > 0 && (
        <Field label={t('savedViews.who')}>
          <Select name="outletId" defaultValue={outletId ?? ''}>
            <option value="">{t('savedViews.private')}</option>
            {outlets.map((outlet) => (
              <option key={outlet.id} value={outlet.id}>
                {t('savedViews.sharedWith', { outlet: outlet.name })}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}
