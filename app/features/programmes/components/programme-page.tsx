import { Form, Link } from '@remix-run/react';
import { CalendarX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useToday } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { DateInput } from '~/ui/date-input';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { confirmOf, useFormResult } from '~/ui/form-result';

import { KeyField } from '~/ui/key-field';
import { MergeFields, mergeKey } from '~/ui/merge-fields';
import { Notice } from '~/ui/notice';
import { Page, PageHeader } from '~/ui/page-header';
import { programmeTexts } from '../form-texts';
import type { ProgrammeDetail } from '../queries.admin.server';
import { ProgrammeFields } from './programme-fields';
import { StateMark } from './programmes-page';

interface ProgrammePageProps {
  programme: ProgrammeDetail;
  history: ReactNode;
}

/** One programme: change it, or end it earlier. */
export function ProgrammePage({ programme, history }: ProgrammePageProps) {
  const { t, locale } = useT();
  return (
    <Page>
      <PageHeader
        title={locale === 'en' ? programme.nameEn : programme.name}
        marks={<StateMark programme={programme} />}
        crumbs={[{ to: '/admin/programmes', label: t('programmes.title') }]}
      />
      {programme.overlaps.length > 0 && <Overlaps programmes={programme.overlaps} />}
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_20rem]">
        <EditCard programme={programme} />
        <div className="grid min-w-0 gap-4">
          {programme.state !== 'past' && <EndCard programme={programme} />}
          <Card>
            <CardHeader title={t('history.title')} />
            <CardBody>{history}</CardBody>
          </Card>
        </div>
      </div>
    </Page>
  );
}

function Overlaps({ programmes }: { programmes: ProgrammeDetail['overlaps'] }) {
  const { t, locale } = useT();
  return (
    <Notice tone="warn" title={t('programmes.overlaps')} className="mb-4">
      <ul>
        {programmes.map((each) => (
          <li key={each.id}>
            <Link to={`/admin/programmes/${each.id}`} className="underline underline-offset-2">
              {locale === 'en' ? each.nameEn : each.name}
            </Link>
          </li>
        ))}
      </ul>
      <p>{t('programmes.overlapsHint')}</p>
    </Notice>
  );
}

function EditCard({ programme }: { programme: ProgrammeDetail }) {
  const { t } = useT();
  const form = useFormResult('programme');
  const ids = programme.choices.organisations.map((each) => each.id);
  return (
    <Card>
      <CardBody className="py-4">
        <Form
          key={mergeKey(form, programme.version)}
          method="post"
          noValidate
          className="grid gap-5"
        >
          <FormErrors problem={form.problem} />
          <input type="hidden" name="intent" value="programme" />
          <KeyField />
          <MergeFields
            form={form}
            version={programme.version}
            texts={programmeTexts(programme, ids)}
          />
          <ProgrammeFields form={form} programme={programme} choices={programme.choices} />
          <Button variant="primary" pending={form.pending} className="justify-self-start">
            {t('buttons.save')}
          </Button>
        </Form>
      </CardBody>
    </Card>
  );
}

function EndCard({ programme }: { programme: ProgrammeDetail }) {
  const { t } = useT();
  const today = useToday();
  const form = useFormResult('end');
  const confirm = confirmOf(form.problem);
  const inFields = form.errors('lastDay').length > 0;
  return (
    <Card>
      <CardHeader title={t('programmes.end')} description={t('programmes.endHint')} />
      <CardBody>
        <Form key={programme.version} method="post" noValidate className="grid gap-3">
          <FormErrors problem={inFields ? null : form.problem} />
          <input type="hidden" name="intent" value="end" />
          <KeyField />
          <input type="hidden" name="version" value={programme.version} />
          {confirm !== null && <input type="hidden" name="confirmed" value={confirm} />}
          <Field label={t('programmes.lastDay')} errors={form.errors('lastDay')} required>
            <DateInput name="lastDay" defaultValue={form.value('lastDay', today)} />
          </Field>
          <Button
            variant={confirm === null ? 'secondary' : 'danger'}
            pending={form.pending}
            icon={<CalendarX aria-hidden />}
            className="justify-self-start"
          >
            {t(confirm === null ? 'programmes.end' : 'programmes.endAnyway')}
          </Button>
        </Form>
      </CardBody>
    </Card>
  );
}
