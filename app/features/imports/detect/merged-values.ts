/** Values of cells that are merged downwards: the first row has them, those below mean them too. Pure. */
import type { GridRow, Merge } from '../workbook/sheet-cells.server';

interface Running {
  /** Index of the last row that the value holds for. */
  until: number;
  value: string;
}

/** Rows are to be filled in their order. */
export class MergedValues {
  private readonly starts = new Map<number, Merge[]>();
  private readonly running = new Map<number, Running>();
  private next = 0;

  constructor(private readonly sheet: { rows: readonly GridRow[]; merges: readonly Merge[] }) {
    for (const merge of sheet.merges) {
      const [top, bottom] = merge.rows;
      const starting = this.starts.get(top);
      if (bottom > top && starting) starting.push(merge);
      else if (bottom > top) this.starts.set(top, [merge]);
    }
  }

  /** Puts the values that reach down to a row into its empty cells; gives their columns. */
  fill(index: number, values: GridRow): number[] {
    this.advance(index);
    const filled: number[] = [];
    for (const [column, { until, value }] of this.running) {
      if (until < index) this.running.delete(column);
      else if (!values[column]) {
        while (values.length < column) values.push(null);
        values[column] = value;
        filled.push(column);
      }
    }
    return filled.sort((a, b) => a - b);
  }

  private advance(index: number): void {
    for (; this.next < index; this.next += 1) {
      for (const { rows, columns } of this.starts.get(this.next) ?? []) {
        const [column] = columns;
        const value = this.sheet.rows[this.next]?.[column];
        if (value) this.running.set(column, { until: rows[1], value });
      }
    }
  }
}
