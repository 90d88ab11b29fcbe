/** The SQLite file of a server that runs, used from another process: every call opens it, runs one statement and closes it. */
import BetterSqlite from 'better-sqlite3';
import type { Schema } from '../schema';

export type Row = Record<string, string | number | null>;
export type Table = keyof Schema;

/** How long to wait, in ms, while the server writes. */
const BUSY_MS = 5000;

/** Reads and writes of the database in that file; values take the places of the `?` in the SQL. */
export function openFile(path: string) {
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
  /** Throws when there is none. */
  const first = <T = Row>(sql: string, ...values: unknown[]): T => {
    const [row] = rows<T>(sql, ...values);
    if (row === undefined) throw new Error(`nothing is kept for: ${sql} ${values.join(', ')}`);
    return row;
  };
  /** Gives how many rows it changed. */
  const run = (sql: string, ...values: unknown[]): number =>
    use((database) => database.prepare(sql).run(...values).changes);
  const insert = (table: Table, row: Row): void => {
    const names = Object.keys(row);
    const marks = names.map(() => '?').join(', ');
    run(`insert into ${table} (${names.join(', ')}) values (${marks})`, ...Object.values(row));
  };
  return { rows, first, run, insert };
}
