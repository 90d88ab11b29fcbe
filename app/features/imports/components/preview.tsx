import { useNavigation, useSearchParams } from '@remix-run/react';
import { Download } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { FormErrors } from '~/ui/form-errors';
import { useFormProblem } from '~/ui/form-result';
import { Pagination } from '~/ui/pagination';
import { withSearch } from '~/ui/search-link';
import { TabLinks } from '~/ui/tabs';
import type { ImportView, RowFilter } from '../queries.server';
import type { RowCounts } from '../row-counts.server';
import { isMark } from '../rules.marks';
import { AsideKinds, AsideRows } from './asides';
import { ColumnsForm } from './columns-form';
import { ContextList } from './context-list';
import type { ImportPageProps } from './import-page';
import { rowLook } from './marks';
import { OwnList } from './own-list';
import { RowsTable } from './rows-table';
import { SheetsForm } from './sheets-form';
import { Summary } from './summary';

/** What would be imported, and what stands in the way of the rest. */
export function Preview(props: ImportPageProps) {
  const { list, choosing } = props;
  return (
    <div className="grid grid-cols-1 gap-4">
      <Refusals />
      <Summary list={list} />
      <div className="grid grid-cols-1 gap-2">
        {list.layout && choosing && (
          <ContextList list={list} layout={list.layout} choices={choosing.choices} />
        )}
        <OwnList list={list} />
        {list.layout && <SheetsForm list={list} layout={list.layout} />}
        {list.layout && choosing && <ColumnsForm list={list} layout={list.layout} {...choosing} />}
      </div>
      <Rows {...props} />
    </div>
  );
}

const INTENTS = [
  'run',
  'cancel',
  'columns',
  'context',
  'sheets',
  'switch',
  'drop',
  'skip',
  'include',
  'keep',
  'take',
  'putBack',
];

/** Why the last verb was refused; the editor of a row says its own. */
function Refusals() {
  return <FormErrors problem={useFormProblem(INTENTS)} />;
}

function Rows({ list, rows, show, editing }: ImportPageProps) {
  const { t } = useT();
  const navigation = useNavigation();
  if (!rows) return null;
  const loading = navigation.state === 'loading';
  return (
    <div>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <RowTabs counts={list.counts} show={show} />
        <DownloadLink list={list} />
      </div>
      <Card
        className={loading ? 'opacity-70 transition-opacity duration-200' : undefined}
        aria-busy={loading}
      >
        {show === 'aside' && <AsideKinds list={list} />}
        {rows.rows.length === 0 ? (
          <EmptyState title={t('imports.preview.noRows')}>
            {t('imports.preview.noRowsHint')}
          </EmptyState>
        ) : show === 'aside' ? (
          <AsideRows rows={rows.rows} open={list.status === 'preview'} />
        ) : (
          <RowsTable rows={rows.rows} editing={editing} open={list.status === 'preview'} />
        )}
      </Card>
      <div className="mt-3">
        <Pagination page={rows.page} pageSize={rows.pageSize} total={rows.total} />
      </div>
    </div>
  );
}

const TABS = ['error', 'duplicate', 'valid', 'imported', 'skipped', 'aside'] as const;

/** The states of rows as views of the list, each with its count. */
export function RowTabs({ counts, show }: { counts: RowCounts; show: RowFilter }) {
  const { t } = useT();
  const [search] = useSearchParams();
  const to = (filter: RowFilter) => withSearch(search, { show: filter, page: null, edit: null });
  const total = TABS.reduce((sum, status) => sum + counts[status], 0) - counts.aside;
  return (
    <TabLinks
      className="grow"
      label={t('imports.preview.filters')}
      tabs={[
        { to: to('all'), label: t('imports.preview.all'), count: total, current: show === 'all' },
        ...TABS.filter((status) => counts[status] > 0 || status === show).map((status) => {
          const { Icon } = rowLook(status);
          return {
            to: to(status),
            label: t(`enums.importRowStatus.${status}`),
            count: counts[status],
            icon: <Icon aria-hidden />,
            current: status === show,
          };
        }),
        ...(isMark(show)
          ? [
              {
                to: to(show),
                label: t('imports.preview.marked', { mark: t(`imports.own.mark.${show}`) }),
                current: true,
              },
            ]
          : []),
      ]}
    />
  );
}

/** The rows that are not imported, as a workbook to mend. */
export function DownloadLink({ list }: { list: ImportView }) {
  const { t } = useT();
  const { error, duplicate, skipped } = list.counts;
  if (error + duplicate + skipped === 0) return null;
  return (
    <a
      href={`/exemplars/import/${list.id}/errors.xlsx`}
      download
      className="inline-flex items-center gap-1.5 rounded-sm py-2 text-accent text-sm underline-offset-2 hover:underline"
    >
      <Download aria-hidden className="size-4" />
      {t('imports.preview.download')}
    </a>
  );
}
