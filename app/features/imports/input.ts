/** What the forms of an import accept. */
import { z } from 'zod';
import { chosen, reason, version } from '~/platform/form-fields';
import { FIELDS, type Field, IMPORT_MODES, isField } from './rules';
import { CONTEXT_FIELDS, type ContextField } from './rules.context';
import { columnsOf, MAX_PANES, MAX_ROW_NUMBER, type Mapping } from './rules.layout';
import { LIST_VALUES, SWITCHED } from './rules.marks';

/** One more is kept, so that a longer text is told to be too long. */
const MAX_TYPED = 5000;
const MAX_COLUMNS = 500;
const MAX_TABLES = 200;
const MAX_VALUE = 300;
export const MAX_REASON = 1000;

export const modeSchema = z.enum(IMPORT_MODES).catch('decided');

export const rowNumberSchema = z.coerce.number().int().min(1).max(MAX_ROW_NUMBER);

/** What may be wished of one row: leave it out, take it in again, import it although it repeats another. */
export const wishSchema = z.object({
  intent: z.enum(['skip', 'include', 'keep', 'take', 'putBack']),
  version,
});
export type Wish = z.output<typeof wishSchema>['intent'];

/** Why what an import brought is taken away again. */
export const undoSchema = z.object({ reason: reason(MAX_REASON), version });

/** The typed cells themselves: see `cellsFrom`. */
export const correctionSchema = z.object({ version });

/** The chosen columns themselves: see `mappingsFrom`. */
export const columnsSchema = z.object({ mode: modeSchema, version });

/** The typed cells of one row: fields named `cell.name`, `cell.kind` … */
export function cellsFrom(form: FormData): Partial<Record<Field, string>> {
  const cells: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const typed = form.get(`cell.${field}`);
    if (typeof typed === 'string') cells[field] = typed.slice(0, MAX_TYPED + 1);
  }
  return cells;
}

/**
 * Which columns of which table hold which field: form fields `column.0.3=name` for column D of the first table. A field that several
 * columns are chosen for has all of them.
 */
export function mappingsFrom(form: FormData): Map<number, Mapping> {
  const mappings = new Map<number, Mapping>();
  for (const [name, value] of form) {
    const [, table = '', at = ''] = /^column\.(\d{1,3})\.(\d{1,3})$/.exec(name) ?? [];
    const column = Number(at);
    if (!table || typeof value !== 'string') continue;
    if (Number(table) >= MAX_TABLES || column > MAX_COLUMNS) continue;
    const mapping = mappings.get(Number(table)) ?? {};
    mappings.set(Number(table), mapping);
    if (!isField(value)) continue;
    const before = columnsOf(mapping, value);
    mapping[value] = before.length === 0 ? column : [...before, column].sort((a, b) => a - b);
  }
  return mappings;
}

/** Values for the whole list: form fields `value.sector`; those that are empty are none. */
export function valuesFrom(form: FormData): Partial<Record<Field, string>> {
  const values: Partial<Record<Field, string>> = {};
  for (const field of LIST_VALUES) {
    const typed = form.get(`value.${field}`);
    if (typeof typed === 'string' && typed.trim()) values[field] = typed.trim().slice(0, MAX_VALUE);
  }
  return values;
}

/** What is decided for all rows of a kind: `on` is otherwise than the reader did. */
export const switchSchema = z.object({
  what: z.enum(SWITCHED),
  on: z.enum(['0', '1']).transform((value) => value === '1'),
  version,
});

/** The line of a list whose values are decided; the values themselves: see `contextFrom`. */
export const contextSchema = z.object({
  at: z
    .string()
    .regex(/^-?\d{1,9}$/)
    .transform(Number),
  version,
});

/** What is to count in place of a line's words: form fields `context.district`; nothing where they are empty. */
export function contextFrom(form: FormData): Partial<Record<ContextField, string>> {
  const values: Partial<Record<ContextField, string>> = {};
  for (const field of CONTEXT_FIELDS) {
    const typed = form.get(`context.${field}`);
    if (typeof typed === 'string') values[field] = typed.trim().slice(0, MAX_VALUE);
  }
  return values;
}

/** The indexes of the sheets to read. */
export const sheetsSchema = z.object({
  sheets: chosen(z.string().regex(/^\d{1,3}$/)).transform((indexes) =>
    indexes.map(Number).filter((index) => index < MAX_PANES),
  ),
  version,
});

/** What was decided for an earlier list is dropped. */
export const dropSchema = z.object({ version });
