/** Wraps Kysely's Migrator, which moves to another entry point in its next version. */
import { type Kysely, Migrator } from 'kysely';
import { migrations } from './migrations';
import { type Engine, withMigrationLock } from './portable';
import type { Schema } from './schema';

function migratorOf(db: Kysely<Schema>, engine: Engine): Migrator {
  return new Migrator({
    db: db as never,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(
          Object.entries(migrations).map(([name, migration]) => [
            name,
            { up: (handle: Kysely<unknown>) => migration.up(handle, engine) },
          ]),
        ),
    },
  });
}

/** Runs every migration that has not run. Throws the error of the one that failed. */
export async function migrateToLatest(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await withMigrationLock(db as Kysely<unknown>, engine, async () => {
    const { error } = await migratorOf(db, engine).migrateToLatest();
    if (error) throw error;
  });
}

/** How many migrations have not run. */
export async function pendingMigrations(db: Kysely<Schema>): Promise<number> {
  const all = await migratorOf(db, 'sqlite').getMigrations();
  return all.filter((migration) => migration.executedAt === undefined).length;
}
