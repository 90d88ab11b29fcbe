/** The calendar as a table: the plan of a month, or of all time, to be read, mended and moved row by row or many at once. */
import { Form, Link, useSearchParams } from '@remix-run/react';
import {
  columnVisibilityFeature,
  type RowSelectionState,
  rowSelectionFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { ChevronLeft, ChevronRight, Columns3 } from 'lucide-react';
import { useId, useMemo, useRef, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { Button, LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { Disclosure } from '~/ui/disclosure';
import { EmptyState } from '~/ui/empty-state';
import { withSearch } from '~/ui/search-link';
import { Table, Tbody, Td, Th, Thead, Tr } from '~/ui/table';
import { TABLE_COUNT_MOST, TABLE_PAGE_SIZE, type TableRow } from '../rules.table';
import { AddressFields } from './address-fields';
import { type CalendarAddress, searchOf } from './calendar-address';
import { useCalendar } from './calendar-context';
import type { CalendarData } from './calendar-types';
import { TABLE_COLUMNS, type TableAddress } from './table-address';
import { TableBulkBar } from './table-bulk-bar';
import { COLUMN_LOOK, columnLabel } from './table-columns';
import { selectionKeys, selectRange } from './table-selection';

type TableData = NonNullable<CalendarData['table']>;

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature });
const columns = TABLE_COLUMNS.map((id) => ({ id }));

export default function TableView({ table: page }: { table: TableData }) {
  const { t } = useT();
  const { data } = useCalendar();
  const address = data.address.table;
  const formId = useId();
  const [rowSelection, setRowSelection] = useState<RowSelectionState>({});
  const known = useKnownRows(page.rows);
  const hidden = address?.hidden;
  const columnVisibility = useMemo(
    () => Object.fromEntries((hidden ?? []).map((column) => [column, false])),
    [hidden],
  );
  const table = useTable({
    features,
    columns,
    data: page.rows,
    getRowId: (row) => row.placementId,
    enableRowSelection: (row) => row.original.mine,
    state: { rowSelection, columnVisibility },
    onRowSelectionChange: setRowSelection,
  });
  if (!address) return null;
  const shown = table
    .getVisibleLeafColumns()
    .map((column) => column.id as (typeof columns)[number]['id']);
  const selects = page.rows.some((row) => row.mine);
  const chosen = Object.keys(rowSelection).flatMap((id) => known.get(id) ?? []);
  return (
    <div className="flex flex-col gap-3">
      <TableTools address={data.address} table={address} page={page} />
      <Card>
        {page.rows.length === 0 ? (
          <EmptyState title={t('table.empty')}>{t('table.emptyHint')}</EmptyState>
        ) : (
          <Table caption={t('table.caption')} stack className="md:[&_td]:py-1.5">
            <Thead>
              {selects && (
                <Th className="w-10">
                  <input
                    type="checkbox"
                    className="gs-mark gs-tick size-4 rounded-sm noscript:hidden"
                    aria-label={t('table.selectAll')}
                    checked={table.getIsAllRowsSelected()}
                    onChange={table.getToggleAllRowsSelectedHandler()}
                  />
                </Th>
              )}
              {shown.map((column) => (
                <Th key={column} sortKey={COLUMN_LOOK[column].sort} defaultSort="day">
                  {t(columnLabel(column))}
                </Th>
              ))}
            </Thead>
            <Tbody>
              {table.getRowModel().rows.map((row) => (
                <Tr
                  key={row.id}
                  data-selected={row.getIsSelected() || undefined}
                  className="data-selected:bg-accent-soft/40"
                >
                  {selects && (
                    <Td>
                      {row.getCanSelect() && (
                        <RowBox
                          row={row.original}
                          form={formId}
                          selected={row.getIsSelected()}
                          onToggle={(on) => row.toggleSelected(on)}
                          onRange={(from) =>
                            setRowSelection((now) => selectRange(now, page.rows, from, row.id))
                          }
                        />
                      )}
                    </Td>
                  )}
                  {shown.map((column) => {
                    const { Cell } = COLUMN_LOOK[column];
                    return (
                      <Td
                        key={column}
                        label={column === 'title' ? undefined : t(columnLabel(column))}
                        className={column === 'title' ? 'md:w-full' : undefined}
                      >
                        <Cell row={row.original} />
                      </Td>
                    );
                  })}
                </Tr>
              ))}
            </Tbody>
          </Table>
        )}
        <Pages page={page} />
      </Card>
      {selects && (
        <TableBulkBar
          formId={formId}
          chosen={chosen}
          reporters={page.reporters}
          onClear={() => setRowSelection({})}
          onDone={(keys) => setRowSelection((now) => without(now, keys))}
        />
      )}
    </div>
  );
}

/** Rows stay chosen on other pages: what was seen of them is kept. */
function useKnownRows(rows: readonly TableRow[]): Map<string, TableRow> {
  const known = useRef(new Map<string, TableRow>());
  for (const row of rows) known.current.set(row.placementId, row);
  return known.current;
}

const without = (selection: RowSelectionState, keys: ReadonlySet<string>): RowSelectionState =>
  Object.fromEntries(Object.entries(selection).filter(([id]) => !keys.has(id)));

interface RowBoxProps {
  row: TableRow;
  form: string;
  selected: boolean;
  onToggle(on: boolean): void;
  /** Everything from the row of that id to this one. */
  onRange(from: string): void;
}

let lastPressed: string | null = null;

/** The box that chooses a row: Shift takes those between, the arrows go on, Shift and an arrow take the next along. */
function RowBox({ row, form, selected, onToggle, onRange }: RowBoxProps) {
  const { t } = useT();
  return (
    <label className="flex items-center gap-2 max-md:min-h-11">
      <input
        type="checkbox"
        form={form}
        name="row"
        value={selectionKeys(row)}
        data-row={row.placementId}
        className="gs-mark gs-tick size-4 rounded-sm"
        aria-label={t('table.selectRow', { title: row.title })}
        checked={selected}
        onChange={(event) => onToggle(event.target.checked)}
        onClick={(event) => {
          if (event.shiftKey && lastPressed) onRange(lastPressed);
          lastPressed = row.placementId;
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          const next = neighbour(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1);
          next?.focus();
          if (!event.shiftKey || !next) return;
          onToggle(true);
          if (!next.checked) next.click();
        }}
      />
      <span aria-hidden className="text-muted text-sm md:hidden">
        {t('table.select')}
      </span>
    </label>
  );
}

function neighbour(box: HTMLInputElement, step: 1 | -1): HTMLInputElement | null {
  const boxes = [...(box.closest('table')?.querySelectorAll<HTMLInputElement>('[data-row]') ?? [])];
  return boxes[boxes.indexOf(box) + step] ?? null;
}

interface TableToolsProps {
  address: CalendarAddress;
  table: TableAddress;
  page: TableData;
}

/** How many there are, of which time, and which columns are shown. */
function TableTools({ address, table, page }: TableToolsProps) {
  const { t } = useT();
  const span = (everything: boolean) =>
    `/calendar${searchOf(address, { table: { ...table, everything, page: 1 } })}`;
  const count = Math.min(page.total, TABLE_COUNT_MOST);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2" data-print="no">
      <p role="status" data-figures className="mr-auto text-muted text-sm">
        {t(page.total > TABLE_COUNT_MOST ? 'table.countMore' : 'table.count', { count })}
      </p>
      <LinkButton to={span(!table.everything)} size="sm" preventScrollReset>
        {t(table.everything ? 'table.thisMonth' : 'table.everything')}
      </LinkButton>
      <Disclosure
        panel="float"
        summary={
          <span className="inline-flex h-7 items-center gap-1.5 rounded-md border border-line bg-panel px-2.5 font-medium text-sm max-md:min-h-11">
            <Columns3 aria-hidden className="size-3.5" />
            {t('table.columns')}
          </span>
        }
      >
        <Form
          method="get"
          action="/calendar"
          preventScrollReset
          className="flex flex-col gap-2 p-1.5"
        >
          <AddressFields address={address} without={{ table: { ...table, hidden: [] } }} />
          <input type="hidden" name="column" value="title" />
          <fieldset>
            <legend className="mb-1 text-muted text-sm">{t('table.shownColumns')}</legend>
            {TABLE_COLUMNS.filter((column) => column !== 'title').map((column) => (
              <label key={column} className="flex items-center gap-2 py-1 max-md:min-h-11">
                <input
                  type="checkbox"
                  name="column"
                  value={column}
                  defaultChecked={!table.hidden.includes(column)}
                  className="gs-mark gs-tick size-4 rounded-sm"
                />
                {t(columnLabel(column))}
              </label>
            ))}
          </fieldset>
          <Button size="sm" data-close>
            {t('table.showColumns')}
          </Button>
        </Form>
      </Disclosure>
    </div>
  );
}

/** To the next page and back; what is not counted to its end has no last page to lead to. */
function Pages({ page: { page, rows, total } }: { page: TableData }) {
  const { t } = useT();
  const [search] = useSearchParams();
  const more =
    total > TABLE_COUNT_MOST ? rows.length === TABLE_PAGE_SIZE : page * TABLE_PAGE_SIZE < total;
  if (page === 1 && !more) return null;
  const from = (page - 1) * TABLE_PAGE_SIZE + 1;
  const to = (number: number) => withSearch(search, { page: number === 1 ? null : number });
  const look =
    'inline-flex h-8 items-center gap-1 rounded-md px-2 text-sm hover:bg-sunken max-md:h-11';
  return (
    <nav
      aria-label={t('lists.pagination.label')}
      data-print="no"
      className="flex items-center gap-3 border-line border-t px-4 py-2"
    >
      <p data-figures className="mr-auto text-muted text-sm">
        {t('table.range', { from, to: from + rows.length - 1 })}
      </p>
      {page > 1 && (
        <Link to={to(page - 1)} className={look} preventScrollReset>
          <ChevronLeft aria-hidden className="size-4" />
          {t('lists.pagination.previous')}
        </Link>
      )}
      {more && (
        <Link to={to(page + 1)} className={look} preventScrollReset>
          {t('lists.pagination.next')}
          <ChevronRight aria-hidden className="size-4" />
        </Link>
      )}
    </nav>
  );
}
