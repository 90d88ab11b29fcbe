import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addPerson } from '~/features/accounts/commands.people.server';
import { listDeskNames } from '~/features/newsroom/queries.desks.server';
import { clockOf } from '~/platform/clock.server';
import type { Ctx } from '~/platform/context.server';
import { refusalIn } from '~/platform/errors';
import { basePrincipal } from '~db/seed/base';
import { ENGINES, type TestDatabase } from '~db/testing/databases';
import { takeReadyMade } from './commands.ready-made.server';
import { getSetupFacts } from './queries.server';
import { nextStep, stateOf } from './rules';

describe.each(ENGINES)('the ready-made set on $name', ({ open }) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await open();
    const { id, username, displayName, grants } = basePrincipal('admin');
    const person = { id, username, displayName, grants, passwordHash: '!' };
    await database.db.transaction((tx) => addPerson(tx, ctxFor('admin'), person));
  });
  afterEach(() => database.drop());

  const ctxFor = (username: string, now = '2019-12-02T01:00:00.000Z'): Ctx => ({
    db: database.db,
    who: basePrincipal(username),
    clock: clockOf(() => new Date(now)),
    newId: v7,
  });
  const codesOf = async (table: 'organisations' | 'outlets' | 'channels' | 'programmes') =>
    (await database.db.q.selectFrom(table).select('code').execute()).map(({ code }) => code).sort();

  it('makes what the demo has, with events of the administrator, and leaves the people to be done', async () => {
    const ctx = ctxFor('admin');
    await takeReadyMade(ctx);
    expect(await codesOf('outlets')).toEqual(['bao', 'dai']);
    expect(await codesOf('channels')).toEqual([
      'bao-online',
      'bao-print',
      'dai-online',
      'dai-radio',
      'dai-tv',
    ]);
    expect(await codesOf('programmes')).toEqual(['2019-2020']);
    expect(await codesOf('organisations')).toHaveLength(4);
    const channels = await database.db.q.selectFrom('channels').select('site').execute();
    expect(channels.flatMap(({ site }) => site ?? []).sort()).toEqual(['baobaclieu.vn', 'thbl.vn']);
    expect(await listDeskNames(database.db)).toHaveLength(6);
    const slots = await database.db.q
      .selectFrom('slots')
      .select(['is_sample', 'rrule', 'reruns'])
      .execute();
    expect(slots).toHaveLength(12);
    expect(slots.every((slot) => slot.is_sample === 1)).toBe(true);
    const facts = await getSetupFacts(ctx);
    expect(nextStep(facts)).toBe('people');
    expect(stateOf('slots', facts)).toBe('done');
    expect(facts.outlets.map(({ owes, channels }) => [owes, channels])).toEqual([
      [true, 2],
      [true, 3],
    ]);
    const actors = await database.db.q
      .selectFrom('history')
      .select('actor_id')
      .distinct()
      .execute();
    expect(actors).toEqual([{ actor_id: ctx.who.id }]);
  });

  it('is taken once, by an administrator, whatever year it is', async () => {
    expect((await refusalIn(takeReadyMade(ctxFor('bantdkt'))))?.status).toBe(403);
    const now = '2026-11-30T01:00:00.000Z';
    const all = await Promise.all([0, 1].map(() => refusalIn(takeReadyMade(ctxFor('admin', now)))));
    expect(all.map((refusal) => refusal?.code).sort()).toEqual([
      'setup.errors.readyMadeTooLate',
      undefined,
    ]);
    expect(await codesOf('outlets')).toHaveLength(2);
  });

  it('leaves nothing when a part of it is refused', async () => {
    await database.db.transaction(async (tx) => {
      await tx.q.deleteFrom('genres').where('code', '=', 'radio_item').execute();
    });
    await takeReadyMade(ctxFor('admin')).then(
      () => Promise.reject(new Error('it was not refused')),
      () => undefined,
    );
    expect(await codesOf('organisations')).toEqual([]);
    expect(await codesOf('outlets')).toEqual([]);
  });
});
