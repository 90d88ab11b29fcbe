/** What of an import the address asks for. */
import { ROW_STATUSES, type RowStatus } from './rules';
import { MARKS, type Mark } from './rules.marks';

export interface View {
  show: RowStatus | Mark | 'all';
  /** From 1. */
  page: number;
  /** The number of the row to edit. */
  edit: number | null;
}

interface Shown {
  status: string;
  counts: Record<RowStatus, number>;
}

/** Reads `show`, `page` and `edit`. In a preview with errors these are shown first. */
export function readView(url: string, list: Shown): View {
  const { searchParams } = new URL(url);
  const asked = searchParams.get('show');
  const known = [...ROW_STATUSES, ...MARKS].find((filter) => filter === asked);
  const errorsFirst = asked === null && list.counts.error > 0 && list.status === 'preview';
  return {
    show: known ?? (errorsFirst && asked !== 'all' ? 'error' : 'all'),
    page: whole(searchParams.get('page')) ?? 1,
    edit: whole(searchParams.get('edit')),
  };
}

const whole = (text: string | null): number | null =>
  text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
