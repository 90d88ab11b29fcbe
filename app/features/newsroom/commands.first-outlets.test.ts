import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stillClock } from '~/platform/clock.server';
import type { Ctx } from '~/platform/context.server';
import { type DomainError, refusalIn } from '~/platform/errors';
import { fold } from '~/platform/text';
import { basePrincipal } from '~db/seed/base';
import { SHARED_ENGINES, type TestDatabase } from '~db/testing/databases';
import { TEST_NOW } from '~db/testing/people';
import { addOutlet } from './commands.new-outlets.server';
import { addOrganisation } from './commands.organisations.server';

describe.each(SHARED_ENGINES)('two first rows of one moment, on $name', ({ open }) => {
  let database: TestDatabase;
  let admin: Ctx;
  beforeAll(async () => {
    database = await open();
    const who = basePrincipal('admin');
    const clock = stillClock(TEST_NOW);
    admin = { db: database.db, who, clock, newId: v7 };
    await database.db.transaction(({ q }) =>
      q
        .insertInto('people')
        .values({
          id: who.id,
          username: 'admin',
          display_name: who.displayName,
          name_sort: '',
          name_folded: fold(who.displayName),
          password_hash: '!',
          must_change_password: 0,
          locale: 'vi',
          disabled_at: null,
          created_at: clock.now(),
          version: 1,
        })
        .execute(),
    );
  });
  afterAll(() => database.drop());

  const refusedOf = async (works: Promise<string>[]): Promise<(DomainError | null)[]> =>
    (await Promise.all(works.map((work) => refusalIn(work)))).filter((each) => each !== null);

  it('are told in words which name is taken', async () => {
    const names = { name: 'Tạp chí Đất Mũi', nameEn: 'Dat Mui Review' };
    const outlet = () =>
      addOutlet(admin, {
        ...names,
        shortName: 'Tạp chí',
        icon: 'globe',
        hue: 'teal',
        organisationId: null,
        organisationName: '',
        organisationNameEn: '',
      });
    const refused = await refusedOf([outlet(), outlet(), outlet()]);
    expect(refused).toHaveLength(2);
    for (const each of refused)
      expect(each?.fields).toMatchObject({
        organisationName: ['admin.errors.organisationNameTaken'],
      });
    const other = { name: 'Ban Thi đua', nameEn: 'Emulation Board', kind: 'board' } as const;
    const boards = await refusedOf([addOrganisation(admin, other), addOrganisation(admin, other)]);
    expect(boards).toMatchObject([{ status: 422 }]);
  });
});
