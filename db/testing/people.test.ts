import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type TestDatabase } from './databases';
import { seedPeople } from './people';

describe.each(ENGINES)('base rows on $name', ({ open }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.drop());

  it('hold the people, who hold what they may', async () => {
    const base = await seedPeople(database.db);
    const ctx = base.ctxFor('pv.dai3');
    expect(ctx.who.grants).toEqual([
      { role: 'reporter', outletId: base.outlets.dai, placeCode: null },
    ]);
    expect(ctx.clock.today()).toBe('2019-12-02');
    const people = await database.db.q.selectFrom('people').select('id').execute();
    const roles = await database.db.q.selectFrom('roles').select('person_id').execute();
    expect(people).toHaveLength(19);
    expect(new Set(roles.map((row) => row.person_id)).size).toBe(19);
    expect(people.map((row) => row.id)).toContain(base.idOf('tk.bao'));
  });
});
