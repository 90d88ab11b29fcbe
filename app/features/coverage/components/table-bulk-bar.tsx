import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { cn } from '~/ui/cn';
import { IconButton } from '~/ui/icon-button';
import { BULK_VERBS, type BulkVerb } from '../rules.bulk';
import type { TableRow } from '../rules.table';
import type { TableReporter } from './calendar-types';
import { TableBulkDialog } from './table-bulk-dialog';

interface TableBulkBarProps {
  formId: string;
  chosen: readonly TableRow[];
  reporters: readonly TableReporter[];
  onClear(): void;
  /** Rows that the act was done on are chosen no longer. */
  onDone(keys: ReadonlySet<string>): void;
}

/** Two rows of one work are assigned or cancelled as one. */
const onePerWork = (rows: readonly TableRow[]): TableRow[] => [
  ...new Map(rows.map((row) => [row.assignmentId, row])).values(),
];

/**
 * The verbs for the rows that are chosen. It floats while some are; without JavaScript it stands below the table and leads to
 * a page that asks for the rest.
 */
export function TableBulkBar({ formId, chosen, reporters, onClear, onDone }: TableBulkBarProps) {
  const { t } = useT();
  const [running, setRunning] = useState(false);
  const [asked, setAsked] = useState<{ verb: BulkVerb; rows: readonly TableRow[] } | null>(null);
  useEffect(() => setRunning(true), []);
  return (
    <>
      <form
        id={formId}
        method="get"
        action="/assignments/bulk"
        aria-label={t('table.bulk.label')}
        data-print="no"
        className={cn(
          'flex flex-wrap items-center gap-2',
          running &&
            'sticky bottom-4 z-30 mx-auto w-fit animate-rise rounded-xl border border-line bg-raised px-3 py-2 shadow-float max-md:bottom-18',
          running && chosen.length === 0 && 'hidden',
        )}
      >
        <span className="px-1 font-medium" data-figures aria-live="polite">
          {running ? t('lists.selected', { count: chosen.length }) : t('table.bulk.choose')}
        </span>
        {BULK_VERBS.map((verb) => (
          <Button
            key={verb}
            size="sm"
            name="verb"
            value={verb}
            className={verb === 'cancel' ? 'text-late' : undefined}
            onClick={(event) => {
              event.preventDefault();
              setAsked({ verb, rows: verb === 'move' ? chosen : onePerWork(chosen) });
            }}
          >
            {t(`table.bulk.${verb}`)}
          </Button>
        ))}
        {running && (
          <IconButton label={t('table.bulk.clear')} onClick={onClear} className="size-8">
            <X aria-hidden />
          </IconButton>
        )}
      </form>
      {asked && (
        <TableBulkDialog
          {...asked}
          reporters={reporters}
          onDone={onDone}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
