/** A list of people as it is pasted from a spreadsheet or read from a CSV file. Pure. */

import { type Grant, ROLE_CODES, type RoleCode } from '~/platform/principal';
import { fold } from '~/platform/text';
import { GRANT_SCOPE } from './rules';

/** People that one list may hold: their passwords are hashed one after another, some 50 ms each. */
export const PEOPLE_MOST = 150;

/** One line of the list, as it was typed. */
export interface PersonLine {
  displayName: string;
  username: string;
  /** The role's code, or what was written for it. */
  role: string;
  /** The name of an outlet or a place; that of a body, or empty, for the roles of the installation. */
  where: string;
  /** The name of a desk of that outlet; empty for none. */
  desk: string;
}

export const PEOPLE_COLUMNS = ['displayName', 'username', 'role', 'where', 'desk'] as const;

const ROLE_WORDS = new Map<string, RoleCode>(
  Object.entries({
    'quan tri': 'admin',
    'quan tri he thong': 'admin',
    administrator: 'admin',
    'chuyen vien ban tdkt': 'board',
    'ban tdkt': 'board',
    'so vh tt tt dl': 'department',
    so: 'department',
    'can bo de cu': 'nominator',
    'thu ky toa soan': 'editor',
    'bien tap vien': 'editor',
    btv: 'editor',
    'phong vien': 'reporter',
    pv: 'reporter',
  }),
);

/** The role that a cell means; null when it means none. */
export function roleOf(text: string): RoleCode | null {
  const folded = fold(text);
  return ROLE_CODES.find((role) => role === folded) ?? ROLE_WORDS.get(folded) ?? null;
}

/** The lines of a pasted table: columns by tabs (a spreadsheet) or by commas or semicolons (CSV); a line of headings is left out. */
export function readPeopleList(text: string): PersonLine[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const separator = separatorOf(text);
  return readPeopleRows(lines.map((line) => cellsOf(line, separator)));
}

/** What the example row of the template begins with: it is nobody. */
const EXAMPLE = /^(ví dụ|example)\s*:/iu;

/** The same of the rows of a spreadsheet. */
export function readPeopleRows(table: readonly (readonly (string | null)[])[]): PersonLine[] {
  const rows = table
    .map((row) => row.slice(0, PEOPLE_COLUMNS.length).map((cell) => (cell ?? '').trim()))
    .filter((cells) => cells.some((cell) => cell !== ''));
  const first = fold(rows[0]?.[0] ?? '');
  const people = ['ho va ten', 'ho ten', 'full name', 'name'].includes(first)
    ? rows.slice(1)
    : rows;
  const body = people.filter(([name = '']) => !EXAMPLE.test(name));
  return body.map((cells) => {
    const [displayName = '', username = '', role = '', where = '', desk = ''] = cells;
    return { displayName, username, role: roleOf(role) ?? role, where, desk };
  });
}

function separatorOf(text: string): string {
  if (text.includes('\t')) return '\t';
  return text.split(';').length > text.split(',').length ? ';' : ',';
}

/** The cells of one line; a cell in quotes may hold the separator and doubled quotes. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let [cell, quoted] = ['', false];
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at] ?? '';
    if (letter === '"' && quoted && line[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (letter === separator && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell.trim()];
}

/** A user name that nobody has: the last word of the name with the initials of the others, numbered where it is taken. "Võ Thị Hoa": hoavt. */
export function usernameFor(displayName: string, taken: ReadonlySet<string>): string {
  const words = fold(displayName).split(' ').filter(Boolean);
  const last = words.at(-1) ?? 'nguoidung';
  const initials = words.slice(0, -1).map((word) => word[0]);
  const wanted = `${last}${initials.join('')}`.slice(0, 30).padEnd(3, '0');
  for (let number = 1; ; number += 1) {
    const username = number === 1 ? wanted : `${wanted}${number}`;
    if (!taken.has(username)) return username;
  }
}

/** Where roles may hold, by all the names that people write for each. */
export interface KnownScopes {
  outlets: readonly { id: string; names: readonly string[] }[];
  /** Desks in use. */
  desks: readonly { id: string; outletId: string; names: readonly string[] }[];
  places: readonly { code: string; names: readonly string[] }[];
  /** The bodies of the programme: where those of the installation's roles sit. */
  bodies: readonly { names: readonly string[] }[];
}

const folded = new Map<string, string>();

/** Each line of a list asks about the same thousands of names. */
function foldedOnce(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  if (folded.size > 50_000) folded.clear();
  const text = fold(name);
  folded.set(name, text);
  return text;
}

/** The grant of a line; else which cell is wrong. */
export function grantOfLine(
  line: Pick<PersonLine, 'role' | 'where'>,
  { outlets, places, bodies }: KnownScopes,
): Grant | 'role' | 'where' {
  const role = roleOf(line.role);
  if (role === null) return 'role';
  const scope = GRANT_SCOPE[role];
  const where = fold(line.where);
  const named = (names: readonly string[]) => names.some((name) => foldedOnce(name) === where);
  if (scope === 'installation') {
    const known = line.where === '' || bodies.some(({ names }) => named(names));
    return known ? { role, outletId: null, placeCode: null } : 'where';
  }
  if (scope === 'outlet') {
    const [outlet, another] = outlets.filter(({ names }) => named(names));
    return outlet && !another ? { role, outletId: outlet.id, placeCode: null } : 'where';
  }
  const [place, another] = places.filter(({ names }) => named(names));
  return place && !another ? { role, outletId: null, placeCode: place.code } : 'where';
}

/** The desk of a line at the outlet of its grant: null for none, undefined for one that is unknown. */
export function deskOfLine(
  desk: string,
  { outletId }: Grant,
  known: KnownScopes,
): string | null | undefined {
  if (desk === '') return null;
  const [found, another] = known.desks.filter(
    (each) => each.outletId === outletId && each.names.some((name) => fold(name) === fold(desk)),
  );
  return found && !another ? found.id : undefined;
}
