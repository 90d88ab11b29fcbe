import { Form } from '@remix-run/react';
import { useT } from '~/platform/i18n/react';
import { formatDate } from '~/platform/time';
import { Button } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { DateInput } from '~/ui/date-input';
import { DefinitionList } from '~/ui/definition-list';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { confirmOf, useFormResult } from '~/ui/form-result';
import { Input } from '~/ui/input';
import { KeyField } from '~/ui/key-field';
import { Page, PageHeader } from '~/ui/page-header';
import type { PlaceDetails } from '../queries.admin.server';
import { ALWAYS } from '../rules.places';

/** One place: mend its name, end it with what it became, take an end back. */
export function PlacePage({ place }: { place: PlaceDetails }) {
  const { t } = useT();
  const { validFrom, validTo, parentCode, successorCode } = place;
  const named = (name: string | null, code: string | null) =>
    code === null ? null : name === null ? code : `${name} (${code})`;
  return (
    <Page>
      <PageHeader
        title={place.name}
        crumbs={[{ to: '/admin/places', label: t('admin.places.title') }]}
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card>
          <CardBody>
            <DefinitionList
              items={[
                { term: t('admin.code'), value: place.code },
                { term: t('admin.places.kind'), value: t(`enums.placeKind.${place.kind}`) },
                { term: t('admin.places.parent'), value: named(place.parentName, parentCode) },
                {
                  term: t('admin.places.validFrom'),
                  value: validFrom === ALWAYS ? t('admin.places.always') : formatDate(validFrom),
                },
                { term: t('admin.places.lastDay'), value: validTo && formatDate(validTo) },
                {
                  term: t('admin.places.successor'),
                  value: named(place.successorName, successorCode),
                },
              ]}
            />
          </CardBody>
        </Card>
        <div className="grid gap-4">
          <RenameCard place={place} />
          {validTo === null ? <EndCard place={place} /> : <RestoreCard place={place} />}
        </div>
      </div>
    </Page>
  );
}

function Identity({ intent, place }: { intent: string; place: PlaceDetails }) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="code" value={place.code} />
      <input type="hidden" name="validFrom" value={place.validFrom} />
      <input type="hidden" name="version" value={place.version} />
    </>
  );
}

function RenameCard({ place }: { place: PlaceDetails }) {
  const { t } = useT();
  const form = useFormResult('place-name');
  return (
    <Card>
      <CardHeader title={t('admin.places.rename')} />
      <CardBody>
        <Form method="post" noValidate className="grid gap-3">
          <FormErrors problem={form.errors('name').length > 0 ? null : form.problem} />
          <KeyField />
          <Identity intent="place-name" place={place} />
          <Field
            label={t('admin.places.name')}
            hint={t('admin.places.renameHint')}
            errors={form.errors('name')}
            required
          >
            <Input name="name" defaultValue={form.value('name', place.name)} />
          </Field>
          <Button pending={form.pending} className="justify-self-start">
            {t('buttons.save')}
          </Button>
        </Form>
      </CardBody>
    </Card>
  );
}

function EndCard({ place }: { place: PlaceDetails }) {
  const { t } = useT();
  const form = useFormResult('end-place');
  const confirm = confirmOf(form.problem);
  return (
    <Card>
      <CardHeader title={t('admin.places.end')} />
      <CardBody>
        <Form method="post" noValidate className="grid gap-3">
          <FormErrors problem={form.problem} />
          <KeyField />
          <Identity intent="end-place" place={place} />
          {confirm !== null && <input type="hidden" name="confirmed" value={confirm} />}
          <div className="grid items-start gap-3 sm:grid-cols-2">
            <Field label={t('admin.places.lastDay')} errors={form.errors('validTo')} required>
              <DateInput name="validTo" defaultValue={form.value('validTo')} />
            </Field>
            <Field
              label={t('admin.places.successorCode')}
              hint={t('admin.places.successorHint')}
              errors={form.errors('successorCode')}
              optional
            >
              <Input
                name="successorCode"
                autoComplete="off"
                defaultValue={form.value('successorCode')}
              />
            </Field>
          </div>
          <Button
            pending={form.pending}
            variant={confirm === null ? 'secondary' : 'danger'}
            className="justify-self-start"
          >
            {t(confirm === null ? 'admin.places.end' : 'admin.places.endAnyway')}
          </Button>
        </Form>
      </CardBody>
    </Card>
  );
}

function RestoreCard({ place }: { place: PlaceDetails }) {
  const { t } = useT();
  const form = useFormResult('restore-place');
  return (
    <Card>
      <CardBody>
        <Form method="post" className="grid gap-3">
          <FormErrors problem={form.problem} />
          <KeyField />
          <Identity intent="restore-place" place={place} />
          <Button pending={form.pending} className="justify-self-start">
            {t('admin.places.restore')}
          </Button>
        </Form>
      </CardBody>
    </Card>
  );
}
