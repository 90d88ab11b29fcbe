import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Db } from './connect';
import { migrateToLatest } from './migrate';
import { type Migration, migrations } from './migrations';
import { ENGINES, SHARED_ENGINES } from './testing/databases';

const tableOf = (name: string): Migration => ({
  up: async (db) => void (await sql`create table ${sql.raw(name)} (id text)`.execute(db)),
});

/** The bare handle: migrations are no business of the product's own. */
const migrate = (db: Db, added: Record<string, Migration>) =>
  migrateToLatest(db.q, db.engine, { all: { ...migrations, ...added } });

describe.each(ENGINES)('migrations on $name', ({ open }) => {
  it('that fail half-way leave nothing, and can be repeated', async () => {
    const { db, drop } = await open();
    let fails = true;
    const halfWay: Migration = {
      up: async (handle, engine) => {
        await tableOf('half').up(handle, engine);
        await sql`insert into half (id) values ('x')`.execute(handle);
        if (fails) throw new Error('interrupted');
        await tableOf('other_half').up(handle, engine);
      },
    };
    const added = { '9001-whole': tableOf('whole'), '9002-half': halfWay };
    await expect(migrate(db, added)).rejects.toThrow('interrupted');
    await expect(sql`select * from half`.execute(db.q)).rejects.toThrow('half');
    await expect(sql`select * from whole`.execute(db.q)).rejects.toThrow('whole');
    fails = false;
    await migrate(db, added);
    await migrate(db, added);
    expect((await sql`select id from half`.execute(db.q)).rows).toEqual([{ id: 'x' }]);
    expect((await sql`select id from other_half`.execute(db.q)).rows).toEqual([]);
    await drop();
  });

  it('whose number is lower than one that has run stop the start', async () => {
    const { db, drop } = await open();
    await expect(migrate(db, { '0012-late': tableOf('late') })).rejects.toThrow('corrupted');
    await drop();
  });
});

it.each(SHARED_ENGINES)(
  'that are killed half-way on $name block nobody',
  async ({ open }) => {
    const { db, url, drop } = await open();
    const child = spawn(process.execPath, ['--import', 'tsx', 'db/testing/half-way.ts', url], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    await migrate(db, { '9001-half': tableOf('half') });
    expect((await sql`select id from half`.execute(db.q)).rows).toEqual([]);
    await drop();
  },
  60_000,
);

it('have numbers that rise', () => {
  const names = Object.keys(migrations);
  expect(names).toEqual([...names].sort());
  expect(new Set(names.map((name) => name.slice(0, 4))).size).toBe(names.length);
});
