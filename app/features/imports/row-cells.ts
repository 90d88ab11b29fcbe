/** What a row of a list says after the decisions of people: the one way from its cells to what is understood, shown and written down. Pure. */
import { clean } from '~/platform/text';
import { inCapitals, normalCase } from '~/platform/text.capitals';
import { isBlank } from './interpret/blanks';
import { FIELDS, type Field } from './rules';
import { CONTEXT_FIELDS, type ContextField, contextKey, isDecisionField } from './rules.context';
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

/** The row without what people do not want of it. */
export function chosenRow(source: SourceRow, choices: Choices = {}): SourceRow {
  const { carried, date, formula } = choices;
  const left = [
    ...(carried ? (source.carried ?? []) : []),
    ...(date ? (source.dates ?? []) : []),
    ...(formula ? (source.formulas ?? []) : []),
  ];
  if (left.length === 0) return source;
  const values = source.values.map((value, column) => (left.includes(column) ? null : value));
  return { ...source, values };
}

/**
 * What is said around a row, for fields of which it may say nothing itself and nobody has typed anything: by the nearest line above, then by a
 * value for the whole list, then by the titles and the sheet's name; by what a person wants in place of a line's words before all of them.
 */
export function aroundOf(source: SourceRow, layout: Layout, corrections: Cells | null): Cells {
  const around: Cells = { ...layout.choices?.values };
  for (const field of CONTEXT_FIELDS) {
    const value = contextValue(source, field, layout);
    if (value !== undefined) around[field] = value;
  }
  const own = cellsOf(source, mappingOf(layout, source), null);
  const decides = Boolean(own.decisionNumber || own.decisionDate);
  for (const field of FIELDS)
    if (corrections?.[field] !== undefined || (decides && isDecisionField(field)))
      delete around[field];
  return around;
}

/** What a line says for the field; undefined where it says nothing or does not count. */
function contextValue(
  source: SourceRow,
  field: ContextField,
  { context = [], choices = {} }: Layout,
): string | undefined {
  if (choices.section) return undefined;
  const at = source.from?.[field];
  const chosen = at === undefined ? undefined : choices.context?.[contextKey(at, field)];
  if (chosen !== undefined) return chosen || undefined;
  const isSection =
    at === undefined || !context.some((line) => line.at === at && line.from !== 'section');
  return isSection || !hasListValue(field, choices) ? source[field] : undefined;
}

/** Whether a person set the field for the whole list; a decision is one thing. */
function hasListValue(field: ContextField, { values = {} }: Choices): boolean {
  return isDecisionField(field)
    ? Boolean(values.decisionNumber || values.decisionDate)
    : Boolean(values[field]);
}

/** Which values of which lines around the row count in it, or would if people wanted them, by `contextKey`. */
export function contextReaching(source: SourceRow, layout: Layout): string[] {
  const own = cellsOf(source, mappingOf(layout, source), null);
  const decides = Boolean(own.decisionNumber || own.decisionDate);
  return CONTEXT_FIELDS.flatMap((field) => {
    const at = source.from?.[field];
    const says = isDecisionField(field) ? decides : !saysNothing(field, own);
    return at === undefined || says ? [] : [contextKey(at, field)];
  });
}

/** The cells as people see them: the corrections before all, then the row, the lines above it, and the values for the whole list. */
export function shownCells(source: SourceRow, layout: Layout, corrections: Cells | null): Cells {
  const { choices = {} } = layout;
  const row = chosenRow(source, choices);
  const cells = cellsOf(row, mappingOf(layout, source), corrections);
  if (choices.capitals && corrections?.name === undefined && cells.name && inCapitals(cells.name))
    cells.name = normalCase(cells.name);
  const around = aroundOf(row, layout, corrections);
  for (const field of FIELDS)
    if (around[field] && saysNothing(field, cells)) cells[field] = around[field];
  return cells;
}

const saysNothing = (field: Field, cells: Cells): boolean =>
  !cells[field] || isBlank(field, clean(cells[field]));

/** What the reader did of its own accord in the row, as far as it reached a field that nobody has typed over; whatever the switches say. */
export function marksOf(source: SourceRow, layout: Layout, corrections: Cells | null): Mark[] {
  const mapping = mappingOf(layout, source);
  const untouched = FIELDS.filter((field) => corrections?.[field] === undefined);
  const reaches = (columns: readonly number[] = []) =>
    untouched.some((field) => columnsOf(mapping, field).some((each) => columns.includes(each)));
  const cells = cellsOf(source, mapping, null);
  // A section mark stays while what it is for is switched off.
  const { values, section, ...choices } = layout.choices ?? {};
  const said = aroundOf(source, { ...layout, choices }, null);
  const names = columnsOf(mapping, 'name').filter((column) => source.values[column]);
  const found: Record<Mark, boolean> = {
    carried: reaches(source.carried),
    section: CONTEXT_FIELDS.some(
      (field) => untouched.includes(field) && field in said && saysNothing(field, cells),
    ),
    joined: names.length > 1 && untouched.includes('name'),
    formula: reaches(source.formulas),
    date: reaches(source.dates),
    capitals: untouched.includes('name') && inCapitals(cells.name ?? ''),
    hidden: source.hidden === true,
  };
  return (Object.keys(found) as Mark[]).filter((mark) => found[mark]);
}
