import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { Badge } from '~/ui/badge';
import type { Named } from '../rules';
import { MadeCard, StepPage } from './step-page';

interface TopicsStepProps {
  /** In use. */
  sectors: (Named & { code: string })[];
  /** The form for one more. */
  children: ReactNode;
}

/** Sectors and genres that are there. */
export function TopicsStep({ sectors, children }: TopicsStepProps) {
  const { t, locale } = useT();
  return (
    <StepPage step="topics" more={[{ to: '/admin/sectors', label: t('setup.topics.more') }]}>
      <MadeCard
        title={t('setup.topics.sectors')}
        none={sectors.length === 0 ? t('setup.topics.none') : null}
      >
        <ul className="flex flex-wrap gap-1.5">
          {sectors.map((sector) => (
            <li key={sector.code}>
              <Badge>{locale === 'en' ? sector.nameEn : sector.name}</Badge>
            </li>
          ))}
        </ul>
      </MadeCard>
      {children}
    </StepPage>
  );
}
