/** What people decide for a whole list: columns, values, sheets, and what the reader is not to do of its own accord. The rows are read again. */
import { record } from '~/features/history/commands.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, notFound } from '~/platform/errors';
import { fromJson, json } from '~db/columns';
import type { ImportsTable } from '~db/schema/exemplars';
import { type Begun, inBackground, type OnFault } from './background.server';
import { type Job, roomForJob } from './jobs.server';
import { type Surroundings, surroundingsOf } from './knowledge.server';
import { readAgain, readSheets } from './reading.server';
import { countRows } from './row-counts.server';
import type { Field, ImportMode } from './rules';
import { type ContextField, type ContextValues, contextKey } from './rules.context';
import { columnsOf, firstLike, type Layout, type Mapping, readLayout } from './rules.layout';
import { type Switched, switched, withoutReading } from './rules.marks';
import { change, mayImport, readImport } from './states.server';
import { storedBytes } from './stored-file.server';

export interface ColumnsWish {
  /** By the index of a table, for all tables with its headings; a field named by several columns stands for their texts joined. */
  mappings: ReadonlyMap<number, Mapping>;
  /** Used where a row says nothing itself. */
  values?: Partial<Record<Field, string>>;
  mode: ImportMode;
  /** The version of the list that was read; whatever stands without it. */
  version?: number | undefined;
}

/**
 * Reads the kept rows again by other columns, values for the whole list, or another mode; corrections and skipped rows stay. Throws 403, 404,
 * 409, 422 when a field but the name has two columns of a table or a table has no name, 429.
 */
export async function setColumns(
  ctx: Ctx,
  id: string,
  { mappings, values, mode, version }: ColumnsWish,
  onFault: OnFault,
): Promise<Begun> {
  mayImport(ctx);
  for (const mapping of mappings.values()) checkMapping(mapping);
  const change = (layout: Layout): Layout => ({
    ...layout,
    tables: layout.tables.map((table, index) => {
      const mapping = mappings.get(index) ?? mappings.get(firstLike(layout.tables, table));
      return mapping ? { ...table, mapping, found: table.found ?? table.mapping } : table;
    }),
    choices: values ? { ...layout.choices, values } : layout.choices,
  });
  return readAnew(ctx, id, { change, mode, version, data: { mode } }, onFault);
}

function checkMapping(mapping: Mapping): void {
  const { name, ...others } = mapping;
  if (Object.values(others).some((columns) => typeof columns === 'object'))
    throw new DomainError('imports.errors.fieldTwice', 422);
  if (columnsOf(mapping, 'name').length === 0)
    throw new DomainError('imports.errors.nameColumnNeeded', 422);
}

/** Decides otherwise, or not, than the reader did for all rows of a kind. Throws 403, 404, 409, 429. */
export async function setSwitch(
  ctx: Ctx,
  id: string,
  { what, on, version }: { what: Switched; on: boolean; version?: number },
  onFault: OnFault,
): Promise<Begun> {
  mayImport(ctx);
  const change = (layout: Layout): Layout => ({
    ...layout,
    choices: switched(layout.choices ?? {}, what, on),
  });
  return readAnew(ctx, id, { change, version, data: {} }, onFault);
}

/** Decides what counts in place of what a title, a section or a sheet's name says; an empty value is none. Throws 403, 404, 409, 422 when there is no such line, 429. */
export async function setContext(
  ctx: Ctx,
  id: string,
  { at, values, version }: { at: number; values: ContextValues; version?: number },
  onFault: OnFault,
): Promise<Begun> {
  mayImport(ctx);
  const change = (layout: Layout): Layout => {
    const lines = layout.context?.filter((line) => line.at === at) ?? [];
    const said = Object.entries(values).filter(([field]) =>
      lines.some((line) => field in line.values),
    );
    if (said.length === 0) throw new DomainError('imports.errors.lineGone', 422);
    const chosen = said.map(([field, value]) => [contextKey(at, field as ContextField), value]);
    const context = { ...layout.choices?.context, ...Object.fromEntries(chosen) };
    return { ...layout, choices: { ...layout.choices, context } };
  };
  return readAnew(ctx, id, { change, version, data: {} }, onFault);
}

/** Reads the list as if nobody had decided anything about its headings before. Throws 403, 404, 409, 429. */
export async function dropRemembered(
  ctx: Ctx,
  id: string,
  { version }: { version?: number },
  onFault: OnFault,
): Promise<Begun> {
  mayImport(ctx);
  const change = ({ remembered: _, ...layout }: Layout): Layout => ({
    ...layout,
    tables: layout.tables.map(({ found, ...table }) => ({
      ...table,
      mapping: found ?? table.mapping,
    })),
    choices: withoutReading(layout.choices ?? {}),
  });
  return readAnew(ctx, id, { change, version, data: {} }, onFault);
}

/**
 * Reads other sheets of the file; what was typed or decided of rows that are read again stays. Throws 403, 404, 409 also when the file is gone,
 * 422 when no sheet is chosen, 429.
 */
export async function setSheets(
  ctx: Ctx,
  id: string,
  { sheets, version }: { sheets: readonly number[]; version?: number },
  onFault: OnFault,
): Promise<Begun> {
  mayImport(ctx);
  if (sheets.length === 0) throw new DomainError('imports.errors.sheetNeeded', 422);
  const bytes = await storedBytes(ctx, id);
  const change = (layout: Layout): Layout => ({
    ...layout,
    choices: { ...layout.choices, sheets: [...sheets] },
  });
  return readAnew(ctx, id, { change, version, data: {}, bytes }, onFault);
}

interface Anew {
  change(layout: Layout): Layout;
  mode?: ImportMode;
  version?: number | undefined;
  /** Of the event. */
  data: Record<string, unknown>;
  /** The file, when its sheets are read again and not only the kept rows. */
  bytes?: Buffer;
}

async function readAnew(ctx: Ctx, id: string, wish: Anew, onFault: OnFault): Promise<Begun> {
  const around = await surroundingsOf(ctx);
  if (!roomForJob()) throw new DomainError('imports.errors.busy', 429);
  const list = await readImport(ctx.db, id);
  const found = readLayout(fromJson<Layout>(list.layout));
  if (!found) throw notFound();
  const layout = wish.change(found);
  const mode = wish.mode ?? list.mode;
  const values = {
    status: 'reading',
    layout: json(layout),
    mode,
    rows_read: (await countRows(ctx.db, id)).imported,
    failure: null,
  } as const;
  const fresh = await change(ctx, id, ['preview'], values, {
    // What it was changed from must still stand when it is written.
    version: wish.version ?? list.version,
    also: (tx) =>
      record(tx, ctx, { subject: { kind: 'import', id }, event: 'columns', data: wish.data }),
  });
  if (!fresh) return { id, work: Promise.resolve() };
  const again = { layout, mode, around };
  const work = inBackground(ctx, id, onFault, (job) => read(ctx, list, again, wish.bytes, job), {
    // The rows that were read before stay, and so does what they were read by.
    refused: { status: 'preview', layout: list.layout },
  });
  return { id, work };
}

const read = (
  ctx: Ctx,
  { id, file_name: fileName }: Pick<ImportsTable, 'id' | 'file_name'>,
  again: { layout: Layout; mode: ImportMode; around: Surroundings },
  bytes: Buffer | undefined,
  job: Job,
): Promise<void> =>
  bytes ? readSheets(ctx, id, { ...again, bytes, fileName }, job) : readAgain(ctx, id, again, job);
