import { Form, useNavigate } from '@remix-run/react';
import { UserCheck } from 'lucide-react';
import { useCallback } from 'react';
import type { Problem } from '~/platform/errors';
import { useMessage, useT } from '~/platform/i18n/react';
import { Button, LinkButton } from '~/ui/button';
import { Card, CardBody } from '~/ui/card';
import { Dialog } from '~/ui/dialog';
import { EmptyState } from '~/ui/empty-state';
import { FormErrors } from '~/ui/form-errors';
import { useFormResult } from '~/ui/form-result';
import { KeyField } from '~/ui/key-field';
import { Notice } from '~/ui/notice';
import { Page, PageHeader } from '~/ui/page-header';
import type { SubjectForm } from '../queries.subject.server';
import { SubjectFields } from './subject-fields';
import { useFocusBack } from './use-focus-back';
import { OpenFormDialog } from './verb-form';

interface SubjectPageProps extends SubjectForm {
  /** Why it cannot be chosen now. */
  refusal: Problem | null;
}

/** Chooses whom a recurring need is about, on a page of its own. */
export function SubjectPage({ id, version, title, subjects, refusal }: SubjectPageProps) {
  const { t } = useT();
  const form = useFormResult('subject');
  const back = `/assignments/${id}`;
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
              <NoSubjects />
            ) : (
              <Form method="post" noValidate className="grid gap-4">
                <FormErrors
                  problem={form.errors('exemplarId').length > 0 ? null : (form.problem ?? refusal)}
                />
                <input type="hidden" name="intent" value="subject" />
                <KeyField />
                {!refusal && (
                  <SubjectFields id={id} version={version} subjects={subjects} attempt={form} />
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

interface SubjectDialogProps extends SubjectPageProps {
  /** Who is chosen in it already; null when nobody is. */
  exemplarId: string | null;
  /** The calendar without the dialog. */
  closeTo: string;
}

/** The same over the calendar. */
export function SubjectDialog(props: SubjectDialogProps) {
  const { id, version, title, subjects, refusal, exemplarId, closeTo } = props;
  const { t } = useT();
  const message = useMessage();
  const navigate = useNavigate();
  useFocusBack(id);
  const close = useCallback(
    () => navigate(closeTo, { preventScrollReset: true }),
    [navigate, closeTo],
  );
  const named = `${t('coverage.panel.chooseSubject')}: ${title}`;
  if (refusal || subjects.length === 0) {
    return (
      <Dialog open onOpenChange={(open) => !open && close()} title={named}>
        {refusal ? (
          <Notice tone="late" title={message(refusal.code, refusal.params)} />
        ) : (
          <NoSubjects />
        )}
      </Dialog>
    );
  }
  return (
    <OpenFormDialog
      to={`/assignments/${id}/subject`}
      title={named}
      submit={t('coverage.panel.chooseSubject')}
      onClose={close}
    >
      {(attempt) => (
        <SubjectFields
          id={id}
          version={version}
          subjects={subjects}
          attempt={attempt}
          first={exemplarId ?? ''}
        />
      )}
    </OpenFormDialog>
  );
}

function NoSubjects() {
  const { t } = useT();
  return <EmptyState title={t('series.noSubjects')}>{t('series.noSubjectsHint')}</EmptyState>;
}
