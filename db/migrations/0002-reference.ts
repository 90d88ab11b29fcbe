import type { Kysely } from 'kysely';
import type { FoldedText, PlainDate } from '../columns';
import { DAYS } from '../reference/days';
import { PLACES } from '../reference/places';
import { MOVEMENTS, SECTORS } from '../reference/sectors';
import type { Schema } from '../schema';

/** A place without a known first day is valid from here on, so that the key is never empty. */
const ALWAYS = '1900-01-01';

export async function up(handle: Kysely<unknown>): Promise<void> {
  const db = handle as unknown as Kysely<Schema>;
  await db
    .insertInto('places')
    .values(
      PLACES.map((place) => ({
        code: place.code,
        valid_from: (place.from ?? ALWAYS) as PlainDate,
        name: place.name,
        name_folded: place.folded as FoldedText,
        kind: place.kind,
        parent_code: place.parent,
        valid_to: place.to as PlainDate | null,
        successor_code: place.successor,
      })),
    )
    .execute();
  await db.insertInto('days').values(DAYS).execute();
  await db
    .insertInto('sectors')
    .values(SECTORS.map((sector, sort) => ({ ...sector, sort, active: 1 as const })))
    .execute();
  await db
    .insertInto('movements')
    .values(MOVEMENTS.map((movement, sort) => ({ ...movement, sort, active: 1 as const })))
    .execute();
}
