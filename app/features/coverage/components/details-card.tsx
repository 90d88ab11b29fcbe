import { Pencil } from 'lucide-react';
import { useNow } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import { formatDateTime } from '~/platform/time';
import { Avatar } from '~/ui/avatar';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { DefinitionList } from '~/ui/definition-list';
import { TONE_TEXT } from '~/ui/tone';
import type { AssignmentView } from '../queries.assignment.server';
import { isDeadlineMissed } from '../rules';
import { DetailsFields } from './details-fields';
import { dueOf } from './due-text';
import { FormDialog } from './verb-form';

/** Who works on it, until when, how long it is to be. */
export function DetailsCard({ view }: { view: AssignmentView }) {
  const { t } = useT();
  const length =
    view.lengthValue !== null && view.lengthUnit
      ? t(`coverage.panel.${view.lengthUnit}`, { count: view.lengthValue })
      : null;
  return (
    <Card>
      <CardHeader
        title={t('coverage.panel.people')}
        actions={
          view.may.edit && (
            <FormDialog
              to={`/assignments/${view.id}/details`}
              label={t('coverage.panel.editDetails')}
              title={t('coverage.panel.details')}
              submit={t('buttons.save')}
              look={{ size: 'sm', icon: <Pencil aria-hidden /> }}
            >
              {(attempt) => <DetailsFields view={view} attempt={attempt} />}
            </FormDialog>
          )
        }
      />
      <CardBody className="pt-1">
        <DefinitionList
          items={[
            { term: t('coverage.field.lead'), value: <Lead view={view} /> },
            ...view.crew.map((member) => ({
              key: member.personId,
              term: t(`enums.crewPart.${member.part}`),
              value: member.name,
            })),
            { term: t('coverage.panel.deadline'), value: <Deadline view={view} /> },
            { term: t('coverage.panel.length'), value: length },
          ]}
        />
      </CardBody>
    </Card>
  );
}

function Lead({ view }: { view: AssignmentView }) {
  const { t } = useT();
  if (!view.lead) return <span className="text-muted">{t('coverage.panel.noLead')}</span>;
  return (
    <span className="flex items-center gap-2">
      <Avatar name={view.lead.name} />
      <span className="min-w-0">
        {view.lead.name}
        <span className="block text-muted text-sm">
          {view.assignedBy
            ? t('coverage.panel.assignedBy', { name: view.assignedBy })
            : t('coverage.panel.selfClaimed')}
        </span>
      </span>
    </span>
  );
}

function Deadline({ view }: { view: AssignmentView }) {
  const { t } = useT();
  const now = useNow();
  if (!view.deadlineAt) return <span className="text-muted">{t('coverage.panel.noDeadline')}</span>;
  const missed = isDeadlineMissed(view.status, view.deadlineAt, now);
  const due = dueOf(view.deadlineAt, missed, now);
  const owed =
    missed || view.status === 'claimed' || view.status === 'in_progress' || view.status === 'open';
  return (
    <span data-figures>
      {formatDateTime(view.deadlineAt)}
      {owed && (
        <span className={`block text-sm ${TONE_TEXT[due.tone]}`}>{t(due.key, due.params)}</span>
      )}
    </span>
  );
}
