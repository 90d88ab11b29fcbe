import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { appendFile, mkdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Instant, json } from '~db/columns';
import { type Db, openDatabase } from '~db/connect';
import { migrateToLatest } from '~db/migrate';
import { type Migration, migrations } from '~db/migrations';
import { findProgram } from '~db/postgres-programs';
import { SHARED_ENGINES, type TestDatabase } from '~db/testing/databases';
import { seedPeople } from '~db/testing/people';
import { type Env, readEnv } from '../env.server';
import { makeBackup } from './make-backup.server';
import { writeManifest } from './manifest.server';
import { migrateSafely } from './migrate-safely.server';
import { restoreBackup } from './restore-backup.server';

/** The PostgreSQL that npm brings has no pg_dump; one that is older than the server is of no use. */
async function hasPrograms(): Promise<boolean> {
  const client = new pg.Client({ connectionString: process.env.TEST_POSTGRES_URL });
  await client.connect();
  const { rows } = await client.query("select current_setting('server_version_num') as version");
  await client.end();
  try {
    for (const program of ['pg_dump', 'pg_restore', 'psql'])
      findProgram(program, Math.floor(Number(rows[0].version) / 10_000));
    return true;
  } catch {
    return false;
  }
}

const withPrograms = await hasPrograms();
const NOW = '2019-12-02T01:00:00.000Z' as Instant;
const KEY = 'exemplar/2019-12/0123456789abcdef0123456789abcdef';

const adding = (name: string): Migration => ({
  up: async (db) => void (await sql`create table ${sql.raw(name)} (id text)`.execute(db)),
});
const failing: Migration = {
  up: async (db, engine) => {
    await adding('half').up(db, engine);
    throw new Error('broken half-way');
  },
};

for (const { name, open } of SHARED_ENGINES)
  describe.skipIf(name === 'PostgreSQL' && !withPrograms)(
    `backups on ${name}`,
    { timeout: 60_000 },
    () => {
      let database: TestDatabase;
      let db: Db;
      let folder: string;
      let env: Env;

      beforeEach(async () => {
        database = await open();
        db = database.db;
        folder = mkdtempSync(join(tmpdir(), 'gs-backup-'));
        env = readEnv({
          NODE_ENV: 'test',
          DATABASE_URL: database.url,
          SESSION_SECRET: 'x'.repeat(32),
          FILES_DIR: join(folder, 'files'),
          BACKUP_DIR: join(folder, 'backups'),
          BACKUP_KEEP: '2',
        });
        await seedPeople(db);
        await keepFile(KEY, 'evidence');
      });

      afterEach(async () => {
        await db.close();
        await database.drop();
        rmSync(folder, { recursive: true });
      });

      async function keepFile(key: string, content: string) {
        const path = join(env.FILES_DIR, key);
        await mkdir(join(path, '..'), { recursive: true });
        await writeFile(path, content);
      }

      /** A whole process: what is restored is used by another handle than what was replaced. */
      async function reopened() {
        db = openDatabase(database.url);
        return db;
      }

      const write = (key: string) =>
        db.transaction(async ({ q }) => {
          for (const half of ['a', 'b'])
            await q
              .insertInto('settings')
              .values({ key: `${half}-${key}`, value: json(key), updated_at: NOW })
              .execute();
        });

      async function rowsOf(of: Db): Promise<string> {
        const tables = await of.q.introspection.getTables({ withInternalKyselyTables: true });
        const all: Record<string, unknown> = {};
        for (const { name: table } of tables.sort((a, b) => (a.name < b.name ? -1 : 1))) {
          const { rows } = await sql`select * from ${sql.table(table)}`.execute(of.q);
          all[table] = rows.map((row) => JSON.stringify(row)).sort();
        }
        return JSON.stringify(all);
      }

      const migrating = (added: Record<string, Migration>) => ({
        migrate: (before?: (first: string) => Promise<void>) =>
          migrateToLatest(db.q, db.engine, {
            all: { ...migrations, ...added },
            ...(before && { before }),
          }),
      });

      it('hold one state while writes go on, and its files', async () => {
        let going = true;
        let count = 0;
        const writing = (async () => {
          while (going) {
            const key = `exemplar/2019-12/${String(count).padStart(32, '0')}`;
            await keepFile(key, `file ${count}`);
            await db.transaction(async ({ q }) => {
              const row = {
                id: `f${count}`,
                owner_kind: 'exemplar' as const,
                owner_id: 'x',
                name: 'a.pdf',
                media_type: 'application/pdf',
                bytes: 6,
                sha256: 'x',
                uploaded_by: (await q.selectFrom('people').select('id').executeTakeFirstOrThrow())
                  .id,
                uploaded_at: NOW,
                removed_at: null,
              };
              await q
                .insertInto('files')
                .values({ ...row, storage_key: key })
                .execute();
            });
            await write(String(count));
            count += 1;
          }
        })();
        while (count < 5) await new Promise((resolve) => setImmediate(resolve));
        const { path, manifest } = await makeBackup(env, 'command');
        const atLeast = count;
        while (count < atLeast + 5) await new Promise((resolve) => setImmediate(resolve));
        going = false;
        await writing;
        expect(manifest.missing).toEqual([]);
        await db.close();
        rmSync(env.FILES_DIR, { recursive: true });

        await restoreBackup(path, env, { overwrite: true });
        const { q } = await reopened();
        const keys = (await q.selectFrom('settings').select('key').execute()).map(({ key }) => key);
        const halves = (half: string) =>
          keys.filter((key) => key.startsWith(`${half}-`)).map((key) => key.slice(2));
        expect(halves('a').sort()).toEqual(halves('b').sort());
        expect(halves('a').length).toBeGreaterThanOrEqual(5);
        expect(halves('a').length).toBeLessThan(count);
        for (const { storage_key } of await q.selectFrom('files').select('storage_key').execute())
          expect(readFileSync(join(env.FILES_DIR, storage_key), 'utf8')).toMatch(/^file \d+$/);
      });

      it('give back the same rows and files, over what came since, and keep that', async () => {
        const before = await rowsOf(db);
        const { path } = await makeBackup(env, 'command');
        expect(statSync(path).mode & 0o777).toBe(0o700);
        expect(statSync(join(path, 'manifest.json')).mode & 0o777).toBe(0o600);
        await write('later');
        await migrating({ '9001-later': adding('later') }).migrate();
        const after = await rowsOf(db);
        await expect(restoreBackup(path, env, { overwrite: true })).rejects.toMatchObject({
          problem: { kind: 'inUse' },
        });
        await db.close();
        await expect(restoreBackup(path, env)).rejects.toThrow('holds data');
        rmSync(join(env.FILES_DIR, KEY));

        const { before: kept } = await restoreBackup(path, env, { overwrite: true });
        expect(await rowsOf(await reopened())).toBe(before);
        await db.migrate();
        expect(readFileSync(join(env.FILES_DIR, KEY), 'utf8')).toBe('evidence');
        await db.close();
        // The backup of what was there knows a migration that this version does not.
        await expect(restoreBackup(kept ?? '', env, { overwrite: true })).rejects.toThrow('newer');
        expect(await rowsOf(await reopened())).not.toBe(after);
        expect(readdirSync(env.BACKUP_DIR).every((name) => !name.startsWith('.'))).toBe(true);
      });

      it('that are damaged are refused, and nothing is changed', async () => {
        const { path, manifest } = await makeBackup(env, 'command');
        await write('later');
        const before = await rowsOf(db);
        await db.close();
        const refused = () =>
          expect(restoreBackup(path, env, { overwrite: true })).rejects.toThrow('damaged');
        const file = join(path, 'manifest.json');
        const whole = await readFile(file, 'utf8');
        for (const broken of [
          whole.slice(0, -20),
          whole.replace(manifest.migration, '0001-foundation'),
          whole.replace(KEY, '../../../outside'),
        ]) {
          await writeFile(file, broken);
          await refused();
        }
        await writeFile(file, whole);
        await appendFile(join(path, 'files', KEY), 'x');
        await refused();
        await writeFile(join(path, 'files', KEY), 'evidence');
        rmSync(join(path, manifest.database));
        await refused();
        expect(await rowsOf(await reopened())).toBe(before);
      });

      it('come before a migration; one that fails names the backup, which brings all back', async () => {
        const before = await rowsOf(db);
        const said: string[] = [];
        const added = { '9001-whole': adding('whole'), '9002-half': failing };
        const failed: Error = await migrateSafely(migrating(added), env, (words) =>
          said.push(words),
        ).then(
          () => new Error('went well'),
          (error) => error,
        );
        const [backup = ''] = readdirSync(env.BACKUP_DIR);
        const path = join(env.BACKUP_DIR, backup);
        expect(backup).toMatch(/^guong-sang-\d{8}-\d{6}-before-migration$/);
        expect(said.join()).toContain(path);
        expect(failed.message).toContain(`npm run restore -- ${path}`);
        expect(failed.message).toContain('broken half-way');
        expect(await rowsOf(db)).toBe(before);
        await migrateSafely(migrating({ '9001-whole': adding('whole') }), env, () => undefined);
        await expect(migrateSafely(db, env)).rejects.toThrow('newer version');
        await db.close();
        // However few are kept, the one that is being restored stays.
        await restoreBackup(path, { ...env, BACKUP_KEEP: 1 }, { overwrite: true });
        await migrateSafely(await reopened(), env, (words) => said.push(words));
        expect(await rowsOf(db)).toBe(before);
        expect(said).toHaveLength(1);
      });

      it('that cannot be made before a migration stop it', async () => {
        await writeFile(join(folder, 'file'), '');
        const added = migrating({ '9001-whole': adding('whole') });
        const nowhere = { ...env, BACKUP_DIR: join(folder, 'file', 'backups') };
        await expect(migrateSafely(added, nowhere)).rejects.toThrow('BACKUP_BEFORE_MIGRATION=0');
        await expect(sql`select * from whole`.execute(db.q)).rejects.toThrow('whole');
        await migrateSafely(added, { ...nowhere, BACKUP_BEFORE_MIGRATION: false });
        expect((await sql`select * from whole`.execute(db.q)).rows).toEqual([]);
      });

      it('that were made by themselves go again, the others stay', async () => {
        const at = (second: number) => ({ now: new Date(Date.UTC(2019, 11, 2, 1, 0, second)) });
        await makeBackup(env, 'command', at(0));
        await makeBackup(env, 'command', at(0));
        for (const second of [1, 2, 3]) await makeBackup(env, 'migration', at(second));
        expect(readdirSync(env.BACKUP_DIR).sort()).toEqual([
          'guong-sang-20191202-080000',
          'guong-sang-20191202-080000-2',
          'guong-sang-20191202-080002-before-migration',
          'guong-sang-20191202-080003-before-migration',
        ]);
      });

      it('follow folders of the store that lie elsewhere, and take up nothing unfinished', async () => {
        await rename(join(env.FILES_DIR, 'exemplar'), join(folder, 'disk'));
        await symlink(join(folder, 'disk'), join(env.FILES_DIR, 'exemplar'));
        const leftover = `${join(env.FILES_DIR, KEY)}.restoring`;
        await writeFile(leftover, 'half');
        const { path, manifest } = await makeBackup(env, 'command');
        expect(manifest.files.map((file) => file.path)).toContain(`files/${KEY}`);
        expect(manifest.files).toHaveLength(2);
        await db.close();
        // The disk behind a link is new and empty.
        const store = join(folder, 'link');
        await symlink(join(folder, 'new-disk'), store);
        await restoreBackup(path, { ...env, FILES_DIR: store }, { overwrite: true });
        expect(await readFile(join(folder, 'new-disk', KEY), 'utf8')).toBe('evidence');
        await restoreBackup(path, env, { overwrite: true });
        expect(existsSync(leftover)).toBe(false);
        await reopened();
      });

      it('hold the migration that their manifest names, or replace nothing', async () => {
        const { path, manifest } = await makeBackup(env, 'command');
        rmSync(join(path, 'manifest.json'));
        await writeManifest(path, { ...manifest, migration: '0001-foundation' });
        const before = await rowsOf(db);
        await db.close();
        await expect(restoreBackup(path, env, { overwrite: true })).rejects.toThrow();
        expect(await rowsOf(await reopened())).toBe(before);
        expect(readdirSync(folder).filter((each) => each.includes('.restoring'))).toEqual([]);
      });

      it('are of one kind of database', async () => {
        const { path } = await makeBackup(env, 'command');
        const other = name === 'SQLite' ? 'postgres://nobody@127.0.0.1:1/x' : 'file:/nowhere/x.db';
        await expect(restoreBackup(path, { ...env, DATABASE_URL: other })).rejects.toThrow(
          name === 'SQLite' ? 'of SQLite' : 'of PostgreSQL',
        );
      });
    },
  );

it('a damaged SQLite file is moved aside for its backup', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gs-backup-'));
  const file = join(folder, 'x.db');
  const env = readEnv({
    NODE_ENV: 'test',
    DATABASE_URL: `file:${file}`,
    SESSION_SECRET: 'x'.repeat(32),
    FILES_DIR: join(folder, 'files'),
    BACKUP_DIR: join(folder, 'backups'),
  });
  const db = openDatabase(env.DATABASE_URL);
  await db.migrate();
  await db.close();
  const { path } = await makeBackup(env, 'command');
  await writeFile(
    file,
    'no database at all, but a text that is long enough to be read as one'.repeat(20),
  );
  await expect(restoreBackup(path, env)).rejects.toThrow('holds data');
  const { damaged, before } = await restoreBackup(path, env, { overwrite: true });
  expect(before).toBeNull();
  expect(readFileSync(damaged ?? '', 'utf8')).toContain('no database');
  expect(existsSync(`${file}-wal`)).toBe(false);
  const again = openDatabase(env.DATABASE_URL);
  expect(await again.isReady()).toBe(true);
  // A restore that died; the next start clears up after it.
  await writeFile(`${file}.restoring`, 'half');
  await migrateSafely(again, env);
  expect(existsSync(`${file}.restoring`)).toBe(false);
  await again.close();
  rmSync(folder, { recursive: true });
});
