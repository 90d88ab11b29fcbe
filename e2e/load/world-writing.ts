/** How the measured world is written: rows through prepared statements, the same choices at every run. */
import type Database from 'better-sqlite3';
import type { Schema } from '~db/schema';
import type { OUTLETS } from '~db/seed/base';

/** When everything was written down. */
export const AT = '2019-11-01T01:00:00.000Z';

export type OutletCode = keyof typeof OUTLETS;
type Row<T extends keyof Schema> = { [K in keyof Schema[T]]?: unknown };

export type Writer = ReturnType<typeof writerOf>;

/** Inserts rows through one prepared statement a shape. */
export function writerOf(database: Database.Database) {
  const prepared = new Map<string, Database.Statement>();
  return <T extends keyof Schema>(table: T, row: Row<T>): void => {
    const names = Object.keys(row);
    const key = `${table} ${names.join()}`;
    let statement = prepared.get(key);
    if (!statement) {
      const marks = names.map(() => '?').join(', ');
      statement = database.prepare(`insert into ${table} (${names.join(', ')}) values (${marks})`);
      prepared.set(key, statement);
    }
    statement.run(...Object.values(row));
  };
}

export const pick = <T>(random: () => number, values: readonly T[]): T =>
  values[Math.floor(random() * values.length)] as T;

/** The same numbers at every run (a linear congruential generator, Numerical Recipes' constants). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
