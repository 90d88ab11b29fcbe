import { Form } from '@remix-run/react';
import { CalendarX, RotateCcw } from 'lucide-react';
import { useToday } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { DateInput } from '~/ui/date-input';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { confirmOf, useFormResult } from '~/ui/form-result';
import { Select } from '~/ui/input';
import { KeyField } from '~/ui/key-field';
import type { OrganisationRow } from '../queries.organisations.server';

interface EndOrganisationProps {
  organisation: OrganisationRow;
  /** Its name in the reader's language. */
  name: string;
  /** What it may become. */
  successors: readonly OrganisationRow[];
}

/** Sets the last day of an organisation and what it became; what hangs on it is told first, and the next press goes on. */
export function EndOrganisation({ organisation, name, successors }: EndOrganisationProps) {
  const { t, locale } = useT();
  const today = useToday();
  const form = useFormResult('end-organisation', organisation.id);
  const confirm = confirmOf(form.problem);
  const inFields = ['validTo', 'successorId'].some((field) => form.errors(field).length > 0);
  return (
    <Disclosure
      open={form.problem !== null}
      summary={
        <>
          <CalendarX aria-hidden className="mr-1.5 inline size-3.5" />
          {t('admin.organisations.end')}
          <span className="sr-only">: {name}</span>
        </>
      }
      summaryClassName="w-fit text-accent text-sm"
      panelClassName="mt-2"
    >
      <Form method="post" noValidate className="grid gap-3 rounded-md bg-sunken p-3">
        <KeyField />
        <FormErrors problem={inFields ? null : form.problem} />
        <input type="hidden" name="intent" value="end-organisation" />
        <input type="hidden" name="id" value={organisation.id} />
        <input type="hidden" name="version" value={organisation.version} />
        {confirm !== null && <input type="hidden" name="confirmed" value={confirm} />}
        <div className="grid items-start gap-3 md:grid-cols-2">
          <Field label={t('admin.organisations.lastDay')} errors={form.errors('validTo')} required>
            <DateInput name="validTo" defaultValue={form.value('validTo', today)} />
          </Field>
          <Field
            label={t('admin.organisations.successor')}
            hint={successors.length === 0 ? t('admin.organisations.noSuccessorHint') : undefined}
            errors={form.errors('successorId')}
            optional
          >
            <Select name="successorId" defaultValue={form.value('successorId')}>
              <option value="">{t('admin.organisations.noSuccessor')}</option>
              {successors.map((each) => (
                <option key={each.id} value={each.id}>
                  {locale === 'en' ? each.nameEn : each.name}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <Button variant="danger" pending={form.pending} className="justify-self-start">
          {t(confirm === null ? 'admin.organisations.end' : 'admin.organisations.endAnyway')}
        </Button>
      </Form>
    </Disclosure>
  );
}

/** One press takes the end of an organisation back. */
export function RestoreOrganisation({
  organisation,
  name,
}: Pick<EndOrganisationProps, 'organisation' | 'name'>) {
  const { t } = useT();
  const form = useFormResult('restore-organisation', organisation.id);
  return (
    <Form method="post" className="grid gap-2">
      <KeyField />
      <FormErrors problem={form.problem} />
      <input type="hidden" name="intent" value="restore-organisation" />
      <input type="hidden" name="id" value={organisation.id} />
      <input type="hidden" name="version" value={organisation.version} />
      <Button
        size="sm"
        pending={form.pending}
        icon={<RotateCcw aria-hidden />}
        aria-label={`${t('admin.organisations.restore')}: ${name}`}
        className="justify-self-start"
      >
        {t('admin.organisations.restore')}
      </Button>
    </Form>
  );
}
