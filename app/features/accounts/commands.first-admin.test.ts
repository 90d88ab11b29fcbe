import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findSession } from '~/platform/auth/session.server';
import { clockOf } from '~/platform/clock.server';
import { type DomainError, refusalIn } from '~/platform/errors';
import { ENGINES, type TestDatabase } from '~db/testing/databases';
import {
  createFirstAdmin,
  offerFirstAccount,
  requireFirstLink,
} from './commands.first-admin.server';
import { createPerson } from './commands.people.server';
import { hasPeople } from './first-link.server';

const secret = 'a secret that is only used in tests';
const clock = clockOf(() => new Date());
const INPUT = {
  username: 'quantri',
  displayName: ' Lý Thanh  Tùng ',
  new_password: 'ba con cò trắng bay',
  repeat_password: 'ba con cò trắng bay',
};

describe.each(ENGINES)('the first administrator on $name', ({ open }) => {
  let database: TestDatabase;
  let addresses = 0;

  beforeEach(async () => {
    addresses += 1;
    database = await open();
  });
  afterEach(async () => {
    vi.useRealTimers();
    await database.drop();
  });

  const offer = async () => (await offerFirstAccount({ db: database.db, secret })) ?? '';
  const opening = (key: string) => ({
    key,
    address: `192.0.2.${addresses}`,
    locale: 'en' as const,
    userAgent: 'a browser',
  });
  const make = (key: string, change: Partial<typeof INPUT> = {}) =>
    createFirstAdmin({ db: database.db, secret, clock, newId: v7 }, opening(key), {
      ...INPUT,
      ...change,
    });
  const statusOf = async (work: Promise<unknown>) => (await refusalIn(work))?.status;

  it('is made by the link, with a password of their own, and is signed in', async () => {
    const key = await offer();
    const { token } = await make(key);
    const session = await findSession(database.db, secret, token);
    expect(session?.who).toMatchObject({
      username: 'quantri',
      displayName: 'Lý Thanh Tùng',
      locale: 'en',
      mustChangePassword: false,
      grants: [{ role: 'admin', outletId: null, placeCode: null }],
    });
    const events = await database.db.q
      .selectFrom('history')
      .select(['actor_id', 'subject_id', 'event'])
      .execute();
    const id = session?.who.id;
    expect(events).toEqual([{ actor_id: id, subject_id: id, event: 'create' }]);
    expect(await statusOf(make(key, { username: 'other' }))).toBe(410);
    expect(await offerFirstAccount({ db: database.db, secret })).toBeNull();
  });

  it('is one, when two use the link at once', async () => {
    const key = await offer();
    const all = await Promise.allSettled([
      make(key, { username: 'one' }),
      make(key, { username: 'two' }),
    ]);
    const refused = all.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(refused.map((error: DomainError) => error.status)).toEqual([410]);
    expect(await database.db.q.selectFrom('people').select('id').execute()).toHaveLength(1);
  });

  it('is made by the newest link only, for a day', async () => {
    const [old, ...others] = await Promise.all([offer(), offer(), offer()]);
    const works = async (key: string) =>
      (await statusOf(requireFirstLink({ db: database.db, secret }, opening(key)))) === undefined;
    const working = await Promise.all([old, ...others].map(works));
    expect(working.filter(Boolean)).toHaveLength(1);
    const newest = await offer();
    expect(await works(newest)).toBe(true);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 3_600_000 });
    expect(await statusOf(make(newest))).toBe(410);
    expect(await hasPeople(database.db)).toBe(false);
  });

  it('keeps nothing that opens it, and the link over a refused form', async () => {
    const key = await offer();
    const kept = await database.db.q.selectFrom('settings').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(key);
    expect(await refusalIn(make(key, { new_password: 'quantri 1234' }))).toMatchObject({
      status: 422,
      fields: { new_password: ['accounts.errors.passwordHoldsName'] },
    });
    await make(key);
  });

  it('is not made by guessing', async () => {
    await offer();
    const guess = () => statusOf(make('a-key-that-is-none'));
    for (let attempt = 0; attempt < 10; attempt += 1) expect(await guess()).toBe(410);
    expect(await guess()).toBe(429);
  });

  it('is not made by the link once `create-admin` has made one', async () => {
    const key = await offer();
    const id = v7();
    const who = {
      id,
      username: 'shell',
      displayName: 'Từ Máy Chủ',
      locale: 'vi',
      mustChangePassword: true,
      grants: [{ role: 'admin', outletId: null, placeCode: null }],
    } as const;
    const ids = [id];
    const newId = () => ids.shift() ?? v7();
    const { username, displayName } = who;
    await createPerson(
      { db: database.db, clock, who, newId },
      { username, displayName, grants: [...who.grants], confirmed: undefined },
    );
    const link = () =>
      database.db.q.selectFrom('settings').selectAll().where('key', '=', 'first-link').execute();
    expect(await link()).toEqual([]);
    expect(await statusOf(make(key))).toBe(410);
  });
});
