/** The database of a server that runs, used from another process, on either engine: copied from the demo, read and arranged. */
import { randomBytes } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import pg from 'pg';
import { CHANGES_LOCK, type Engine } from '../portable';
import type { Schema } from '../schema';
import { databaseUrl, onServer } from './databases';

export type Row = Record<string, string | number | null>;
export type Table = keyof Schema;

export interface ServedDatabase {
  engine: Engine;
  /** For DATABASE_URL of the server, or of the script that makes it. */
  url: string;
  /** Values take the places of the `?` in the SQL. */
  rows<T = Row>(sql: string, ...values: unknown[]): Promise<T[]>;
  /** Throws when there is none. */
  first<T = Row>(sql: string, ...values: unknown[]): Promise<T>;
  /** Gives how many rows it changed. */
  run(sql: string, ...values: unknown[]): Promise<number>;
  insert(table: Table, row: Row): Promise<void>;
  /** What the database itself finds wrong with what it holds: broken pages, rows that name rows which are not there. */
  faults(): Promise<unknown[]>;
  /** Lets go of it, and of a PostgreSQL database for ever. A SQLite file goes with its folder. */
  drop(): Promise<void>;
}

/** A database that nobody has open, to be copied. */
export interface TemplateDatabase {
  url: string;
  /** A copy: a file in that folder, or a database of its own on the same server. */
  copy(folder: string): Promise<ServedDatabase>;
}

const NAME = 'served.db';

/** How long to wait, in ms, while the server writes. */
const BUSY_MS = 5000;

/** The one SQLite database of that folder; whoever is given its url makes it when it is not there yet. */
export function templateIn(folder: string): TemplateDatabase {
  const path = join(folder, NAME);
  return {
    url: `file:${path}`,
    copy: async (other) => {
      copyFileSync(path, join(other, NAME));
      return sqliteIn(join(other, NAME));
    },
  };
}

/** The database of that name on the PostgreSQL server of that address. */
export function templateOn(server: string, name: string): TemplateDatabase {
  return {
    url: databaseUrl(server, name),
    copy: async () => {
      const copy = `${name}_${randomBytes(6).toString('hex')}`;
      await onServer(server, `create database ${copy} template ${name}`);
      return postgresAt(databaseUrl(server, copy), () =>
        onServer(server, `drop database ${copy} with (force)`),
      );
    },
  };
}

/** A SQLite database in that folder that nothing has been written into: whoever serves it makes it. */
export const emptyIn = (folder: string): ServedDatabase => sqliteIn(join(folder, NAME));

/** A new database without tables on the PostgreSQL server of that address. */
export async function emptyOn(server: string): Promise<ServedDatabase> {
  const name = `empty_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name}`);
  return postgresAt(databaseUrl(server, name), () =>
    onServer(server, `drop database ${name} with (force)`),
  );
}

/** Every call opens the file, runs one statement and closes it. */
function sqliteIn(path: string): ServedDatabase {
  const use = <T>(work: (database: BetterSqlite.Database) => T): T => {
    const database = new BetterSqlite(path, { timeout: BUSY_MS });
    try {
      return work(database);
    } finally {
      database.close();
    }
  };
  return {
    engine: 'sqlite',
    url: `file:${path}`,
    ...statements(
      async (sql, values) => use((database) => database.prepare(sql).all(...values)),
      async (sql, values) => use((database) => database.prepare(sql).run(...values).changes),
    ),
    faults: async () =>
      use((database) => [
        ...(database.pragma('integrity_check') as Row[]).filter(
          (row) => row.integrity_check !== 'ok',
        ),
        ...(database.pragma('foreign_key_check') as Row[]),
      ]),
    drop: async () => undefined,
  };
}

function postgresAt(url: string, drop: () => Promise<void>): ServedDatabase {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, Number);
  types.setTypeParser(pg.types.builtins.NUMERIC, Number);
  const pool = new pg.Pool({ connectionString: url, max: 2, types, allowExitOnIdle: true });
  // A journey may end every connection to its database on purpose.
  pool.on('error', () => undefined);
  return {
    engine: 'postgres',
    url,
    ...statements(
      async (sql, values) => (await pool.query(numbered(sql), values)).rows,
      (sql, values) => changeIn(pool, numbered(sql), values),
    ),
    // PostgreSQL keeps its keys by itself, and its pages are not ours to break.
    faults: async () => [],
    drop: async () => {
      await pool.end();
      await drop();
    },
  };
}

/**
 * Writes, and notes a change with it as the product does: servers keep answers until there is one. That of a view, which no
 * screen follows: on SQLite they learn of it without being told as well.
 */
async function changeIn(pool: pg.Pool, sql: string, values: unknown[]): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rowCount } = await client.query(sql, values);
    await client.query('select pg_advisory_xact_lock($1)', [CHANGES_LOCK]);
    await client.query("insert into changes (at, kind, subject_id) values ($1, 'view', '')", [
      new Date().toISOString(),
    ]);
    await client.query('commit');
    return rowCount ?? 0;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** PostgreSQL numbers its values: `$1` where SQLite has the first `?`. */
function numbered(sql: string): string {
  let count = 0;
  return sql.replaceAll('?', () => `$${++count}`);
}

type Statement<T> = (sql: string, values: unknown[]) => Promise<T>;

function statements(all: Statement<unknown[]>, change: Statement<number>) {
  const run = (sql: string, ...values: unknown[]) => change(sql, values);
  return {
    rows: <T = Row>(sql: string, ...values: unknown[]) => all(sql, values) as Promise<T[]>,
    first: async <T = Row>(sql: string, ...values: unknown[]): Promise<T> => {
      const [row] = await all(sql, values);
      if (row === undefined) throw new Error(`nothing is kept for: ${sql} ${values.join(', ')}`);
      return row as T;
    },
    run,
    insert: async (table: Table, row: Row): Promise<void> => {
      const names = Object.keys(row);
      const marks = names.map(() => '?').join(', ');
      await run(
        `insert into ${table} (${names.join(', ')}) values (${marks})`,
        ...Object.values(row),
      );
    },
  };
}
