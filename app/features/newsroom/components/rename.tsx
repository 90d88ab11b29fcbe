import { Form } from '@remix-run/react';
import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import type { FieldTexts } from '~/platform/merge-form';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { FormErrors } from '~/ui/form-errors';
import { type FormResult, useFormResult } from '~/ui/form-result';
import { KeyField } from '~/ui/key-field';
import { MergeFields, mergeKey } from '~/ui/merge-fields';
import { namesTexts } from '../form-texts';
import { NameFields } from './name-fields';

interface RenameProps {
  intent: string;
  item: { id: string; name: string; nameEn: string; version: number };
  /** What the form was drawn from; the two names, where it has no other fields. */
  texts?: FieldTexts | undefined;
  /** Fields beside the names. */
  more?: ((form: FormResult) => ReactNode) | undefined;
}

/** Opens the form of the two names of a channel or a sector; `children` say what is renamed. */
export function Rename({
  children,
  intent,
  item,
  texts,
  more,
}: RenameProps & { children: ReactNode }) {
  const form = useFormResult(intent, item.id);
  return (
    <Disclosure
      // Closed again once it is saved.
      key={mergeKey(form, item.version)}
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
      <RenameForm form={form} intent={intent} item={item} texts={texts} more={more} />
    </Disclosure>
  );
}

function RenameForm({ form, intent, item, texts, more }: RenameProps & { form: FormResult }) {
  const { t } = useT();
  const inFields = ['name', 'nameEn', 'site'].some((name) => form.errors(name).length > 0);
  return (
    <Form method="post" noValidate className="grid gap-3 rounded-md bg-sunken p-3">
      <FormErrors problem={inFields ? null : form.problem} />
      <input type="hidden" name="intent" value={intent} />
      <KeyField />
      <input type="hidden" name="id" value={item.id} />
      <MergeFields form={form} version={item.version} texts={texts ?? namesTexts(item)} />
      <div className="flex flex-wrap items-end gap-2">
        <NameFields form={form} item={item} className="flex-1 basis-48" />
        {more?.(form)}
        <Button pending={form.pending}>{t('buttons.save')}</Button>
      </div>
    </Form>
  );
}
