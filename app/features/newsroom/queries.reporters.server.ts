/** An outlet's reporters: profiles, who is away, and how much each has in a week. */
import { remembered } from '~/platform/remembered.server';
import { addDays, type PlainDate } from '~/platform/time';
import { inChunks } from '~db/chunks';
import type { Db, Reader, Schema } from '~db/connect';
import { type Language, languagesOf, USUAL_CAPACITY } from './rules.reporters';

export interface ReporterProfile {
  personId: string;
  displayName: string;
  username: string;
  /** Stories and segments a week. */
  weeklyCapacity: number;
  crewPart: Schema['reporter_profiles']['crew_part'];
  equipment: string;
  languages: Language[];
  /** Codes of the sectors and places that the person usually covers. */
  sectors: string[];
  places: string[];
}

/** The outlet's reporters who are not disabled, in the order of Vietnamese names. Remembered: not to be written into. */
export const listReporterProfiles = (db: Reader, outletId: string): Promise<ReporterProfile[]> =>
  remembered(db, `reporters ${outletId}`, async () => {
    const [rows, beats] = await Promise.all([
      profileRows(db, outletId).execute(),
      beatRows(db, outletId),
    ]);
    const codesOf = (personId: string, kind: 'sector' | 'place') =>
      beats.filter((beat) => beat.person_id === personId && beat.kind === kind).map(codeOf);
    return rows.map((row) => ({
      personId: row.id,
      displayName: row.display_name,
      username: row.username,
      weeklyCapacity: row.weekly_capacity ?? USUAL_CAPACITY,
      crewPart: row.crew_part,
      equipment: row.equipment ?? '',
      languages: languagesOf(row.languages ?? ''),
      sectors: codesOf(row.id, 'sector'),
      places: codesOf(row.id, 'place'),
    }));
  });

/** How many works a week each of the people can take, and what they are called, by id: those who are reporters of the outlet. */
export async function capacitiesOf(
  db: Reader,
  outletId: string,
  personIds: readonly string[],
): Promise<Map<string, Pick<ReporterProfile, 'displayName' | 'weeklyCapacity'>>> {
  const rows = await profileRows(db, outletId)
    .where('people.id', 'in', [...personIds])
    .execute();
  return new Map(
    rows.map(({ id, display_name, weekly_capacity }) => [
      id,
      { displayName: display_name, weeklyCapacity: weekly_capacity ?? USUAL_CAPACITY },
    ]),
  );
}

const codeOf = ({ code }: { code: string }) => code;

const profileRows = ({ q }: Reader, outletId: string) =>
  q
    .selectFrom('roles')
    .innerJoin('people', 'people.id', 'roles.person_id')
    .leftJoin('reporter_profiles as profile', 'profile.person_id', 'people.id')
    .select([
      'people.id',
      'people.display_name',
      'people.username',
      'profile.weekly_capacity',
      'profile.crew_part',
      'profile.equipment',
      'profile.languages',
    ])
    .where('roles.outlet_id', '=', outletId)
    .where('roles.role', '=', 'reporter')
    .where('people.disabled_at', 'is', null)
    .orderBy('people.name_sort');

const beatRows = ({ q }: Reader, outletId: string) =>
  q
    .selectFrom('reporter_beats as beat')
    .innerJoin('roles', 'roles.person_id', 'beat.person_id')
    .select(['beat.person_id', 'beat.kind', 'beat.code'])
    .where('roles.outlet_id', '=', outletId)
    .where('roles.role', '=', 'reporter')
    .orderBy('beat.code')
    .execute();

export interface Absence {
  id: string;
  personId: string;
  kind: Schema['absences']['kind'];
  from: PlainDate;
  to: PlainDate;
  status: Schema['absences']['status'];
}

/** Leave and trips, requested or approved, that touch the days from one to another (included), the earliest first. No reason is read. */
export async function listAbsences(
  db: Reader,
  { from, to, personIds }: { from: PlainDate; to: PlainDate; personIds: readonly string[] },
): Promise<Absence[]> {
  if (personIds.length === 0) return [];
  const rows = await db.q
    .selectFrom('absences')
    .select(['id', 'person_id', 'kind', 'from_on', 'to_on', 'status'])
    .where('person_id', 'in', [...personIds])
    .where('status', 'in', ['requested', 'approved'])
    .where('from_on', '<=', to)
    .where('to_on', '>=', from)
    .orderBy('from_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    kind: row.kind,
    from: row.from_on,
    to: row.to_on,
    status: row.status,
  }));
}

const WEEK_DAYS = 7;

/**
 * The stories and segments that each person leads or joins in the week that begins on a Monday: ids of assignments by the
 * person's id; nobody is named who has none. A work belongs to the week of its first appearance; reruns, and what was stopped,
 * weigh nothing. Remembered: not to be written into.
 */
export const weekWorks = (
  db: Reader,
  outletId: string,
  weekStart: PlainDate,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> =>
  remembered(db, `works ${outletId} ${weekStart}`, async () => {
    const works = await worksOfWeek(db, outletId, weekStart).execute();
    return byPerson(works, await crewOf(db, works));
  });

/** What `weekWorks` says of a few people, asked for by themselves. */
export async function weekWorksOf(
  db: Reader,
  outletId: string,
  weekStart: PlainDate,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const works = worksOfWeek(db, outletId, weekStart);
  const [led, joined] = await Promise.all([
    works.where('a.lead_id', 'in', [...personIds]).execute(),
    works
      .innerJoin('crew', 'crew.assignment_id', 'a.id')
      .select(['crew.person_id', 'crew.assignment_id'])
      .where('crew.person_id', 'in', [...personIds])
      .execute(),
  ]);
  return byPerson(led, joined);
}

function byPerson(
  led: readonly { id: string; lead_id: string | null }[],
  joined: readonly { person_id: string; assignment_id: string }[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const works = new Map<string, Set<string>>();
  const add = (personId: string, workId: string) =>
    works.set(personId, (works.get(personId) ?? new Set()).add(workId));
  for (const { id, lead_id } of led) if (lead_id) add(lead_id, id);
  for (const { person_id, assignment_id } of joined) add(person_id, assignment_id);
  return works;
}

/** How many such works each person has. */
export async function weekLoads(
  db: Db,
  outletId: string,
  weekStart: PlainDate,
): Promise<ReadonlyMap<string, number>> {
  const works = await weekWorks(db, outletId, weekStart);
  return new Map([...works].map(([personId, ids]) => [personId, ids.size]));
}

const worksOfWeek = ({ q }: Reader, outletId: string, weekStart: PlainDate) =>
  q
    .selectFrom('placements as p')
    .innerJoin('assignments as a', 'a.id', 'p.assignment_id')
    .select(['a.id', 'a.lead_id'])
    .distinct()
    .where('p.outlet_id', '=', outletId)
    .where('p.planned_on', '>=', weekStart)
    .where('p.planned_on', '<', addDays(weekStart, WEEK_DAYS))
    .where('p.status', '<>', 'cancelled')
    .where('p.kind', '<>', 'rerun')
    .where('a.status', 'not in', ['suspended', 'cancelled'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('placements as earlier')
            .select('earlier.id')
            .whereRef('earlier.assignment_id', '=', 'a.id')
            .where('earlier.planned_on', '<', weekStart)
            .where('earlier.status', '<>', 'cancelled')
            .where('earlier.kind', '<>', 'rerun'),
        ),
      ),
    );

async function crewOf({ q }: Reader, works: readonly { id: string }[]) {
  if (works.length === 0) return [];
  const ids = works.map(({ id }) => id);
  return inChunks(ids, (some) =>
    q
      .selectFrom('crew')
      .select(['person_id', 'assignment_id'])
      .where('assignment_id', 'in', some)
      .execute(),
  );
}
