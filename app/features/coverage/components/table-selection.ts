/** Which rows of the table are chosen. */
import { writeBulkRow } from '../rules.bulk';
import type { TableRow } from '../rules.table';

type Selection = Record<string, true>;

/** As the form carries the row. */
export const selectionKeys = (row: TableRow): string => writeBulkRow(row);

/** The selection with every row between two of the page, in whatever order they were pressed. */
export function selectRange(
  selection: Selection,
  rows: readonly Pick<TableRow, 'placementId' | 'mine'>[],
  from: string,
  to: string,
): Selection {
  const [a, b] = [from, to].map((id) => rows.findIndex((row) => row.placementId === id));
  if (a === undefined || b === undefined || a < 0 || b < 0) return selection;
  const between = rows.slice(Math.min(a, b), Math.max(a, b) + 1).filter((row) => row.mine);
  return {
    ...selection,
    ...Object.fromEntries(between.map((row) => [row.placementId, true as const])),
  };
}
