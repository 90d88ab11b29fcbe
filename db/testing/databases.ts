/** Databases for command tests: each test file gets its own, empty but migrated, on both engines. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Db, openDatabase } from '../connect';

export interface TestDatabase {
  db: Db;
  url: string;
  drop(): Promise<void>;
}

async function sqliteDatabase(): Promise<TestDatabase> {
  const db = openDatabase(':memory:');
  await db.migrate();
  return { db, url: ':memory:', drop: () => db.close() };
}

async function sqliteFile(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'gs-'));
  const url = `file:${join(folder, 'shared.db')}`;
  const db = openDatabase(url);
  await db.migrate();
  return {
    db,
    url,
    drop: async () => {
      await db.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Runs one statement on the PostgreSQL server of that address. */
export async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The address of another database on the same PostgreSQL server. */
export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function postgresDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_POSTGRES_URL;
  if (!server)
    throw new Error(
      'TEST_POSTGRES_URL is not set: run the tests through vitest with its global setup',
    );
  const name = `gs_${randomBytes(8).toString('hex')}`;
  await onServer(server, `create database ${name}`);
  const url = databaseUrl(server, name);
  const db = openDatabase(url);
  await db.migrate();
  return {
    db,
    url,
    drop: async () => {
      await db.close();
      await onServer(server, `drop database ${name} with (force)`);
    },
  };
}

/** The engines that every command test runs on: `describe.each(ENGINES)('… on $name', ({ open }) => …)`. */
export const ENGINES = [
  { name: 'SQLite', open: sqliteDatabase },
  { name: 'PostgreSQL', open: postgresDatabase },
] as const;

/** The same where a second process can open the database by its `url`: for races between processes. */
export const SHARED_ENGINES = [
  { name: 'SQLite', open: sqliteFile },
  { name: 'PostgreSQL', open: postgresDatabase },
] as const;
