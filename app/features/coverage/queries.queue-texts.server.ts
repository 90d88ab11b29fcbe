/** What an editor decides on: what was handed in last, by whom, and who has it open for editing. */
import type { Instant } from '~/platform/time';
import type { Reader } from '~db/connect';
import { lengthStored, unitStored } from './rules.lengths';

export interface HandedIn {
  number: number;
  by: string;
  at: Instant;
  lengthValue: number;
  lengthUnit: 'words' | 'minutes';
  link: string | null;
  note: string;
  file: { id: string; name: string; bytes: number } | null;
}

export interface TextPeople {
  lead: { id: string; name: string } | null;
  /** Who took it for editing, while it is edited. */
  editor: string | null;
}

/** The newest submission of each work, by its id. */
export async function lastHandedIn(
  { q }: Reader,
  ids: readonly string[],
): Promise<Map<string, HandedIn>> {
  if (ids.length === 0) return new Map();
  const rows = await q
    .selectFrom('submissions as s')
    .innerJoin('people', 'people.id', 's.submitted_by')
    .leftJoin('files as f', (join) =>
      join.onRef('f.id', '=', 's.file_id').on('f.removed_at', 'is', null),
    )
    .selectAll('s')
    .select(['people.display_name', 'f.name as file_name', 'f.bytes as file_bytes'])
    .where('s.assignment_id', 'in', [...ids])
    .orderBy('s.number')
    .execute();
  return new Map(
    rows.map((row) => [
      row.assignment_id,
      {
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
      },
    ]),
  );
}

/** Who works on each text, by the id of the work. */
export async function textPeopleOf(
  { q }: Reader,
  ids: readonly string[],
): Promise<Map<string, TextPeople>> {
  if (ids.length === 0) return new Map();
  const [rows, edits] = await Promise.all([
    q
      .selectFrom('assignments as a')
      .leftJoin('people as lead', 'lead.id', 'a.lead_id')
      .select(['a.id', 'a.status', 'a.lead_id', 'lead.display_name'])
      .where('a.id', 'in', [...ids])
      .execute(),
    q
      .selectFrom('history as h')
      .innerJoin('people', 'people.id', 'h.actor_id')
      .select(['h.subject_id', 'people.display_name'])
      .where('h.subject_kind', '=', 'assignment')
      .where('h.subject_id', 'in', [...ids])
      .where('h.event', '=', 'edit')
      .orderBy('h.id')
      .execute(),
  ]);
  const editors = new Map(edits.map((row) => [row.subject_id, row.display_name]));
  return new Map(
    rows.map((row) => [
      row.id,
      {
        lead: row.lead_id ? { id: row.lead_id, name: row.display_name ?? '' } : null,
        editor: row.status === 'editing' ? (editors.get(row.id) ?? null) : null,
      },
    ]),
  );
}
