import { DomainError } from '~/platform/errors';
import { formatDate, type PlainDate } from '~/platform/time';
import type { Reader } from '~db/connect';
import { recurrenceStarts } from './rules';

export interface Programme {
  id: string;
  code: string;
  name: string;
  nameEn: string;
  startsOn: PlainDate;
  endsOn: PlainDate;
}

/** The programme that runs on the day, else the newest that has begun, else the newest; null when there is none. */
export async function getCurrentProgramme(db: Reader, today: PlainDate): Promise<Programme | null> {
  const rows = await db.q
    .selectFrom('programmes')
    .selectAll()
    .orderBy('starts_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const row =
    rows.find((each) => each.starts_on <= today && each.ends_on >= today) ??
    rows.find((each) => each.starts_on <= today) ??
    rows[0];
  if (!row) return null;
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    nameEn: row.name_en,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
  };
}

/** Throws 422 at `startsOn` for a recurrence that begins years away from the current programme; without one anything goes. */
export async function requireRecurrenceStart(
  db: Reader,
  startsOn: PlainDate,
  today: PlainDate,
): Promise<void> {
  const programme = await getCurrentProgramme(db, today);
  if (!programme) return;
  const { from, to } = recurrenceStarts(programme);
  if (startsOn >= from && startsOn <= to) return;
  throw new DomainError(
    'errors.invalid',
    422,
    {},
    {
      startsOn: [`slots.errors.startsOutside?from=${formatDate(from)}&to=${formatDate(to)}`],
    },
  );
}

/** The ids of the outlets that owe coverage in the programme. */
export async function listProgrammeOutletIds(db: Reader, programmeId: string): Promise<string[]> {
  const rows = await db.q
    .selectFrom('programme_outlets')
    .innerJoin('outlets', 'outlets.id', 'programme_outlets.outlet_id')
    .select('outlets.id')
    .where('programme_id', '=', programmeId)
    .where('outlets.active', '=', 1)
    .orderBy('outlets.sort')
    .execute();
  return rows.map((row) => row.id);
}
