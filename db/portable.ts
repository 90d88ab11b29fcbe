/** The only file that may ask which database it is on: everything else writes SQL that both accept. */

import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import BetterSqlite from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresDialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  sql,
} from 'kysely';
import pg from 'pg';
import type { DatabaseArchive } from './backup/archive';
import { postgresArchive } from './backup/postgres';
import { sqliteArchive } from './backup/sqlite';
import { type FileIdentity, identityOf, requireSameFile } from './file-identity';
import { outageKindOf } from './outage';
import type { Schema } from './schema';
import { postgresSignals, processSignals, type Report, type Signal, type Signals } from './signals';
import { WatchedDriver } from './watched-driver';

export type Engine = 'sqlite' | 'postgres';

/** The engine that a DATABASE_URL names: `postgres://…`, or a file as `file:PATH` or `:memory:`. */
export function engineOf(url: string): Engine {
  return /^postgres(ql)?:\/\//.test(url) ? 'postgres' : 'sqlite';
}

/** How long a statement outside a transaction waits for another process, in ms. */
const BUSY_MS = 5000;

class ImmediateSqliteDriver extends SqliteDriver {
  constructor(
    private readonly database: BetterSqlite.Database,
    private readonly files: readonly FileIdentity[],
  ) {
    super({ database: withKeptStatements(database) });
  }

  /**
   * A deferred transaction that reads and then writes gets SQLITE_BUSY_SNAPSHOT, which no timeout cures. SQLite waits by
   * standing still, the event loop with it: so a transaction begins at once or fails, and whoever began it tries again later.
   */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    // What is written into a file without a name is lost with the process.
    for (const file of this.files) requireSameFile(file);
    this.database.pragma('busy_timeout = 0');
    try {
      await connection.executeQuery(CompiledQuery.raw('begin immediate'));
    } finally {
      this.database.pragma(`busy_timeout = ${BUSY_MS}`);
    }
  }

  // A full disk or a failing one has undone it already.
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** SQLite undoes DDL with its transaction, which Kysely does not use: a migration that was interrupted could not be repeated. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** The path of the file that a DATABASE_URL of SQLite names, or `:memory:`. */
const pathIn = (url: string): string => url.replace(/^file:(\/\/)?/, '');

function openSqlite(url: string): Dialect {
  const path = pathIn(url);
  if (path !== ':memory:') mkdirSync(dirname(resolve(path)), { recursive: true });
  const database = new BetterSqlite(path, { timeout: BUSY_MS });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('temp_store = MEMORY');
  database.pragma('cache_size = -16000');
  // Counts what the tables hold, where that has changed much: without it no index is chosen for having all the columns.
  // https://www.sqlite.org/lang_analyze.html#automatically_running_analyze
  database.pragma('optimize = 0x10002');
  const files = path === ':memory:' ? [] : [path, `${path}-wal`].map(identityOf);
  const dialect = new SqliteDialect({ database });
  return {
    ...withDriver(dialect, () => new ImmediateSqliteDriver(database, files)),
    createAdapter: () => new TransactionalSqliteAdapter(),
  };
}

const withDriver = (dialect: Dialect, createDriver: () => Driver): Dialect => ({
  createAdapter: () => dialect.createAdapter(),
  createIntrospector: (db) => dialect.createIntrospector(db),
  createQueryCompiler: () => dialect.createQueryCompiler(),
  createDriver: () => new WatchedDriver(createDriver()),
});

const MOST_STATEMENTS = 250;
const KEPT = /^(select|insert|update|delete|with)/;

/** Prepares what is asked again and again once: SQLite compiles again by itself what a changed schema makes stale. */
function withKeptStatements(database: BetterSqlite.Database): SqliteDatabase {
  const kept = new Map<string, BetterSqlite.Statement>();
  const prepare = (sql: string) => {
    const known = kept.get(sql);
    kept.delete(sql);
    const statement = known && !known.busy ? known : database.prepare(sql);
    if (KEPT.test(sql)) kept.set(sql, statement);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_STATEMENTS) break;
      kept.delete(oldest);
    }
    return statement;
  };
  return {
    prepare: prepare as unknown as SqliteDatabase['prepare'],
    close: () => void database.close(),
  };
}

/** How long a request waits for a connection, of the server's or of the pool's. */
const CONNECT_MS = 10_000;

function openPostgres(url: string): Dialect {
  const types = new pg.TypeOverrides();
  // COUNT and SUM come back as text otherwise; the product's numbers are far below 2^53.
  types.setTypeParser(pg.types.builtins.INT8, Number);
  types.setTypeParser(pg.types.builtins.NUMERIC, Number);
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    types,
    application_name: 'guong-sang',
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_MS,
  });
  // A connection that the server ends (a restart, a failover) says so by an event of its own, which without a listener would end
  // the process: an idle one to the pool, one in use itself. The pool drops it and opens another; its query fails.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const dialect = new PostgresDialect({ pool });
  return withDriver(dialect, () => dialect.createDriver());
}

/** The Kysely dialect for a DATABASE_URL. */
export function openDialect(url: string): Dialect {
  return engineOf(url) === 'postgres' ? openPostgres(url) : openSqlite(url);
}

/** Of PostgreSQL: whoever migrates or restores has it until the connection ends. */
const MIGRATION_LOCK = 20190927;

/** How the database of a DATABASE_URL is backed up and restored. Opens nothing yet. */
export const openArchive = (url: string): DatabaseArchive =>
  engineOf(url) === 'postgres' ? postgresArchive(url, MIGRATION_LOCK) : sqliteArchive(pathIn(url));

/** A whole-number primary key that the database raises by itself, never giving one twice. */
export const risingKey = (engine: Engine): string =>
  engine === 'sqlite'
    ? 'integer primary key autoincrement'
    : 'bigint generated always as identity primary key';

const CHANGES = 'changes';

/** Of PostgreSQL: whoever numbers changes has it until the commit. */
export const CHANGES_LOCK = 20190928;

/**
 * Holds the order of `changes` until the commit: whoever reads up to a number has seen every lower one. Tells other processes
 * at the commit. SQLite has one writer, and one process.
 */
export async function orderChanges(db: Kysely<Schema>, engine: Engine): Promise<void> {
  if (engine === 'sqlite') return;
  await sql`select pg_advisory_xact_lock(${CHANGES_LOCK}), pg_notify(${CHANGES}, '')`.execute(db);
}

/** How the processes on this database hear of each other's commits. SQLite has one process. */
export const openSignals = (url: string, report: Report): Signals =>
  engineOf(url) === 'postgres' ? postgresSignals(url, report) : processSignals(report);

/** Hands what a transaction tells to the other processes, which hear it when it commits. */
export async function tellOthers(
  db: Kysely<Schema>,
  engine: Engine,
  { topic, id }: Signal,
): Promise<void> {
  if (engine === 'postgres') await sql`select pg_notify(${topic}, ${id})`.execute(db);
}

/** What differs as soon as another connection has written to the database; the same always where `changes` says it all. */
export async function foreignWrites(db: Kysely<Schema>, engine: Engine): Promise<number> {
  if (engine === 'postgres') return 0;
  const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(db);
  return rows[0]?.data_version ?? 0;
}

/**
 * Whether the whole transaction may be tried again: a lock that was not had, a serialisation failure, or a connection that was
 * lost before the COMMIT.
 */
export function isRetryable(error: unknown): boolean {
  if (outageKindOf(error) === 'away') return true;
  const code = (error as { code?: unknown } | null)?.code;
  return (
    typeof code === 'string' &&
    (code.startsWith('SQLITE_BUSY') ||
      code === 'SQLITE_LOCKED' ||
      code === '40001' ||
      code === '40P01')
  );
}

/** Lets a text column be sorted byte by byte, as SQLite does by itself. */
export async function sortBinary(
  db: Kysely<unknown>,
  engine: Engine,
  table: string,
  column: string,
): Promise<void> {
  if (engine === 'sqlite') return;
  const type = sql`alter column ${sql.ref(column)} type text collate "C"`;
  await sql`alter table ${sql.table(table)} ${type}`.execute(db);
}

/** Makes the database itself refuse UPDATE and DELETE on a table. */
export async function makeAppendOnly(
  db: Kysely<unknown>,
  engine: Engine,
  table: string,
): Promise<void> {
  const name = sql.raw(table);
  const message = sql.raw(`'${table} is append-only'`);
  if (engine === 'sqlite') {
    for (const verb of ['update', 'delete']) {
      const trigger = sql.raw(`${table}_no_${verb}`);
      await sql`create trigger ${trigger} before ${sql.raw(verb)} on ${name} begin select raise(abort, ${message}); end`.execute(
        db,
      );
    }
    return;
  }
  await sql`create function ${sql.raw(`${table}_append_only`)}() returns trigger language plpgsql as $$ begin raise exception ${message}; end $$`.execute(
    db,
  );
  await sql`create trigger ${sql.raw(`${table}_no_change`)} before update or delete or truncate on ${name} for each statement execute function ${sql.raw(`${table}_append_only`)}()`.execute(
    db,
  );
}

const MIGRATION_PATIENCE_MS = 60_000;
const MIGRATION_PAUSE_MS = 100;

/**
 * Allows one migrating process at a time. Runs `work` while holding the lock; again, on SQLite, when another process had it. A
 * lock ends with its process; PostgreSQL is told to notice within a minute when the machine of that process is gone, and who
 * waits longer than ten minutes fails.
 */
export async function withMigrationLock(
  db: Kysely<unknown>,
  engine: Engine,
  work: () => Promise<void>,
): Promise<void> {
  if (engine === 'sqlite') return retried(work);
  await db.connection().execute(async (connection) => {
    await sql`select set_config('tcp_keepalives_idle', '30', false), set_config('tcp_keepalives_interval', '10', false),
      set_config('tcp_keepalives_count', '3', false), set_config('lock_timeout', '10min', false)`.execute(
      connection,
    );
    try {
      await sql`select pg_advisory_lock(${sql.lit(MIGRATION_LOCK)})`.execute(connection);
      await work();
    } finally {
      await sql`select pg_advisory_unlock_all(), set_config('lock_timeout', reset_val, false) from pg_settings where name = 'lock_timeout'`.execute(
        connection,
      );
    }
  });
}

async function retried(work: () => Promise<void>): Promise<void> {
  for (const until = performance.now() + MIGRATION_PATIENCE_MS; ; await delay(MIGRATION_PAUSE_MS)) {
    try {
      return await work();
    } catch (error) {
      if (!isRetryable(error) || performance.now() > until) throw error;
    }
  }
}
