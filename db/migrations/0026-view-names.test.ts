import { Kysely, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openDialect } from '../portable';
import { up } from './0026-view-names';

describe('the names of saved views', () => {
  it('that are twice the same get a number, the oldest keeps its own', async () => {
    const db = new Kysely<unknown>({ dialect: openDialect(':memory:') });
    await sql`create table saved_views (id text primary key, owner_id text not null, outlet_id text, name text not null, shared integer not null, created_at text not null)`.execute(
      db,
    );
    const views = [
      ['a', 'tk', null, 'Tuần này', 0],
      ['b', 'tk', null, 'TUẦN NÀY', 0],
      ['c', 'tk', 'bao', 'Tuần này (2)', 1],
      ['d', 'pv', 'bao', 'tuần này (3)', 1],
      ['e', 'pv', null, 'Tuần này', 0],
    ] as const;
    for (const [id, owner, outlet, name, shared] of views)
      await sql`insert into saved_views values (${id}, ${owner}, ${outlet}, ${name}, ${shared}, '2019')`.execute(
        db,
      );
    await up(db);
    const { rows } = await sql<{ name: string }>`select name from saved_views order by id`.execute(
      db,
    );
    expect(rows.map(({ name }) => name)).toEqual([
      'Tuần này',
      'TUẦN NÀY (2)',
      'Tuần này (2) (2)',
      'tuần này (3)',
      'Tuần này',
    ]);
    await db.destroy();
  });
});
