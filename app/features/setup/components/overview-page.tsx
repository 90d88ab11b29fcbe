import { ArrowRight } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { LinkButton } from '~/ui/button';
import { Card, CardBody } from '~/ui/card';
import { Notice } from '~/ui/notice';
import { PageHeader } from '~/ui/page-header';
import { addressOf, type Gap, type StepCode } from '../rules';
import { Checklist } from './checklist';

interface OverviewPageProps {
  gaps: readonly Gap[];
  /** The first step that work cannot begin without; null when all are done. */
  next: StepCode | null;
  /** Nothing has been made yet. */
  fresh: boolean;
}

/** The beginning of the set-up, and its end. */
export function OverviewPage({ gaps, next, fresh }: OverviewPageProps) {
  const { t } = useT();
  return (
    <>
      <PageHeader title={t('setup.title')} description={t('setup.description')} />
      {next === null ? (
        <Notice tone="done" title={t('setup.complete')} className="mb-4">
          {t('setup.completeNext')}
        </Notice>
      ) : (
        <Card className="mb-4">
          <CardBody className="grid gap-3 py-4">
            <p className="max-w-[68ch] text-pretty">
              {t(fresh ? 'setup.freshLead' : 'setup.onLead')}
            </p>
            <div className="flex flex-wrap gap-2">
              <LinkButton to={addressOf(next)} variant="primary" icon={<ArrowRight aria-hidden />}>
                {t(fresh ? 'setup.begin' : 'setup.goOn', { step: t(`setup.${next}.short`) })}
              </LinkButton>
              {fresh && <LinkButton to="/setup/ready-made">{t('setup.readyMade.look')}</LinkButton>}
            </div>
          </CardBody>
        </Card>
      )}
      <Checklist gaps={gaps} />
    </>
  );
}
