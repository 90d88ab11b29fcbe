/** Places by their codes, and what hangs on one. */
import type { Selectable } from 'kysely';
import type { PlainDate } from '~/platform/time';
import type { Reader } from '~db/connect';
import type { PlacesTable } from '~db/schema/newsroom';
import type { PlaceFacts } from './rules.places';

export type KnownPlace = PlaceFacts & { version: number };

const placeOf = (row: Selectable<PlacesTable>): KnownPlace => ({
  code: row.code,
  name: row.name,
  kind: row.kind,
  parentCode: row.parent_code,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  successorCode: row.successor_code,
  version: row.version,
});

/** As many codes as one query asks for. */
const CODES_AT_ONCE = 500;

/** The places that any of the codes ever meant, by code. */
export async function placesByCode(
  db: Reader,
  codes: readonly (string | null)[],
): Promise<(code: string) => readonly KnownPlace[]> {
  const wanted = [...new Set(codes.filter((code) => code !== null))];
  const found = new Map<string, KnownPlace[]>();
  for (let from = 0; from < wanted.length; from += CODES_AT_ONCE) {
    const some = wanted.slice(from, from + CODES_AT_ONCE);
    const rows = await db.q.selectFrom('places').selectAll().where('code', 'in', some).execute();
    for (const row of rows) found.set(row.code, [...(found.get(row.code) ?? []), placeOf(row)]);
  }
  return (code) => found.get(code) ?? [];
}

/** What an end would leave behind: nominators, exemplars and reporters' beats of the place, places below it. */
export async function hangingOnPlace(db: Reader, code: string, validFrom: PlainDate) {
  const people = await db.q
    .selectFrom('roles')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('place_code', '=', code)
    .executeTakeFirst();
  const exemplars = await db.q
    .selectFrom('exemplars')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('place_code', '=', code)
    .where('place_valid_from', '=', validFrom)
    .where('status', 'not in', ['rejected', 'withdrawn'])
    .executeTakeFirst();
  const places = await db.q
    .selectFrom('places')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('parent_code', '=', code)
    .where('valid_to', 'is', null)
    .executeTakeFirst();
  const count = (row: { n: number } | undefined) => Number(row?.n ?? 0);
  return { people: count(people), exemplars: count(exemplars), places: count(places) };
}
