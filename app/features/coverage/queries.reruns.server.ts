/** The appearances of a work as far as reruns are concerned. */
import type { Reader } from '~db/connect';
import type { Appearance } from './rules.reruns';

/** All appearances of a work; what was published stands where it was published. Works in a transaction. */
export const listAppearances = async (db: Reader, assignmentId: string): Promise<Appearance[]> =>
  (await appearanceRows(db, assignmentId)).map(appearanceOf);

export type AppearanceRow = Awaited<ReturnType<typeof appearanceRows>>[number];

export const appearanceRows = (db: Reader, assignmentId: string) =>
  db.q
    .selectFrom('placements')
    .select(['id', 'kind', 'status', 'channel_id', 'rerun_of', 'planned_on', 'planned_time'])
    .select(['published_on', 'published_time'])
    .where('assignment_id', '=', assignmentId)
    .execute();

export function appearanceOf(row: AppearanceRow): Appearance {
  const published = row.published_on !== null;
  return {
    id: row.id,
    kind: row.kind,
    status: row.status,
    channelId: row.channel_id,
    rerunOf: row.rerun_of,
    day: row.published_on ?? row.planned_on,
    time: published ? row.published_time : row.planned_time,
  };
}
