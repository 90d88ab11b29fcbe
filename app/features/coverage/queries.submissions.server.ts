/** What was handed in, as it is shown. */
import type { Instant } from '~/platform/time';
import type { Reader } from '~db/connect';
import { lengthStored, unitStored } from './rules.lengths';

export interface Submission {
  id: string;
  number: number;
  by: string;
  at: Instant;
  lengthValue: number;
  lengthUnit: 'words' | 'minutes';
  link: string | null;
  note: string;
  /** Null for none, and for one that was removed. */
  file: { id: string; name: string; bytes: number } | null;
}

/** The submissions of each work by its id, the newest first. */
export async function submissionsOf(
  { q }: Reader,
  assignmentIds: readonly string[],
): Promise<Map<string, Submission[]>> {
  if (assignmentIds.length === 0) return new Map();
  const rows = await q
    .selectFrom('submissions as s')
    .innerJoin('people', 'people.id', 's.submitted_by')
    .leftJoin('files as f', (join) =>
      join.onRef('f.id', '=', 's.file_id').on('f.removed_at', 'is', null),
    )
    .selectAll('s')
    .select(['people.display_name', 'f.name as file_name', 'f.bytes as file_bytes'])
    .where('s.assignment_id', 'in', [...assignmentIds])
    .orderBy('s.number', 'desc')
    .execute();
  const found = new Map<string, Submission[]>();
  for (const row of rows) {
    const submission = {
      id: row.id,
      number: row.number,
      by: row.display_name,
      at: row.submitted_at,
      lengthValue: lengthStored(row),
      lengthUnit: unitStored(row.length_unit),
      link: row.link,
      note: row.note,
      file:
        row.file_id && row.file_name
          ? { id: row.file_id, name: row.file_name, bytes: Number(row.file_bytes) }
          : null,
    };
    found.set(row.assignment_id, [...(found.get(row.assignment_id) ?? []), submission]);
  }
  return found;
}
