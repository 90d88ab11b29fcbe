/** How many rows of an import carry which mark, and how many were set aside as what. */
import type { Reader } from '~db/connect';
import { ASIDE_KINDS, type AsideKind } from './rules';
import { asideMark, MARKS, type Mark, marksIn } from './rules.marks';

export interface MarkCounts {
  /** Data rows by what the reader did in them. */
  marks: Record<Mark, number>;
  /** Rows that stand aside now, by their kind. */
  asides: Record<AsideKind, number>;
  /** Rows that the reader had set aside and that were taken as data. */
  taken: Record<AsideKind, number>;
}

/** Counts rows that are not imported yet. The caller has checked the permission. */
export async function countMarks(db: Reader, importId: string): Promise<MarkCounts> {
  const groups = await db.q
    .selectFrom('import_rows')
    .select(['marks', 'status', ({ fn }) => fn.countAll<number>().as('rows')])
    .where('import_id', '=', importId)
    .where('status', '<>', 'imported')
    .groupBy(['marks', 'status'])
    .execute();
  const counts: MarkCounts = {
    marks: zeros(MARKS),
    asides: zeros(ASIDE_KINDS),
    taken: zeros(ASIDE_KINDS),
  };
  for (const { marks, status, rows } of groups) {
    const aside = ASIDE_KINDS.find((kind) => marks.includes(` ${asideMark(kind)} `));
    if (aside && status === 'aside') counts.asides[aside] += Number(rows);
    if (aside && status !== 'aside') counts.taken[aside] += Number(rows);
    if (status === 'aside') continue;
    for (const mark of marksIn(marks)) counts.marks[mark] += Number(rows);
  }
  return counts;
}

/** No row is counted while work is under way. */
export const noMarks = (): MarkCounts => ({
  marks: zeros(MARKS),
  asides: zeros(ASIDE_KINDS),
  taken: zeros(ASIDE_KINDS),
});

const zeros = <Key extends string>(keys: readonly Key[]): Record<Key, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
