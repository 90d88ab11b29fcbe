import { Form, useNavigation, useSearchParams } from '@remix-run/react';
import { ArrowDownToLine, Download, X } from 'lucide-react';
import type { TextKey } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Disclosure } from '~/ui/disclosure';
import { EmptyState } from '~/ui/empty-state';
import { FormErrors } from '~/ui/form-errors';
import { useFormResult } from '~/ui/form-result';
import { KeyField } from '~/ui/key-field';
import { Notice } from '~/ui/notice';
import { Pagination } from '~/ui/pagination';
import { withSearch } from '~/ui/search-link';
import { TabLinks } from '~/ui/tabs';
import type { ImportView, RowCounts, RowFilter } from '../queries.server';
import { KEPT_DAYS } from '../rules';
import { ColumnsForm } from './columns-form';
import type { ImportPageProps } from './import-page';
import { rowLook } from './marks';
import { RowsTable } from './rows-table';

/** What would be imported, and what stands in the way of the rest. */
export function Preview(props: ImportPageProps) {
  const { list } = props;
  return (
    <div className="grid grid-cols-1 gap-4">
      <Refusals />
      <Summary list={list} />
      {list.layout?.tables[0] && <ColumnsForm list={list} table={list.layout.tables[0]} />}
      <Rows {...props} />
    </div>
  );
}

const INTENTS = ['run', 'cancel', 'columns', 'skip', 'include', 'keep'] as const;

/** Why the last verb was refused; the editor of a row says its own. */
function Refusals() {
  const run = useFormResult(INTENTS[0]);
  const cancel = useFormResult(INTENTS[1]);
  const columns = useFormResult(INTENTS[2]);
  const skip = useFormResult(INTENTS[3]);
  const include = useFormResult(INTENTS[4]);
  const keep = useFormResult(INTENTS[5]);
  const refused = [run, cancel, columns, skip, include, keep].find(({ problem }) => problem);
  return <FormErrors problem={refused?.problem} />;
}

function Summary({ list }: { list: ImportView }) {
  const { t } = useT();
  const { valid } = list.counts;
  const params = { approved: list.decided, nominated: valid - list.decided };
  const table = list.layout?.tables[0];
  const sheets = list.layout?.sheets ?? [];
  const others = sheets.filter(({ read }) => !read).map(({ name }) => name);
  return (
    <Card className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-3.5">
      <div className="min-w-0">
        <p className="font-medium">
          {valid === 0 ? t('imports.preview.nothing') : t(willBecome(valid, list.decided), params)}
        </p>
        {table && (
          <p className="text-muted text-sm">
            {t('imports.preview.found', {
              sheet: sheets[table.sheet]?.name ?? '',
              row: table.headingRows[1],
            })}{' '}
            {others.length > 0 && t('imports.preview.otherSheets', { names: others.join(', ') })}
          </p>
        )}
      </div>
      <p className="order-last w-full text-muted text-sm">
        {t('imports.kept', { days: KEPT_DAYS })}
      </p>
      <div className="flex flex-wrap items-start gap-2 max-md:w-full">
        <CancelForm begun={list.result !== null} />
        <RunForm valid={valid} />
      </div>
      {list.result && (
        <Notice
          tone="warn"
          className="w-full"
          title={t('imports.preview.stopped', { count: list.result.imported })}
        >
          {t('imports.preview.stoppedHint')}
        </Notice>
      )}
      {list.failure && (
        <Notice tone="late" className="w-full">
          {t('errors.unexpected')}
        </Notice>
      )}
    </Card>
  );
}

function willBecome(valid: number, approved: number): TextKey {
  if (approved === 0) return 'imports.preview.willNominate';
  return approved === valid ? 'imports.preview.willApprove' : 'imports.preview.willBoth';
}

function RunForm({ valid }: { valid: number }) {
  const { t } = useT();
  const { pending } = useFormResult('run');
  if (valid === 0) return null;
  return (
    <Form method="post" className="max-md:flex-1">
      <input type="hidden" name="intent" value="run" />
      <KeyField />
      <Button
        variant="primary"
        icon={<ArrowDownToLine aria-hidden />}
        pending={pending}
        className="max-md:w-full"
      >
        {t('imports.preview.run', { count: valid })}
      </Button>
    </Form>
  );
}

/** Gives the import up; one that has brought a part of its rows is ended with that. */
function CancelForm({ begun }: { begun: boolean }) {
  const { t } = useT();
  return (
    <Disclosure
      panel="float"
      summary={
        <>
          <X aria-hidden className="size-4" />
          {t(begun ? 'imports.preview.end' : 'imports.preview.cancel')}
        </>
      }
      summaryClassName="inline-flex h-9 cursor-pointer list-none items-center gap-1.5 rounded-md border border-line bg-panel px-3.5 font-medium hover:bg-sunken max-md:min-h-11"
      panelClassName="max-md:right-auto max-md:left-0"
    >
      <Form method="post" className="grid gap-3 p-2">
        <input type="hidden" name="intent" value="cancel" />
        <KeyField />
        <p className="text-sm">
          {t(begun ? 'imports.preview.endHint' : 'imports.preview.cancelHint')}
        </p>
        <Button variant="danger" size="sm">
          {t(begun ? 'imports.preview.endConfirm' : 'imports.preview.cancelConfirm')}
        </Button>
      </Form>
    </Disclosure>
  );
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
        {rows.rows.length === 0 ? (
          <EmptyState title={t('imports.preview.noRows')}>
            {t('imports.preview.noRowsHint')}
          </EmptyState>
        ) : (
          <RowsTable
            rows={rows.rows}
            layout={list.layout}
            editing={editing}
            open={list.status === 'preview'}
          />
        )}
      </Card>
      <div className="mt-3">
        <Pagination page={rows.page} pageSize={rows.pageSize} total={rows.total} />
      </div>
    </div>
  );
}

const TABS = ['error', 'duplicate', 'valid', 'imported', 'skipped'] as const;

/** The states of rows as views of the list, each with its count. */
export function RowTabs({ counts, show }: { counts: RowCounts; show: RowFilter }) {
  const { t } = useT();
  const [search] = useSearchParams();
  const to = (filter: RowFilter) => withSearch(search, { show: filter, page: null, edit: null });
  const total = TABS.reduce((sum, status) => sum + counts[status], 0);
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
