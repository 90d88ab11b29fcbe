/** Spreadsheets as plain grids, read and written beside the server: for lists other than those of exemplars. */
import { once } from 'node:events';
import { DomainError } from '~/platform/errors';
import type { LeftoversInput } from './leftovers.worker';
import { receive } from './receiving.server';
import type { GridMessage } from './workbook/grid.worker';
import { startWorker } from './worker.server';

export interface Grid {
  name: string;
  rows: readonly (readonly (string | null)[])[];
}

const TIMEOUT_MS = 60_000;

/** The first visible sheet of an .xlsx file, or a file of text in columns. Throws 413, 415, 422 at `file`. */
export async function readGrid(file: FormDataEntryValue | null): Promise<Grid> {
  const { bytes, name } = await receive(file);
  const worker = startWorker('workbook/grid.worker.ts', { bytes, name });
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

type GridError = `imports.errors.${Extract<GridMessage, { type: 'refused' }>['refusal']}`;

const refused = (code: GridError, status: 422) =>
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
