import { Form } from '@remix-run/react';
import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { useFormResult } from '~/ui/form-result';
import { Input } from '~/ui/input';

interface RenameFormProps {
  intent: string;
  item: { id: string; name: string; nameEn: string; version: number };
}

/** Opens the form of the two names of a channel or a sector; `children` say what is renamed. */
export function Rename({ children, ...rename }: RenameFormProps & { children: ReactNode }) {
  const form = useFormResult(rename.intent, rename.item.id);
  return (
    <Disclosure
      open={form.problem !== null}
      summary={
        <>
          <Pencil aria-hidden className="mr-1.5 inline size-3.5" />
          {children}
        </>
      }
      summaryClassName="w-fit text-accent text-sm"
      panelClassName="mt-2"
    >
      <RenameForm {...rename} />
    </Disclosure>
  );
}

function RenameForm({ intent, item }: RenameFormProps) {
  const { t } = useT();
  const form = useFormResult(intent, item.id);
  const overtaken = form.problem?.code === 'errors.conflict';
  const inFields = form.errors('name').length + form.errors('nameEn').length > 0;
  return (
    <Form method="post" noValidate className="grid gap-3 rounded-md bg-sunken p-3">
      <FormErrors problem={inFields ? null : form.problem} />
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="version" value={item.version} />
      <div className="flex flex-wrap items-end gap-2">
        <Field
          label={t('admin.nameVi')}
          hint={overtaken && t('admin.current', { value: item.name })}
          errors={form.errors('name')}
          required
          className="flex-1 basis-48"
        >
          <Input name="name" defaultValue={form.value('name', item.name)} />
        </Field>
        <Field
          label={t('admin.nameEn')}
          hint={overtaken && t('admin.current', { value: item.nameEn })}
          errors={form.errors('nameEn')}
          required
          className="flex-1 basis-48"
        >
          <Input name="nameEn" lang="en" defaultValue={form.value('nameEn', item.nameEn)} />
        </Field>
        <Button pending={form.pending}>{t('buttons.save')}</Button>
      </div>
    </Form>
  );
}
