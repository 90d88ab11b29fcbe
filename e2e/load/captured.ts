/** The SQL that a query or a command runs, caught from the product itself, and run again by better-sqlite3 alone. */
import Database from 'better-sqlite3';
import { v7 } from 'uuid';
import { findSession } from '~/platform/auth/session.server';
import { stillClock } from '~/platform/clock.server';
import type { Ctx } from '~/platform/context.server';
import { openDatabase } from '~db/connect';
import { percentile } from './fire';
import { NOW, SECRET } from './world';

export interface Statement {
  sql: string;
  parameters: readonly unknown[];
}

/** Runs `work` as the person of that cookie on a fresh handle (nothing is remembered yet) and gives every statement it ran. */
export async function capture(
  file: string,
  cookie: string,
  work: (ctx: Ctx) => Promise<unknown>,
): Promise<Statement[]> {
  const statements: Statement[] = [];
  const db = openDatabase(`file:${file}`, {
    log: ({ query }) => statements.push({ sql: query.sql, parameters: query.parameters }),
  });
  try {
    const session = await findSession(db, SECRET, cookie.split('=')[1] ?? '');
    if (!session) throw new Error('the session of the world is gone');
    await work({ db, clock: stillClock(NOW), who: session.who, newId: v7 });
  } finally {
    await db.close();
  }
  return statements;
}

const RUNS = 300;
/** Slow statements are run for so long, in ms, and at least so many times. */
const ENOUGH = 2_000;
const RUNS_MIN = 5;

/** p50 in ms of running the reads and writing what they give as JSON. */
export function floorOfReads(file: string, statements: readonly Statement[]): number {
  const database = new Database(file);
  try {
    const prepared = statements.map(({ sql, parameters }) => ({
      statement: database.prepare(sql),
      parameters,
    }));
    return timed(RUNS, () => {
      for (const { statement, parameters } of prepared) {
        if (statement.reader) JSON.stringify(statement.all(...parameters));
      }
    });
  } finally {
    database.close();
  }
}

/**
 * p50 in ms of the same transaction, durable, each run about another object: `ids` are put in the place of the one that was
 * captured, and what the command made an id for gets a new one.
 */
export function floorOfWrites(
  file: string,
  statements: readonly Statement[],
  captured: string,
  ids: readonly string[],
): number {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  try {
    const known = knownIds(database);
    const prepared = statements.map(({ sql, parameters }) => ({
      statement: database.prepare(sql),
      parameters,
    }));
    let next = 0;
    return timed(ids.length, () => {
      const fresh = new Map<unknown, unknown>([[captured, ids[next++]]]);
      for (const { statement, parameters } of prepared) {
        const values = parameters.map((value) => replaced(value, fresh, known));
        if (statement.reader) statement.all(...values);
        else statement.run(...values);
      }
    });
  } finally {
    database.close();
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7/;

function replaced(value: unknown, fresh: Map<unknown, unknown>, known: ReadonlySet<string>) {
  if (fresh.has(value)) return fresh.get(value);
  if (typeof value !== 'string' || !UUID.test(value) || known.has(value)) return value;
  fresh.set(value, v7());
  return fresh.get(value);
}

/** Ids of people, outlets, channels: what the statements name and did not make. */
function knownIds(database: Database.Database): ReadonlySet<string> {
  const ids = [
    'people',
    'outlets',
    'channels',
    'programmes',
    'exemplars',
    'slots',
    'sessions',
  ].flatMap((table) => database.prepare(`select id from ${table}`).pluck().all() as string[]);
  return new Set(ids);
}

function timed(runs: number, work: () => void): number {
  const times: number[] = [];
  const end = performance.now() + ENOUGH;
  for (let run = 0; run < runs && (run < RUNS_MIN || performance.now() < end); run += 1) {
    const from = performance.now();
    work();
    times.push(performance.now() - from);
  }
  return percentile(times, 50);
}
