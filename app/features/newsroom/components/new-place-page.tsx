import { Form } from '@remix-run/react';
import { useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { Card, CardBody } from '~/ui/card';
import { DateInput } from '~/ui/date-input';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { useFormResult } from '~/ui/form-result';
import { Input, Select } from '~/ui/input';
import { KeyField } from '~/ui/key-field';
import { Page, PageHeader } from '~/ui/page-header';
import { PLACE_KINDS } from '../rules.places';

/** The form of a new place. */
export function NewPlacePage() {
  const { t } = useT();
  const form = useFormResult('new-place');
  const field = (name: 'code' | 'name' | 'parentCode' | 'validFrom') => ({
    name,
    defaultValue: form.value(name),
  });
  return (
    <Page>
      <PageHeader
        title={t('admin.places.add')}
        description={t('admin.places.addHint')}
        crumbs={[{ to: '/admin/places', label: t('admin.places.title') }]}
      />
      <Card className="max-w-2xl">
        <CardBody>
          <Form method="post" noValidate className="grid gap-4">
            <FormErrors problem={form.problem} />
            <input type="hidden" name="intent" value="new-place" />
            <KeyField />
            <div className="grid items-start gap-4 sm:grid-cols-2">
              <Field label={t('admin.places.name')} errors={form.errors('name')} required>
                <Input {...field('name')} />
              </Field>
              <Field label={t('admin.places.kind')} errors={form.errors('kind')} required>
                <Select name="kind" defaultValue={form.value('kind', 'commune')}>
                  {PLACE_KINDS.map((kind) => (
                    <option key={kind} value={kind}>
                      {t(`enums.placeKind.${kind}`)}
                    </option>
                  ))}
                </Select>
              </Field>
              <Field label={t('admin.code')} errors={form.errors('code')} required>
                <Input {...field('code')} autoComplete="off" />
              </Field>
              <Field
                label={t('admin.places.parentCode')}
                hint={t('admin.places.parentHint')}
                errors={form.errors('parentCode')}
                optional
              >
                <Input {...field('parentCode')} autoComplete="off" />
              </Field>
              <Field
                label={t('admin.places.validFrom')}
                hint={t('admin.places.validFromHint')}
                errors={form.errors('validFrom')}
                optional
              >
                <DateInput {...field('validFrom')} />
              </Field>
            </div>
            <Button variant="primary" pending={form.pending} className="justify-self-start">
              {t('admin.places.add')}
            </Button>
          </Form>
        </CardBody>
      </Card>
    </Page>
  );
}
