/** The rows that an import leaves out, as a workbook that people mend and upload again. */
import type { Ctx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import { translator } from '~/platform/i18n/server';
import { fromJson } from '~db/columns';
import type { ImportRowsTable } from '~db/schema/exemplars';
import { writeGrid } from './queries.grid.server';
import { shownCells } from './row-cells';
import { FIELDS, type Field, type Problem } from './rules';
import { type Layout, readLayout, rowPlace, type SourceRow } from './rules.layout';
import { mayImport, readImport } from './states.server';

const READ = 500;
const WIDTH: Partial<Record<Field, number>> = { name: 32, summary: 48, movement: 32, note: 24 };

/** The workbook and the name of its file. Throws 403, 404. */
export async function leftoversWorkbook(
  ctx: Ctx,
  id: string,
): Promise<{ bytes: Buffer; fileName: string }> {
  mayImport(ctx);
  const list = await readImport(ctx.db, id);
  const layout = readLayout(fromJson<Layout>(list.layout));
  if (!layout) throw new DomainError(`imports.errors.now.${list.status}`, 409);
  const t = translator(ctx.who.locale);
  const left: Left[] = [];
  for await (const row of leftOut(ctx, id)) left.push(leftRow(row, layout, t));
  const fields = FIELDS.filter((field) => left.some(({ cells }) => cells[field]));
  const sheets = layout.sheets.filter(({ read }) => read).length > 1;
  const bytes = await writeGrid({
    sheet: t('imports.workbook.sheet'),
    headings: [
      ...(sheets ? [t('imports.workbook.fromSheet')] : []),
      t('imports.workbook.row'),
      // Their names are known to the reader, whatever the list called them: it takes this file in again.
      ...fields.map((field) => t(`imports.field.${field}`)),
      t('imports.workbook.problem'),
    ],
    rows: left.map(({ sheet, row, cells, problems }) => [
      ...(sheets ? [sheet] : []),
      String(row),
      ...fields.map((field) => cells[field] ?? ''),
      problems,
    ]),
    widths: [...(sheets ? [20] : []), 8, ...fields.map((field) => WIDTH[field] ?? 20), 60],
  });
  return {
    bytes,
    fileName: `${t('imports.workbook.fileName')}-${list.file_name.replace(/\.\w{2,4}$/i, '')}.xlsx`,
  };
}

interface Left {
  sheet: string;
  row: number;
  cells: Partial<Record<Field, string>>;
  problems: string;
}

type StoredRow = Pick<ImportRowsTable, 'row_number' | 'cells' | 'corrections' | 'problems'>;

function leftRow(stored: StoredRow, layout: Layout, t: ReturnType<typeof translator>): Left {
  const source = fromJson<SourceRow>(stored.cells) ?? { values: [] };
  const corrections = fromJson<Partial<Record<Field, string>>>(stored.corrections);
  const { sheet, row } = rowPlace(stored.row_number);
  const problems = (fromJson<Problem[]>(stored.problems) ?? []).map(({ code, params }) =>
    t(`imports.problems.${code}`, placed(params, layout)),
  );
  return {
    sheet: layout.sheets[sheet]?.name ?? '',
    row,
    // Away from its section a row needs what the section says.
    cells: shownCells(source, layout, corrections),
    problems: problems.join('\n'),
  };
}

/** A row that a problem speaks of, by its row in its sheet. */
const placed = (params: Problem['params'], { sheets }: Layout): Problem['params'] =>
  typeof params.row === 'number' ? { ...params, row: placeWords(params.row, sheets) } : params;

function placeWords(number: number, sheets: Layout['sheets']): string {
  const { sheet, row } = rowPlace(number);
  return sheets.filter(({ read }) => read).length > 1
    ? `${row} (${sheets[sheet]?.name ?? ''})`
    : String(row);
}

async function* leftOut(ctx: Ctx, id: string) {
  for (let after = 0; ; ) {
    const rows = await ctx.db.q
      .selectFrom('import_rows')
      .select(['row_number', 'cells', 'corrections', 'problems'])
      .where('import_id', '=', id)
      .where('status', 'in', ['error', 'duplicate', 'skipped'])
      .where('row_number', '>', after)
      .orderBy('row_number')
      .limit(READ)
      .execute();
    yield* rows;
    if (rows.length < READ) return;
    after = rows.at(-1)?.row_number ?? after;
  }
}
