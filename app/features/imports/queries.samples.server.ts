/** The first values of each column, so that people know a column that has no heading. For the Board only. */
import type { Ctx } from '~/platform/context.server';
import { fromJson } from '~db/columns';
import { firstLike, type Layout, rowNumber, type SourceRow } from './rules.layout';
import { mayImport } from './states.server';

const ROWS = 3;
const LONGEST = 40;

/** By the index of a table: the first values by column. Of tables with the same headings the first one only. Throws 403. */
export type Samples = Record<number, Record<number, string[]>>;

export async function getSamples(ctx: Ctx, importId: string, layout: Layout): Promise<Samples> {
  mayImport(ctx);
  const samples: Samples = {};
  for (const [index, table] of layout.tables.entries()) {
    if (firstLike(layout.tables, table) !== index) continue;
    const rows = await ctx.db.q
      .selectFrom('import_rows')
      .select('cells')
      .where('import_id', '=', importId)
      .where('row_number', '>', rowNumber(table.sheet, table.headingRows[1]))
      .where('row_number', '<=', rowNumber(table.sheet + 1, 0))
      .where('status', 'not in', ['aside', 'imported'])
      .orderBy('row_number')
      .limit(ROWS)
      .execute();
    const found = rows.map((row) => fromJson<SourceRow>(row.cells)?.values ?? []);
    samples[index] = Object.fromEntries(
      table.headings.map(({ column }) => [
        column,
        found.flatMap((values) => values[column] ?? []).map(shorten),
      ]),
    );
  }
  return samples;
}

const shorten = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
