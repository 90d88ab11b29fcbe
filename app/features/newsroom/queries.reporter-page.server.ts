/** The pages of an outlet's reporters: the list with loads and days away, and one reporter. */
import { type HistoryEntry, listHistory } from '~/features/history/queries.server';
import type { Ctx } from '~/platform/context.server';
import { forbidden, notFound } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { outletsOf } from '~/platform/principal';
import { addDays, type PlainDate, startOfWeek } from '~/platform/time';
import {
  type AbsenceView,
  countRequested,
  listOf,
  reporterOutlets,
} from './queries.absences.server';
import { type DeskPlace, deskPlaces } from './queries.desks.server';
import {
  type Absence,
  listAbsences,
  listReporterProfiles,
  type ReporterProfile,
  weekLoads,
} from './queries.reporters.server';
import { listOutlets, listPlaces, listSectors, type Named, type Outlet } from './queries.server';
import { canDecide } from './rules.absences';

const WEEK = 7;
const DAYS_SHOWN = 60;

export interface ReporterLine extends ReporterProfile {
  /** Stories and segments of this week and of the next. */
  loads: [number, number];
  /** Days away from today to the end of next week. */
  away: Absence[];
  /** The desk that the reporter belongs to at the outlet; null for none. */
  desk: DeskPlace | null;
}

/** What codes are called, in the reader's choice of language. */
export interface BeatNames {
  sectors: Named[];
  /** Districts, or communes where there are no districts any more. */
  places: { code: string; name: string; retired?: true | undefined }[];
}

export interface ReportersPageData {
  weeks: [PlainDate, PlainDate];
  teams: { outlet: Outlet; reporters: ReporterLine[] }[];
  names: BeatNames;
  /** Requests for leave or trips that wait for a decision. */
  requested: number;
}

/** The reporters of the outlets that the person edits. Throws 403 for who edits none. */
export async function getReportersPage(ctx: Ctx): Promise<ReportersPageData> {
  const { db, who, clock } = ctx;
  const ids = outletsOf(who, 'editor');
  if (ids.length === 0) throw forbidden();
  const today = clock.today();
  const weeks: [PlainDate, PlainDate] = [startOfWeek(today), addDays(startOfWeek(today), WEEK)];
  const outlets = (await listOutlets(db)).filter((outlet) => ids.includes(outlet.id));
  const [teams, requested] = await Promise.all([
    Promise.all(
      outlets.map(async (outlet) => ({
        outlet,
        reporters: await reporterLines(ctx, outlet.id, weeks),
      })),
    ),
    countRequested(db, ids),
  ]);
  const reporters = teams.flatMap((team) => team.reporters);
  const names = await beatNames(ctx, {
    sectors: [...new Set(reporters.flatMap(({ sectors }) => sectors))],
    places: [...new Set(reporters.flatMap(({ places }) => places))],
  });
  return { weeks, teams, names, requested };
}

async function reporterLines(
  { db, clock }: Ctx,
  outletId: string,
  weeks: [PlainDate, PlainDate],
): Promise<ReporterLine[]> {
  const [profiles, now, next, desks] = await Promise.all([
    listReporterProfiles(db, outletId),
    weekLoads(db, outletId, weeks[0]),
    weekLoads(db, outletId, weeks[1]),
    deskPlaces(db, { outletId }),
  ]);
  const away = await listAbsences(db, {
    from: clock.today(),
    to: addDays(weeks[1], WEEK - 1),
    personIds: profiles.map(({ personId }) => personId),
  });
  return profiles.map((profile) => ({
    ...profile,
    loads: [now.get(profile.personId) ?? 0, next.get(profile.personId) ?? 0],
    away: away.filter(({ personId }) => personId === profile.personId),
    desk: desks.get(profile.personId)?.[0] ?? null,
  }));
}

/** What can be a beat today, and the beats of `kept` whatever became of them. */
async function beatNames(
  { db, clock }: Ctx,
  kept: Pick<ReporterProfile, 'sectors' | 'places'>,
): Promise<BeatNames> {
  const [sectors, places] = await Promise.all([
    listSectors(db, kept.sectors),
    listPlaces(db, clock.today()),
  ]);
  const districts = places.filter(({ kind }) => ['district', 'city', 'town'].includes(kind));
  const shown = districts.length > 0 ? districts : places.filter(({ parentCode }) => parentCode);
  const others = kept.places.filter((code) => !shown.some((place) => place.code === code));
  const former = await latestNames(db, others);
  return {
    sectors,
    places: [
      ...shown.map(({ code, name }) => ({ code, name })),
      ...others.map((code) => ({ code, name: former.get(code) ?? code, retired: true as const })),
    ],
  };
}

/** What places of any day were called last, by code. */
async function latestNames(
  db: Ctx['db'],
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db.q
    .selectFrom('places')
    .select(['code', 'name'])
    .where('code', 'in', [...codes])
    .orderBy('valid_from')
    .execute();
  return new Map(rows.map(({ code, name }) => [code, name]));
}

export interface ReporterPageData {
  reporter: ReporterProfile & { loads: [number, number]; version: number };
  /** The editors' own note; null for the reporter. */
  note: string | null;
  names: BeatNames;
  absences: AbsenceView[];
  /** Null for who reads their own page. */
  history: HistoryEntry[] | null;
  may: { edit: boolean; editOwn: boolean };
}

/** One reporter, for the editors of the outlet and for the reporter. Throws 403 for everybody else, 404. */
export async function getReporterPage(ctx: Ctx, personId: string): Promise<ReporterPageData> {
  const { db, clock } = ctx;
  const { outletId, edit, editOwn } = await requireProfileRights(ctx, personId);
  const week = startOfWeek(clock.today());
  const [profiles, row, now, next, absences, history] = await Promise.all([
    listReporterProfiles(db, outletId),
    db.q
      .selectFrom('reporter_profiles')
      .select(['version', 'note'])
      .where('person_id', '=', personId)
      .executeTakeFirst(),
    weekLoads(db, outletId, week),
    weekLoads(db, outletId, addDays(week, WEEK)),
    listOf(db, [personId], addDays(clock.today(), -DAYS_SHOWN)),
    edit ? profileHistory(ctx, personId) : null,
  ]);
  const profile = profiles.find((each) => each.personId === personId);
  if (!profile) throw notFound();
  const names = await beatNames(ctx, profile);
  const loads: [number, number] = [now.get(personId) ?? 0, next.get(personId) ?? 0];
  return {
    reporter: { ...profile, loads, version: row?.version ?? 0 },
    note: edit ? (row?.note ?? '') : null,
    names,
    absences,
    history,
    may: { edit, editOwn },
  };
}

/** Which part of a reporter's profile the person writes. Throws 403 for who writes none of it, 404. */
export async function requireProfileRights({ db, who }: Ctx, personId: string) {
  const outletIds = await reporterOutlets(db, personId);
  const outletId = outletIds[0];
  if (!outletId) throw notFound();
  const edit = canDecide(who, outletIds);
  const editOwn = personId === who.id && can(who, 'keep:profile', { own: true });
  if (!edit && !editOwn) throw forbidden();
  return { outletId, edit, editOwn };
}

/** Only what was written of the reporter: passwords and roles are the administrator's. */
const profileHistory = async ({ db }: Ctx, personId: string): Promise<HistoryEntry[]> =>
  (await listHistory(db, [{ kind: 'person', ids: [personId] }])).filter(
    ({ event }) => event === 'profile',
  );
