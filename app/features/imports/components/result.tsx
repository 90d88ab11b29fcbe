import {
  CircleAlert,
  CircleCheck,
  Copy,
  FileSpreadsheet,
  List,
  Send,
  SkipForward,
} from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { formatNumber } from '~/platform/time';
import { LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { Pagination } from '~/ui/pagination';
import { Stat } from '~/ui/stat';
import { KEPT_DAYS } from '../rules';
import { AsideKinds, AsideRows } from './asides';
import type { ImportPageProps } from './import-page';
import { DownloadLink, RowTabs } from './preview';
import { RowsTable } from './rows-table';
import { Undo, Undone } from './undo';

/** What an import has brought, and what it left out and why. */
export function Result({ list, rows, show, undo }: ImportPageProps) {
  const { t, locale } = useT();
  const { result } = list;
  if (!result) return null;
  const figures = [
    { key: 'approved', Icon: CircleCheck, tone: 'done' },
    { key: 'nominated', Icon: Send, tone: 'accent' },
    { key: 'duplicates', Icon: Copy, tone: 'warn' },
    { key: 'errors', Icon: CircleAlert, tone: 'late' },
    { key: 'skipped', Icon: SkipForward, tone: 'neutral' },
  ] as const;
  // Of what was undone only the rest is still true.
  const shown = list.status === 'undone' ? figures.slice(2) : figures;
  return (
    <div className="grid grid-cols-1 gap-4">
      <Undone list={list} undo={undo} />
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
        {shown.map(({ key, Icon, tone }) => (
          <Stat
            key={key}
            label={t(`imports.result.${key}`)}
            value={formatNumber(result[key], locale)}
            icon={<Icon aria-hidden />}
            {...(result[key] > 0 ? { tone } : {})}
          />
        ))}
      </div>
      <div className="flex flex-wrap gap-2">
        {result.imported > (result.undone ?? 0) && (
          <LinkButton
            to={`/exemplars?import=${list.id}`}
            variant="primary"
            icon={<List aria-hidden />}
          >
            {t('imports.result.open')}
          </LinkButton>
        )}
        <LinkButton to="/exemplars/import" icon={<FileSpreadsheet aria-hidden />}>
          {t('imports.result.another')}
        </LinkButton>
      </div>
      {undo && <Undo list={list} undo={undo} />}
      <LeftOut list={list} />
      {rows && (
        <div>
          <div className="mb-3 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
            <RowTabs counts={list.counts} show={show} />
            <DownloadLink list={list} />
          </div>
          <Card>
            {show === 'aside' && <AsideKinds list={list} />}
            {rows.rows.length === 0 ? (
              <EmptyState title={t('imports.preview.noRows')}>
                {t('imports.preview.noRowsHint')}
              </EmptyState>
            ) : show === 'aside' ? (
              <AsideRows rows={rows.rows} open={false} />
            ) : (
              <RowsTable rows={rows.rows} editing={null} open={false} />
            )}
          </Card>
          <div className="mt-3">
            <Pagination page={rows.page} pageSize={rows.pageSize} total={rows.total} />
          </div>
        </div>
      )}
    </div>
  );
}

/** How long the rows that were left out are kept, or that they are gone. */
function LeftOut({ list: { result, counts } }: Pick<ImportPageProps, 'list'>) {
  const { t } = useT();
  if (!result || result.duplicates + result.errors + result.skipped === 0) return null;
  const gone = counts.duplicate + counts.error + counts.skipped + counts.valid === 0;
  return (
    <p className="text-muted text-sm">
      {t(gone ? 'imports.forgotten' : 'imports.kept', { days: KEPT_DAYS })}
    </p>
  );
}
