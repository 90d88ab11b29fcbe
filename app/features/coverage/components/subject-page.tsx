import { Form } from '@remix-run/react';
import { UserCheck } from 'lucide-react';
import type { Problem } from '~/platform/errors';
import { useT } from '~/platform/i18n/react';
import { Button, LinkButton } from '~/ui/button';
import { Card, CardBody } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { useFormResult } from '~/ui/form-result';
import { Select } from '~/ui/input';
import { Page, PageHeader } from '~/ui/page-header';
import type { SubjectChoice } from '../queries.series.server';

interface SubjectPageProps {
  id: string;
  title: string;
  subjects: SubjectChoice[];
  /** Why it cannot be chosen now. */
  refusal: Problem | null;
}

/** Whom a recurring need is about this time: those that suit it first. */
export function SubjectPage({ id, title, subjects, refusal }: SubjectPageProps) {
  const { t } = useT();
  const form = useFormResult('subject');
  const back = `/assignments/${id}`;
  const fitting = subjects.filter((subject) => subject.fit > 0);
  const others = subjects.filter((subject) => subject.fit === 0);
  const group = (label: string, choices: SubjectChoice[]) =>
    choices.length > 0 && (
      <optgroup label={label}>
        {choices.map((subject) => (
          <option key={subject.id} value={subject.id}>
            {subject.label}
          </option>
        ))}
      </optgroup>
    );
  return (
    <Page>
      <div className="mx-auto max-w-2xl">
        <PageHeader
          title={t('coverage.panel.chooseSubject')}
          crumbs={[{ to: back, label: title }]}
        />
        <Card>
          <CardBody>
            {subjects.length === 0 && !refusal ? (
              <EmptyState title={t('series.noSubjects')}>{t('series.noSubjectsHint')}</EmptyState>
            ) : (
              <Form method="post" noValidate className="grid gap-4">
                <FormErrors
                  problem={form.errors('exemplarId').length > 0 ? null : (form.problem ?? refusal)}
                />
                <input type="hidden" name="intent" value="subject" />
                {!refusal && (
                  <Field
                    label={t('calendar.planForm.exemplar')}
                    hint={t('series.subjectHint')}
                    errors={form.errors('exemplarId')}
                    required
                  >
                    <Select name="exemplarId" defaultValue={form.value('exemplarId')}>
                      <option value="">{t('fields.choose')}</option>
                      {group(t('series.fits'), fitting)}
                      {group(t('series.others'), others)}
                    </Select>
                  </Field>
                )}
                <div className="flex flex-wrap justify-end gap-2">
                  <LinkButton to={back}>{t('buttons.cancel')}</LinkButton>
                  {!refusal && (
                    <Button
                      variant="primary"
                      pending={form.pending}
                      icon={<UserCheck aria-hidden />}
                    >
                      {t('coverage.panel.chooseSubject')}
                    </Button>
                  )}
                </div>
              </Form>
            )}
          </CardBody>
        </Card>
      </div>
    </Page>
  );
}
