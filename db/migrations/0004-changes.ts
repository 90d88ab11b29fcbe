import { type Kysely, sql } from 'kysely';
import { type Engine, risingKey } from '../portable';

/**
 * What live screens follow (`changes`), what can be undone (`history.undo`), and assignments whose subject is chosen later.
 * A column cannot lose its NOT NULL on SQLite: it is copied into one without.
 */
const statements = (engine: Engine): string[] => [
  `create table changes (seq ${risingKey(engine)}, at text not null, kind text not null, subject_id text not null)`,
  'create index changes_at on changes(at)',
  'alter table history add column undo text',
  'alter table history add column undoes text',
  'alter table history add column batch_id text',
  'create index history_undoes on history(undoes)',
  'create index history_batch on history(batch_id)',
  'drop index assignments_exemplar',
  'alter table assignments add column subject_id text references exemplars(id)',
  'update assignments set subject_id = exemplar_id',
  'alter table assignments drop column exemplar_id',
  'alter table assignments rename column subject_id to exemplar_id',
  'create index assignments_exemplar on assignments(exemplar_id, outlet_id)',
];

export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  for (const statement of statements(engine)) await sql.raw(statement).execute(db);
}
