/** Backup and restore of a SQLite file. */
import { constants, existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import {
  BackupProblem,
  type DatabaseArchive,
  type DatabaseCopy,
  type DatabaseState,
  type HeldDatabase,
} from './archive';
import { flushToDisk, ownedLike, UNFINISHED } from './durable';

/** So many pages of 4 KB are copied before the event loop has its turn. */
const STEP_PAGES = 2_000;
const BUSY_MS = 5_000;
/** A lock that is there at all is a server's: it holds it for as long as it runs. */
const IN_USE_MS = 500;
const OWN_FILES = ['-wal', '-shm', '-journal'];
const MODE = 0o600;

/** The archive of the database at `path`; `:memory:` is always empty. */
export function sqliteArchive(path: string): DatabaseArchive {
  const file = resolve(path);
  return {
    engine: 'sqlite',
    fileName: 'database.sqlite',
    state: async () => (path === ':memory:' ? 'empty' : stateOf(file)),
    copyTo: async (target) => {
      if (!existsSync(file)) throw new BackupProblem({ kind: 'nothingThere' });
      const source = open(file, BUSY_MS);
      try {
        return await copy(source, target);
      } finally {
        source.close();
      }
    },
    alone: (work) => alone(file, work),
    sweep: () => sweep(file),
  };
}

const open = (file: string, timeout: number) =>
  new BetterSqlite(file, { fileMustExist: true, timeout });

function stateOf(file: string): DatabaseState {
  if (!existsSync(file)) return 'empty';
  const database = open(file, BUSY_MS);
  try {
    return stateIn(database);
  } finally {
    database.close();
  }
}

function stateIn(database: BetterSqlite.Database): DatabaseState {
  try {
    const tables = database.prepare('select count(*) from sqlite_master').pluck().get();
    return tables === 0 ? 'empty' : 'filled';
  } catch (error) {
    if (isDamage(error)) return 'damaged';
    throw error;
  }
}

const isDamage = (error: unknown): boolean =>
  /^SQLITE_(NOTADB|CORRUPT)/.test(String((error as { code?: unknown } | null)?.code));

/** Without the open read SQLite would begin anew with each write of another process, and never end on a busy server. */
async function copy(source: BetterSqlite.Database, target: string): Promise<DatabaseCopy> {
  try {
    source.exec('begin');
    try {
      source.prepare('select count(*) from sqlite_master').get();
      await source.backup(target, { progress: () => STEP_PAGES });
    } finally {
      if (source.inTransaction) source.exec('commit');
    }
    const copied = sealed(target);
    await chmod(target, MODE);
    await flushToDisk(target);
    return copied;
  } catch (error) {
    throw isDamage(error) ? new BackupProblem({ kind: 'damaged' }, error) : error;
  }
}

/** Checks a copy and makes it one file that needs no other. */
function sealed(file: string): DatabaseCopy {
  const database = open(file, BUSY_MS);
  try {
    if (database.pragma('quick_check', { simple: true }) !== 'ok')
      throw new BackupProblem({ kind: 'damaged' });
    database.pragma('journal_mode = delete');
    const has = database.prepare('select 1 from sqlite_master where name = ?').pluck();
    const all = (table: string, column: string): string[] =>
      has.get(table) === undefined
        ? []
        : (database.prepare(`select ${column} from ${table} order by 1`).pluck().all() as string[]);
    return {
      migration: all('kysely_migration', 'name').at(-1) ?? null,
      fileKeys: all('files', 'storage_key'),
    };
  } finally {
    database.close();
  }
}

/** A restore that died leaves its copy beside the database. */
async function sweep(file: string): Promise<void> {
  for (const own of ['', ...OWN_FILES]) await rm(`${file}${UNFINISHED}${own}`, { force: true });
}

async function alone<T>(file: string, work: (held: HeldDatabase) => Promise<T>): Promise<T> {
  if (!existsSync(file)) return work(held(file, null));
  const database = open(file, IN_USE_MS);
  try {
    try {
      // Whoever has a WAL database open keeps a lock that forbids this, even when idle. It also brings the log into the file.
      database.pragma('locking_mode = exclusive');
      database.pragma('journal_mode = delete');
      database.exec('begin exclusive');
      database.exec('commit');
    } catch (error) {
      if (String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY'))
        throw new BackupProblem({ kind: 'inUse', by: file }, error);
      if (!isDamage(error)) throw error;
    }
    return await work(held(file, database));
  } finally {
    database.close();
  }
}

function held(file: string, database: BetterSqlite.Database | null): HeldDatabase {
  return {
    state: database ? stateIn(database) : 'empty',
    copyTo: (target) => {
      if (!database) throw new BackupProblem({ kind: 'nothingThere' });
      return copy(database, target);
    },
    replaceWith: async (given, migration) => {
      const incoming = `${file}${UNFINISHED}`;
      await mkdir(dirname(file), { recursive: true });
      await sweep(file);
      await copyFile(given, incoming, constants.COPYFILE_FICLONE);
      await chmod(incoming, MODE);
      const found = sealed(incoming).migration;
      if (found !== migration) {
        await sweep(file);
        throw new BackupProblem({ kind: 'otherMigration', found, wanted: migration });
      }
      await ownedLike(incoming, database ? file : dirname(file));
      await flushToDisk(incoming);
      const damaged = database && isDamaged(database) ? await setAside(file) : null;
      // What a log of the old database holds would be read into the new one.
      for (const own of OWN_FILES) await rm(`${file}${own}`, { force: true });
      await rename(incoming, file);
      await flushToDisk(dirname(file));
      return damaged;
    },
  };
}

function isDamaged(database: BetterSqlite.Database): boolean {
  try {
    return database.pragma('quick_check', { simple: true }) !== 'ok';
  } catch (error) {
    if (isDamage(error)) return true;
    throw error;
  }
}

/** A damaged database is kept with its log: somebody may still read something out of it. */
async function setAside(file: string): Promise<string> {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const aside = `${file}.damaged-${stamp}`;
  for (const own of ['-wal', '-journal'])
    if (existsSync(`${file}${own}`)) await rename(`${file}${own}`, `${aside}${own}`);
  await rename(file, aside);
  return aside;
}
