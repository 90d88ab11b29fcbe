/** Runs beside the server: unpacks and reads a list so that nobody waits for it. It has no database and no secrets. */
import { parentPort, workerData } from 'node:worker_threads';
import { type NumberedRow, readList } from '../detect/list';
import { rowFacts } from '../detect/row-facts';
import type { PlaceFact } from '../interpret/place-index';
import type { NamedCode } from '../interpret/words';
import type { Choices, Layout } from '../rules.layout';
import { openList } from './open.server';
import { type Refusal, RefusedWorkbook } from './refusal';

export interface WorkerInput {
  bytes: Uint8Array;
  fileName: string;
  places: PlaceFact[];
  sectors: NamedCode[];
  choices: Choices;
}

export type WorkerMessage =
  | { type: 'layout'; layout: Layout; total: number }
  | { type: 'rows'; rows: NumberedRow[] }
  | { type: 'done' }
  | { type: 'refused'; refusal: Refusal };

const MAX_ROWS = 20_000;
const MAX_CHARACTERS = 40_000_000;
const BATCH = 500;

const say = (message: WorkerMessage) => parentPort?.postMessage(message);

try {
  const { bytes, fileName, places, sectors, choices } = workerData as WorkerInput;
  const found = readList(await openList(bytes, fileName), rowFacts(places, sectors), choices);
  if (!found) throw new RefusedWorkbook('noHeading');
  const total = checkRows(found.rows);
  say({ type: 'layout', layout: found.layout, total });
  for (let from = 0; from < found.rows.length; from += BATCH) {
    say({ type: 'rows', rows: found.rows.slice(from, from + BATCH) });
  }
  say({ type: 'done' });
} catch (error) {
  say({ type: 'refused', refusal: error instanceof RefusedWorkbook ? error.refusal : 'damaged' });
}

/** How many rows are data. Throws RefusedWorkbook when there is nothing that could be imported, or more than is taken. */
function checkRows(rows: readonly NumberedRow[]): number {
  const mayBeData = rows.some(
    ({ source: { aside } }) => !aside || aside === 'hidden' || aside === 'section',
  );
  if (!mayBeData) throw new RefusedWorkbook('noRows');
  const characters = rows.reduce(
    (sum, { source }) => sum + source.values.reduce((all, value) => all + (value?.length ?? 0), 0),
    0,
  );
  const data = rows.filter(({ source }) => !source.aside).length;
  if (data > MAX_ROWS || rows.length > 2 * MAX_ROWS || characters > MAX_CHARACTERS)
    throw new RefusedWorkbook('tooManyRows');
  return data;
}
