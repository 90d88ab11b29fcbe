import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Db, openDatabase } from './connect';
import type { Signal } from './signals';
import { ENGINES, type TestDatabase } from './testing/databases';

async function told(db: Db) {
  const heard: Signal[] = [];
  return { heard, deaf: await db.listen((signal) => heard.push(signal)) };
}

const changeSomething = (db: Db, id: string) =>
  db.transaction(async (tx) => tx.changed({ kind: 'assignment', id }));

describe.each(ENGINES)('signals on $name', ({ open }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.drop());

  it('tells of a commit, and of nothing that was undone', async () => {
    const { heard, deaf } = await told(database.db);
    await changeSomething(database.db, 'a');
    await expect.poll(() => heard).toContainEqual({ topic: 'changes', id: '' });
    const work = database.db.transaction(async (tx) => {
      tx.tell({ topic: 'presence', id: 'undone' });
      throw new Error('stop');
    });
    await expect(work).rejects.toThrow('stop');
    await database.db.transaction(async (tx) => tx.tell({ topic: 'presence', id: 'kept' }));
    await expect.poll(() => heard).toContainEqual({ topic: 'presence', id: 'kept' });
    expect(heard).not.toContainEqual({ topic: 'presence', id: 'undone' });
    deaf();
  });
});

describe('signals of several processes on PostgreSQL', () => {
  let database: TestDatabase;
  let other: Db;
  beforeAll(async () => {
    const postgres = ENGINES.find((engine) => engine.name === 'PostgreSQL');
    if (!postgres) throw new Error('there is no PostgreSQL among the engines');
    database = await postgres.open();
    other = openDatabase(database.url);
  });
  afterAll(async () => {
    await other.close();
    await database.drop();
  });

  it('reach the other process, also after its connection was cut', async () => {
    const { heard } = await told(other);
    await database.db.transaction(async (tx) => tx.tell({ topic: 'presence', id: 'first' }));
    await expect.poll(() => heard).toContainEqual({ topic: 'presence', id: 'first' });

    heard.length = 0;
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'guong-sang-live' and datname = current_database()`.execute(
      database.db.q,
    );
    await expect.poll(() => heard).toContainEqual({ topic: 'changes', id: '' });
    await database.db.transaction(async (tx) => tx.tell({ topic: 'presence', id: 'second' }));
    await expect.poll(() => heard).toContainEqual({ topic: 'presence', id: 'second' });
  });
});
