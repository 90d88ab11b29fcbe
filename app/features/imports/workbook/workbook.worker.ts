/** Runs beside the server: unpacks and reads a workbook so that nobody waits for it. It has no database and no secrets. */
import { parentPort, workerData } from 'node:worker_threads';
import { type FoundTable, findTable, layoutOf } from '../detect/layout';
import { RowSorter, type SectionFacts } from '../detect/row-sorter';
import { findDistrict, indexPlaces, type PlaceFact } from '../interpret/place-index';
import { readKind } from '../interpret/words';
import { type Layout, rowNumber, type SourceRow } from '../rules.layout';
import { type Refusal, RefusedWorkbook } from './refusal';
import { type ReadSheet, readSheets } from './sheets.server';
import { unpackWorkbook } from './zip.server';

export interface WorkerInput {
  bytes: Uint8Array;
  places: PlaceFact[];
}

export interface NumberedRow {
  /** See `rowPlace`. */
  number: number;
  source: SourceRow;
}

export type WorkerMessage =
  | { type: 'layout'; layout: Layout; total: number }
  | { type: 'rows'; rows: NumberedRow[] }
  | { type: 'done' }
  | { type: 'refused'; refusal: Refusal };

const MAX_DATA_ROWS = 20_000;
const MAX_CHARACTERS = 40_000_000;
const BATCH = 500;

const say = (message: WorkerMessage) => parentPort?.postMessage(message);

try {
  const { bytes, places } = workerData as WorkerInput;
  const { sheets } = readSheets(await unpackWorkbook(Buffer.from(bytes)));
  const table = findTable(sheets);
  if (!table) throw new RefusedWorkbook('noHeading');
  const rows = dataRows(sheets, table, places);
  say({ type: 'layout', layout: layoutOf(table, sheets), total: rows.length });
  for (let from = 0; from < rows.length; from += BATCH) {
    say({ type: 'rows', rows: rows.slice(from, from + BATCH) });
  }
  say({ type: 'done' });
} catch (error) {
  say({ type: 'refused', refusal: error instanceof RefusedWorkbook ? error.refusal : 'damaged' });
}

function dataRows(
  sheets: readonly ReadSheet[],
  table: FoundTable,
  places: PlaceFact[],
): NumberedRow[] {
  const sorter = new RowSorter(table, sectionFacts(places));
  const sheet = sheets.find((each) => each.name === table.sheet.name);
  const rows: NumberedRow[] = [];
  let characters = 0;
  for (const [index, row] of (sheet?.rows ?? []).entries()) {
    if (index < table.headingRow) continue;
    const source = sorter.take(row, sheet?.marks.get(index)?.formulas ?? []);
    if (!source) continue;
    rows.push({ number: rowNumber(sheets.indexOf(table.sheet as ReadSheet), index + 1), source });
    characters += source.values.reduce((sum, value) => sum + (value?.length ?? 0), 0);
    if (rows.length > MAX_DATA_ROWS || characters > MAX_CHARACTERS)
      throw new RefusedWorkbook('tooManyRows');
  }
  if (rows.length === 0) throw new RefusedWorkbook('noRows');
  return rows;
}

function sectionFacts(places: PlaceFact[]): SectionFacts {
  const index = indexPlaces(places);
  return {
    districtOf: (text) => findDistrict(index, text)?.name ?? null,
    kindOf: (text) => (readKind(text) ? text : null),
  };
}
