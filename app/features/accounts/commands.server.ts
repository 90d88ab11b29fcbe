/** What people do with their own account: sign in, end sessions, change the password and the language. */

import { openSession } from '~/platform/auth/session.server';
import { hashSessionToken, newSessionToken } from '~/platform/auth/token.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, type Message } from '~/platform/errors';
import { toInstant } from '~/platform/time';
import type { Db } from '~db/connect';
import { record } from '../history/commands.server';
import { COMMONEST } from './commonest-passwords.server';
import type { ChangePasswordInput } from './input';
import {
  dropExpiredCounters,
  forgetPassword,
  forgetSignIn,
  noteFailure,
  takePassword,
  takeSignIn,
} from './limits.server';
import { hashPassword, passwordFits } from './passwords.server';
import { type PasswordOwner, type Weakness, weaknessOf } from './rules.passwords';

/** What signing in needs before there is anybody to ask. */
export interface Door {
  db: Db;
  /** SESSION_SECRET */
  secret: string;
  newId(): string;
}

export interface SignIn {
  /** As `normaliseUsername` gives it. */
  username: string;
  password: string;
  userAgent: string;
  address: string;
  /** As `knownDevice` gives it. */
  knownDevice: string | null;
  /** The session token that the browser had, if any: that session is ended. */
  oldToken: string | null;
}

/**
 * Opens a session and gives the token for the cookie. Times are the system's.
 * Throws DomainError 422 `accounts.errors.wrongCredentials`, the same and after the same time whether the account is
 * unknown, disabled or the password wrong; 429 with how long to wait, in words and as `retryAfter`.
 */
export async function signIn(
  door: Door,
  attempt: SignIn,
): Promise<{ token: string; personId: string }> {
  await takeSignIn(door.db, attempt);
  const person = await door.db.q
    .selectFrom('people')
    .select(['id', 'password_hash', 'disabled_at'])
    .where('username', '=', attempt.username)
    .executeTakeFirst();
  const fits = await passwordFits(person?.password_hash ?? null, attempt.password);
  if (!person || !fits || person.disabled_at !== null) {
    await noteFailure(door.db, attempt);
    throw new DomainError('accounts.errors.wrongCredentials', 422);
  }
  await welcome(door, attempt, person.id);
  const token = await openSession(door.db, door.secret, {
    id: door.newId(),
    personId: person.id,
    userAgent: attempt.userAgent,
  });
  return { token, personId: person.id };
}

/** Forgets the attempts, ends the session that this browser had, and sweeps what has expired. */
async function welcome(door: Door, attempt: SignIn, personId: string): Promise<void> {
  await door.db.transaction(async (tx) => {
    await forgetSignIn(tx, attempt);
    await dropExpiredCounters(tx);
    await tx.q
      .deleteFrom('sessions')
      .where('person_id', '=', personId)
      .where('expires_at', '<', toInstant(new Date(Date.now())))
      .execute();
    if (attempt.oldToken) {
      await tx.q
        .deleteFrom('sessions')
        .where('token_hash', '=', hashSessionToken(door.secret, attempt.oldToken))
        .execute();
    }
  });
}

/** Ends one of the person's own sessions. Somebody else's, or one that has ended, is as if it were not there. */
export async function endSession(ctx: Ctx, sessionId: string): Promise<void> {
  const ended = await ctx.db.transaction((tx) => {
    tx.tell({ topic: 'sessions', id: ctx.who.id });
    return tx.q
      .deleteFrom('sessions')
      .where('id', '=', sessionId)
      .where('person_id', '=', ctx.who.id)
      .executeTakeFirst();
  });
  if (ended.numDeletedRows === 0n) throw new DomainError('accounts.errors.sessionGone', 404);
}

/** Ends every session of the person but the one that asks; gives how many there were. */
export async function endOtherSessions(ctx: Ctx, currentSessionId: string): Promise<number> {
  const ended = await ctx.db.transaction((tx) => {
    tx.tell({ topic: 'sessions', id: ctx.who.id });
    return tx.q
      .deleteFrom('sessions')
      .where('person_id', '=', ctx.who.id)
      .where('id', '<>', currentSessionId)
      .executeTakeFirst();
  });
  return Number(ended.numDeletedRows);
}

const WEAK: Record<Weakness, Message> = {
  common: 'accounts.errors.passwordCommon',
  repeats: 'accounts.errors.passwordRepeats',
  sequence: 'accounts.errors.passwordSequence',
  holdsName: 'accounts.errors.passwordHoldsName',
};

/** Throws 422 with the field `new_password` for a password that is easily guessed. */
export function requireStrong(password: string, owner: PasswordOwner): void {
  const weakness = weaknessOf(password, owner, COMMONEST);
  if (weakness)
    throw new DomainError('errors.invalid', 422, {}, { new_password: [WEAK[weakness]] });
}

/**
 * Replaces the person's own password, ends their other sessions and gives the one that asks a new token, which is returned.
 * Throws 422 with the field `current_password` when the current one is wrong, `new_password` when the new one is easily guessed;
 * 429 after too many attempts.
 */
export async function changeOwnPassword(
  ctx: Ctx,
  current: { sessionId: string; secret: string },
  input: Pick<ChangePasswordInput, 'current_password' | 'new_password'>,
): Promise<{ token: string }> {
  await takePassword(ctx.db, ctx.who.id);
  const person = await ctx.db.q
    .selectFrom('people')
    .select('password_hash')
    .where('id', '=', ctx.who.id)
    .executeTakeFirstOrThrow();
  if (!(await passwordFits(person.password_hash, input.current_password))) {
    throw new DomainError(
      'errors.invalid',
      422,
      {},
      { current_password: ['accounts.errors.currentPasswordWrong'] },
    );
  }
  requireStrong(input.new_password, ctx.who);
  const passwordHash = await hashPassword(input.new_password);
  const token = newSessionToken();
  await ctx.db.transaction(async (tx) => {
    const changed = await tx.q
      .updateTable('people')
      // The version is the administrator's: their form about name and roles is not overtaken by this.
      .set({ password_hash: passwordHash, must_change_password: 0 })
      .where('id', '=', ctx.who.id)
      .where('password_hash', '=', person.password_hash)
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) throw new DomainError('errors.conflict', 409);
    await tx.q
      .deleteFrom('sessions')
      .where('person_id', '=', ctx.who.id)
      .where('id', '<>', current.sessionId)
      .execute();
    // Whoever has copied the token of before is out as well.
    await tx.q
      .updateTable('sessions')
      .set({ token_hash: hashSessionToken(current.secret, token) })
      .where('id', '=', current.sessionId)
      .execute();
    tx.tell({ topic: 'sessions', id: ctx.who.id });
    await forgetPassword(tx, ctx.who.id);
    await record(tx, ctx, {
      subject: { kind: 'person', id: ctx.who.id },
      event: 'password',
    });
  });
  return { token };
}

/** Sets the language that the person reads. */
export async function changeOwnLocale(ctx: Ctx, locale: 'vi' | 'en'): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await tx.q.updateTable('people').set({ locale }).where('id', '=', ctx.who.id).execute();
  });
}
