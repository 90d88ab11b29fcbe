/** What the rules must know of an assignment, a placement or a recurring need before a verb. */
import type { Kysely, Selectable } from 'kysely';
import { notFound } from '~/platform/errors';
import type { Instant, PlainDate } from '~/platform/time';
import type { Reader, Schema } from '~db/connect';
import type { AssignmentFacts } from './rules';
import { isAiringOwed, type PlacementFacts } from './rules.placements';

export interface LoadedAssignment extends AssignmentFacts {
  id: string;
  version: number;
  title: string;
  kind: Schema['assignments']['kind'];
  /** Null while a recurring need waits for its subject. */
  exemplarId: string | null;
  exemplarName: string | null;
  /** A recurring need whose subject has not been chosen. */
  withoutSubject: boolean;
  /** The recurring need that asked for it has ended, whoever is named in it since. */
  seriesEnded: boolean;
  needEnded: boolean;
  programmeId: string;
  suspendedFrom: Schema['assignments']['suspended_from'];
  deadlineAt: Instant | null;
  leadName: string | null;
  /** The first day on which it is planned, cancelled placements left out. */
  firstPlannedOn: PlainDate | null;
  /** What its verbs write, as it stands: an undo puts it back. */
  columns: Pick<
    Schema['assignments'],
    'status' | 'suspended_from' | 'lead_id' | 'assigned_by' | 'return_reason'
  >;
}

const PUBLISHED = ['published', 'corrected'] as const;

/** Facts of one assignment. Throws 404. */
export async function requireAssignmentFacts(db: Reader, id: string): Promise<LoadedAssignment> {
  const row = await assignmentRow(db.q, id);
  if (!row) throw notFound();
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    kind: row.kind,
    status: row.status,
    outletId: row.outlet_id,
    leadId: row.lead_id,
    assignedById: row.assigned_by,
    exemplarId: row.exemplar_id,
    exemplarName: row.exemplar_name,
    exemplarStatus: row.exemplar_status,
    inUse: row.outlet_active === 1,
    withoutSubject: row.exemplar_id === null,
    seriesEnded: row.series_ended_at !== null,
    needEnded: row.series_ended_at !== null && row.exemplar_id === null,
    anyPublished: Number(row.published) > 0,
    programmeId: row.programme_id,
    suspendedFrom: row.suspended_from,
    deadlineAt: row.deadline_at,
    leadName: row.lead_name,
    firstPlannedOn: row.first_planned_on,
    columns: {
      status: row.status,
      suspended_from: row.suspended_from,
      lead_id: row.lead_id,
      assigned_by: row.assigned_by,
      return_reason: row.return_reason,
    },
  };
}

const assignmentRow = (q: Kysely<Schema>, id: string) =>
  q
    .selectFrom('assignments as a')
    .leftJoin('exemplars as e', 'e.id', 'a.exemplar_id')
    .innerJoin('outlets as o', 'o.id', 'a.outlet_id')
    .leftJoin('people as lead', 'lead.id', 'a.lead_id')
    .leftJoin('series as s', 's.id', 'a.series_id')
    .selectAll('a')
    .select([
      'o.active as outlet_active',
      's.ended_at as series_ended_at',
      'e.name as exemplar_name',
      'e.status as exemplar_status',
      'lead.display_name as lead_name',
    ])
    .select((on) => [
      on
        .selectFrom('placements as p')
        .select(({ fn }) => fn.countAll().as('n'))
        .whereRef('p.assignment_id', '=', 'a.id')
        .where('p.status', 'in', [...PUBLISHED])
        .as('published'),
      on
        .selectFrom('placements as p')
        .select(({ fn }) => fn.min('p.planned_on').as('day'))
        .whereRef('p.assignment_id', '=', 'a.id')
        .where('p.status', '<>', 'cancelled')
        .as('first_planned_on'),
    ])
    .where('a.id', '=', id)
    .executeTakeFirst();

export interface LoadedPlacement extends PlacementFacts {
  id: string;
  version: number;
  assignmentId: string;
  title: string;
  kind: Schema['assignments']['kind'];
  appearance: Schema['placements']['kind'];
  /** The airing that it shows again. */
  rerunOf: string | null;
  leadId: string | null;
  channelId: string;
  channelName: string;
  slotId: string | null;
  slotName: string | null;
  medium: Schema['channels']['medium'];
  plannedOn: Schema['placements']['planned_on'];
  plannedTime: Schema['placements']['planned_time'];
  publishedOn: Schema['placements']['published_on'];
  evidence: Schema['placements']['evidence'];
  deadlineAt: Instant | null;
  programmeStartsOn: PlainDate;
  programmeEndsOn: PlainDate;
  /** What its verbs write, as it stands: an undo puts it back. */
  columns: Pick<
    Selectable<Schema['placements']>,
    | 'status'
    | 'channel_id'
    | 'slot_id'
    | 'kind'
    | 'rerun_of'
    | 'rundown_order'
    | 'planned_on'
    | 'planned_time'
    | 'published_on'
    | 'published_time'
    | 'evidence'
    | 'length_value'
    | 'length_unit'
  >;
}

/** Facts of one placement. Throws 404. */
export async function requirePlacementFacts(db: Reader, id: string): Promise<LoadedPlacement> {
  const row = await placementRow(db.q, id);
  if (!row) throw notFound();
  return {
    id: row.id,
    version: row.version,
    status: row.status,
    outletId: row.outlet_id,
    assignmentId: row.assignment_id,
    assignmentStatus: row.assignment_status,
    exemplarStatus: row.exemplar_status,
    inUse: row.outlet_active === 1 && row.channel_active === 1,
    title: row.title,
    kind: row.assignment_kind,
    appearance: row.kind,
    rerunOf: row.rerun_of,
    airingOwed: isAiringOwed(row.rerun_of, row.airing_status),
    leadId: row.lead_id,
    channelId: row.channel_id,
    channelName: row.channel_name,
    slotId: row.slot_id,
    slotName: row.slot_name,
    medium: row.medium,
    plannedOn: row.planned_on,
    plannedTime: row.planned_time,
    publishedOn: row.published_on,
    evidence: row.evidence,
    deadlineAt: row.deadline_at,
    programmeStartsOn: row.starts_on,
    programmeEndsOn: row.ends_on,
    columns: {
      status: row.status,
      channel_id: row.channel_id,
      slot_id: row.slot_id,
      kind: row.kind,
      rerun_of: row.rerun_of,
      rundown_order: row.rundown_order,
      planned_on: row.planned_on,
      planned_time: row.planned_time,
      published_on: row.published_on,
      published_time: row.published_time,
      evidence: row.evidence,
      length_value: row.length_value,
      length_unit: row.length_unit,
    },
  };
}

const placementRow = (q: Kysely<Schema>, id: string) =>
  q
    .selectFrom('placements as p')
    .innerJoin('assignments as a', 'a.id', 'p.assignment_id')
    .leftJoin('exemplars as e', 'e.id', 'a.exemplar_id')
    .innerJoin('channels as c', 'c.id', 'p.channel_id')
    .innerJoin('outlets as o', 'o.id', 'p.outlet_id')
    .innerJoin('programmes', 'programmes.id', 'a.programme_id')
    .leftJoin('slots as s', 's.id', 'p.slot_id')
    .leftJoin('placements as airing', 'airing.id', 'p.rerun_of')
    .selectAll('p')
    .select([
      'airing.status as airing_status',
      'a.title',
      'a.kind as assignment_kind',
      's.name as slot_name',
      'a.lead_id',
      'a.status as assignment_status',
      'a.deadline_at',
      'a.exemplar_id',
      'e.status as exemplar_status',
      'c.name as channel_name',
      'c.medium',
      'c.active as channel_active',
      'o.active as outlet_active',
      'programmes.starts_on',
      'programmes.ends_on',
    ])
    .where('p.id', '=', id)
    .executeTakeFirst();

export type Series = Selectable<Schema['series']>;

/** A recurring need as it stands. Throws 404. */
export async function requireSeries(db: Reader, id: string): Promise<Series> {
  const row = await db.q.selectFrom('series').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}
