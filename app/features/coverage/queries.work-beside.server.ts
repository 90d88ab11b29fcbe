/** What stands beside the work of a reporter: its placements, why it came back, whom to call. */
import type { Instant } from '~/platform/time';
import { inChunks } from '~db/chunks';
import type { Reader } from '~db/connect';
import type { WorkItem } from './queries.work.server';
import type { PlacementStatus } from './rules.placements';

export type Placements = Map<string, PlacementRow[]>;
export type PlacementRow = NonNullable<WorkItem['planned']> & { status: PlacementStatus };

/** What was not cancelled, by assignment, in the order of the days. */
export async function placementsOf(db: Reader, ids: string[]): Promise<Placements> {
  const found: Placements = new Map();
  if (ids.length === 0) return found;
  const rows = await inChunks(ids, (some) =>
    db.q
      .selectFrom('placements as p')
      .innerJoin('channels as c', 'c.id', 'p.channel_id')
      .select([
        'p.assignment_id',
        'p.planned_on',
        'p.planned_time',
        'p.status',
        'c.medium',
        'c.name',
      ])
      .where('p.assignment_id', 'in', some)
      .where('p.status', '<>', 'cancelled')
      .orderBy('p.planned_on')
      .execute(),
  );
  for (const row of rows) {
    const placement = {
      day: row.planned_on,
      time: row.planned_time,
      status: row.status,
      medium: row.medium,
      channelName: row.name,
    };
    found.set(row.assignment_id, [...(found.get(row.assignment_id) ?? []), placement]);
  }
  return found;
}

export function plannedOf(placements: PlacementRow[]): WorkItem['planned'] {
  const [first] = placements;
  if (!first) return null;
  const { status: _, ...planned } = first;
  return planned;
}

export type Returns = Map<string, { by: string; at: Instant }>;

export async function lastReturns(db: Reader, ids: string[]): Promise<Returns> {
  const last: Returns = new Map();
  if (ids.length === 0) return last;
  const rows = await inChunks(ids, (some) =>
    db.q
      .selectFrom('history as h')
      .innerJoin('people', 'people.id', 'h.actor_id')
      .leftJoin('history as undoing', 'undoing.undoes', 'h.id')
      .select(['h.subject_id', 'h.at', 'people.display_name'])
      .where('h.subject_kind', '=', 'assignment')
      .where('h.subject_id', 'in', some)
      .where('h.event', '=', 'return')
      .where('undoing.id', 'is', null)
      .orderBy('h.id')
      .execute(),
  );
  for (const row of rows) last.set(row.subject_id, { by: row.display_name, at: row.at });
  return last;
}

export type Phones = Map<string, { name: string; phone: string }>;

export async function phonesOf(db: Reader, exemplarIds: string[]): Promise<Phones> {
  if (exemplarIds.length === 0) return new Map();
  const rows = await inChunks(exemplarIds, (some) =>
    db.q
      .selectFrom('exemplar_contacts')
      .select(['exemplar_id', 'contact_person', 'phone'])
      .where('exemplar_id', 'in', some)
      .where('phone', '<>', '')
      .execute(),
  );
  return new Map(
    rows.map((row) => [row.exemplar_id, { name: row.contact_person, phone: row.phone }]),
  );
}
