/** What people decided about the columns of a list, remembered for the next list with the same headings. */
import { createHash } from 'node:crypto';
import type { Ctx } from '~/platform/context.server';
import { fold } from '~/platform/text';
import { fromJson, json } from '~db/columns';
import type { Reader, Tx } from '~db/connect';
import type { ImportsTable } from '~db/schema/exemplars';
import type { Choices, Layout, Mapping, TableLayout } from './rules.layout';
import { readingOf } from './rules.marks';

interface Decisions {
  mapping: Mapping;
  /** How the cells are read; values for the whole list are not remembered: the next list has others. */
  choices: Choices;
}

/** The headings as lists of one office have them in common: their words, in their columns. */
const signatureOf = ({ headings }: TableLayout): string =>
  createHash('sha256')
    .update(JSON.stringify(headings.map(({ column, text }) => [column, fold(text)])))
    .digest('base64url');

/** The layout with what was decided of its headings before, and a note of the list that it was decided for. */
export async function withRemembered(db: Reader, layout: Layout): Promise<Layout> {
  const tables: TableLayout[] = [];
  let { choices, remembered } = layout;
  for (const table of layout.tables) {
    const row = await db.q
      .selectFrom('import_mappings')
      .selectAll()
      .where('signature', '=', signatureOf(table))
      .executeTakeFirst();
    const decided = fromJson<Decisions>(row?.decisions ?? null);
    if (!row || !decided) tables.push(table);
    else {
      tables.push({ ...table, mapping: decided.mapping, found: table.mapping });
      choices = { ...decided.choices, ...choices };
      remembered = { fileName: row.file_name, at: row.used_at };
    }
  }
  return {
    ...layout,
    tables,
    ...(choices ? { choices } : {}),
    ...(remembered ? { remembered } : {}),
  };
}

/** The layout with the columns that people chose for tables with the same headings of an earlier reading. */
export function keepColumns(layout: Layout, before: Layout): Layout {
  const chosen = new Map(before.tables.map((table) => [signatureOf(table), table]));
  const tables = layout.tables.map((table) => {
    const same = chosen.get(signatureOf(table));
    if (!same?.found) return table;
    return { ...table, mapping: same.mapping, found: same.found };
  });
  return { ...layout, tables };
}

/** Remembers what was decided otherwise than the reader found; forgets what was decided before and dropped. */
export async function remember(
  tx: Tx,
  ctx: Ctx,
  list: Pick<ImportsTable, 'file_name'>,
  layout: Layout,
): Promise<void> {
  const choices = readingOf(layout.choices ?? {});
  for (const table of layout.tables) {
    const signature = signatureOf(table);
    const chosen = table.found !== undefined && !same(table.found, table.mapping);
    if (!chosen && Object.keys(choices).length === 0) {
      await tx.q.deleteFrom('import_mappings').where('signature', '=', signature).execute();
      continue;
    }
    const decisions: Decisions = { mapping: table.mapping, choices };
    const values = {
      decisions: json(decisions),
      file_name: list.file_name,
      person_id: ctx.who.id,
      used_at: ctx.clock.now(),
    };
    await tx.q
      .insertInto('import_mappings')
      .values({ signature, ...values })
      .onConflict((on) => on.column('signature').doUpdateSet(values))
      .execute();
  }
}

const same = (one: Mapping, other: Mapping): boolean => sorted(one) === sorted(other);

const sorted = (mapping: Mapping): string =>
  JSON.stringify(Object.entries(mapping).sort(([a], [b]) => (a < b ? -1 : 1)));
