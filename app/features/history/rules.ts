/** What an event keeps so that it can be undone. */

type Value = string | number | null;

/** A row as it was before a verb. */
export interface UndoRow {
  table: 'assignments' | 'placements' | 'exemplars' | 'absences';
  id: string;
  /** The version that the verb left: any other means that somebody has gone on from there. */
  version: number;
  /** The columns as they were. */
  before: Record<string, Value>;
  /** The verb left the version alone, and so does its undo: what else is done to the row is not in the way of either. */
  apart?: boolean;
  /** A further event that the verb left on the row, undone with it. */
  eventId?: string;
}

/** What the history calls an object of the table. */
export const KIND_OF = {
  assignments: 'assignment',
  placements: 'placement',
  exemplars: 'exemplar',
  absences: 'absence',
} as const satisfies Record<UndoRow['table'], string>;

export interface Undo {
  rows: UndoRow[];
  /** The crew as it was, where the verb wrote it. */
  crew?: { personId: string; part: string }[];
  /** The submission that the verb wrote, which goes away with it. */
  submissionId?: string;
}

/** Where an event is undone; null when nothing was recorded. */
export const undoAddress = (eventId: string | null): string | null =>
  eventId === null ? null : `/history/${eventId}/undo`;

/** Where all events of one bulk act are undone. */
export const batchUndoAddress = (batchId: string): string => `/history/batches/${batchId}/undo`;
