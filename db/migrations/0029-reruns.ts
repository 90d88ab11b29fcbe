import { type Kysely, sql } from 'kysely';

/**
 * A rerun names the airing that it shows again. Those that were planned before get the nearest airing of the same work before
 * them, on their own channel where there is one; cancelled airings only when there is no other.
 */
const statements = [
  'alter table placements add column rerun_of text references placements(id)',
  nameAirings(),
  'create index placements_rerun on placements(rerun_of)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** The statement that gives reruns their airing. */
export function nameAirings(): string {
  return `update placements set rerun_of = (
    select airing.id from placements airing
    where airing.assignment_id = placements.assignment_id and airing.kind = 'first_airing'
    order by case when airing.status = 'cancelled' then 1 else 0 end,
      case when airing.planned_on || ' ' || coalesce(airing.planned_time, '')
        <= placements.planned_on || ' ' || coalesce(placements.planned_time, '99:99') then 0 else 1 end,
      case when airing.channel_id = placements.channel_id then 0 else 1 end,
      airing.planned_on desc, airing.id
    limit 1)
  where kind = 'rerun'`;
}
