/** Sends a verb as everybody who may not use it, then as everybody who may. */
import type { APIRequestContext } from '@playwright/test';
import type { Schema } from '~db/schema';
import { type Kept, keptBy } from '../../setup/kept';
import { expect, test } from '../../setup/test';
import { ACCOUNTS, type Account } from './accounts';

export type Form = Record<string, string>;

/** What a refused request leaves alone and an accepted one changes: a row, or a table with how many rows it gains. */
export type Watched =
  | readonly [table: keyof Schema, id: string]
  | { readonly table: keyof Schema; readonly gains: 1 | -1 };

export interface Target {
  address: string;
  watched: Watched;
  /** One more row that a refused request leaves alone. */
  beside?: readonly [table: keyof Schema, id: string];
  /** What the form needs to know of the row. */
  form?: Form;
}

/** One whose row is watched, so that others can build on it. */
export interface RowTarget extends Target {
  watched: readonly [keyof Schema, string];
}

export interface Verb {
  name: string;
  may: readonly Account[];
  /** To whom the address is another act or no address at all: they get this status in the place of 403. */
  otherwise?: Partial<Record<Account, number>>;
  /** What is answered when it is done, 302 when left out. */
  done?: number;
  /** What is answered to who is not signed in; the way to the sign-in page when left out. */
  signedOut?: number;
  form?: Form;
  file?: boolean;
  /** It changes a row whatever its version: a step in an order, an undo, a reporter's own verb that may have waited for a network. */
  versionless?: boolean;
  /** A fresh object in a state in which the verb is possible. */
  arrange(kept: Kept): Promise<Target>;
}

export const REASON = { reason: 'Cần bổ sung số liệu.' };

/** Makes a test of each verb: who is not named in `may` is refused and changes nothing, who is named is not refused. */
export function walk(noun: string, verbs: readonly Verb[]): void {
  for (const verb of verbs) {
    test(`${noun}: ${verb.name} is for ${verb.may.join(', ')} only`, async ({ server, asHttp }) => {
      const kept = keptBy(server);
      const target = await verb.arrange(kept);
      const before = await stateOf(kept, target);
      for (const account of [null, ...ACCOUNTS]) {
        if (account !== null && verb.may.includes(account)) continue;
        const fields = await fieldsOf(kept, verb, target);
        const answer = await send(await asHttp(account), verb, target, fields);
        if (account !== null) {
          expect.soft(answer.status, account).toBe(verb.otherwise?.[account] ?? 403);
          continue;
        }
        const refused = verb.signedOut ? [verb.signedOut, ''] : [302, '/login'];
        expect.soft([answer.status, answer.to], 'signed out').toEqual(refused);
      }
      expect(await stateOf(kept, target)).toEqual(before);
      const [first] = verb.may;
      if (first) await expectVersionAsked(kept, await asHttp(first), verb);
      for (const account of verb.may) await expectDone(kept, await asHttp(account), verb, account);
    });
  }
}

/** What changes a row that has a version names the one that was read: without it the same form is refused and changes nothing. */
async function expectVersionAsked(kept: Kept, http: APIRequestContext, verb: Verb) {
  if (verb.versionless) return;
  const target = await verb.arrange(kept);
  if ((await versionOf(kept, target)) === null) return;
  const before = await stateOf(kept, target);
  const { version: _read, ...fields } = await fieldsOf(kept, verb, target);
  const answer = await send(http, verb, target, fields);
  expect.soft([409, 422], 'without the version').toContain(answer.status);
  expect.soft(await stateOf(kept, target), 'without the version').toEqual(before);
}

async function versionOf(kept: Kept, { watched }: Target): Promise<number | null> {
  if ('gains' in watched) return null;
  const [row] = await rowOf(kept, watched);
  return typeof row?.version === 'number' ? row.version : null;
}

/** The form as it is drawn: with the version of the row that it changes. */
async function fieldsOf(kept: Kept, verb: Verb, target: Target): Promise<Form> {
  const version = await versionOf(kept, target);
  return {
    ...(version === null ? {} : { version: String(version) }),
    ...verb.form,
    ...target.form,
  };
}

async function expectDone(kept: Kept, http: APIRequestContext, verb: Verb, account: Account) {
  const target = await verb.arrange(kept);
  const before = await stateOf(kept, target);
  const answer = await send(http, verb, target, await fieldsOf(kept, verb, target));
  expect.soft(answer.status, `${account} may`).toBe(verb.done ?? 302);
  expect.soft(answer.to, `${account} may`).not.toBe('/login');
  const after = await stateOf(kept, target);
  expect.soft(after, `${account} changes something`).not.toEqual(before);
  if ('gains' in target.watched)
    expect
      .soft(after.rows.length - before.rows.length, `${account}: rows`)
      .toBe(target.watched.gains);
}

/** The watched rows and how much was ever recorded, about whatever it was. */
async function stateOf(kept: Kept, { watched, beside }: Target) {
  const recorded = (await kept.first('select count(*) as count from history')).count;
  const rows =
    'gains' in watched
      ? await kept.rows(`select * from ${watched.table}`)
      : await rowOf(kept, watched);
  return { rows, beside: beside && (await rowOf(kept, beside)), recorded };
}

async function rowOf(kept: Kept, [table, id]: RowTarget['watched']) {
  const rows = await kept.rows(`select * from ${table} where ${KEYS[table] ?? 'id'} = ?`, id);
  expect(rows, `the watched row of ${table}`).toHaveLength(1);
  return rows;
}

/** What names a row, where that is not its id. */
const KEYS: Partial<Record<keyof Schema, string>> = {
  days: 'key',
  exemplar_contacts: 'exemplar_id',
  genres: 'code',
  places: 'code',
  reporter_profiles: 'person_id',
  sectors: 'code',
};

/** The smallest PNG there is: files are checked by content, not by name. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function send(http: APIRequestContext, verb: Verb, target: Target, fields: Form) {
  const file = { name: 'anh.png', mimeType: 'image/png', buffer: PIXEL };
  const answer = await http.post(target.address, {
    maxRedirects: 0,
    ...(verb.file ? { multipart: { ...fields, file } } : { form: fields }),
  });
  const location = answer.headers().location ?? '';
  return { status: answer.status(), to: location.split('?')[0] };
}
