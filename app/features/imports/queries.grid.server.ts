/** Spreadsheets as plain grids, read and written beside the server: for lists other than those of exemplars. */
import { once } from 'node:events';
import { DomainError } from '~/platform/errors';
import { clean } from '~/platform/text';
import type { LeftoversInput } from './leftovers.worker';
import { receive } from './receiving.server';
import { readCsv } from './workbook/csv';
import type { GridMessage } from './workbook/grid.worker';
import { startWorker } from './worker.server';

export interface Grid {
  name: string;
  rows: readonly (readonly (string | null)[])[];
}

const TIMEOUT_MS = 60_000;
const MOST_CSV_BYTES = 5_000_000;
const MOST_ROWS = 20_001;
const LONGEST_NAME = 120;

/** The first sheet of an .xlsx file, or a .csv file in UTF-8. Throws 413, 415, 422 at `file`. */
export async function readGrid(file: FormDataEntryValue | null): Promise<Grid> {
  if (file instanceof File && /\.csv$/i.test(file.name)) return readCsvFile(file);
  const { bytes, name } = await receive(file);
  const worker = startWorker('workbook/grid.worker.ts', { bytes });
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const [message] = (await once(worker, 'message', { signal }).catch(() => {
      throw refused('imports.errors.tooSlow', 422);
    })) as [GridMessage];
    if (message.type === 'refused') throw refused(`imports.errors.${message.refusal}`, 422);
    return { name, rows: message.rows };
  } finally {
    await worker.terminate();
  }
}

async function readCsvFile(file: File): Promise<Grid> {
  if (file.size > MOST_CSV_BYTES) throw refused('imports.errors.tooLarge', 413);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw refused('imports.errors.damaged', 422);
  }
  const rows = readCsv(text);
  if (rows.length > MOST_ROWS) throw refused('imports.errors.tooManyRows', 422);
  return { name: clean(file.name).slice(0, LONGEST_NAME), rows };
}

type GridError =
  | `imports.errors.${Extract<GridMessage, { type: 'refused' }>['refusal']}`
  | 'imports.errors.tooLarge';

const refused = (code: GridError, status: 413 | 422) =>
  new DomainError(code, status, {}, { file: [code] });

/** A workbook of texts. */
export async function writeGrid(input: LeftoversInput): Promise<Buffer> {
  const worker = startWorker('leftovers.worker.ts', input);
  try {
    const [bytes] = (await once(worker, 'message')) as [Uint8Array];
    return Buffer.from(bytes);
  } finally {
    await worker.terminate();
  }
}
