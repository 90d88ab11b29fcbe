/** Passwords: argon2id with the parameters that OWASP's password storage cheat sheet gives (19 MiB, 2 passes, 1 lane). */
import { createHash, randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// 2 is Argon2id; the enum of the package is const and isolated modules cannot read it.
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash of a password that nobody knows, made with the parameters above: what an unknown name is checked against. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$X5LiDhRWo6mx6S/RqQOYlA$cGi6DhiSWSNPJ6TR92kMqDklmz7Ad2yX9faVUGcvwvk';

/** Takes some 50 ms: call it outside transactions. */
export const hashPassword = (password: string): Promise<string> =>
  hash(password.normalize('NFC'), PARAMETERS);

/** Whether the password is the hash's; takes the same time when there is no hash, and says no. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(
    stored?.startsWith('$argon2id$') ? stored : NOBODY,
    password.normalize('NFC'),
  );
  return matches && stored !== null;
}

// Without the letters and figures that look or sound alike.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** A random password to be read out once: four groups of four, some 79 bits. */
export const oneTimePassword = (): string => grouped(() => randomInt(LETTERS.length));

/**
 * The one-time password that follows from `secret`, which nobody else knows and which is kept nowhere: a form that is sent twice
 * is answered with the same one.
 */
export function oneTimePasswordFrom(secret: string): string {
  const bytes = createHash('sha512').update(secret).digest();
  let at = -2;
  return grouped(() => {
    at += 2;
    return bytes.readUInt16BE(at) % LETTERS.length;
  });
}

const grouped = (next: () => number): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP_LENGTH }, () => LETTERS[next()]).join(''),
  ).join('-');
