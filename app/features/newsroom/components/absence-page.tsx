import { Form, Link } from '@remix-run/react';
import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { formatDate, formatDateTime } from '~/platform/time';
import { Button } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { DefinitionList } from '~/ui/definition-list';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { useFormResult } from '~/ui/form-result';
import { Textarea } from '~/ui/input';
import { KeyField } from '~/ui/key-field';
import { Notice } from '~/ui/notice';
import { Page, PageHeader } from '~/ui/page-header';
import { REASON_MAX } from '../input.reporters';
import type { AbsencePageData } from '../queries.absences.server';
import { ABSENCE_NOUNS, type AbsenceVerb } from '../rules.absences';
import { AbsenceStatusMark, DaysText } from './absence-mark';
import { LeaveForm } from './leave-form';

type Props = Omit<AbsencePageData, 'history'> & { history: ReactNode };

/** One absence: what it is, what it would leave undone, and what may be done with it. */
export function AbsencePage({ absence, verbs, own, work, history }: Props) {
  const { t } = useT();
  return (
    <Page>
      <div className="mx-auto grid max-w-3xl gap-4">
        <PageHeader
          title={`${t(`reporters.leave.kinds.${absence.kind}`)}${own ? '' : `: ${absence.personName}`}`}
          marks={<AbsenceStatusMark status={absence.status} />}
          crumbs={[{ to: '/leave', label: t('reporters.leave.title') }]}
        />
        <Card>
          <CardBody>
            <Facts absence={absence} />
          </CardBody>
        </Card>
        {(absence.status === 'requested' || absence.status === 'approved') && (
          <WorkCard work={work} own={own} />
        )}
        {verbs.length > 0 && (
          <Verbs key={absence.version} absence={absence} verbs={verbs} work={work} />
        )}
        <Card>
          <CardHeader title={t('reporters.leave.history')} />
          <CardBody>{history}</CardBody>
        </Card>
      </div>
    </Page>
  );
}

function Facts({ absence }: Pick<Props, 'absence'>) {
  const { t } = useT();
  const { decidedBy, decidedAt, decisionNote } = absence;
  return (
    <DefinitionList
      items={[
        { term: t('reporters.leave.person'), value: absence.personName },
        {
          term: t('reporters.leave.days'),
          value: <DaysText from={absence.fromOn} to={absence.toOn} />,
        },
        { term: t('reporters.leave.reason'), value: absence.reason },
        {
          term: t('reporters.leave.decision'),
          value:
            decidedBy && decidedAt
              ? t('reporters.leave.decidedBy', { name: decidedBy, at: formatDateTime(decidedAt) })
              : null,
        },
        { term: t('fields.note'), value: decisionNote && `“${decisionNote}”`, key: 'note' },
      ]}
    />
  );
}

/** The work of those days, each with the way to hand it on or move it. */
function WorkCard({ work, own }: Pick<Props, 'work' | 'own'>) {
  const { t } = useT();
  if (work.length === 0) {
    return (
      <p className="flex items-center gap-2 text-muted">
        <CircleCheck aria-hidden className="size-4 shrink-0 text-done" />
        {t('reporters.leave.noWork')}
      </p>
    );
  }
  return (
    <Notice tone="warn" title={t('reporters.leave.work', { count: work.length })}>
      <p>{t(own ? 'reporters.leave.workOwnHint' : 'reporters.leave.workHint')}</p>
      <ul className="mt-2 grid gap-1.5">
        {work.map((each) => (
          <li key={each.assignmentId}>
            <Link
              to={`/assignments/${each.assignmentId}`}
              className="font-medium underline underline-offset-2"
            >
              {each.title}
            </Link>
            <span data-figures>
              {each.plannedOn &&
                `, ${t('reporters.leave.plannedOn', { day: formatDate(each.plannedOn) })}`}
              {each.deadlineAt &&
                `, ${t('reporters.leave.dueAt', { when: formatDateTime(each.deadlineAt) })}`}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Verbs({ absence, verbs, work }: Pick<Props, 'absence' | 'verbs' | 'work'>) {
  const { t } = useT();
  const part = { id: absence.id, version: absence.version };
  return (
    <Card>
      <CardBody className="grid gap-3 py-4">
        {verbs.includes('approve') && (
          <VerbForm {...part} verb="approve" seen={work.map((each) => each.assignmentId)}>
            {t(work.length > 0 ? 'reporters.leave.approveAnyway' : 'reporters.leave.approve')}
          </VerbForm>
        )}
        {verbs.includes('decline') && (
          <VerbForm {...part} verb="decline" reason={t('reporters.leave.declineReason')}>
            {t('reporters.leave.decline')}
          </VerbForm>
        )}
        {verbs.includes('edit') && (
          <Folded title={t('reporters.leave.edit')} intent="edit">
            <LeaveForm
              action={`/leave/${absence.id}/${ABSENCE_NOUNS.edit}`}
              intent="edit"
              absence={absence}
              submit={t('buttons.save')}
            />
          </Folded>
        )}
        {verbs.includes('cancel') && absence.status === 'requested' && (
          <VerbForm {...part} verb="cancel" plain>
            {t('reporters.leave.cancel')}
          </VerbForm>
        )}
        {verbs.includes('cancel') && absence.status === 'approved' && (
          <VerbForm {...part} verb="cancel" reason={t('reporters.leave.cancelReason')}>
            {t('reporters.leave.cancelApproved')}
          </VerbForm>
        )}
      </CardBody>
    </Card>
  );
}

interface VerbFormProps {
  id: string;
  version: number;
  verb: AbsenceVerb;
  /** The works that the page has shown. */
  seen?: readonly string[];
  /** The label of the reason, when one is needed: the form is then folded away. */
  reason?: string;
  plain?: boolean;
  children: string;
}

function VerbForm({ id, version, verb, seen = [], reason, plain, children }: VerbFormProps) {
  const { t } = useT();
  const form = useFormResult(verb);
  const action = `/leave/${id}/${ABSENCE_NOUNS[verb]}`;
  const atField = form.errors('reason').length > 0;
  const body = (
    <Form method="post" action={action} noValidate className="grid gap-3">
      {!atField && <FormErrors problem={form.problem} />}
      <input type="hidden" name="intent" value={verb} />
      <input type="hidden" name="version" value={version} />
      <KeyField />
      <input type="hidden" name="seen" value={seen.join(',')} />
      {reason && (
        <Field
          label={reason}
          hint={t('reporters.leave.reasonHintDecision')}
          errors={form.errors('reason')}
          required
        >
          <Textarea
            name="reason"
            rows={2}
            maxLength={REASON_MAX}
            defaultValue={form.value('reason')}
          />
        </Field>
      )}
      <Button
        variant={reason ? 'danger' : plain ? 'secondary' : 'primary'}
        pending={form.pending}
        className="justify-self-start max-md:w-full"
      >
        {children}
      </Button>
    </Form>
  );
  if (!reason) return body;
  return (
    <Folded title={`${children}…`} intent={verb}>
      {body}
    </Folded>
  );
}

/** A form that is opened when it is wanted, or was refused. */
function Folded({
  title,
  intent,
  children,
}: {
  title: string;
  intent: string;
  children: ReactNode;
}) {
  const form = useFormResult(intent);
  return (
    <Disclosure
      open={form.problem !== null}
      summary={title}
      summaryClassName="flex w-fit items-center font-medium text-accent hover:underline max-md:min-h-11"
      panelClassName="mt-3"
    >
      {children}
    </Disclosure>
  );
}
