/** The database of a server that runs, used from another process: every call opens its file, runs one statement and closes it. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import type { Schema } from '../schema';

export type Row = Record<string, string | number | null>;
export type Table = keyof Schema;

export interface ServedDatabase {
  /** For DATABASE_URL of the server, or of the script that makes it. */
  url: string;
  /** Copies it, while nobody has it open, into another folder. */
  copyInto(folder: string): ServedDatabase;
  /** Values take the places of the `?` in the SQL. */
  rows<T = Row>(sql: string, ...values: unknown[]): T[];
  /** Throws when there is none. */
  first<T = Row>(sql: string, ...values: unknown[]): T;
  /** Gives how many rows it changed. */
  run(sql: string, ...values: unknown[]): number;
  insert(table: Table, row: Row): void;
}

const NAME = 'served.db';

/** How long to wait, in ms, while the server writes. */
const BUSY_MS = 5000;

/** The one database of that folder; whoever is given its url makes it when it is not there yet. */
export function databaseIn(folder: string): ServedDatabase {
  const path = join(folder, NAME);
  const use = <T>(work: (database: BetterSqlite.Database) => T): T => {
    const database = new BetterSqlite(path, { timeout: BUSY_MS });
    try {
      return work(database);
    } finally {
      database.close();
    }
  };
  const rows = <T = Row>(sql: string, ...values: unknown[]): T[] =>
    use((database) => database.prepare(sql).all(...values) as T[]);
  const run = (sql: string, ...values: unknown[]): number =>
    use((database) => database.prepare(sql).run(...values).changes);
  return {
    url: `file:${path}`,
    copyInto: (other) => {
      copyFileSync(path, join(other, NAME));
      return databaseIn(other);
    },
    rows,
    first: <T = Row>(sql: string, ...values: unknown[]): T => {
      const [row] = rows<T>(sql, ...values);
      if (row === undefined) throw new Error(`nothing is kept for: ${sql} ${values.join(', ')}`);
      return row;
    },
    run,
    insert: (table, row) => {
      const names = Object.keys(row);
      const marks = names.map(() => '?').join(', ');
      run(`insert into ${table} (${names.join(', ')}) values (${marks})`, ...Object.values(row));
    },
  };
}
