/** Lists as long as people make them, in statements that both databases take: SQLite knows 32,766 parameters in one, PostgreSQL 65,535. */

/** Far below both, because a statement of that many is long to write and to read as well. */
const MOST_PARAMETERS = 5_000;

/** The items in parts, in their order: each can be inserted as rows, or named as ids, in one statement. */
export function chunksOf<T>(items: readonly T[]): T[][] {
  const [first] = items;
  const columns = typeof first === 'object' && first !== null ? Object.keys(first).length : 1;
  const size = Math.max(1, Math.floor(MOST_PARAMETERS / Math.max(1, columns)));
  const chunks: T[][] = [];
  for (let from = 0; from < items.length; from += size) chunks.push(items.slice(from, from + size));
  return chunks;
}

/** What a query gives of all ids, asked part by part: in the order of the query within a part only. Of no ids it asks nothing. */
export async function inChunks<Id, Row>(
  ids: readonly Id[],
  query: (some: Id[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[][] = [];
  for (const some of chunksOf(ids)) rows.push(await query(some));
  return rows.length === 1 ? (rows[0] as Row[]) : rows.flat();
}
