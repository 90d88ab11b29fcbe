import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from './columns';
import { json } from './columns';
import type { Db } from './connect';
import { ENGINES, type TestDatabase } from './testing/databases';

const setting = (key: string, value: number) => ({
  key,
  value: json(value),
  updated_at: '2019-12-02T01:00:00.000Z' as Instant,
});

async function storedValue(db: Db, key: string): Promise<string | undefined> {
  const row = await db.q
    .selectFrom('settings')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.value;
}

describe.each(ENGINES)('transactions on $name', ({ open }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.drop());

  it('is ready once migrated, and migrating again changes nothing', async () => {
    await database.db.migrate();
    expect(await database.db.isReady()).toBe(true);
  });

  it('undoes everything when the work fails, and runs nothing that waited for the commit', async () => {
    let told = false;
    const work = database.db.transaction(async (tx) => {
      tx.onCommit(() => {
        told = true;
      });
      await tx.q.insertInto('settings').values(setting('undone', 1)).execute();
      throw new Error('stop');
    });
    await expect(work).rejects.toThrow('stop');
    expect(await storedValue(database.db, 'undone')).toBeUndefined();
    expect(told).toBe(false);
  });

  it('refuses the outer handle and a transaction inside a transaction', async () => {
    const outer = database.db.transaction(() => storedValue(database.db, 'any'));
    await expect(outer).rejects.toThrow('outer database handle');
    const nested = database.db.transaction(() => database.db.transaction(async () => undefined));
    await expect(nested).rejects.toThrow('inside a transaction');
  });

  it('loses no increment of many at once', async () => {
    await database.db.transaction((tx) =>
      tx.q.insertInto('settings').values(setting('count', 0)).execute(),
    );
    const increment = () =>
      database.db.transaction(async (tx) => {
        const row = await tx.q
          .selectFrom('settings')
          .selectAll()
          .where('key', '=', 'count')
          .executeTakeFirstOrThrow();
        const result = await tx.q
          .updateTable('settings')
          .set({ value: json(Number(row.value) + 1) })
          .where('key', '=', 'count')
          .where('value', '=', row.value)
          .executeTakeFirst();
        return Number(result.numUpdatedRows);
      });
    const won = await Promise.all(Array.from({ length: 20 }, increment));
    const total = won.reduce((sum, each) => sum + each, 0);
    expect(await storedValue(database.db, 'count')).toBe(String(total));
    expect(total).toBeGreaterThan(0);
  });

  it('refuses to change or delete history', async () => {
    const person = {
      id: 'p',
      username: 'p',
      display_name: 'P',
      name_sort: 'p',
      name_folded: 'p' as never,
      password_hash: '-',
      must_change_password: 0 as const,
      locale: 'vi' as const,
      disabled_at: null,
      created_at: '2019-12-02T01:00:00.000Z' as Instant,
      version: 1,
    };
    await database.db.transaction(async (tx) => {
      await tx.q.insertInto('people').values(person).execute();
      await tx.q
        .insertInto('history')
        .values({
          id: 'h',
          at: person.created_at,
          actor_id: 'p',
          subject_kind: 'person',
          subject_id: 'p',
          event: 'create',
          from_state: null,
          to_state: null,
          reason: null,
          data: null,
        })
        .execute();
    });
    await expect(
      database.db.q.updateTable('history').set({ event: 'x' }).execute(),
    ).rejects.toThrow('append-only');
    await expect(database.db.q.deleteFrom('history').execute()).rejects.toThrow('append-only');
  });
});
