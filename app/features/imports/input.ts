/** What the forms of an import accept. */
import { z } from 'zod';
import { reason, version } from '~/platform/form-fields';
import { FIELDS, type Field, IMPORT_MODES, isField } from './rules';
import { MAX_ROW_NUMBER, type Mapping } from './rules.layout';

/** One more is kept, so that a longer text is told to be too long. */
const MAX_TYPED = 5000;
const MAX_COLUMNS = 500;
export const MAX_REASON = 1000;

export const modeSchema = z.enum(IMPORT_MODES).catch('decided');

export const rowNumberSchema = z.coerce.number().int().min(1).max(MAX_ROW_NUMBER);

/** What may be wished of one row: leave it out, take it in again, import it although it repeats another. */
export const wishSchema = z.object({ intent: z.enum(['skip', 'include', 'keep']), version });
export type Wish = z.output<typeof wishSchema>['intent'];

/** Why what an import brought is taken away again. */
export const undoSchema = z.object({ reason: reason(MAX_REASON), version });

/** The typed cells themselves: see `cellsFrom`. */
export const correctionSchema = z.object({ version });

/** The chosen columns themselves: see `mappingFrom`. */
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

/** Which column holds which field: form fields `column.3=name`. Null when a field is named twice. */
export function mappingFrom(form: FormData): Mapping | null {
  const mapping: Mapping = {};
  for (const [name, value] of form) {
    const column = Number(/^column\.(\d{1,3})$/.exec(name)?.[1]);
    if (!(column <= MAX_COLUMNS) || typeof value !== 'string' || !isField(value)) continue;
    if (mapping[value] !== undefined) return null;
    mapping[value] = column;
  }
  return mapping;
}
