/** Rows of the table for tests: each is an assignment with one placement, as a form of many names it. */
import type { PlainDate } from '~/platform/time';
import type { Schema } from '~db/connect';
import { addAssignment, addPlacementRow } from './rows';
import type { World } from './world';

export type RowFields = Partial<Schema['assignments']>;

/** Makes a row of the newspaper, open and planned on 4 December 2019 unless told otherwise. */
export async function addTableRow(
  { db, base, exemplarId }: World,
  fields: RowFields = {},
  day = '2019-12-04',
) {
  const assignmentId = await addAssignment(db, base, { ...fields, exemplar_id: exemplarId });
  const placementId = await addPlacementRow(db, base, {
    assignment_id: assignmentId,
    planned_on: day as PlainDate,
  });
  return { placementId, placementVersion: 1, assignmentId, assignmentVersion: 1 };
}

export type TableRow = Awaited<ReturnType<typeof addTableRow>>;
