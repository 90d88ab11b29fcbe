/** What the table does to many rows at once, and how a row is named in a form. Pure. */
import type { Warning } from './rules.warnings';

export const BULK_VERBS = ['assign', 'move', 'cancel'] as const;
export type BulkVerb = (typeof BULK_VERBS)[number];

/** Rows that one request may take, and that one question about warnings is about. */
export const BULK_MOST = 200;
/** Rows that the browser sends at once, so that it shows how far it is. */
export const BULK_PART = 20;

export interface BulkRow {
  placementId: string;
  placementVersion: number;
  assignmentId: string;
  assignmentVersion: number;
}

/** What one row of a bulk act would newly be warned of. */
export interface BulkWarning {
  /** Its placement. */
  key: string;
  title: string;
  warnings: Warning[];
}

/** As the field `row` of a form carries it. */
export const writeBulkRow = (row: BulkRow): string =>
  [row.placementId, row.placementVersion, row.assignmentId, row.assignmentVersion].join('.');

/** Null for anything odd. */
export function readBulkRow(text: string): BulkRow | null {
  const read = /^([\w-]{1,64})\.(\d{1,9})\.([\w-]{1,64})\.(\d{1,9})$/.exec(text);
  const [, placementId, placed, assignmentId, assigned] = read ?? [];
  if (!placementId || !assignmentId) return null;
  return {
    placementId,
    placementVersion: Number(placed),
    assignmentId,
    assignmentVersion: Number(assigned),
  };
}
