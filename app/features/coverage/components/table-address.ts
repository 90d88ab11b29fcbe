/** What the address of the table says besides the filter: order, page, span, columns left out. Pure. */

export const TABLE_COLUMNS = [
  'title',
  'day',
  'status',
  'lead',
  'deadline',
  'genre',
  'length',
  'channel',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

export const TABLE_SORTS = ['day', 'title', 'status', 'lead', 'deadline'] as const;
export type TableSort = (typeof TABLE_SORTS)[number];

export interface TableAddress {
  sort: TableSort;
  descending: boolean;
  /** From 1. */
  page: number;
  /** Of all time, not of the month. */
  everything: boolean;
  /** Columns that are not shown; the title always is. */
  hidden: readonly TableColumn[];
}

const LAST_PAGE = 10_000;

export function readTable(search: URLSearchParams): TableAddress {
  const sort = search.get('sort') ?? '';
  const page = Number(search.get('page'));
  return {
    sort: TABLE_SORTS.find((each) => each === sort.replace(/^-/, '')) ?? 'day',
    descending: sort.startsWith('-'),
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
    everything: search.get('span') === 'all',
    hidden: readHidden(search),
  };
}

/** The form says which columns to show (`column`, the title always among them), an address which to leave out (`hide`). */
function readHidden(search: URLSearchParams): readonly TableColumn[] {
  const shown = search.getAll('column');
  const hide = search.getAll('hide');
  return TABLE_COLUMNS.filter(
    (column) =>
      column !== 'title' && (shown.length > 0 ? !shown.includes(column) : hide.includes(column)),
  );
}

export function writeTable(search: URLSearchParams, table: TableAddress): void {
  if (table.sort !== 'day' || table.descending)
    search.set('sort', `${table.descending ? '-' : ''}${table.sort}`);
  if (table.page > 1) search.set('page', String(table.page));
  if (table.everything) search.set('span', 'all');
  for (const column of table.hidden) search.append('hide', column);
}
