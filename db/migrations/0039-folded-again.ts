import { type Kysely, type RawBuilder, sql } from 'kysely';
import { fold, sortKey } from '~/platform/text';
import { comparableName, groupSortKey, personSortKey } from '~/platform/text.names';

/**
 * Texts are folded with every look-alike of Đ and with full-width letters, names sorted without titles, numbers by their size,
 * and compared without what stands around them: the stored columns follow. Only what changes is written.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await again(db, 'places', ['code', 'valid_from'], sql`select * from places`, (row) => ({
    name_folded: fold(row.name),
  }));
  await again(db, 'slots', ['id'], sql`select * from slots`, (row) => ({
    name_folded: fold(row.name),
  }));
  await again(db, 'series', ['id'], sql`select * from series`, (row) => ({
    title_folded: fold(row.title),
  }));
  await again(db, 'people', ['id'], sql`select * from people`, (row) => ({
    name_sort: sortKey(row.display_name),
    name_folded: fold(`${row.display_name} ${row.username}`),
  }));
  await again(db, 'exemplars', ['id'], sql`select * from exemplars`, (row) => ({
    name_folded: fold(row.name),
    name_sort:
      row.kind === 'individual' || row.kind === 'household'
        ? personSortKey(row.name)
        : groupSortKey(row.name),
    search_folded: searchText(row),
  }));
  const assignments = sql`
    select a.id, a.title, a.search_folded, coalesce(e.name, '') as exemplar
    from assignments a left join exemplars e on e.id = a.exemplar_id`;
  await again(db, 'assignments', ['id'], assignments, (row) => ({
    search_folded: fold(`${row.title} ${row.exemplar}`),
  }));
  const rows = sql`select * from import_rows where resolved is not null`;
  await again(db, 'import_rows', ['import_id', 'row_number'], rows, (row) => {
    const { name, placeCode } = JSON.parse(row.resolved) as { name: string; placeCode: string };
    return { match_key: `${placeCode} ${comparableName(name)}` };
  });
}

// Whatever columns the statement reads; those that are used are text and never null.
type Row = Record<string, string> & {
  name: string;
  title: string;
  exemplar: string;
  display_name: string;
  username: string;
  kind: string;
  summary: string;
  name_folded: string;
  search_folded: string;
  resolved: string;
};

/** Rows read and judged at a time. */
const PART = 1000;

/** Writes the columns that `make` gives where they differ from what is stored, for every row of a table, by its key. */
async function again(
  db: Kysely<unknown>,
  table: string,
  key: readonly string[],
  from: RawBuilder<unknown>,
  make: (row: Row) => Record<string, string>,
): Promise<void> {
  const order = sql.join(key.map((each) => sql.ref(each)));
  for (let offset = 0; ; offset += PART) {
    const { rows } = await sql<Row>`
      select * from (${from}) as source order by ${order} limit ${PART} offset ${offset}`.execute(
      db,
    );
    for (const row of rows) {
      const changed = Object.entries(make(row)).filter(([column, text]) => row[column] !== text);
      if (changed.length === 0) continue;
      const set = sql.join(changed.map(([column, text]) => sql`${sql.ref(column)} = ${text}`));
      const own = sql.join(
        key.map((each) => sql`${sql.ref(each)} = ${row[each]}`),
        sql` and `,
      );
      await sql`update ${sql.table(table)} set ${set} where ${own}`.execute(db);
    }
    if (rows.length < PART) return;
  }
}

/** Name, place and summary as they were folded; the place in the middle stays. */
function searchText(row: Row): string {
  const [name, summary] = [row.name_folded, foldBefore(row.summary)];
  const end = row.search_folded.length - summary.length;
  if (!row.search_folded.startsWith(name) || row.search_folded.slice(end) !== summary)
    return row.search_folded;
  const place = row.search_folded.slice(name.length, end).trim();
  return `${fold(row.name)} ${place} ${fold(row.summary)}`.trim();
}

/** `fold` before this migration. */
const foldBefore = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
