/** Runs beside the server: reads the first visible sheet of a workbook as texts. It has no database and no secrets. */
import { parentPort, workerData } from 'node:worker_threads';
import { openList } from './open.server';
import { type Refusal, RefusedWorkbook } from './refusal';

export type GridMessage =
  | { type: 'grid'; rows: readonly (readonly (string | null)[])[] }
  | { type: 'refused'; refusal: Refusal };

/** A heading and 20,000 rows. */
const MOST_ROWS = 20_001;
const say = (message: GridMessage) => parentPort?.postMessage(message);

try {
  const { bytes, name } = workerData as { bytes: Uint8Array; name: string };
  const { sheets } = await openList(bytes, name);
  const sheet = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
  const rows = sheet?.rows ?? [];
  if (rows.length > MOST_ROWS) throw new RefusedWorkbook('tooManyRows');
  say({ type: 'grid', rows });
} catch (error) {
  say({ type: 'refused', refusal: error instanceof RefusedWorkbook ? error.refusal : 'damaged' });
}
