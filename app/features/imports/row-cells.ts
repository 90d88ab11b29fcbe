/** What a row of a list says after the decisions of people: the one way from its cells to what is understood, shown and written down. Pure. */
import { inCapitals, normalCase } from '~/platform/text.capitals';
import { FIELDS, type Field } from './rules';
import {
  type Choices,
  cellsOf,
  columnsOf,
  type Layout,
  mappingOf,
  type SourceRow,
} from './rules.layout';
import type { Mark } from './rules.marks';

type Cells = Partial<Record<Field, string>>;

/** What a line above the row, or a value for the whole list, may say where the row itself says nothing. */
const SURROUNDING = ['district', 'commune', 'kind', 'sector', 'family'] as const;

/** The row without what people do not want of it. */
export function chosenRow(source: SourceRow, choices: Choices = {}): SourceRow {
  const { carried, date, formula, section } = choices;
  const left = [
    ...(carried ? (source.carried ?? []) : []),
    ...(date ? (source.dates ?? []) : []),
    ...(formula ? (source.formulas ?? []) : []),
  ];
  const values =
    left.length === 0
      ? source.values
      : source.values.map((value, column) => (left.includes(column) ? null : value));
  const { district, commune, kind, sector, family, ...own } = source;
  return section ? { ...own, values } : { ...source, values };
}

/** The cells as people see them: the corrections before all, then the row, the lines above it, and the values for the whole list. */
export function shownCells(source: SourceRow, layout: Layout, corrections: Cells | null): Cells {
  const { choices = {} } = layout;
  const row = chosenRow(source, choices);
  const cells = cellsOf(row, mappingOf(layout, source), corrections);
  if (choices.capitals && corrections?.name === undefined && cells.name && inCapitals(cells.name))
    cells.name = normalCase(cells.name);
  const around: Cells = { ...choices.values };
  for (const field of SURROUNDING) if (row[field]) around[field] = row[field];
  for (const field of FIELDS) {
    if (around[field] && !cells[field] && corrections?.[field] === undefined)
      cells[field] = around[field];
  }
  return cells;
}

/** What the reader did of its own accord in the row, as far as it reached a field that nobody has typed over; whatever the switches say. */
export function marksOf(source: SourceRow, layout: Layout, corrections: Cells | null): Mark[] {
  const mapping = mappingOf(layout, source);
  const untouched = FIELDS.filter((field) => corrections?.[field] === undefined);
  const reaches = (columns: readonly number[] = []) =>
    untouched.some((field) => columnsOf(mapping, field).some((each) => columns.includes(each)));
  const cells = cellsOf(source, mapping, null);
  const names = columnsOf(mapping, 'name').filter((column) => source.values[column]);
  const found: Record<Mark, boolean> = {
    carried: reaches(source.carried),
    section: SURROUNDING.some(
      (field) => untouched.includes(field) && Boolean(source[field]) && !cells[field],
    ),
    joined: names.length > 1 && untouched.includes('name'),
    formula: reaches(source.formulas),
    date: reaches(source.dates),
    capitals: untouched.includes('name') && inCapitals(cells.name ?? ''),
    hidden: source.hidden === true,
  };
  return (Object.keys(found) as Mark[]).filter((mark) => found[mark]);
}
