/** Changing single rows in the preview: typing over cells, leaving a row out, taking a duplicate in. */
import { record } from '~/features/history/commands.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, notFound } from '~/platform/errors';
import { transactOnce } from '~/platform/receipts.server';
import { fold } from '~/platform/text';
import { flag, fromJson, json } from '~db/columns';
import type { Tx } from '~db/connect';
import { hold } from '~db/hold';
import type { ImportRowsTable, ImportsTable } from '~db/schema/exemplars';
import type { Wish } from './input';
import { matchKey } from './interpret/duplicates.server';
import { regroupKey } from './judging.server';
import { knowledgeOf, surroundingsOf } from './knowledge.server';
import { keptRow, storedMarks, understandKept } from './reading.server';
import { shownCells } from './row-cells';
import {
  type AsideKind,
  FIELDS,
  type Field,
  type Problem,
  type RowStatus,
  statusFor,
} from './rules';
import { type Choices, isAside, type Layout, readLayout, type SourceRow } from './rules.layout';
import { mayImport, mustBeOpen, readImport } from './states.server';

/** Keeps what was typed over a row's cells, right or wrong, and understands the row again. Over the version that was read, where one is named. Gives its new status. Throws 403, 404, 409. */
export async function correctRow(
  ctx: Ctx,
  importId: string,
  number: number,
  typed: Partial<Record<Field, string>>,
  { version, skipped = false }: { version?: number; skipped?: boolean } = {},
): Promise<RowStatus> {
  mayImport(ctx);
  const around = await surroundingsOf(ctx);
  return transactOnce(ctx, async (tx) => {
    const { list, row } = await openRow(tx, importId, number, version);
    const layout = readLayout(fromJson<Layout>(list.layout));
    if (!layout) throw notFound();
    if (row.status === 'aside') throw new DomainError('imports.errors.rowAside', 409);
    const source = keptRow(row).source;
    const corrections = differences(source, layout, typed);
    const known = knowledgeOf(around, ctx.clock.today(), list.mode);
    const { row: resolved, problems } = understandKept({ source, corrections }, layout, known);
    const changed = {
      corrections: corrections && json(corrections),
      resolved: resolved && json(resolved),
      problems: json(problems),
      match_key: resolved && matchKey(resolved),
      marks: storedMarks({ source, corrections }, layout),
      status: statusFor(problems, { skipped, keepDuplicate: row.keep_duplicate === 1 }),
      version: row.version + 1,
    };
    await updateRow(tx, row, changed);
    await tell(tx, ctx, importId, 'correct', {
      row: number,
      fields: Object.keys(corrections ?? {}),
    });
    return regroup(tx, list, row, [row.match_key, changed.match_key]);
  });
}

/** Leaves a row out, takes it in again, or takes it in although it repeats another. Gives its new status. Throws 403, 404, 409. */
export async function wishRow(
  ctx: Ctx,
  importId: string,
  number: number,
  wish: Wish,
  version?: number,
): Promise<RowStatus> {
  mayImport(ctx);
  if (wish === 'take' || wish === 'putBack')
    return takeRow(ctx, importId, number, { taken: wish === 'take', version });
  return transactOnce(ctx, async (tx) => {
    const { list, row } = await openRow(tx, importId, number, version);
    if (row.status === 'aside') throw new DomainError('imports.errors.rowAside', 409);
    const keepDuplicate = wish === 'keep';
    const problems = fromJson<Problem[]>(row.problems) ?? [];
    const status = statusFor(problems, { skipped: wish === 'skip', keepDuplicate });
    await updateRow(tx, row, {
      status,
      keep_duplicate: flag(keepDuplicate),
      version: row.version + 1,
    });
    await tell(tx, ctx, importId, wish, { row: number });
    return regroup(tx, list, row, [row.match_key]);
  });
}

/** Takes a row as data that the reader set aside, or sets it aside again. */
async function takeRow(
  ctx: Ctx,
  importId: string,
  number: number,
  { taken, version }: { taken: boolean; version: number | undefined },
): Promise<RowStatus> {
  const around = await surroundingsOf(ctx);
  return transactOnce(ctx, async (tx) => {
    const { list, row } = await openRow(tx, importId, number, version);
    const kept = keptRow(row);
    const found = readLayout(fromJson<Layout>(list.layout));
    if (!found || !kept.source.aside) throw notFound();
    const layout = { ...found, choices: withRow(found, kept.source.aside, number, taken) };
    await tx.q
      .updateTable('imports')
      .set({ layout: json(layout), updated_at: ctx.clock.now(), version: list.version + 1 })
      .where('id', '=', importId)
      .execute();
    const known = knowledgeOf(around, ctx.clock.today(), list.mode);
    const aside = isAside(number, kept.source, layout.choices);
    const { row: resolved, problems } = aside
      ? { row: null, problems: [] }
      : understandKept(kept, layout, known);
    const match_key = resolved && matchKey(resolved);
    const skipped = { skipped: false, keepDuplicate: false };
    await updateRow(tx, row, {
      resolved: resolved && json(resolved),
      problems: json(problems),
      match_key,
      status: aside ? 'aside' : statusFor(problems, skipped),
      keep_duplicate: flag(false),
      version: row.version + 1,
    });
    await tell(tx, ctx, importId, taken ? 'take' : 'putBack', { row: number });
    return regroup(tx, list, row, [row.match_key, match_key]);
  });
}

/** The choices with this row decided by itself, whatever was decided of its kind. */
function withRow(
  { choices = {} }: Layout,
  kind: AsideKind,
  number: number,
  taken: boolean,
): Choices {
  const without = (numbers: readonly number[] = []) => numbers.filter((each) => each !== number);
  const takeRows = without(choices.takeRows);
  const leaveRows = without(choices.leaveRows);
  const byKind = choices.take?.includes(kind) ?? false;
  if (taken && !byKind) takeRows.push(number);
  if (!taken && byKind) leaveRows.push(number);
  return { ...choices, takeRows, leaveRows };
}

const tell = (tx: Tx, ctx: Ctx, id: string, event: string, data: Record<string, unknown>) =>
  record(tx, ctx, { subject: { kind: 'import', id }, event, data });

async function openRow(
  tx: Tx,
  importId: string,
  number: number,
  version?: number,
): Promise<{ list: ImportsTable; row: ImportRowsTable }> {
  // Of two people on one row the second waits, and then finds what the first has saved.
  await hold(tx, 'imports', { id: importId });
  const list = await readImport(tx, importId);
  mustBeOpen(list);
  const row = await tx.q
    .selectFrom('import_rows')
    .selectAll()
    .where('import_id', '=', importId)
    .where('row_number', '=', number)
    .executeTakeFirst();
  if (!row) throw new DomainError('imports.errors.rowGone', 404);
  if (row.status === 'imported') throw new DomainError('imports.errors.rowImported', 409);
  if (version !== undefined && version !== row.version)
    throw new DomainError('errors.conflict', 409);
  return { list, row };
}

/** What was typed where it is not what the file has; a formula counts as nothing. Null when nothing is left. */
function differences(
  source: SourceRow,
  layout: Layout,
  typed: Partial<Record<Field, string>>,
): Partial<Record<Field, string>> | null {
  const cells = shownCells(source, layout, null);
  const changed = FIELDS.filter((field) => {
    const [now, before] = [typed[field], cells[field] ?? ''];
    if (now === undefined) return false;
    return CHOSEN.includes(field) ? fold(now) !== fold(before) : !same(now, before);
  });
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((field) => [field, typed[field]]));
}

/** Chosen from a list, where the list's own spelling is no correction. */
const CHOSEN: readonly Field[] = ['kind', 'family', 'sector', 'movement', 'district'];

// Browsers send line ends as CR LF.
const same = (typed: string, cell: string): boolean =>
  typed.replace(/\r\n/g, '\n').trim() === cell.replace(/\r\n/g, '\n').trim();

async function updateRow(
  tx: Tx,
  row: ImportRowsTable,
  values: Partial<ImportRowsTable>,
): Promise<void> {
  await tx.q
    .updateTable('import_rows')
    .set(values)
    .where('import_id', '=', row.import_id)
    .where('row_number', '=', row.row_number)
    .execute();
}

/** Decides again, among the rows of the same name and place, which is the first. Gives the status of `row`. */
async function regroup(
  tx: Tx,
  list: ImportsTable,
  row: ImportRowsTable,
  keys: (string | null)[],
): Promise<RowStatus> {
  for (const key of new Set(keys)) if (key) await regroupKey(tx, list, key);
  const after = await openRow(tx, list.id, row.row_number);
  return after.row.status;
}
