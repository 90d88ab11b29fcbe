/** Many people at once: a list is read, shown with what is wrong in each line, and written in one act. */

import { readGrid } from '~/features/imports/queries.grid.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, type Message } from '~/platform/errors';
import { parseForm } from '~/platform/parse-form';
import type { Grant, RoleCode } from '~/platform/principal';
import { KEY_FIELD, transactOnce, wasDone } from '~/platform/receipts.server';
import { clean } from '~/platform/text';
import { joinDesk } from '../newsroom/commands.desks.server';
import { listOutletsForAdmin } from '../newsroom/queries.admin.server';
import { listDeskNames } from '../newsroom/queries.desks.server';
import { listOrganisationsForAdmin } from '../newsroom/queries.organisations.server';
import { listPlaces } from '../newsroom/queries.server';
import { addPerson, requireStillHanded } from './commands.people.server';
import { requireAdministrator, requireManager } from './commands.stored-people.server';
import { createPersonInput, normaliseUsername, peopleLinesInput, peopleListInput } from './input';
import { hashPassword, oneTimePassword, oneTimePasswordFrom } from './passwords.server';
import {
  deskOfLine,
  grantOfLine,
  type KnownScopes,
  PEOPLE_MOST,
  type PersonLine,
  readPeopleList,
  readPeopleRows,
  roleOf,
  usernameFor,
} from './rules.people-list';

/** A person that was made, with the password that is shown once. */
export interface ListedPerson {
  displayName: string;
  username: string;
  password: string;
  role: RoleCode | null;
  /** The outlet, place or body, as it was typed. */
  where: string;
}

export interface PeopleListAnswer {
  /** The lines to look through, and what is wrong with each, by field. */
  preview?: { lines: PersonLine[]; errors: Record<string, string[]> };
  made?: ListedPerson[];
}

/** Reads a pasted text or an uploaded file (.xlsx, .csv), and fills in missing user names. Nothing is written. Throws 403, 422; 413, 415 at `file`. */
export async function previewPeople(ctx: Ctx, form: FormData): Promise<PeopleListAnswer> {
  requireManager(ctx);
  const { list } = parseForm(peopleListInput, form);
  const file = form.get('file');
  const chosen = file instanceof File && file.size > 0;
  const read = chosen ? readPeopleRows((await readGrid(file)).rows) : readPeopleList(list);
  if (read.length === 0) throw refused({ list: ['accounts.errors.listEmpty'] });
  if (read.length > PEOPLE_MOST)
    throw refused({ list: [`accounts.errors.listTooLong?max=${PEOPLE_MOST}`] });
  const taken = await takenNames(ctx);
  for (const { username } of read) if (username) taken.add(username.toLowerCase());
  const lines = read.map((line) => {
    if (line.username !== '') return line;
    const username = usernameFor(line.displayName, taken);
    taken.add(username);
    return { ...line, username };
  });
  const { errors } = await understand(ctx, lines);
  return { preview: { lines, errors } };
}

/**
 * Creates everybody of the list in one transaction, each with an event, and gives their passwords. Throws 403, 422 with
 * what is wrong, by the fields `rows[n].…`; then nobody is created.
 */
export async function importPeople(ctx: Ctx, form: FormData): Promise<PeopleListAnswer> {
  requireManager(ctx);
  const { rows } = parseForm(peopleLinesInput, form);
  if (rows.length === 0) throw refused({ list: ['accounts.errors.listEmpty'] });
  const passwordOf = passwordsFor(ctx, form);
  const made = rows.map((row, index) => ({
    displayName: clean(row.displayName),
    username: normaliseUsername(row.username),
    password: passwordOf(index),
    role: roleOf(row.role),
    where: clean(row.where),
  }));
  const { people, errors } = await understand(ctx, rows);
  if (Object.keys(errors).length > 0) {
    // Sent a second time: the names are taken by what the first one made.
    if (!(await wasDone(ctx))) throw refused(errors);
    await requireStillHanded(ctx, made);
    return { made };
  }
  const hashes: string[] = [];
  // One after another: a hash takes all the memory and time that it is meant to take.
  for (const { password } of made) hashes.push(await hashPassword(password));
  await transactOnce(ctx, async (tx) => {
    await requireAdministrator(tx, ctx, []);
    for (const [index, { displayName, username, grant, deskId }] of people.entries()) {
      const passwordHash = hashes[index] ?? '';
      const id = ctx.newId();
      await addPerson(tx, ctx, { id, username, displayName, passwordHash, grants: [grant] });
      if (deskId && grant.outletId)
        await joinDesk(tx, { outletId: grant.outletId, deskId, personId: id });
    }
  });
  return { made };
}

/** A one-time password for each line; the same form sent twice gets the same ones. */
function passwordsFor({ receipt }: Ctx, form: FormData): (index: number) => string {
  const key = form.get(KEY_FIELD);
  if (!receipt || typeof key !== 'string') return () => oneTimePassword();
  return (index) => oneTimePasswordFrom(`${key} ${receipt} ${index}`);
}

interface Understood {
  displayName: string;
  username: string;
  grant: Grant;
  deskId: string | null;
}

async function understand(ctx: Ctx, lines: readonly PersonLine[]) {
  const [taken, known] = await Promise.all([takenNames(ctx), knownScopes(ctx)]);
  const errors: Record<string, Message[]> = {};
  const people: Understood[] = [];
  const seen = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const name = createPersonInput.shape.displayName.safeParse(line.displayName);
    const user = createPersonInput.shape.username.safeParse(line.username);
    const grant = grantOfLine({ role: line.role, where: clean(line.where) }, known);
    const wrong = (field: keyof PersonLine, message: Message) => {
      errors[`rows[${index}].${field}`] = [message];
    };
    if (!name.success) wrong('displayName', 'accounts.errors.nameShape');
    if (!user.success) wrong('username', 'accounts.errors.usernameShape');
    else if (taken.has(user.data)) wrong('username', 'accounts.errors.usernameTaken');
    else if (seen.has(user.data)) wrong('username', 'accounts.errors.usernameTwice');
    if (grant === 'role') wrong('role', 'fields.errors.invalidChoice');
    if (grant === 'where') wrong('where', 'accounts.errors.whereUnknown');
    const deskId = typeof grant === 'string' ? null : deskOfLine(clean(line.desk), grant, known);
    if (deskId === undefined) wrong('desk', 'accounts.errors.deskUnknown');
    if (user.success) seen.add(user.data);
    if (name.success && user.success && typeof grant !== 'string' && deskId !== undefined)
      people.push({ displayName: clean(name.data), username: user.data, grant, deskId });
  }
  return { people, errors };
}

async function takenNames(ctx: Ctx): Promise<Set<string>> {
  const rows = await ctx.db.q.selectFrom('people').select('username').execute();
  return new Set(rows.map((row) => row.username));
}

const UNIT = /^(?:Thành phố|Thị xã|Thị trấn|Huyện|Phường|Xã) (?=\D)/;

/** The outlets and places that a list may name, by each of their names and codes. */
export async function knownScopes(ctx: Ctx): Promise<KnownScopes> {
  const [outlets, organisations, places, desks] = await Promise.all([
    listOutletsForAdmin(ctx),
    listOrganisationsForAdmin(ctx),
    listPlaces(ctx.db, ctx.clock.today()),
    listDeskNames(ctx.db),
  ]);
  return {
    desks: desks.map(({ name, nameEn, ...desk }) => ({ ...desk, names: [name, nameEn] })),
    outlets: outlets.map(({ id, name, nameEn, shortName, code, organisation }) => ({
      id,
      names: [name, nameEn, shortName, code, organisation],
    })),
    bodies: organisations.map(({ name, nameEn }) => ({ names: [name, nameEn] })),
    places: places.map(({ code, name }) => ({ code, names: [name, name.replace(UNIT, ''), code] })),
  };
}

const refused = (fields: Record<string, Message[]>) =>
  new DomainError('errors.invalid', 422, {}, fields);
