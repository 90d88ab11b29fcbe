import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { findSession, listGrants } from '~/platform/auth/session.server';
import type { DomainError } from '~/platform/errors';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import {
  createPerson,
  disablePerson,
  enablePerson,
  resetPassword,
  setGrants,
  updatePerson,
} from './commands.people.server';
import { signIn } from './commands.server';
import { listPeople, requirePerson } from './queries.server';

const SECRET = 'a secret that is only used in tests';
const EVERYONE = { search: '', role: null, state: null, page: 1 } as const;

const refusal = (work: Promise<unknown>): Promise<DomainError> =>
  work.then(
    () => Promise.reject(new Error('it was not refused')),
    (error: DomainError) => error,
  );

describe.each(ENGINES)('people on $name', ({ open }) => {
  const room = withPeople(open);
  let made = 0;
  const admin = () => room.base.ctxFor('admin');
  const enter = (username: string, password: string) =>
    signIn(
      { db: room.db, secret: SECRET, newId: v7 },
      { username, password, userAgent: '', address: username, oldToken: null, knownDevice: null },
    );
  const create = (grants: Parameters<typeof createPerson>[1]['grants'] = []) => {
    made += 1;
    return createPerson(admin(), {
      username: `nguoi.moi${made}`,
      displayName: ' Nguyễn  Văn Mới',
      grants,
    });
  };
  const nameOf = () => `nguoi.moi${made}`;

  beforeEach(() =>
    room.db.transaction(({ q }) =>
      q
        .deleteFrom('rate_limits')
        .execute()
        .then(() => undefined),
    ),
  );

  it('creates a person with a one-time password that must be changed', async () => {
    const { id, password } = await create([
      { role: 'reporter', outletId: room.base.outlets.dai, placeCode: null },
    ]);
    expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    const { token } = await enter(nameOf(), password);
    const session = await findSession(room.db, SECRET, token);
    expect(session?.who).toMatchObject({
      id,
      displayName: 'Nguyễn Văn Mới',
      mustChangePassword: true,
    });
    const events = await room.db.q
      .selectFrom('history')
      .selectAll()
      .where('subject_id', '=', id)
      .execute();
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events)).not.toContain(password);
    expect(JSON.stringify(events)).not.toContain('argon2');
  });

  it('refuses a user name that is taken, and scopes that do not exist', async () => {
    expect(
      await refusal(
        createPerson(admin(), { username: 'pv.bao1', displayName: 'Ai Đó', grants: [] }),
      ),
    ).toMatchObject({
      status: 422,
      fields: { username: ['accounts.errors.usernameTaken'] },
    });
    const { id } = await create();
    const nowhere = [{ role: 'editor', outletId: 'nowhere', placeCode: null }] as const;
    expect(
      (await refusal(setGrants(admin(), id, { grants: [...nowhere], version: 1 }))).fields,
    ).toHaveProperty('grants');
    const noPlace = [{ role: 'nominator', outletId: null, placeCode: '00000' }] as const;
    expect(
      (await refusal(setGrants(admin(), id, { grants: [...noPlace], version: 1 }))).fields,
    ).toHaveProperty('grants');
    expect((await requirePerson(admin(), id)).version).toBe(1);
  });

  it('gives and takes roles, which hold at the next request', async () => {
    const { id, password } = await create();
    const { token } = await enter(nameOf(), password);
    const grants = [
      { role: 'editor', outletId: room.base.outlets.bao, placeCode: null },
      { role: 'nominator', outletId: null, placeCode: '960' },
    ] as const;
    await setGrants(admin(), id, { grants: [...grants], version: 1 });
    expect((await findSession(room.db, SECRET, token))?.who.grants).toEqual(
      expect.arrayContaining([...grants]),
    );
    expect(
      (await requirePerson(admin(), id)).grants.map((line) => line.outletName ?? line.placeName),
    ).toEqual(['Báo', 'Huyện Đông Hải']);
    await setGrants(admin(), id, { grants: [], version: 2 });
    expect((await findSession(room.db, SECRET, token))?.who.grants).toEqual([]);
  });

  it('shuts a disabled person out at the next request, and lets them in again', async () => {
    const { id, password } = await create();
    const { token } = await enter(nameOf(), password);
    await disablePerson(admin(), id, 1);
    expect(await findSession(room.db, SECRET, token)).toBeNull();
    expect(await refusal(enter(nameOf(), password))).toMatchObject({ status: 422 });
    expect(await refusal(disablePerson(admin(), id, 2))).toMatchObject({ status: 409 });
    await enablePerson(admin(), id, 2);
    await expect(enter(nameOf(), password)).resolves.toBeDefined();
  });

  it('resets a password and ends the sessions', async () => {
    const { id, password } = await create();
    const { token } = await enter(nameOf(), password);
    const reset = await resetPassword(admin(), id, 1);
    expect(await findSession(room.db, SECRET, token)).toBeNull();
    expect(await refusal(enter(nameOf(), password))).toMatchObject({ status: 422 });
    await expect(enter(nameOf(), reset.password)).resolves.toBeDefined();
  });

  it('refuses a change that another has overtaken', async () => {
    const { id } = await create();
    await updatePerson(admin(), id, { displayName: 'Đỗ Thị Lệ', version: 1 });
    const late = await Promise.all([
      refusal(updatePerson(admin(), id, { displayName: 'Khác', version: 1 })),
      refusal(setGrants(admin(), id, { grants: [], version: 1 })),
      refusal(disablePerson(admin(), id, 1)),
      refusal(resetPassword(admin(), id, 1)),
    ]);
    expect(late.map((error) => error.status)).toEqual([409, 409, 409, 409]);
    expect((await requirePerson(admin(), id)).displayName).toBe('Đỗ Thị Lệ');
    expect(
      await refusal(updatePerson(admin(), 'nobody', { displayName: 'Khác', version: 1 })),
    ).toMatchObject({ status: 404 });
  });

  it('keeps administrators from shutting themselves out', async () => {
    const own = room.base.idOf('admin');
    expect(await refusal(disablePerson(admin(), own, 1))).toMatchObject({ status: 422 });
    expect(
      (await refusal(setGrants(admin(), own, { grants: [], version: 1 }))).fields,
    ).toHaveProperty('grants');
    expect(await refusal(resetPassword(admin(), own, 1))).toMatchObject({ status: 422 });
  });

  it('finds people without accents, by role and by state, in the order of their names', async () => {
    const found = async (filter: Partial<Parameters<typeof listPeople>[1]>) =>
      (await listPeople(admin(), { ...EVERYONE, ...filter })).people.map(
        (person) => person.username,
      );
    expect(await found({ search: 'huynh dat' })).toEqual(['pnv.donghai']);
    expect(await found({ search: 'Ngọc ÁNH' })).toEqual(['pv.bao1']);
    expect(await found({ search: 'pv.dai2' })).toEqual(['pv.dai2']);
    expect(await found({ role: 'editor', search: 'tk' })).toEqual(['tk.bao', 'tk.dai']);
    expect(await found({ state: 'disabled', search: 'pv' })).toEqual([]);
    expect((await listPeople(admin(), { ...EVERYONE, search: 'pv' })).total).toBe(12);
  });

  it.each(['bantdkt', 'sovhttdl', 'pnv.donghai', 'tk.bao', 'pv.bao1'])(
    'lets %s manage nobody',
    async (username) => {
      const ctx = room.base.ctxFor(username);
      const own = room.base.idOf(username);
      const refused = await Promise.all([
        refusal(createPerson(ctx, { username: 'lau', displayName: 'Người Lậu', grants: [] })),
        refusal(updatePerson(ctx, own, { displayName: 'Khác', version: 1 })),
        refusal(
          setGrants(ctx, own, {
            grants: [{ role: 'admin', outletId: null, placeCode: null }],
            version: 1,
          }),
        ),
        refusal(disablePerson(ctx, room.base.idOf('pv.bao2'), 1)),
        refusal(enablePerson(ctx, room.base.idOf('pv.bao2'), 1)),
        refusal(resetPassword(ctx, room.base.idOf('pv.bao2'), 1)),
        refusal(listPeople(ctx, EVERYONE)),
        refusal(requirePerson(ctx, own)),
      ]);
      expect(refused.map((error) => error.status)).toEqual(Array(8).fill(403));
    },
  );

  it('leaves an administrator, when two take the role of each other at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const other = await create([{ role: 'admin', outletId: null, placeCode: null }]);
      const them = await ctxOf(other.id);
      const us = admin();
      const version = await versionOf(us.who.id);
      const outcomes = await Promise.allSettled([
        round % 2 === 0
          ? setGrants(us, other.id, { grants: [], version: 1 })
          : disablePerson(us, other.id, 1),
        setGrants(them, us.who.id, { grants: [], version }),
      ]);
      const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(refused.map(({ reason }) => (reason as DomainError).status)).toEqual([403]);
      const admins = await room.db.q
        .selectFrom('roles')
        .innerJoin('people', 'people.id', 'roles.person_id')
        .select('roles.person_id')
        .where('role', '=', 'admin')
        .where('disabled_at', 'is', null)
        .execute();
      expect(admins).toHaveLength(1);
      if (admins[0]?.person_id === us.who.id) continue;
      const grants = [...us.who.grants];
      await setGrants(them, us.who.id, { grants, version: version + 1 });
      await disablePerson(us, other.id, await versionOf(other.id));
    }
  });

  it('is refused to who was an administrator when the request came, and is none any more', async () => {
    const other = await create([{ role: 'admin', outletId: null, placeCode: null }]);
    const them = await ctxOf(other.id);
    await setGrants(admin(), other.id, { grants: [], version: 1 });
    const person = { username: 'nguoi.la', displayName: 'Người Lạ', grants: [] };
    expect(await refusal(createPerson(them, person))).toMatchObject({ status: 403 });
    expect(await refusal(resetPassword(them, admin().who.id, 1))).toMatchObject({ status: 403 });
  });

  it('tells the open streams of the person that their roles changed', async () => {
    const { id } = await create();
    const heard: string[] = [];
    const deaf = await room.db.listen((signal) => {
      if (signal.topic === 'sessions') heard.push(signal.id);
    });
    const grants = [{ role: 'board', outletId: null, placeCode: null } as const];
    await setGrants(admin(), id, { grants, version: 1 });
    await expect.poll(() => heard).toContain(id);
    deaf();
  });

  const versionOf = async (id: string) => (await requirePerson(admin(), id)).version;

  /** As a request of theirs sees it, from its beginning to its end. */
  async function ctxOf(id: string): Promise<ReturnType<typeof admin>> {
    const row = await room.db.q
      .selectFrom('people')
      .select(['username', 'display_name'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return {
      ...admin(),
      who: {
        id,
        username: row.username,
        displayName: row.display_name,
        locale: 'vi',
        mustChangePassword: false,
        grants: await listGrants(room.db, id),
      },
    };
  }
});
