/** Wraps Kysely's Migrator, which moves to another entry point in its next version. */
import { type Kysely, Migrator } from 'kysely';
import { type Migration, migrations } from './migrations';
import { type Engine, withMigrationLock } from './portable';
import type { Schema } from './schema';

type Migrations = Record<string, Migration>;

function migratorOf(db: Kysely<Schema>, engine: Engine, all: Migrations): Migrator {
  return new Migrator({
    db: db as never,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(
          Object.entries(all).map(([name, migration]) => [
            name,
            { up: (handle: Kysely<unknown>) => migration.up(handle, engine) },
          ]),
        ),
    },
  });
}

/**
 * Runs every migration that has not run, all or none: one that fails, or a process that dies meanwhile, leaves the schema as it
 * was. Throws the error of the one that failed.
 */
export async function migrateToLatest(
  db: Kysely<Schema>,
  engine: Engine,
  all: Migrations = migrations,
): Promise<void> {
  await withMigrationLock(db as Kysely<unknown>, engine, async () => {
    const { error } = await migratorOf(db, engine, all).migrateToLatest();
    if (error) throw error;
  });
}

/** How many migrations have not run. */
export async function pendingMigrations(db: Kysely<Schema>): Promise<number> {
  const all = await migratorOf(db, 'sqlite', migrations).getMigrations();
  return all.filter((migration) => migration.executedAt === undefined).length;
}
