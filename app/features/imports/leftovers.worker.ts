/** Runs beside the server: writes rows as a workbook. Every cell is text, so nothing in it is ever run as a formula. */
import { parentPort, workerData } from 'node:worker_threads';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';

export interface LeftoversInput {
  sheet: string;
  headings: string[];
  rows: string[][];
  /** In characters, by column. */
  widths: number[];
}

const { sheet, headings, rows, widths } = workerData as LeftoversInput;
const data: SheetData = [
  headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true })),
  ...rows.map((row) => row.map((value) => (value ? { value, type: String, wrap: true } : null))),
];
const columns = widths.map((width) => ({ width }));
const bytes = await writeWorkbook(data, { sheet, columns, stickyRowsCount: 1 }).toBuffer();
parentPort?.postMessage(bytes);
