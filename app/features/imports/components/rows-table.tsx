import { Link, useSearchParams } from '@remix-run/react';
import { ExternalLink, Pencil, WandSparkles } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { Badge } from '~/ui/badge';
import { LinkButton } from '~/ui/button';
import { cn } from '~/ui/cn';
import { withSearch } from '~/ui/search-link';
import { Table, Tbody, Td, Th, Thead, Tr } from '~/ui/table';
import type { RowView } from '../queries.server';
import type { ImportPageProps } from './import-page';
import { ProblemList, RowStatusBadge } from './marks';
import { useRowWords } from './place';
import { RowEditor } from './row-editor';
import { WishForm } from './wish-form';

interface RowsTableProps {
  rows: readonly RowView[];
  editing: ImportPageProps['editing'];
  /** Whether rows may be changed. */
  open: boolean;
}

/** Rows of the list, each with what is wrong beside it; one may be unfolded for editing. */
export function RowsTable({ rows, editing, open }: RowsTableProps) {
  const { t } = useT();
  return (
    <Table caption={t('imports.preview.table')} stack>
      <Thead>
        <Th figures>{t('imports.preview.row')}</Th>
        <Th>{t('imports.preview.name')}</Th>
        <Th>{t('imports.preview.place')}</Th>
        <Th>{t('imports.preview.decision')}</Th>
        <Th>{t('imports.preview.state')}</Th>
        <Th>
          <span className="sr-only">{t('imports.preview.actions')}</span>
        </Th>
      </Thead>
      <Tbody>
        {rows.map((row) =>
          editing?.row === row.number ? (
            <Tr key={row.number} id={`row-${row.number}`} className="hover:bg-transparent">
              <Td colSpan={6} className="bg-sunken/50 max-md:group-data-stack/table:block">
                <RowEditor row={row} choices={editing.choices} />
              </Td>
            </Tr>
          ) : (
            <Row key={row.number} row={row} open={open} />
          ),
        )}
      </Tbody>
    </Table>
  );
}

function Row({ row, open }: { row: RowView; open: boolean }) {
  const { t } = useT();
  const words = useRowWords()(row.number);
  const { cells } = row;
  const place = [cells.commune, cells.district].filter(Boolean).join(', ');
  const what = [cells.kind, cells.sector].filter(Boolean).join(' · ');
  const inCells = [cells.decisionNumber, cells.decisionDate].filter(Boolean).join(', ');
  const decision = row.decision ?? inCells;
  return (
    <Tr id={`row-${row.number}`} className={row.status === 'skipped' ? 'text-muted' : undefined}>
      <Td
        figures
        data-figures
        label={t('imports.preview.row')}
        className={cn('text-muted', words.sheet ? 'md:min-w-24' : 'md:w-14')}
      >
        {words.sheet && <span className="block max-w-32 break-words text-sm">{words.sheet}</span>}
        {words.row}
      </Td>
      <Td label={t('imports.preview.name')} className="md:min-w-44 md:max-w-72">
        <span className="block">
          <span className={cells.name ? 'break-words font-medium' : 'text-muted italic'}>
            {cells.name ?? t('imports.preview.noName')}
          </span>
          {what && <span className="block break-words text-muted text-sm">{what}</span>}
        </span>
      </Td>
      <Td label={t('imports.preview.place')} className="md:max-w-52">
        {place || '–'}
      </Td>
      <Td label={t('imports.preview.decision')} className="md:max-w-40" data-figures>
        {decision || '–'}
      </Td>
      <Td label={t('imports.preview.state')} className="md:max-w-md">
        <div className="grid justify-items-start gap-1.5">
          <span className="flex flex-wrap gap-1">
            <RowStatusBadge status={row.status} />
            {row.keepDuplicate && row.status === 'valid' && (
              <Badge>{t('imports.preview.kept')}</Badge>
            )}
            {Object.keys(row.originals).length > 0 && (
              <Badge icon={<Pencil aria-hidden />}>{t('imports.preview.corrected')}</Badge>
            )}
            {row.aside && <Badge tone="accent">{t('imports.preview.wasAside')}</Badge>}
            {row.marks.map((mark) => (
              <Badge key={mark} icon={<WandSparkles aria-hidden />}>
                {t(`imports.own.mark.${mark}`)}
              </Badge>
            ))}
          </span>
          <ProblemList row={row.number} problems={row.problems} />
        </div>
      </Td>
      <Td className="md:w-44 md:text-right max-md:group-data-stack/table:mt-2">
        <RowVerbs row={row} open={open} />
      </Td>
    </Tr>
  );
}

function RowVerbs({ row, open }: { row: RowView; open: boolean }) {
  const { t } = useT();
  const words = useRowWords()(row.number);
  const [search] = useSearchParams();
  if (row.exemplarId) {
    return (
      <LinkButton
        to={`/exemplars/${row.exemplarId}`}
        size="sm"
        variant="ghost"
        icon={<ExternalLink aria-hidden />}
      >
        {t('imports.preview.openExemplar')}
      </LinkButton>
    );
  }
  if (!open) return null;
  const { number, status } = row;
  const at = words.text;
  return (
    <span className="flex flex-wrap gap-1.5 md:justify-end">
      {status === 'skipped' ? (
        <WishForm
          row={row}
          wish="include"
          label={t('imports.preview.include')}
          name={t('imports.preview.includeRow', { row: at })}
        />
      ) : (
        <>
          {status === 'duplicate' && (
            <WishForm
              row={row}
              wish="keep"
              label={t('imports.preview.keep')}
              name={t('imports.preview.keepRow', { row: at })}
            />
          )}
          <Link
            to={`${withSearch(search, { edit: number })}#row-${number}`}
            preventScrollReset
            aria-label={t('imports.preview.editRow', { row: at })}
            className="inline-flex h-7 items-center gap-1.5 rounded-md border border-line bg-panel px-2.5 font-medium text-ink text-sm hover:bg-sunken max-md:min-h-11"
          >
            <Pencil aria-hidden className="size-3.5" />
            {t('imports.preview.edit')}
          </Link>
          <WishForm
            row={row}
            wish="skip"
            label={t('imports.preview.skip')}
            name={t('imports.preview.skipRow', { row: at })}
          />
          {row.aside && (
            <WishForm
              row={row}
              wish="putBack"
              label={t('imports.preview.putBack')}
              name={t('imports.preview.putBackRow', { row: at })}
            />
          )}
        </>
      )}
    </span>
  );
}
