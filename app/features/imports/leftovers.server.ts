/** The rows that an import leaves out, as a workbook that people mend and upload again. */
import type { Ctx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import { translator } from '~/platform/i18n/server';
import { fromJson } from '~db/columns';
import { writeGrid } from './queries.grid.server';
import { FIELDS, type Field, type Problem } from './rules';
import {
  cellsOf,
  firstColumn,
  type Layout,
  mappingOf,
  readLayout,
  type SourceRow,
  type TableLayout,
} from './rules.layout';
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
  const { tables } = layout;
  const fields = FIELDS.filter((field) =>
    tables.some(({ mapping }) => mapping[field] !== undefined),
  );
  const headings = fields.map((field) => headingOf(tables, field) || t(`imports.field.${field}`));
  const rows: string[][] = [];
  for await (const row of leftOut(ctx, id)) {
    const source = fromJson<SourceRow>(row.cells) ?? { values: [] };
    const cells = cellsOf(
      source,
      mappingOf(layout, source),
      fromJson<Partial<Record<Field, string>>>(row.corrections),
    );
    // Away from its section a row needs the district itself.
    if (fields.includes('district') && !cells.district && source.district)
      cells.district = source.district;
    const problems = (fromJson<Problem[]>(row.problems) ?? []).map(({ code, params }) =>
      t(`imports.problems.${code}`, params),
    );
    rows.push([
      String(row.row_number),
      ...fields.map((field) => cells[field] ?? ''),
      problems.join('\n'),
    ]);
  }
  const bytes = await writeGrid({
    sheet: t('imports.workbook.sheet'),
    headings: [t('imports.workbook.row'), ...headings, t('imports.workbook.problem')],
    rows,
    widths: [8, ...fields.map((field) => WIDTH[field] ?? 20), 60],
  });
  return {
    bytes,
    fileName: `${t('imports.workbook.fileName')}-${list.file_name.replace(/\.xlsx$/i, '')}.xlsx`,
  };
}

/** How the first table that has the field calls it; empty when none has a heading for it. */
function headingOf(tables: readonly TableLayout[], field: Field): string {
  const texts = tables.map(({ headings, mapping }) => {
    const column = firstColumn(mapping, field);
    return headings.find((heading) => heading.column === column)?.text;
  });
  return texts.find(Boolean) ?? '';
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
