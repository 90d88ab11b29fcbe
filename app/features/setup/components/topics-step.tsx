import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { Badge } from '~/ui/badge';
import type { Named } from '../rules';
import { MadeCard, StepPage } from './step-page';

type Topic = Named & { code: string };

interface TopicsStepProps {
  /** In use. */
  sectors: Topic[];
  /** In use. */
  genres: Topic[];
  /** The form for one more. */
  children: ReactNode;
}

/** Sectors and genres that are there. */
export function TopicsStep({ sectors, genres, children }: TopicsStepProps) {
  const { t } = useT();
  return (
    <StepPage
      step="topics"
      more={[
        { to: '/admin/sectors', label: t('setup.topics.more') },
        { to: '/admin/genres', label: t('setup.topics.moreGenres') },
      ]}
    >
      <MadeCard
        title={t('setup.topics.sectors')}
        none={sectors.length === 0 ? t('setup.topics.none') : null}
      >
        <Topics of={sectors} />
      </MadeCard>
      {children}
      <MadeCard title={t('setup.topics.genres')} none={null}>
        <Topics of={genres} />
      </MadeCard>
    </StepPage>
  );
}

function Topics({ of }: { of: Topic[] }) {
  const { locale } = useT();
  return (
    <ul className="flex flex-wrap gap-1.5">
      {of.map((topic) => (
        <li key={topic.code}>
          <Badge>{locale === 'en' ? topic.nameEn : topic.name}</Badge>
        </li>
      ))}
    </ul>
  );
}
