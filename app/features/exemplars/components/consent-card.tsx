import { BadgeCheck, CircleHelp, CircleX, TriangleAlert } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { formatDate } from '~/platform/time';
import { Card, CardBody, CardHeader } from '~/ui/card';
import type { Dossier } from '../queries.dossier.server';
import { TaskDialog } from './task-dialog';

/** Whether the person agreed to coverage, and the way to record it. */
export function ConsentCard({ dossier }: { dossier: Dossier }) {
  const { t } = useT();
  const { consent, isMinor, may } = dossier;
  return (
    <Card>
      <CardHeader title={t('exemplars.dossier.consent')} />
      <CardBody className="flex flex-col items-start gap-3">
        <ConsentLine consent={consent} />
        {isMinor && consent.state !== 'given' && (
          <p className="flex items-start gap-1.5 text-warn">
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            {t('exemplars.dossier.consentMinor')}
          </p>
        )}
        {may.keepDossier && (
          <TaskDialog
            exemplarId={dossier.id}
            task={consent.state === 'given' ? 'withdrawConsent' : 'giveConsent'}
            version={consent.version}
            look={{ size: 'sm' }}
          />
        )}
      </CardBody>
    </Card>
  );
}

function ConsentLine({ consent }: Pick<Dossier, 'consent'>) {
  const { t } = useT();
  const date = consent.on ? formatDate(consent.on) : '';
  // A list that was imported says that there is consent, not whose; who does not see contact data is not told.
  const by = consent.by ?? '';
  const named = date ? 'consentGiven' : 'consentGivenNoDate';
  const unnamed = date ? 'consentGivenOn' : 'consentGivenNoName';
  const given = by ? named : unnamed;
  const [Icon, tone, text] = {
    given: [BadgeCheck, 'text-done', t(`exemplars.dossier.${given}`, { by, date })] as const,
    withdrawn: [CircleX, 'text-late', t('exemplars.dossier.consentWithdrawn', { date })] as const,
    none: [CircleHelp, 'text-muted', t('exemplars.dossier.consentNone')] as const,
  }[consent.state];
  return (
    <p className="flex items-start gap-1.5">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${tone}`} />
      {text}
    </p>
  );
}
