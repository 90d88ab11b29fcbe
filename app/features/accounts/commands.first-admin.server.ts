/** The first administrator makes their own account, by the link that the server has printed. */
import { openSession } from '~/platform/auth/session.server';
import type { Clock } from '~/platform/clock.server';
import { DomainError } from '~/platform/errors';
import type { Principal } from '~/platform/principal';
import { clean } from '~/platform/text';
import { addPerson } from './commands.people.server';
import { type Door, requireStrong } from './commands.server';
import { isFirstLink, offerFirstLink, spendFirstLink } from './first-link.server';
import type { FirstAdminInput } from './input';
import { takeFirstLink } from './limits.server';
import { hashPassword } from './passwords.server';

export interface Opening {
  /** What the link carries. */
  key: string;
  address: string;
}

/** The key of a new link to the first account; null when somebody is there. See `offerFirstLink`. */
export const offerFirstAccount = ({ db, secret }: Pick<Door, 'db' | 'secret'>) =>
  offerFirstLink(db, secret);

/** Throws 410 for a link that was used, is too old or never was one; 429 after too many of them from one address. */
export async function requireFirstLink(
  { db, secret }: Pick<Door, 'db' | 'secret'>,
  { key, address }: Opening,
): Promise<void> {
  if (await isFirstLink(db, secret, key)) return;
  await takeFirstLink(db, address);
  throw linkGone();
}

/**
 * Makes the first administrator, ends the link in the same transaction, and opens a session: gives the token for the cookie.
 * Throws 410 and 429 as `requireFirstLink` does, 422 with the field `new_password` when it is easily guessed.
 */
export async function createFirstAdmin(
  door: Door & { clock: Clock },
  opening: Opening & { locale: Principal['locale']; userAgent: string },
  input: FirstAdminInput,
): Promise<{ token: string }> {
  await requireFirstLink(door, opening);
  const { username } = input;
  const displayName = clean(input.displayName);
  requireStrong(input.new_password, { username, displayName });
  const passwordHash = await hashPassword(input.new_password);
  const id = door.newId();
  const grants = [{ role: 'admin', outletId: null, placeCode: null }] as const;
  const { locale } = opening;
  const who: Principal = { id, username, displayName, locale, mustChangePassword: false, grants };
  await door.db.transaction(async (tx) => {
    // Asked again under the row: somebody else may have been faster.
    if (!(await spendFirstLink(tx, door.secret, opening.key))) throw linkGone();
    const person = { id, username, displayName, passwordHash, grants, locale, ownPassword: true };
    await addPerson(tx, { ...door, who }, person);
  });
  const session = { id: door.newId(), personId: id, userAgent: opening.userAgent };
  return { token: await openSession(door.db, door.secret, session) };
}

const linkGone = () => new DomainError('accounts.errors.firstLinkGone', 410);
