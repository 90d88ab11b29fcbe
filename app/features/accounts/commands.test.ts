import { verify } from '@node-rs/argon2';
import { v7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ABSOLUTE_MS, findSession, IDLE_MS } from '~/platform/auth/session.server';
import { stillClock } from '~/platform/clock.server';
import type { DomainError } from '~/platform/errors';
import { DatabaseOutage } from '~db/outage';
import { ENGINES, type TestDatabase } from '~db/testing/databases';
import { seedPeople, TEST_NOW, type TestPeople } from '~db/testing/people';
import {
  changeOwnLocale,
  changeOwnPassword,
  endOtherSessions,
  endSession,
  signIn,
} from './commands.server';
import { noteFailure, takeSignIn, WARY_AFTER } from './limits.server';
import { hashPassword } from './passwords.server';
import { listOwnSessions } from './queries.server';

vi.mock('@node-rs/argon2', async (original) => {
  const argon2 = await original<typeof import('@node-rs/argon2')>();
  return { ...argon2, verify: vi.fn(argon2.verify) };
});

const SECRET = 'a secret that is only used in tests';
const PASSWORD = 'đúng mật khẩu này';

/** The error that a promise ends with. */
const refusal = (work: Promise<unknown>): Promise<DomainError> =>
  work.then(
    () => Promise.reject(new Error('it was not refused')),
    (error: DomainError) => error,
  );

describe.each(ENGINES)('accounts on $name', ({ open }) => {
  let database: TestDatabase;
  let base: TestPeople;
  let addresses = 0;

  beforeAll(async () => {
    database = await open();
    base = await seedPeople(database.db, await hashPassword(PASSWORD));
  });
  afterAll(() => database.drop());
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-05T03:00:00.000Z') });
    addresses += 1;
  });
  afterEach(async () => {
    vi.useRealTimers();
    await database.db.transaction(async ({ q }) => {
      await q.deleteFrom('rate_limits').execute();
      await q.deleteFrom('sessions').execute();
      await q.updateTable('people').set({ disabled_at: null }).execute();
    });
  });

  const enter = (
    username: string,
    password = PASSWORD,
    more: { oldToken?: string; address?: string; knownDevice?: string } = {},
  ) =>
    signIn(
      { db: database.db, secret: SECRET, newId: v7 },
      {
        username,
        password,
        userAgent: 'Mozilla/5.0 (Linux; Android 10) Chrome/79.0',
        address: `10.0.0.${addresses}`,
        oldToken: null,
        knownDevice: null,
        ...more,
      },
    );
  /** A wrong password, without the time that its hash takes. */
  const fail = async (username: string, address: string) => {
    const attempt = { username, address, knownDevice: null };
    await takeSignIn(database.db, attempt).then(
      () => noteFailure(database.db, attempt),
      () => undefined,
    );
  };
  const sessionOf = (token: string) => findSession(database.db, SECRET, token);
  const disable = (username: string) =>
    database.db.transaction(({ q }) =>
      q
        .updateTable('people')
        .set({ disabled_at: stillClock(TEST_NOW).now() })
        .where('username', '=', username)
        .execute(),
    );

  it('opens a session whose token the database does not know', async () => {
    const { token, personId } = await enter('pv.bao1');
    expect(personId).toBe(base.idOf('pv.bao1'));
    const session = await sessionOf(token);
    expect(session?.who).toMatchObject({ username: 'pv.bao1', mustChangePassword: false });
    expect(session?.who.grants).toEqual([
      { role: 'reporter', outletId: base.outlets.bao, placeCode: null },
    ]);
    const rows = await database.db.q.selectFrom('sessions').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await sessionOf(`${token}x`)).toBeNull();
  });

  it('answers the same to a wrong password, an unknown name and a disabled account', async () => {
    await disable('pv.bao2');
    const answers = await Promise.all([
      refusal(enter('pv.bao1', 'sai mật khẩu')),
      refusal(enter('khong.co.ai')),
      refusal(enter('pv.bao2')),
    ]);
    for (const answer of answers)
      expect(answer).toMatchObject({ code: 'accounts.errors.wrongCredentials', status: 422 });
  });

  it('computes as much for an unknown name as for a wrong password', async () => {
    const costOf = async (username: string) => {
      vi.mocked(verify).mockClear();
      await refusal(enter(username, 'sai mật khẩu'));
      return vi.mocked(verify).mock.calls.map(([stored]) => String(stored).split('$').slice(0, 4));
    };
    const known = await costOf('pv.bao3');
    expect(known).toEqual([['', 'argon2id', 'v=19', 'm=19456,t=2,p=1']]);
    expect(await costOf('khong.co.ai')).toEqual(known);
  });

  it('makes who fails wait, longer each time, and says how long', async () => {
    const waits: unknown[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect((await refusal(enter('pv.bao4', 'sai'))).status).toBe(422);
    for (let turn = 0; turn < 12; turn += 1) {
      const refused = await refusal(enter('pv.bao4'));
      expect(refused.status).toBe(429);
      waits.push([refused.code.replace('accounts.errors.', ''), refused.retryAfter]);
      vi.advanceTimersByTime((refused.retryAfter as number) * 1000 - 1);
      expect((await refusal(enter('pv.bao4'))).status).toBe(429);
      vi.advanceTimersByTime(1);
      expect((await refusal(enter('pv.bao4', 'sai'))).status).toBe(422);
    }
    expect(waits.slice(0, 6)).toEqual([
      ['waitSeconds', 5],
      ['waitSeconds', 10],
      ['waitSeconds', 20],
      ['waitSeconds', 40],
      ['waitMinutes', 80],
      ['waitMinutes', 160],
    ]);
    expect(waits.at(-1)).toEqual(['waitMinutes', 900]);
    vi.advanceTimersByTime(900_000);
    await expect(enter('pv.bao4')).resolves.toBeDefined();
  });

  it('shuts nobody else out: another address, a known device and other accounts stay free', async () => {
    const address = '10.7.7.7';
    for (let attempt = 0; attempt < 60; attempt += 1) {
      await fail('pv.bao4', address);
      await fail('pv.bao4', `10.6.${addresses}.${attempt}`);
    }
    expect((await refusal(enter('pv.bao4', PASSWORD, { address }))).status).toBe(429);
    await expect(enter('pv.bao4', PASSWORD, { address, knownDevice: 'd' })).resolves.toBeDefined();
    await expect(enter('pv.bao4', PASSWORD, { address: '10.5.5.5' })).resolves.toBeDefined();
    await expect(enter('pv.bao5', PASSWORD, { address })).resolves.toBeDefined();
  });

  it('gives fewer free attempts where many have failed, and still lets everybody in', async () => {
    const address = '10.8.8.8';
    for (let name = 0; name < WARY_AFTER.address; name += 1) await fail(`ten.thu${name}`, address);
    for (const person of ['pv.dai1', 'pv.dai2', 'bantdkt'])
      await expect(enter(person, PASSWORD, { address })).resolves.toBeDefined();
    const statuses = [];
    for (let attempt = 0; attempt < 3; attempt += 1)
      statuses.push((await refusal(enter('pv.dai3', 'sai', { address }))).status);
    expect(statuses).toEqual([422, 422, 429]);
    const counters = await database.db.q.selectFrom('rate_limits').select('key').execute();
    expect(counters.map((row) => row.key).join()).not.toMatch(/ten\.thu|pv\.|10\.8/);
  });

  it('limits a known device as well', async () => {
    const guess = () => refusal(enter('pv.bao6', 'sai', { knownDevice: 'stolen' }));
    for (let attempt = 0; attempt < 10; attempt += 1) expect((await guess()).status).toBe(422);
    expect((await guess()).status).toBe(429);
  });

  it('lets no more attempts through when they come together', async () => {
    const answers = await Promise.all(
      Array.from({ length: 14 }, () => refusal(enter('pv.dai6', 'sai'))),
    );
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(9);
  });

  it('forgets the failures of who signs in', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let attempt = 0; attempt < 4; attempt += 1) await refusal(enter('pv.bao6', 'sai'));
      await expect(enter('pv.bao6')).resolves.toBeDefined();
    }
  });

  it('ends the session that the browser had when it signs in again', async () => {
    const first = await enter('pv.dai1');
    const second = await enter('pv.dai2', PASSWORD, { oldToken: first.token });
    expect(await sessionOf(first.token)).toBeNull();
    expect((await sessionOf(second.token))?.who.username).toBe('pv.dai2');
    expect(second.token).not.toBe(first.token);
  });

  it('knows a session where nothing can be written', async () => {
    const { token } = await enter('tk.bao');
    vi.advanceTimersByTime(IDLE_MS / 2);
    const full: typeof database.db = {
      ...database.db,
      transaction: () => Promise.reject(new DatabaseOutage('disk')),
    };
    expect((await findSession(full, SECRET, token))?.who.username).toBe('tk.bao');
  });

  it('ends a session that is idle, and in the end every session', async () => {
    const { token } = await enter('tk.bao');
    vi.advanceTimersByTime(IDLE_MS - 1000);
    expect(await sessionOf(token)).not.toBeNull();
    vi.advanceTimersByTime(IDLE_MS + 1000);
    expect(await sessionOf(token)).toBeNull();

    const kept = (await enter('tk.dai')).token;
    for (let passed = 0; passed < ABSOLUTE_MS - IDLE_MS; passed += IDLE_MS / 2) {
      vi.advanceTimersByTime(IDLE_MS / 2);
      expect(await sessionOf(kept)).not.toBeNull();
    }
    vi.advanceTimersByTime(IDLE_MS / 2);
    expect(await sessionOf(kept)).not.toBeNull();
    vi.advanceTimersByTime(IDLE_MS / 2 + 1);
    expect(await sessionOf(kept)).toBeNull();
  });

  it('lets people list and end their own sessions, nobody else’s', async () => {
    const [here, there, other] = [
      await enter('pv.bao1'),
      await enter('pv.bao1'),
      await enter('pv.bao2'),
    ];
    const ctx = base.ctxFor('pv.bao1');
    const current = (await sessionOf(here.token))?.sessionId as string;
    const listed = await listOwnSessions(ctx, current);
    expect(listed.map((session) => session.current)).toEqual([true, false]);
    expect(listed[0]).toMatchObject({ browser: 'Chrome', system: 'Android' });
    const foreign = (await sessionOf(other.token))?.sessionId as string;
    expect(await refusal(endSession(ctx, foreign))).toMatchObject({ status: 404 });
    await endSession(ctx, (await sessionOf(there.token))?.sessionId as string);
    expect(await sessionOf(there.token)).toBeNull();
    await enter('pv.bao1');
    expect(await endOtherSessions(ctx, current)).toBe(1);
    expect(await sessionOf(here.token)).not.toBeNull();
    expect(await sessionOf(other.token)).not.toBeNull();
  });

  it('changes the password for who knows the current one, and signs the other devices out', async () => {
    const [here, there] = [await enter('pv.dai3'), await enter('pv.dai3')];
    const ctx = base.ctxFor('pv.dai3');
    const current = (await sessionOf(here.token))?.sessionId as string;
    const change = (current_password: string, new_password: string) =>
      changeOwnPassword(
        ctx,
        { sessionId: current, secret: SECRET },
        { current_password, new_password },
      );
    expect(await refusal(change('sai', 'một mật khẩu mới'))).toMatchObject({
      status: 422,
      fields: { current_password: ['accounts.errors.currentPasswordWrong'] },
    });
    expect((await refusal(change(PASSWORD, 'xPV.DAI3-2019'))).fields).toHaveProperty(
      'new_password',
    );
    for (const [weak, error] of [
      ['1234567890', 'passwordSequence'],
      ['passwordpassword', 'passwordRepeats'],
      ['Matkhau@2019', 'passwordCommon'],
    ] as const) {
      const { status, fields } = await refusal(change(PASSWORD, weak));
      expect([status, fields]).toEqual([422, { new_password: [`accounts.errors.${error}`] }]);
    }
    const { token } = await change(PASSWORD, 'một mật khẩu mới');
    expect((await sessionOf(token))?.sessionId).toBe(current);
    expect(await sessionOf(here.token)).toBeNull();
    expect(await sessionOf(there.token)).toBeNull();
    expect(await refusal(enter('pv.dai3'))).toMatchObject({ status: 422 });
    await expect(enter('pv.dai3', 'một mật khẩu mới'.normalize('NFD'))).resolves.toBeDefined();
    const events = await database.db.q
      .selectFrom('history')
      .selectAll()
      .where('subject_id', '=', ctx.who.id)
      .execute();
    expect(events.map((event) => event.event)).toEqual(['password']);
    expect(JSON.stringify(events)).not.toContain('mật khẩu');
  });

  it('limits guesses at the current password', async () => {
    const ctx = base.ctxFor('pv.dai4');
    const guess = () =>
      refusal(
        changeOwnPassword(
          ctx,
          { sessionId: 'none', secret: SECRET },
          {
            current_password: 'sai',
            new_password: 'một mật khẩu mới',
          },
        ),
      );
    for (let attempt = 0; attempt < 10; attempt += 1) expect((await guess()).status).toBe(422);
    expect((await guess()).status).toBe(429);
  });

  it('keeps the language', async () => {
    const { token } = await enter('sovhttdl');
    await changeOwnLocale(base.ctxFor('sovhttdl'), 'en');
    expect((await sessionOf(token))?.who.locale).toBe('en');
  });
});
