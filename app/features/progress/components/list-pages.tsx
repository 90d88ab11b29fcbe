import type { Outlet } from '~/features/newsroom/queries.server';
import { useT } from '~/platform/i18n/react';
import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { Page, PageHeader } from '~/ui/page-header';
import { Pagination } from '~/ui/pagination';
import type { readCovered, readPublications } from '../input';
import type { CoveredExemplar, Paged, Publication } from '../queries.lists.server';
import { CoveredTable } from './covered-rows';
import { useMonthName } from './months-card';
import { PublicationsTable } from './publications-table';

interface CoveredPageProps {
  question: ReturnType<typeof readCovered>;
  list: Paged<CoveredExemplar>;
  outlets: readonly Outlet[];
}

/** The exemplars behind a figure. */
export function CoveredPage({ question, list, outlets }: CoveredPageProps) {
  const { t, locale } = useT();
  const nameOf = useMonthName();
  const outlet = outlets.find((each) => each.id === question.outlet);
  const { state, month, owed } = question;
  const title = owed
    ? t('progress.lists.owed')
    : outlet && state
      ? t('progress.lists.outlet', {
          outlet: locale === 'en' ? outlet.nameEn : outlet.name,
          state: t(`progress.outletState.${state}`),
        })
      : month
        ? t('progress.lists.month', { month: nameOf(month) })
        : t('progress.lists.approved');
  return (
    <Page>
      <PageHeader
        title={title}
        description={t('progress.lists.exemplarCount', { count: list.total })}
        crumbs={[{ to: '/progress', label: t('progress.title') }]}
      />
      <Card>
        {list.items.length === 0 ? (
          <EmptyState title={t('progress.lists.empty')} />
        ) : (
          <CoveredTable caption={title} items={list.items} outlets={outlets} />
        )}
      </Card>
      <div className="mt-3">
        <Pagination page={list.page} pageSize={list.pageSize} total={list.total} />
      </div>
    </Page>
  );
}

interface PublicationsPageProps {
  question: ReturnType<typeof readPublications>;
  list: Paged<Publication>;
  outlets: readonly Outlet[];
}

/** What was published, with its evidence. */
export function PublicationsPage({ question, list, outlets }: PublicationsPageProps) {
  const { t } = useT();
  const title = usePublicationsTitle(question, outlets);
  return (
    <Page>
      <PageHeader
        title={title}
        description={t('progress.lists.publicationCount', { count: list.total })}
        crumbs={[{ to: '/progress', label: t('progress.title') }]}
      />
      <Card>
        {list.items.length === 0 ? (
          <EmptyState title={t('progress.lists.emptyPublications')} />
        ) : (
          <PublicationsTable caption={title} items={list.items} outlets={outlets} />
        )}
      </Card>
      <div className="mt-3">
        <Pagination page={list.page} pageSize={list.pageSize} total={list.total} />
      </div>
    </Page>
  );
}

function usePublicationsTitle(
  { outlet: outletId, month, mine }: PublicationsPageProps['question'],
  outlets: readonly Outlet[],
): string {
  const { t, locale } = useT();
  const nameOf = useMonthName();
  const found = outlets.find((each) => each.id === outletId);
  const outlet = found && (locale === 'en' ? found.nameEn : found.name);
  if (mine) return t('progress.lists.publicationsMine');
  if (outlet && month)
    return t('progress.lists.publicationsOutletMonth', { outlet, month: nameOf(month) });
  if (outlet) return t('progress.lists.publicationsOutlet', { outlet });
  if (month) return t('progress.lists.publicationsMonth', { month: nameOf(month) });
  return t('progress.lists.publications');
}
