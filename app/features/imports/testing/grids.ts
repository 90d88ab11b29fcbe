/** Sheets for tests, as plain rows. */
import type { GridRow, Merge } from '../workbook/sheet-cells.server';
import type { ReadSheet } from '../workbook/sheets.server';

/** "B2:C3" as merged cells. */
function mergeOf(address: string): Merge {
  const [, left = 'A', top, right = 'A', bottom] =
    /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(address) ?? [];
  return {
    rows: [Number(top) - 1, Number(bottom) - 1],
    columns: [left.charCodeAt(0) - 65, right.charCodeAt(0) - 65],
  };
}

/** Rows written as "a | b | | d"; a cell of nothing is empty. */
export const grid = (...lines: string[]): GridRow[] =>
  lines.map((line) => {
    const cells = line.split('|').map((cell) => cell.trim() || null);
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    return cells;
  });

/** A sheet of such rows. */
export const sheetOf = (lines: string[], merges: string[] = [], name = 'Sheet1'): ReadSheet => ({
  name,
  hidden: false,
  rows: grid(...lines),
  marks: new Map(),
  merges: merges.map(mergeOf),
  hiddenColumns: [],
});
