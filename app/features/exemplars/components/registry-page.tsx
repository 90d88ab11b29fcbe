import { useNavigation, useSearchParams } from '@remix-run/react';
import { FileSpreadsheet, Plus } from 'lucide-react';
import { useState } from 'react';
import type { TextKey } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { searchFault } from '~/platform/text';
import { LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { QueueLink } from '~/ui/frame/queue-link';
import { Page, PageHeader } from '~/ui/page-header';
import { Pagination } from '~/ui/pagination';
import { SearchFaultState } from '~/ui/search-fault';
import { withSearch } from '~/ui/search-link';
import { TabLinks } from '~/ui/tabs';
import type { PlaceGroup } from '../queries.form.server';
import type { ExemplarList } from '../queries.server';
import { EXEMPLAR_STATUSES } from '../rules';
import { statusLook } from './badges';
import { BulkBar } from './bulk-bar';
import { RegistryFilters } from './registry-filters';
import { RegistryTable, type Selection } from './registry-table';

export interface RegistryPageProps {
  list: ExemplarList;
  places: readonly PlaceGroup[];
  sectors: readonly { code: string; name: string; nameEn: string }[];
  /** Whose register it is: the whole, one's own nominations, or the approved ones. */
  scope: 'all' | 'own' | 'approved';
  may: { create: boolean; import: boolean; appraise: boolean };
}

const DESCRIPTION: Record<RegistryPageProps['scope'], TextKey> = {
  all: 'exemplars.description',
  own: 'exemplars.descriptionOwn',
  approved: 'exemplars.descriptionApproved',
};
const BULK_FORM = 'bulk';

/** The register: search, filters, totals, one page of the list, and verbs for many. */
export function RegistryPage(props: RegistryPageProps) {
  const { list, places, sectors, scope, may } = props;
  const { t } = useT();
  const navigation = useNavigation();
  const selection = useSelection(list);
  const loading = navigation.state === 'loading' && navigation.location.pathname === '/exemplars';
  return (
    <Page wide>
      <PageHeader
        title={t('exemplars.title')}
        description={t(DESCRIPTION[scope])}
        actions={
          <>
            {may.appraise && <QueueLink />}
            {may.import && (
              <LinkButton to="/exemplars/import" icon={<FileSpreadsheet aria-hidden />}>
                {t('exemplars.importList')}
              </LinkButton>
            )}
            {may.create && (
              <LinkButton to="/exemplars/new" variant="primary" icon={<Plus aria-hidden />}>
                {t(scope === 'approved' ? 'exemplars.createTip' : 'exemplars.create')}
              </LinkButton>
            )}
          </>
        }
      />
      <RegistryFilters places={places} sectors={sectors} />
      <StatusTabs list={list} />
      <Card
        aria-busy={loading}
        className={loading ? 'opacity-70 transition-opacity duration-200' : undefined}
      >
        {list.items.length === 0 ? (
          <Nothing scope={scope} mayCreate={may.create} />
        ) : (
          <RegistryTable
            list={list}
            selection={may.appraise ? selection : undefined}
            formId={BULK_FORM}
          />
        )}
      </Card>
      <div className="mt-3">
        <Pagination page={list.page} pageSize={list.pageSize} total={list.total} />
      </div>
      {may.appraise && <BulkBar formId={BULK_FORM} items={list.items} selection={selection} />}
    </Page>
  );
}

/** What is ticked on this page of the list; another page or filter starts anew. */
function useSelection(list: ExemplarList): Selection & { clear(): void } {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const here = new Set(list.items.filter((item) => ids.has(item.id)).map((item) => item.id));
  return {
    ids: here,
    toggle: (id) =>
      setIds(new Set(here.has(id) ? [...here].filter((each) => each !== id) : [...here, id])),
    toggleAll: () =>
      setIds(new Set(here.size === list.items.length ? [] : list.items.map((item) => item.id))),
    clear: () => setIds(new Set()),
  };
}

function StatusTabs({ list }: { list: ExemplarList }) {
  const { t } = useT();
  const [search] = useSearchParams();
  const current = search.get('status') ?? '';
  const shown = EXEMPLAR_STATUSES.filter(
    (status) => list.byStatus[status] > 0 || status === current,
  );
  const total = EXEMPLAR_STATUSES.reduce((sum, status) => sum + list.byStatus[status], 0);
  const to = (status: string | null) =>
    withSearch(search, { status, page: null }).replace(/^\.$/, '/exemplars');
  if (shown.length < 2 && current === '') {
    return (
      <p className="mb-2 text-muted text-sm" data-figures>
        {t('exemplars.list.total', { count: total })}
      </p>
    );
  }
  return (
    <TabLinks
      className="mb-3"
      label={t('exemplars.list.status')}
      tabs={[
        { to: to(null), label: t('lists.all'), count: total, current: current === '' },
        ...shown.map((status) => {
          const { Icon } = statusLook(status);
          return {
            to: to(status),
            label: t(`enums.exemplarStatus.${status}`),
            count: list.byStatus[status],
            icon: <Icon aria-hidden />,
            current: status === current,
          };
        }),
      ]}
    />
  );
}

function Nothing({ scope, mayCreate }: { scope: RegistryPageProps['scope']; mayCreate: boolean }) {
  const { t } = useT();
  const [search] = useSearchParams();
  const q = search.get('q') ?? '';
  const fault = searchFault(q);
  const clear = <LinkButton to="/exemplars">{t('buttons.clearFilters')}</LinkButton>;
  if (fault) return <SearchFaultState fault={fault} q={q} action={clear} />;
  if ([...search.values()].some(Boolean)) {
    return (
      <EmptyState title={t('lists.empty.noMatch')} action={clear}>
        {t('lists.empty.noMatchHint')}
      </EmptyState>
    );
  }
  const hint = {
    all: 'exemplars.list.emptyHint',
    own: 'exemplars.list.emptyOwn',
    approved: 'exemplars.list.emptyReader',
  } as const;
  return (
    <EmptyState
      title={t('exemplars.list.empty')}
      action={
        mayCreate && (
          <LinkButton to="/exemplars/new" variant="primary" icon={<Plus aria-hidden />}>
            {t(scope === 'approved' ? 'exemplars.createTip' : 'exemplars.create')}
          </LinkButton>
        )
      }
    >
      {t(hint[scope])}
    </EmptyState>
  );
}
