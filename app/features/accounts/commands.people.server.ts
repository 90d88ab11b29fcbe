/** What an administrator does with people: create, rename, give roles, disable, reset. Every verb leaves an event, none of them a secret. */

import type { Ctx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import type { Grant, Principal } from '~/platform/principal';
import { transactOnce } from '~/platform/receipts.server';
import { clean, fold, sortKey } from '~/platform/text';
import type { Tx } from '~db/connect';
import { record } from '../history/commands.server';
import {
  lostBetween,
  requireAwareOfLeaving,
  rolesOf,
  tellOfLeaving,
} from './commands.leaving.server';
import {
  changePerson,
  requireAdministrator,
  requireManager,
  requireStoredPerson,
  writeGrants,
} from './commands.stored-people.server';
import { endFirstLink } from './first-link.server';
import type { CreatePersonInput, SetGrantsInput, UpdatePersonInput } from './input';
import { forgetAccount } from './limits.server';
import { hashPassword, oneTimePassword, passwordFits } from './passwords.server';
import { grantKey, mayDisable, mayHold } from './rules';

/**
 * Creates a person. Gives the password to hand over: the given one, else a random one; both must be changed at the first sign-in.
 * Throws 403; 422 with the field `username` when it is taken, `grants` when an outlet or a place does not exist.
 */
export async function createPerson(
  ctx: Ctx,
  input: CreatePersonInput & { password?: string },
): Promise<{ id: string; password: string }> {
  requireManager(ctx);
  const password = input.password ?? oneTimePassword();
  const passwordHash = await hashPassword(password);
  const displayName = clean(input.displayName);
  let fresh = false;
  const personId = await transactOnce(ctx, async (tx) => {
    fresh = true;
    const id = ctx.newId();
    // The first administrator of an installation makes their own account.
    if (id !== ctx.who.id) await requireAdministrator(tx, ctx, []);
    else await endFirstLink(tx);
    const { username, grants } = input;
    await addPerson(tx, ctx, { id, username, displayName, passwordHash, grants });
    return id;
  });
  if (!fresh) await requireStillHanded(ctx, [{ username: input.username, password }]);
  return { id: personId, password };
}

/** Sent a second time: throws 409 when a password is no longer the one that was handed over. Some 50 ms a person. */
export async function requireStillHanded(
  { db }: Ctx,
  handed: readonly { username: string; password: string }[],
): Promise<void> {
  for (const { username, password } of handed) {
    const person = await db.q
      .selectFrom('people')
      .select('password_hash')
      .where('username', '=', username)
      .executeTakeFirst();
    if (!(await passwordFits(person?.password_hash ?? null, password)))
      throw new DomainError('errors.conflict', 409);
  }
}

export interface NewPerson {
  id: string;
  username: string;
  displayName: string;
  passwordHash: string;
  grants: readonly Grant[];
  /** The person chose the password themself and keeps it. */
  ownPassword?: boolean;
  locale?: Principal['locale'];
}

/** Writes a person with roles and the event. Throws 422 with the field `username` when it is taken, `grants` when an outlet or a place does not exist. */
export async function addPerson(tx: Tx, ctx: Ctx, person: NewPerson): Promise<void> {
  const { id, username, displayName, grants, ownPassword = false, locale = 'vi' } = person;
  const made = await tx.q
    .insertInto('people')
    .values({
      id,
      username,
      display_name: displayName,
      name_sort: sortKey(displayName),
      name_folded: fold(`${displayName} ${username}`),
      password_hash: person.passwordHash,
      must_change_password: ownPassword ? 0 : 1,
      locale,
      disabled_at: null,
      created_at: ctx.clock.now(),
      version: 1,
    })
    .onConflict((on) => on.column('username').doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows === 0n) {
    throw new DomainError(
      'errors.invalid',
      422,
      {},
      { username: ['accounts.errors.usernameTaken'] },
    );
  }
  await writeGrants(tx, ctx, id, grants);
  await record(tx, ctx, {
    subject: { kind: 'person', id },
    event: 'create',
    data: { username, displayName, roles: grants.map(grantKey) },
  });
}

/** Renames a person. Throws 403, 404, 409 when the version has passed. */
export async function updatePerson(
  ctx: Ctx,
  personId: string,
  input: UpdatePersonInput,
): Promise<void> {
  requireManager(ctx);
  const displayName = clean(input.displayName);
  await transactOnce(ctx, async (tx) => {
    await requireAdministrator(tx, ctx, [personId]);
    const before = await requireStoredPerson(tx, personId);
    await changePerson(tx, personId, input.version, {
      display_name: displayName,
      name_sort: sortKey(displayName),
      name_folded: fold(`${displayName} ${before.username}`),
    });
    await record(tx, ctx, {
      subject: { kind: 'person', id: personId },
      event: 'update',
      from: before.display_name,
      to: displayName,
    });
  });
}

/** Replaces the person's roles. Throws 403, 404, 409 when the version has passed, or `confirmRoles` with what would be left behind, 422 for an unknown scope or one's own administration. */
export async function setGrants(ctx: Ctx, personId: string, input: SetGrantsInput): Promise<void> {
  requireManager(ctx);
  if (!mayHold(ctx.who, personId, input.grants)) {
    throw new DomainError('errors.invalid', 422, {}, { grants: ['accounts.errors.ownAdmin'] });
  }
  await transactOnce(ctx, async (tx) => {
    await requireAdministrator(tx, ctx, [personId]);
    const { display_name: displayName } = await requireStoredPerson(tx, personId);
    await changePerson(tx, personId, input.version, {});
    tx.tell({ topic: 'sessions', id: personId });
    const before = await rolesOf(tx, personId);
    await tx.q.deleteFrom('roles').where('person_id', '=', personId).execute();
    await writeGrants(tx, ctx, personId, input.grants);
    const after = input.grants.map(({ role, outletId }) => ({ role, outlet_id: outletId }));
    const leaving = { person: { id: personId, displayName }, lost: lostBetween(before, after) };
    const code = 'accounts.errors.confirmRoles';
    await requireAwareOfLeaving(tx, { ...leaving, code, confirmed: input.confirmed });
    const held = before.map((row) =>
      grantKey({ role: row.role, outletId: row.outlet_id, placeCode: row.place_code }),
    );
    const eventId = await record(tx, ctx, {
      subject: { kind: 'person', id: personId },
      event: 'roles',
      data: { before: held, after: input.grants.map(grantKey) },
    });
    await tellOfLeaving(tx, ctx, leaving, eventId);
  });
}

/** Shuts the person out at their next request. Throws 403, 404, 409 (also `confirmDisable` with what would be left behind), 422 for oneself. */
export async function disablePerson(
  ctx: Ctx,
  personId: string,
  version: number,
  confirmed?: string,
): Promise<void> {
  requireManager(ctx);
  if (!mayDisable(ctx.who, personId)) throw new DomainError('accounts.errors.ownAccount', 422);
  await transactOnce(ctx, async (tx) => {
    await requireAdministrator(tx, ctx, [personId]);
    const person = await requireStoredPerson(tx, personId);
    if (person.disabled_at !== null) throw new DomainError('errors.tooLate', 409);
    await shutOut(tx, ctx, personId, version);
    const lost = lostBetween(await rolesOf(tx, personId), []);
    const leaving = { person: { id: personId, displayName: person.display_name }, lost };
    const code = 'accounts.errors.confirmDisable';
    await requireAwareOfLeaving(tx, { ...leaving, code, confirmed });
    const eventId = await record(tx, ctx, {
      subject: { kind: 'person', id: personId },
      event: 'disable',
      from: 'active',
      to: 'disabled',
    });
    await tellOfLeaving(tx, ctx, leaving, eventId);
  });
}

/** Disables the account over the version that was read and ends its sessions, in the caller's transaction. Throws 409. */
export async function shutOut(tx: Tx, ctx: Ctx, personId: string, version: number): Promise<void> {
  await changePerson(tx, personId, version, { disabled_at: ctx.clock.now() });
  await tx.q.deleteFrom('sessions').where('person_id', '=', personId).execute();
  tx.tell({ topic: 'sessions', id: personId });
}

/** Takes one role from the person over the version that was read, in the caller's transaction. Throws 409. */
export async function takeRole(
  tx: Tx,
  personId: string,
  version: number,
  { role, outletId }: Grant,
): Promise<void> {
  await changePerson(tx, personId, version, {});
  tx.tell({ topic: 'sessions', id: personId });
  await tx.q
    .deleteFrom('roles')
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .where('outlet_id', '=', outletId)
    .execute();
}

/** Lets a disabled person in again, with the password they had. Throws 403, 404, 409. */
export async function enablePerson(ctx: Ctx, personId: string, version: number): Promise<void> {
  requireManager(ctx);
  await transactOnce(ctx, async (tx) => {
    await requireAdministrator(tx, ctx, [personId]);
    const person = await requireStoredPerson(tx, personId);
    if (person.disabled_at === null) throw new DomainError('errors.tooLate', 409);
    await changePerson(tx, personId, version, { disabled_at: null });
    await record(tx, ctx, {
      subject: { kind: 'person', id: personId },
      event: 'enable',
      from: 'disabled',
      to: 'active',
    });
  });
}

/** Gives the person a random password, to be changed at the next sign-in, and ends their sessions. Throws 403, 404, 409, 422 for oneself. */
export async function resetPassword(
  ctx: Ctx,
  personId: string,
  version: number,
  password = oneTimePassword(),
): Promise<{ password: string }> {
  requireManager(ctx);
  if (ctx.who.id === personId) throw new DomainError('accounts.errors.ownReset', 422);
  const passwordHash = await hashPassword(password);
  let fresh = false;
  const username = await transactOnce(ctx, async (tx) => {
    fresh = true;
    await requireAdministrator(tx, ctx, [personId]);
    const person = await requireStoredPerson(tx, personId);
    await changePerson(tx, personId, version, {
      password_hash: passwordHash,
      must_change_password: 1,
    });
    await tx.q.deleteFrom('sessions').where('person_id', '=', personId).execute();
    tx.tell({ topic: 'sessions', id: personId });
    await forgetAccount(tx, person.username);
    await record(tx, ctx, { subject: { kind: 'person', id: personId }, event: 'reset' });
    return person.username;
  });
  if (!fresh) await requireStillHanded(ctx, [{ username, password }]);
  return { password };
}
