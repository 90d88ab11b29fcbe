/** Who works on what an editor decides on. */
import type { Reader } from '~db/connect';

export interface TextPeople {
  lead: { id: string; name: string } | null;
  /** Who took it for editing, while it is edited. */
  editor: string | null;
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
