/** Wraps Kysely's Migrator, which moves to another entry point in its next version. */
import { type Kysely, Migrator, sql } from 'kysely';
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

/** The database has run a migration that this version does not have: a newer version has used it. */
export class SchemaTooNew extends Error {
  override readonly name = 'SchemaTooNew';

  constructor(
    readonly migration: string,
    cause: unknown,
  ) {
    super(`the database has run migration ${migration}, which this version does not know`, {
      cause,
    });
  }
}

/** Told before the first migration of a database that is in use and not up to date, while nobody else migrates. */
export type BeforeMigration = (first: string) => Promise<void>;

/**
 * Runs every migration that has not run, all or none: one that fails, or a process that dies meanwhile, leaves the schema as it
 * was. Throws the error of the one that failed, or SchemaTooNew.
 */
export async function migrateToLatest(
  db: Kysely<Schema>,
  engine: Engine,
  { all = migrations, before }: { all?: Migrations; before?: BeforeMigration | undefined } = {},
): Promise<void> {
  await withMigrationLock(db as Kysely<unknown>, engine, async () => {
    const migrator = migratorOf(db, engine, all);
    const known = await migrator.getMigrations();
    const first = known.find((migration) => !migration.executedAt);
    if (before && first && known.some((migration) => migration.executedAt))
      await before(first.name);
    const { error } = await migrator.migrateToLatest();
    if (error) throw (await tooNew(db, all, error)) ?? error;
  });
}

async function tooNew(db: Kysely<Schema>, all: Migrations, cause: unknown) {
  if (!String(cause).includes('corrupted migrations')) return null;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const newest = rows
    .map(({ name }) => name)
    .sort()
    .at(-1);
  return newest && !(newest in all) ? new SchemaTooNew(newest, cause) : null;
}

/** Whether this version has that migration: it can use a database whose newest one it is. */
export const knowsMigration = (name: string): boolean => Object.hasOwn(migrations, name);

/** How many migrations have not run. */
export async function pendingMigrations(db: Kysely<Schema>): Promise<number> {
  const all = await migratorOf(db, 'sqlite', migrations).getMigrations();
  return all.filter((migration) => migration.executedAt === undefined).length;
}
