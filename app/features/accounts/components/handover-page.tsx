import { Form } from '@remix-run/react';
import { ArrowRightLeft, CircleCheck } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { confirmOf, type FormResult, useFormResult } from '~/ui/form-result';
import { Input, Select } from '~/ui/input';
import { KeyField } from '~/ui/key-field';
import { Notice } from '~/ui/notice';
import { Page, PageHeader } from '~/ui/page-header';
import type { HandoverPage as HandoverData, HandoverOutlet } from '../queries.handover.server';
import { DISABLE, HANGING_MOST, NOBODY } from '../rules.handover';
import { HandoverItems } from './handover-items';

/** Everything that hangs on somebody who leaves, and who gets it. */
export function HandoverPage(page: HandoverData) {
  const { t } = useT();
  const { person, outlets } = page;
  const total = outlets.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <Page>
      <PageHeader
        title={t('admin.handover.title')}
        description={t('admin.handover.description', { name: person.displayName })}
        crumbs={[
          { to: '/admin', label: t('admin.people.title') },
          { to: `/admin/people/${person.id}`, label: person.displayName },
        ]}
      />
      <div className="grid gap-4">
        <LeavesForm {...page} />
        {total > HANGING_MOST ? (
          <Notice tone="warn">{t('admin.handover.tooMany', { total, max: HANGING_MOST })}</Notice>
        ) : (
          (page.mayDisable || page.roles.length > 0) && <HandoverForm key={page.leaves} {...page} />
        )}
      </div>
    </Page>
  );
}

/** What is given up decides what is listed. */
function LeavesForm({ roles, leaves, mayDisable }: HandoverData) {
  const { t } = useT();
  if (roles.length === 0) return <p className="text-muted">{t('admin.handover.notOutlet')}</p>;
  return (
    <Form className="flex flex-wrap items-end gap-2">
      <Field label={t('admin.handover.leaves')} className="min-w-0 flex-1 basis-72 md:max-w-xl">
        <Select key={leaves} name="leaves" defaultValue={leaves}>
          {mayDisable && <option value={DISABLE}>{t('admin.handover.disable')}</option>}
          {roles.map(({ key, role, outletName }) => (
            <option key={key} value={key}>
              {t('admin.handover.role', {
                role: t(`enums.role.${role}`),
                outlet: outletName ?? '',
              })}
            </option>
          ))}
        </Select>
      </Field>
      <Button>{t('admin.handover.show')}</Button>
    </Form>
  );
}

function HandoverForm({ person, leaves, outlets, requests }: HandoverData) {
  const { t } = useT();
  const form = useFormResult('handover');
  const asked = confirmOf(form.problem);
  const inFields = Object.keys(form.typed ?? {}).some((name) => form.errors(name).length > 0);
  const submit = leaves === DISABLE ? 'submitDisable' : 'submitRole';
  return (
    <Form method="post" noValidate className="grid gap-4">
      <input type="hidden" name="intent" value="handover" />
      <KeyField />
      <input type="hidden" name="leaves" value={leaves} />
      <input type="hidden" name="version" value={person.version} />
      {asked !== null && <input type="hidden" name="confirmed" value={asked} />}
      {outlets.length === 0 && (
        <Card>
          <EmptyState icon={<CircleCheck aria-hidden />} title={t('admin.handover.nothing')}>
            {t('admin.handover.nothingHint')}
          </EmptyState>
        </Card>
      )}
      {outlets.map((outlet, index) => (
        <OutletCard
          key={outlet.id}
          outlet={outlet}
          index={index}
          // Every thing has its place among those of all outlets.
          from={outlets.slice(0, index).reduce((sum, { items }) => sum + items.length, 0)}
          form={form}
        />
      ))}
      {requests > 0 && <Notice>{t('admin.handover.requests', { count: requests })}</Notice>}
      <Card>
        <CardBody className="grid gap-3 py-4">
          <FormErrors problem={inFields ? null : form.problem} />
          <Field
            label={t('admin.handover.reason')}
            hint={t('admin.handover.reasonHint')}
            errors={form.errors('reason')}
            required
          >
            <Input
              name="reason"
              defaultValue={form.value('reason', t('admin.handover.reasonFirst'))}
              maxLength={300}
            />
          </Field>
          <Button
            pending={form.pending}
            variant={asked === null ? 'primary' : 'danger'}
            icon={<ArrowRightLeft aria-hidden />}
            className="justify-self-start"
          >
            {t(`admin.handover.${asked === null ? submit : 'submitAnyway'}`)}
          </Button>
        </CardBody>
      </Card>
    </Form>
  );
}

interface OutletCardProps {
  outlet: HandoverOutlet;
  index: number;
  from: number;
  form: FormResult;
}

function OutletCard({ outlet, index, from, form }: OutletCardProps) {
  const { t } = useT();
  const has = (...kinds: string[]) => outlet.items.some(({ kind }) => kinds.includes(kind));
  return (
    <Card>
      <CardHeader title={t('admin.handover.all', { outlet: outlet.name })} />
      <CardBody className="grid gap-3">
        <input type="hidden" name={`outlets[${index}].id`} value={outlet.id} />
        <div className="grid gap-3 md:grid-cols-2">
          {has('work', 'crew') && (
            <ForAll
              label={t('admin.handover.allReporter')}
              name={`outlets[${index}].reporter`}
              colleagues={outlet.reporters}
              nobody={t('admin.handover.openAgain')}
              form={form}
            />
          )}
          {has('edit', 'desk') && (
            <ForAll
              label={t('admin.handover.allEditor')}
              name={`outlets[${index}].editor`}
              colleagues={outlet.editors}
              nobody={t('admin.handover.nobody')}
              form={form}
            />
          )}
        </div>
      </CardBody>
      <HandoverItems outlet={outlet} from={from} form={form} />
    </Card>
  );
}

interface ForAllProps {
  label: string;
  name: string;
  colleagues: HandoverOutlet['staff'];
  nobody: string;
  form: FormResult;
}

function ForAll({ label, name, colleagues, nobody, form }: ForAllProps) {
  const { t } = useT();
  return (
    <Field label={label} errors={form.errors(name)}>
      <Select name={name} defaultValue={form.value(name)}>
        <option value="">{t('admin.handover.each')}</option>
        {colleagues.map((person) => (
          <option key={person.id} value={person.id}>
            {t('admin.handover.colleague', { name: person.name, count: person.works })}
          </option>
        ))}
        <option value={NOBODY}>{nobody}</option>
      </Select>
    </Field>
  );
}
