import { Link } from '@remix-run/react';
import { OutletMark } from '~/features/newsroom/components/outlet-mark';
import type { Outlet } from '~/features/newsroom/queries.server';
import { useT } from '~/platform/i18n/react';
import { formatDate } from '~/platform/time';
import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { Page, PageHeader } from '~/ui/page-header';
import { Pagination } from '~/ui/pagination';
import { Table, Tbody, Td, Th, Thead, Tr } from '~/ui/table';
import type { readCovered, readPublications } from '../input';
import type { CoveredExemplar, Paged, Publication } from '../queries.lists.server';
import { CoveredTable } from './covered-rows';
import { useMonthName } from './months-card';

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
          <Table caption={title} stack>
            <Thead>
              <Th>{t('progress.lists.work')}</Th>
              <Th>{t('progress.lists.where')}</Th>
              <Th>{t('progress.lists.when')}</Th>
              <Th>{t('progress.lists.evidence')}</Th>
            </Thead>
            <Tbody>
              {list.items.map((item) => (
                <PublicationRow
                  key={item.placementId}
                  item={item}
                  outlet={outlets.find((each) => each.id === item.outletId)}
                />
              ))}
            </Tbody>
          </Table>
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

function PublicationRow({ item, outlet }: { item: Publication; outlet: Outlet | undefined }) {
  const { t } = useT();
  return (
    <Tr>
      <Td>
        <Link
          to={`/assignments/${item.assignmentId}`}
          className="font-medium underline-offset-2 hover:underline"
        >
          {item.title}
        </Link>
        <span className="block text-muted text-sm">{item.exemplarName}</span>
      </Td>
      <Td label={t('progress.lists.where')}>
        <span className="inline-flex flex-wrap items-center gap-1.5">
          {outlet && <OutletMark outlet={outlet} />}
          {item.channelName}
          {item.kind === 'rerun' && ` (${t('progress.lists.rerun')})`}
        </span>
      </Td>
      <Td label={t('progress.lists.when')} className="whitespace-nowrap" data-figures>
        {item.publishedTime && `${item.publishedTime} `}
        {formatDate(item.publishedOn)}
      </Td>
      <Td label={t('progress.lists.evidence')}>
        <Evidence item={item} />
      </Td>
    </Tr>
  );
}

function Evidence({ item }: { item: Publication }) {
  const { t } = useT();
  if (item.url) {
    return (
      <a
        href={item.url}
        rel="noreferrer"
        target="_blank"
        className="text-accent underline-offset-2 hover:underline"
      >
        {t('progress.lists.openLink')}
        <span className="sr-only">: {item.title}</span>
      </a>
    );
  }
  if (item.issueNumber) {
    return t('progress.lists.issue', { issueNumber: item.issueNumber, page: item.page ?? '' });
  }
  return t('progress.lists.aired');
}
