/** What is stored of a row of a list, as the fields of the form that corrects it. Pure. */
import type { FieldTexts } from '~/platform/merge-form';
import { FIELDS, type Field, type RowStatus } from './rules';

/** Says whether the row is left out. */
export const LEFT_OUT_FIELD = 'leftOut';
export const leftOut = ({ status }: { status: RowStatus }): string =>
  status === 'skipped' ? '1' : '';

export const rowTexts = (row: {
  status: RowStatus;
  cells: Partial<Record<Field, string>>;
}): FieldTexts => ({
  [LEFT_OUT_FIELD]: leftOut(row),
  ...Object.fromEntries(FIELDS.map((field) => [`cell.${field}`, row.cells[field] ?? ''])),
});
