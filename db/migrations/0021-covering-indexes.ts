import { type Kysely, sql } from 'kysely';

/**
 * What the month, the warnings and the count of what is owed ask of thousands of rows stands in the indexes, so that no row is
 * fetched for it: rows are found by text keys, and each costs two look-ups. Each replaces the index that its columns begin with.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    'create index placements_work on placements(assignment_id, status, kind, planned_on, published_on, outlet_id)',
    'drop index placements_assignment',
    'create index assignments_subject on assignments(exemplar_id, outlet_id, status, genre, id)',
    'drop index assignments_exemplar',
    'create index placements_month on placements(planned_on, outlet_id, status, planned_time, kind, assignment_id, id)',
    'drop index placements_calendar',
    'create index assignments_state on assignments(id, status, exemplar_id, lead_id)',
    'drop index assignments_standing',
    'create index placements_due on placements(status, planned_on, outlet_id, planned_time, assignment_id)',
  ])
    await sql.raw(statement).execute(db);
}
