import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instant, json } from './columns';
import { type Db, openDatabase } from './connect';
import { asOutage, outageKindOf } from './outage';
import { ENGINES, type TestDatabase } from './testing/databases';

const write = (db: Db, key: string) =>
  db.transaction((tx) =>
    tx.q
      .insertInto('settings')
      .values({ key, value: json(key), updated_at: '2019-12-02T01:00:00.000Z' as Instant })
      .execute(),
  );

const keysIn = async (db: Db, prefix: string) =>
  (
    await db.q.selectFrom('settings').select('key').where('key', 'like', `${prefix}%`).execute()
  ).map((row) => row.key);

/** The kind of outage that the work ends with; null when it does not fail. */
const outageIn = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => outageKindOf(error) ?? error,
  );

it.each([
  ['57P01', 'away'],
  ['57P03', 'away'],
  ['08006', 'away'],
  ['ECONNREFUSED', 'away'],
  ['ECONNRESET', 'away'],
  ['53300', 'busy'],
  ['53100', 'disk'],
  ['25006', 'readOnly'],
  ['SQLITE_FULL', 'disk'],
  ['SQLITE_IOERR_FSYNC', 'disk'],
  ['SQLITE_READONLY', 'readOnly'],
  ['SQLITE_READONLY_DBMOVED', 'gone'],
  ['SQLITE_CANTOPEN', 'gone'],
  ['23505', null],
  ['57014', null],
  ['SQLITE_CONSTRAINT_UNIQUE', null],
])('takes an error with the code %s for the outage %s', (code, kind) => {
  expect(outageKindOf(asOutage(Object.assign(new Error('x'), { code })))).toBe(kind);
});

describe('PostgreSQL that ends connections', () => {
  let database: TestDatabase;
  let killer: Db;
  beforeAll(async () => {
    const postgres = ENGINES.find((engine) => engine.name === 'PostgreSQL');
    if (!postgres) throw new Error('there is no PostgreSQL among the engines');
    database = await postgres.open();
    killer = openDatabase(database.url);
  });
  afterAll(async () => {
    await killer.close();
    await database.drop();
  });

  const terminate = () =>
    sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(
      killer.q,
    );

  it('loses no write that was acknowledged, under load, and works on by itself', {
    timeout: 60_000,
  }, async () => {
    const acknowledged: string[] = [];
    const failures = new Set<unknown>();
    let over = false;
    const client = async (name: number) => {
      for (let turn = 0; !over; turn += 1) {
        const key = `load.${name}.${turn}`;
        const outage = await outageIn(write(database.db, key));
        if (outage === null) acknowledged.push(key);
        else failures.add(outage);
        const read = await outageIn(keysIn(database.db, key));
        if (read !== null) failures.add(read);
      }
    };
    const clients = Array.from({ length: 12 }, (_, name) => client(name));
    try {
      for (let kill = 0; kill <= 5; kill += 1) {
        if (kill > 0) await terminate();
        const before = acknowledged.length;
        await expect
          .poll(() => acknowledged.length, { timeout: 15_000 })
          .toBeGreaterThan(before + 20);
      }
    } finally {
      over = true;
      await Promise.all(clients);
    }
    const kept = new Set(await keysIn(database.db, 'load.'));
    expect(acknowledged.filter((key) => !kept.has(key))).toEqual([]);
    expect([...failures].filter((each) => each !== 'away' && each !== 'unknown')).toEqual([]);
    expect(await database.db.isReady()).toBe(true);
  });

  it('calls a write unknown, and does not repeat it, when the answer to its COMMIT is lost', async () => {
    await sql`create function end_connection() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$`.execute(
      database.db.q,
    );
    await sql`create constraint trigger end_at_commit after insert on settings deferrable initially deferred for each row when (new.key = 'lost') execute function end_connection()`.execute(
      database.db.q,
    );
    let runs = 0;
    const work = database.db.transaction(async (tx) => {
      runs += 1;
      await tx.q
        .insertInto('settings')
        .values({ key: 'lost', value: json(1), updated_at: '2019-12-02T01:00:00.000Z' as Instant })
        .execute();
    });
    expect(await outageIn(work)).toBe('unknown');
    expect(runs).toBe(1);
    expect(await outageIn(write(database.db, 'next'))).toBeNull();
  });

  it('is not ready while it cannot be reached', async () => {
    const nowhere = openDatabase('postgres://nobody@127.0.0.1:1/none');
    expect(await outageIn(write(nowhere, 'x'))).toBe('away');
    expect(await nowhere.isReady()).toBe(false);
    await nowhere.close();
  });
});

describe('SQLite', () => {
  let folder: string;
  let db: Db;
  const path = () => join(folder, 'here.db');
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'guong-sang-outage-'));
    db = openDatabase(`file:${path()}`);
    await db.migrate();
  });
  afterAll(async () => {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('without room takes no write, keeps nothing of it, and is ready again when there is room', async () => {
    const [pages] = (await sql<{ page_count: number }>`pragma page_count`.execute(db.q)).rows;
    await sql`pragma max_page_count = ${sql.lit(pages?.page_count ?? 0)}`.execute(db.q);
    const large = 'x'.repeat(4_000_000);
    const work = db.transaction(async (tx) => {
      const at = '2019-12-02T01:00:00.000Z' as Instant;
      await tx.q
        .insertInto('settings')
        .values({ key: 'a', value: json(1), updated_at: at })
        .execute();
      await tx.q
        .insertInto('settings')
        .values({ key: 'large', value: json(large), updated_at: at })
        .execute();
    });
    expect(await outageIn(work)).toBe('disk');
    expect(await keysIn(db, 'a')).toEqual([]);
    await sql`pragma max_page_count = 1000000`.execute(db.q);
    expect(await outageIn(write(db, 'a'))).toBeNull();
    expect(await db.isReady()).toBe(true);
  });

  it('refuses writes into a file that was deleted or replaced, and takes them when it is back', async () => {
    const aside = join(folder, 'aside.db');
    renameSync(path(), aside);
    expect(await db.isReady()).toBe(false);
    expect(await outageIn(write(db, 'gone'))).toBe('gone');
    renameSync(aside, path());
    expect(await outageIn(write(db, 'back'))).toBeNull();
    expect(await db.isReady()).toBe(true);
    rmSync(`${path()}-wal`);
    expect(await outageIn(write(db, 'gone'))).toBe('gone');
    expect(await db.isReady()).toBe(false);
    expect(await keysIn(db, 'back')).toEqual(['back']);
  });
});

describe.each(ENGINES)('what runs after a commit on $name', ({ open }) => {
  it('does not make the write look as if it had failed', async () => {
    const database = await open();
    const reported: string[] = [];
    const db = openDatabase(database.url, {
      report: (_error, what) => void reported.push(what),
    });
    await db.migrate();
    let later = false;
    const deaf = await db.listen(({ topic }) => {
      if (topic === 'presence') throw new Error('a listener that fails');
    });
    const result = await db.transaction(async (tx) => {
      tx.tell({ topic: 'presence', id: 'a' });
      tx.onCommit(() => {
        throw new Error('a task that fails');
      });
      tx.onCommit(() => {
        later = true;
      });
      return 'done';
    });
    expect([result, later]).toEqual(['done', true]);
    await expect.poll(() => reported, { timeout: 15_000 }).toContain('hearing of presence');
    expect(reported).toContain('after a commit');
    deaf();
    await db.close();
    await database.drop();
  });
});
