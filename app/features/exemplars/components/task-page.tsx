import { Form, useNavigation } from '@remix-run/react';
import { useT } from '~/platform/i18n/react';
import type { VerbResult } from '~/platform/verb-action.server';
import { useBack } from '~/ui/back-field';
import { LinkButton } from '~/ui/button';
import { Card, CardBody } from '~/ui/card';
import { Notice } from '~/ui/notice';
import { Page, PageHeader } from '~/ui/page-header';
import type { ExemplarStatus, Task } from '../rules';
import { ExemplarStatusBadge } from './badges';
import { TaskForm } from './task-form';
import { taskLook } from './tasks';

export interface TaskPageProps {
  exemplar: { id: string; name: string; status: ExemplarStatus };
  task: Task;
  version: number;
  /** False when the status does not allow it now. */
  possible: boolean;
  values: Partial<Record<string, string>>;
  file?: { id: string; name: string } | undefined;
  result: VerbResult | undefined;
}

/** The form of a task as a page of its own. */
export function TaskPage(props: TaskPageProps) {
  const { exemplar, task, version, possible, values, file, result } = props;
  const { t } = useT();
  const navigation = useNavigation();
  const dossier = `/exemplars/${exemplar.id}`;
  const back = useBack() ?? dossier;
  return (
    <Page>
      <div className="mx-auto max-w-2xl">
        <PageHeader
          title={t(taskLook(task).title)}
          marks={<ExemplarStatusBadge status={exemplar.status} />}
          crumbs={[
            { to: '/exemplars', label: t('exemplars.title') },
            { to: dossier, label: exemplar.name },
          ]}
        />
        <Card>
          <CardBody>
            {possible || result ? (
              <TaskForm
                exemplarId={exemplar.id}
                task={task}
                version={version}
                as={Form}
                result={result}
                pending={navigation.state === 'submitting'}
                values={values}
                file={file}
                cancel={<LinkButton to={back}>{t('buttons.cancel')}</LinkButton>}
              />
            ) : (
              <>
                <Notice tone="warn">
                  {t('exemplars.ask.notNow', {
                    status: t(`enums.exemplarStatus.${exemplar.status}`),
                  })}
                </Notice>
                <LinkButton to={back} className="mt-4">
                  {t('exemplars.back')}
                </LinkButton>
              </>
            )}
          </CardBody>
        </Card>
      </div>
    </Page>
  );
}
