/** Leave and business trips as their readers need them. */
import { type DayWork, listWorkOn } from '~/features/coverage/queries.reporter-work.server';
import { type HistoryEntry, listHistory } from '~/features/history/queries.server';
import type { Ctx } from '~/platform/context.server';
import { forbidden, notFound } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { outletsOf } from '~/platform/principal';
import { addDays, type Instant, type PlainDate } from '~/platform/time';
import type { Reader, Schema } from '~db/connect';
import { listOutletPeople, type OutletPerson } from './queries.server';
import {
  type AbsenceFacts,
  type AbsenceVerb,
  absenceVerbs,
  canReadAbsence,
} from './rules.absences';

export interface LoadedAbsence extends AbsenceFacts {
  id: string;
  version: number;
  kind: Schema['absences']['kind'];
  fromOn: PlainDate;
  toOn: PlainDate;
  reason: string;
  personName: string;
  /** What its verbs write, as it stands: an undo puts it back. */
  columns: Pick<
    Schema['absences'],
    | 'kind'
    | 'from_on'
    | 'to_on'
    | 'reason'
    | 'status'
    | 'decided_by'
    | 'decided_at'
    | 'decision_note'
  >;
}

/** Facts of one absence. Throws 404. */
export async function requireAbsence(db: Reader, id: string): Promise<LoadedAbsence> {
  const row = await absenceRows(db).where('absences.id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  const outletIds = await reporterOutlets(db, row.person_id);
  return {
    id: row.id,
    version: row.version,
    kind: row.kind,
    status: row.status,
    personId: row.person_id,
    personName: row.person_name,
    outletIds,
    fromOn: row.from_on,
    toOn: row.to_on,
    reason: row.reason,
    columns: {
      kind: row.kind,
      from_on: row.from_on,
      to_on: row.to_on,
      reason: row.reason,
      status: row.status,
      decided_by: row.decided_by,
      decided_at: row.decided_at,
      decision_note: row.decision_note,
    },
  };
}

/** The outlets that the person reports for; none for anybody else. */
export async function reporterOutlets({ q }: Reader, personId: string): Promise<string[]> {
  const rows = await q
    .selectFrom('roles')
    .select('outlet_id')
    .where('person_id', '=', personId)
    .where('role', '=', 'reporter')
    .execute();
  return rows.flatMap((row) => row.outlet_id ?? []);
}

const absenceRows = ({ q }: Reader) =>
  q
    .selectFrom('absences')
    .innerJoin('people as person', 'person.id', 'absences.person_id')
    .leftJoin('people as decider', 'decider.id', 'absences.decided_by')
    .selectAll('absences')
    .select(['person.display_name as person_name', 'decider.display_name as decider_name']);

export interface AbsenceView {
  id: string;
  version: number;
  kind: Schema['absences']['kind'];
  status: Schema['absences']['status'];
  personId: string;
  personName: string;
  fromOn: PlainDate;
  toOn: PlainDate;
  reason: string;
  decidedBy: string | null;
  decidedAt: Instant | null;
  decisionNote: string;
}

type Row = Awaited<ReturnType<ReturnType<typeof absenceRows>['execute']>>[number];

const viewOf = (row: Row): AbsenceView => ({
  id: row.id,
  version: row.version,
  kind: row.kind,
  status: row.status,
  personId: row.person_id,
  personName: row.person_name,
  fromOn: row.from_on,
  toOn: row.to_on,
  reason: row.reason,
  decidedBy: row.decider_name,
  decidedAt: row.decided_at,
  decisionNote: row.decision_note,
});

/** Days back that lists of absences show. */
const SHOWN_DAYS = 60;
const MOST = 200;

export interface LeavePageData {
  /** The reader's own, latest days first; null for who is no reporter. */
  own: AbsenceView[] | null;
  /** Of the reporters of the reader's outlets: what waits for a decision, then by day; null for who decides on nobody. */
  team: AbsenceView[] | null;
}

/** What the reader asked for, and what the editors of an outlet have to decide. Throws 403 for who is neither. */
export async function getLeavePage({ db, who, clock }: Ctx): Promise<LeavePageData> {
  const decides = outletsOf(who, 'editor');
  const requests = can(who, 'request:absence');
  if (decides.length === 0 && !requests) throw forbidden();
  const since = addDays(clock.today(), -SHOWN_DAYS);
  const [own, team] = await Promise.all([
    requests ? listOf(db, [who.id], since) : null,
    decides.length > 0 ? listTeam(db, decides, who.id, since) : null,
  ]);
  return { own, team };
}

/** The absences of the people that end on the day or after it, the latest first; at most 200. Checks no permission. */
export async function listOf(
  db: Reader,
  personIds: readonly string[],
  since: PlainDate,
): Promise<AbsenceView[]> {
  if (personIds.length === 0) return [];
  const rows = await absenceRows(db)
    .where('absences.person_id', 'in', [...personIds])
    .where('absences.to_on', '>=', since)
    .orderBy('absences.from_on', 'desc')
    .orderBy('absences.id', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(viewOf);
}

async function listTeam(
  db: Reader,
  outletIds: readonly string[],
  readerId: string,
  since: PlainDate,
): Promise<AbsenceView[]> {
  const people = await Promise.all(outletIds.map((id) => listOutletPeople(db, id, 'reporter')));
  const ids = people.flat().map((person) => person.id);
  const all = await listOf(
    db,
    ids.filter((id) => id !== readerId),
    since,
  );
  const waits = ({ status }: AbsenceView) => Number(status !== 'requested');
  return all.sort((a, b) => waits(a) - waits(b));
}

/** How many requests wait for the editors of the outlets. */
export async function countRequested({ q }: Reader, outletIds: readonly string[]): Promise<number> {
  const row = await q
    .selectFrom('absences')
    .innerJoin('roles', 'roles.person_id', 'absences.person_id')
    .select(({ fn }) => fn.count('absences.id').distinct().as('total'))
    .where('absences.status', '=', 'requested')
    .where('roles.role', '=', 'reporter')
    .where('roles.outlet_id', 'in', [...outletIds])
    .executeTakeFirstOrThrow();
  return Number(row.total);
}

export interface AbsencePageData {
  absence: AbsenceView;
  verbs: AbsenceVerb[];
  own: boolean;
  /** What the person has to do on those days, while it is asked for or coming. */
  work: DayWork[];
  history: HistoryEntry[];
}

/** One absence with what may be done and what it would leave undone. Throws 403 for colleagues, 404. */
export async function getAbsencePage(ctx: Ctx, id: string): Promise<AbsencePageData> {
  const facts = await requireAbsence(ctx.db, id);
  if (!canReadAbsence(ctx.who, facts)) throw forbidden();
  const live = facts.status === 'requested' || facts.status === 'approved';
  const [row, work, history] = await Promise.all([
    absenceRows(ctx.db).where('absences.id', '=', id).executeTakeFirstOrThrow(),
    live ? listWorkOn(ctx.db, facts.personId, { from: facts.fromOn, to: facts.toOn }) : [],
    listHistory(ctx.db, [{ kind: 'absence', ids: [id] }]),
  ]);
  return {
    absence: viewOf(row),
    verbs: absenceVerbs(ctx.who, facts),
    own: facts.personId === ctx.who.id,
    work,
    history,
  };
}

/**
 * For whom the person may enter an absence: themself as a reporter (first), and the reporters of the outlets that they edit.
 * Throws 403 when nobody.
 */
export async function listAbsencePeople({ db, who }: Ctx): Promise<OutletPerson[]> {
  const teams = await Promise.all(
    outletsOf(who, 'editor').map((id) => listOutletPeople(db, id, 'reporter')),
  );
  const own = can(who, 'request:absence') ? [ownOf(who)] : [];
  const people = [...own, ...teams.flat().filter((person) => person.id !== who.id)];
  if (people.length === 0) throw forbidden();
  return people;
}

const ownOf = ({ id, displayName, username }: Ctx['who']): OutletPerson => ({
  id,
  displayName,
  username,
});
