/** One exemplar with everything that the person may see of it, and nothing more. */
import { type HistoryEntry, listHistory } from '~/features/history/queries.server';
import {
  listMovements,
  listSectors,
  type Named,
  type Outlet,
} from '~/features/newsroom/queries.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, forbidden } from '~/platform/errors';
import { daysBetween, type Instant, type PlainDate } from '~/platform/time';
import type { Reader } from '~db/connect';
import { coverageByExemplar, type ExemplarCoverage } from './queries.coverage.server';
import { sinceApproval } from './queries.history.server';
import { programmeOutlets } from './queries.server';
import { contactVersion, type ExemplarRow, readExemplar } from './queries.subject.server';
import { withUndo } from './queries.undo.server';
import {
  canEdit,
  canFollowAppraisal,
  canKeepDossier,
  canSeeContact,
  canSeeExemplar,
  canSetContact,
  type ExemplarSubject,
  type ExemplarVerb,
  type Involvement,
  verbsFor,
} from './rules';

export interface ContactView {
  contactPerson: string;
  phone: string;
  email: string;
  address: string;
  contactNote: string;
}

export interface FileView {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  uploadedAt: Instant;
  uploadedBy: string;
}

export interface Dossier {
  id: string;
  version: number;
  name: string;
  /** Null where the rule makes it of the name. */
  shortName: string | null;
  family: ExemplarRow['family'];
  kind: ExemplarRow['kind'];
  sector: Named;
  movement: Named | null;
  place: { code: string; validFrom: PlainDate; label: string; districtCode: string };
  placeDetail: string;
  birthYear: number | null;
  isMinor: boolean;
  summary: string;
  achievements: string;
  status: ExemplarRow['status'];
  /** Why it was returned, rejected or withdrawn, while it is so. */
  statusReason: string | null;
  decision: { number: string; date: PlainDate } | null;
  approvedOn: PlainDate | null;
  waitingDays: number | null;
  consent: {
    state: ExemplarRow['consent'];
    by: string | null;
    on: PlainDate | null;
    version: number;
  };
  source: ExemplarRow['source'];
  createdBy: string;
  createdAt: Instant;
  nominatedAt: Instant | null;
  updatedAt: Instant;
  coverage: ExemplarCoverage;
  outlets: Outlet[];
  files: FileView[];
  history: HistoryEntry[];
  /** Absent unless the person may see it; null when there is none. */
  contact?: ContactView | null | undefined;
  /** Of the contact data; 0 when there is none. */
  contactVersion: number;
  verbs: ExemplarVerb[];
  may: { edit: boolean; keepDossier: boolean; setContact: boolean };
}

/** Who could read it while it was approved is told that it no longer is. */
const hiddenFrom = (who: Ctx['who'], subject: ExemplarSubject): DomainError =>
  subject.status === 'withdrawn' && canSeeExemplar(who, { ...subject, status: 'approved' })
    ? new DomainError('exemplars.errors.withdrawn', 403)
    : forbidden();

/** The dossier. Throws 404, and 403 when it is not the person's to see. */
export async function getExemplar(ctx: Ctx, id: string): Promise<Dossier> {
  const { row, subject, places } = await readExemplar(ctx.db, id);
  if (!canSeeExemplar(ctx.who, subject)) throw hiddenFrom(ctx.who, subject);
  const [sectors, movements, outlets, coverage, files, entries, author, involvement] =
    await Promise.all([
      listSectors(ctx.db, [row.sector_code]),
      listMovements(ctx.db, row.movement_code === null ? [] : [row.movement_code]),
      programmeOutlets(ctx),
      coverageByExemplar(ctx.db, [id]),
      listFiles(ctx.db, id),
      listHistory(ctx.db, [{ kind: 'exemplar', ids: [id] }]),
      ctx.db.q
        .selectFrom('people')
        .select('display_name')
        .where('id', '=', row.created_by)
        .executeTakeFirst(),
      involvementOf(ctx, id),
    ]);
  const covered = coverage.get(id) ?? { state: 'none' as const, outlets: [] };
  const place = places.at(row.place_code, row.place_valid_from);
  const owed =
    row.status === 'approved' && covered.state !== 'published_all' && row.approved_on !== null;
  const seesContact = canSeeContact(ctx.who, subject, involvement);
  const history = canFollowAppraisal(ctx.who, subject) ? entries : sinceApproval(entries);
  return {
    ...publishable(row, seesContact),
    sector: named(sectors, row.sector_code),
    movement: row.movement_code === null ? null : named(movements, row.movement_code),
    place: {
      code: row.place_code,
      validFrom: row.place_valid_from,
      label: place?.label ?? row.place_code,
      districtCode: row.district_code,
    },
    statusReason: reasonOf(row, history),
    waitingDays: owed && row.approved_on ? daysBetween(row.approved_on, ctx.clock.today()) : null,
    createdBy: author?.display_name ?? '',
    coverage: covered,
    outlets,
    files,
    history: await withUndo(ctx, row, history),
    contactVersion: seesContact ? await contactVersion(ctx.db, id) : 0,
    ...(seesContact ? { contact: await getContact(ctx.db, id) } : {}),
    verbs: verbsFor(ctx.who, subject),
    may: {
      edit: canEdit(ctx.who, subject),
      keepDossier: canKeepDossier(ctx.who, subject),
      setContact: canSetContact(ctx.who, subject),
    },
  };
}

const publishable = (row: ExemplarRow, seesContact: boolean) => ({
  id: row.id,
  version: row.version,
  name: row.name,
  shortName: row.short_name,
  family: row.family,
  kind: row.kind,
  placeDetail: row.place_detail,
  birthYear: row.birth_year,
  isMinor: row.is_minor === 1,
  summary: row.summary,
  achievements: row.achievements,
  status: row.status,
  decision:
    row.decision_number && row.decision_date
      ? { number: row.decision_number, date: row.decision_date }
      : null,
  approvedOn: row.approved_on,
  consent: {
    state: row.consent,
    // Whoever consented is often the private contact person.
    by: seesContact ? row.consent_by : null,
    on: row.consent_on,
    version: row.consent_version,
  },
  source: row.source,
  createdAt: row.created_at,
  nominatedAt: row.nominated_at,
  updatedAt: row.updated_at,
});

// A code that was taken out of use still names old records.
const named = (list: readonly Named[], code: string): Named =>
  list.find((each) => each.code === code) ?? { code, name: code, nameEn: code };

function reasonOf(row: ExemplarRow, history: readonly HistoryEntry[]): string | null {
  if (row.status !== 'returned' && row.status !== 'rejected' && row.status !== 'withdrawn')
    return null;
  const led = history.find(
    ({ event, to, undone }) =>
      to === row.status && event !== 'consent' && event !== 'undo' && !undone,
  );
  return led?.reason ?? null;
}

/** How the person's newsroom work touches the exemplar. */
export async function involvementOf(
  { db, who }: Pick<Ctx, 'db' | 'who'>,
  id: string,
): Promise<Involvement> {
  const rows = await db.q
    .selectFrom('assignments')
    .leftJoin('crew', (join) =>
      join.onRef('crew.assignment_id', '=', 'assignments.id').on('crew.person_id', '=', who.id),
    )
    .select(['assignments.outlet_id', 'assignments.lead_id', 'crew.person_id'])
    .where('assignments.exemplar_id', '=', id)
    .where('assignments.status', '<>', 'cancelled')
    .execute();
  const own = rows.filter((row) => row.lead_id === who.id || row.person_id === who.id);
  return {
    outletIds: [...new Set(rows.map((row) => row.outlet_id))],
    ownOutletIds: [...new Set(own.map((row) => row.outlet_id))],
  };
}

/** The private contact data; null when there is none. The caller has checked that the person may see it. */
export async function getContact(db: Reader, id: string): Promise<ContactView | null> {
  const row = await db.q
    .selectFrom('exemplar_contacts')
    .selectAll()
    .where('exemplar_id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    contactPerson: row.contact_person,
    phone: row.phone,
    email: row.email,
    address: row.address,
    contactNote: row.note,
  };
}

async function listFiles(db: Reader, id: string): Promise<FileView[]> {
  const rows = await db.q
    .selectFrom('files')
    .innerJoin('people', 'people.id', 'files.uploaded_by')
    .select([
      'files.id',
      'files.name',
      'files.media_type',
      'files.bytes',
      'files.uploaded_at',
      'people.display_name',
    ])
    .where('owner_kind', '=', 'exemplar')
    .where('owner_id', '=', id)
    .where('removed_at', 'is', null)
    .orderBy('files.uploaded_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    uploadedAt: row.uploaded_at,
    uploadedBy: row.display_name,
  }));
}

/** Whether the person may read the dossier and so its files. False when there is no such exemplar. */
export async function mayReadDossier(ctx: Ctx, id: string): Promise<boolean> {
  const found = await readExemplar(ctx.db, id).catch(() => null);
  return found !== null && canSeeExemplar(ctx.who, found.subject);
}
