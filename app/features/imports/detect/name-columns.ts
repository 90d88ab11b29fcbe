/** Names that stand in more columns than their heading says, as the rows show them. Pure. */
import { columnsOf, type Mapping } from '../rules.layout';
import type { GridRow } from '../workbook/sheet-cells.server';
import { fittingFields, mayBeName } from './heading-words';
import type { ColumnHeading } from './headings';

const SURE = 600;
/** The part of the rows that must show it. */
const MOST = 0.8;
const FEWEST = 2;

interface NamedTable {
  block: { headings: readonly ColumnHeading[] };
  mapping: Mapping;
}

/**
 * The columns of the names: those that were found, with a column of names for other rows ("Tập thể", "Cá nhân") or, where the
 * next one has no heading and holds single words, with the given names.
 */
export function joinedNames(
  { block: { headings }, mapping }: NamedTable,
  rows: readonly GridRow[],
): number[] {
  const columns = columnsOf(mapping, 'name');
  const [first] = columns;
  if (first === undefined || columns.length > 1 || rows.length < FEWEST) return columns;
  const taken = new Set(Object.values(mapping).flat());
  const other = headings.find(
    ({ column, parts }) =>
      !taken.has(column) && isNameHeading(parts) && areEitherOr(rows, first, column),
  );
  if (other) return [first, other.column].sort((a, b) => a - b);
  const next = first + 1;
  const hasHeading = headings.some(({ column }) => column === next);
  return !hasHeading && areGivenNames(rows, first, next) ? [first, next] : columns;
}

const isNameHeading = (parts: readonly string[]): boolean =>
  mayBeName(parts) ||
  fittingFields(parts).some(({ field, score }) => field === 'name' && score >= SURE);

function areEitherOr(rows: readonly GridRow[], one: number, other: number): boolean {
  const used = rows.filter((row) => row[one] || row[other]);
  const either = used.filter((row) => !row[one] !== !row[other]);
  return (
    either.length >= used.length * MOST &&
    used.some((row) => row[other]) &&
    used.some((row) => row[one])
  );
}

function areGivenNames(rows: readonly GridRow[], name: number, next: number): boolean {
  const named = rows.filter((row) => row[name]);
  const given = named.filter((row) => /^\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)?$/u.test(row[next] ?? ''));
  return named.length >= FEWEST && given.length >= named.length * MOST;
}
