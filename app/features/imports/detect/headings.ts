/** What each column of a table holds, by the words of its headings. Pure. */
import { fold } from '~/platform/text';
import type { Field } from '../rules';
import type { Mapping } from '../rules.layout';
import { fittingFields, hasNoField, mayBeName, namePart } from './heading-words';

/** The heading of a column: the words of the groups above it first, its own last. */
export interface ColumnHeading {
  column: number;
  parts: string[];
  /** The columns that share the heading, where its cell is merged over several and nothing stands below. */
  columns?: number[];
}

export interface FoundMapping {
  mapping: Mapping;
  /** How sure it is: the closeness of each field, at most 1000 each. */
  score: number;
  /** Headings that are known, those of no field included. */
  known: number;
}

const MOST_A_FIELD = 1000;

/** Which heading names which field: the closest pairs first, each column and each field once. */
export function mapHeadings(headings: readonly ColumnHeading[]): FoundMapping {
  const pairs = headings.flatMap(({ column, columns, parts }) =>
    fittingFields(parts).map((fit) => ({ ...fit, column, columns })),
  );
  const mapping: Mapping = {};
  const taken = new Set<number>();
  let score = 0;
  const take = (field: Field, columns: number[], points: number) => {
    mapping[field] = columns.length === 1 ? (columns[0] ?? 0) : columns;
    for (const column of columns) taken.add(column);
    score += Math.min(points, MOST_A_FIELD);
  };
  const parts = nameParts(headings);
  if (parts) take('name', parts, MOST_A_FIELD);
  for (const pair of pairs.sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (mapping[pair.field] !== undefined || taken.has(pair.column)) continue;
    take(pair.field, pair.columns ?? [pair.column], pair.score);
  }
  addSameGroup(headings, mapping, taken);
  if (mapping.name === undefined) score += takeWeakName(headings, mapping);
  preferOwner(headings, mapping, taken);
  const unread = headings.filter((each) => !taken.has(each.column) && hasNoField(each.parts));
  return { mapping, score, known: taken.size + unread.length };
}

/** "Họ và tên đệm" and "Tên" beside it; null where there are no two parts. */
function nameParts(headings: readonly ColumnHeading[]): number[] | null {
  const found = headings.flatMap(({ column, parts }) => {
    const part = namePart(parts);
    return part === null ? [] : [{ column, part }];
  });
  const first = found.find(({ part }) => part === 0);
  const last = found.find(({ part, column }) => part === 2 && column > (first?.column ?? 0));
  if (!first || !last) return null;
  const middle = found.filter(
    ({ part, column }) => part === 1 && column > first.column && column < last.column,
  );
  return [first, ...middle, last].map(({ column }) => column);
}

/** The year of birth stands in one of two columns, "Nam" or "Nữ", under one heading; a place in those of its parts. */
function addSameGroup(
  headings: readonly ColumnHeading[],
  mapping: Mapping,
  taken: Set<number>,
): void {
  const column = mapping.birthYear;
  const group = headings.find((each) => each.column === column)?.parts;
  if (typeof column !== 'number' || !group || group.length < 2) return;
  const beside = headings.filter(
    ({ parts, column: other }) => parts.length > 1 && parts[0] === group[0] && !taken.has(other),
  );
  if (beside.length === 0) return;
  mapping.birthYear = [column, ...beside.map((each) => each.column)].sort((a, b) => a - b);
  for (const each of beside) taken.add(each.column);
}

/** Where a model and whose it is stand apart, the name is the owner's, and the model is what was done. */
function preferOwner(
  headings: readonly ColumnHeading[],
  mapping: Mapping,
  taken: Set<number>,
): void {
  const model = headings.find(({ column }) => column === mapping.name);
  if (!model || !/(?:^| )mo hinh(?: |$)/.test(fold(model.parts.at(-1) ?? ''))) return;
  const owner = headings.find(
    ({ column, parts }) =>
      !taken.has(column) &&
      /^(?:ho va ten|ho ten|ten)(?: nguoi| chu ho| chu mo hinh| chu)?$|^chu (?:ho|mo hinh)$/.test(
        fold(parts.at(-1) ?? ''),
      ),
  );
  if (!owner) return;
  mapping.name = owner.columns ?? owner.column;
  taken.add(owner.column);
  if (mapping.summary === undefined) mapping.summary = model.column;
}

/** Takes "Đơn vị" or "Tập thể" for the name where nothing better is; gives the score for it. */
function takeWeakName(headings: readonly ColumnHeading[], mapping: Mapping): number {
  const weak = headings.filter(({ parts }) => mayBeName(parts));
  const [first] = weak;
  if (!first) return 0;
  mapping.name = first.columns ?? first.column;
  for (const field of ['kind', 'detail'] as const) {
    if (mapping[field] === first.column) delete mapping[field];
  }
  return MOST_A_FIELD / 2;
}
