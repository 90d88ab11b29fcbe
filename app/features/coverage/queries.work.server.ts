/** The reporter's home: what is open to claim, what is theirs, what is done. */

import { loadPlaces, type PlaceBook } from '~/features/exemplars/queries.places.server';
import { canSeeContact } from '~/features/exemplars/rules';
import type { Ctx } from '~/platform/context.server';
import { forbidden } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { outletsOf } from '~/platform/principal';
import type { ClockTime, Instant, PlainDate } from '~/platform/time';
import type { OutletRef } from './queries.assignment-form.server';
import {
  lastReturns,
  type Phones,
  type Placements,
  phonesOf,
  placementsOf,
  plannedOf,
  type Returns,
} from './queries.work-beside.server';
import {
  type AssignmentStatus,
  type AssignmentVerb,
  assignmentVerbs,
  type CrewPart,
  isDeadlineMissed,
} from './rules';
import type { AssignmentKind, Genre } from './rules.genres';
import { type PublishedOn, publishedOn } from './rules.items';
import { lengthStored, unitStored } from './rules.lengths';
import type { Medium } from './rules.mediums';

export interface WorkItem {
  assignmentId: string;
  title: string;
  /** What the editor asks for: read on the way, also without a network. */
  version: number;
  brief: string;
  kind: AssignmentKind;
  genre: Genre;
  status: AssignmentStatus;
  /** Once it has appeared wherever it was planned. */
  published: PublishedOn | null;
  outlet: OutletRef;
  exemplarName: string;
  place: string;
  deadlineAt: Instant | null;
  deadlineMissed: boolean;
  lengthValue: number | null;
  lengthUnit: 'words' | 'minutes' | null;
  /** Its first appearance that was not cancelled. */
  planned: { day: PlainDate; time: ClockTime | null; medium: Medium; channelName: string } | null;
  /** What the editor asked for when the work came back. */
  returned: { reason: string; by: string; at: Instant } | null;
  /** Who assigned it; null when it was claimed. */
  assignedBy: string | null;
  /** The person's part when they are in the crew and not the lead. */
  crewPart: CrewPart | null;
  /** Only where the person works on it. */
  contact: { name: string; phone: string } | null;
  exemplarWithdrawn: boolean;
  /** A recurring need whose subject has not been chosen. */
  withoutSubject: boolean;
  createdAt: Instant;
  verbs: AssignmentVerb[];
}

export interface Work {
  open: WorkItem[];
  /** By deadline; those without one last. */
  mine: WorkItem[];
  /** Those of `mine` that came back. */
  returned: WorkItem[];
  done: WorkItem[];
}

const MINE = ['claimed', 'in_progress', 'submitted', 'editing', 'suspended'] as const;
const DONE = ['approved', 'cancelled'] as const;
const MOST_OPEN = 100;
const MOST_DONE = 50;

/** The reader's work. Throws 403 for those who are no reporter. */
export async function listWork(ctx: Ctx): Promise<Work> {
  if (!can(ctx.who, 'read:work')) throw forbidden();
  const own = ownRows(ctx);
  const [open, mine, done] = await Promise.all([
    openRows(ctx),
    own.where('a.status', 'in', [...MINE]).execute(),
    own
      .where('a.status', 'in', [...DONE])
      .orderBy('a.updated_at', 'desc')
      .limit(MOST_DONE)
      .execute(),
  ]);
  const all = await itemsOf(ctx, [...open, ...mine, ...done]);
  const from = (rows: readonly Row[]) => rows.flatMap((row) => all.get(row.id) ?? []);
  const items = from(mine).sort(byDeadline);
  return {
    open: from(open).sort(byDeadline),
    mine: items,
    returned: items.filter((item) => item.returned !== null),
    done: from(done),
  };
}

/** What the reader may claim: by deadline, those without one last. */
export async function listOpenWork(ctx: Ctx): Promise<WorkItem[]> {
  const items = await itemsOf(ctx, await openRows(ctx));
  return [...items.values()].sort(byDeadline);
}

/** What was handed in at the outlets and waits for their editors, at most so many. */
export async function listHandedIn(
  ctx: Ctx,
  outletIds: readonly string[],
  most: number,
): Promise<WorkItem[]> {
  if (outletIds.length === 0) return [];
  const rows = await baseRows(ctx)
    .where('a.outlet_id', 'in', [...outletIds])
    .where('a.status', 'in', ['submitted', 'editing'])
    // The two databases put NULL at different ends.
    .orderBy(({ fn, ref, val }) => fn.coalesce(ref('a.deadline_at'), val('9999' as Instant)))
    .orderBy('a.id')
    .limit(most)
    .execute();
  return [...(await itemsOf(ctx, rows)).values()];
}

async function itemsOf(ctx: Ctx, rows: readonly Row[]): Promise<Map<string, WorkItem>> {
  const works = (row: Row) => row.lead_id === ctx.who.id || row.part !== null;
  const [placements, returns, phones, places] = await Promise.all([
    placementsOf(
      ctx.db,
      rows.map((row) => row.id),
    ),
    lastReturns(
      ctx.db,
      rows.filter((row) => row.return_reason).map((row) => row.id),
    ),
    phonesOf(
      ctx.db,
      rows.filter(works).flatMap((row) => row.exemplar_id ?? []),
    ),
    loadPlaces(ctx.db),
  ]);
  const beside = { placements, returns, phones, places };
  return new Map(rows.map((row) => [row.id, toItem(ctx, row, beside)]));
}

const LAST = '9999';
const urgency = (item: WorkItem) => item.deadlineAt ?? `${LAST}${item.planned?.day ?? LAST}`;
const byDeadline = (a: WorkItem, b: WorkItem) => (urgency(a) < urgency(b) ? -1 : 1);

const baseRows = (ctx: Ctx) =>
  ctx.db.q
    .selectFrom('assignments as a')
    .leftJoin('exemplars as e', 'e.id', 'a.exemplar_id')
    .innerJoin('outlets as o', 'o.id', 'a.outlet_id')
    .leftJoin('people as giver', 'giver.id', 'a.assigned_by')
    .leftJoin('crew', (join) =>
      join.onRef('crew.assignment_id', '=', 'a.id').on('crew.person_id', '=', ctx.who.id),
    )
    .select([
      'a.id',
      'a.version',
      'a.exemplar_id',
      'a.title',
      'a.brief',
      'a.kind',
      'a.genre',
      'a.status',
      'a.created_at',
      'a.lead_id',
      'a.assigned_by',
      'a.deadline_at',
      'a.length_value',
      'a.length_unit',
      'a.return_reason',
      'e.name as exemplar_name',
      'e.status as exemplar_status',
      'e.created_by as exemplar_author',
      'e.place_code',
      'e.place_valid_from',
      'e.district_code',
      'o.id as outlet_id',
      'o.name as outlet_name',
      'o.short_name',
      'o.hue',
      'o.active as outlet_active',
      'o.icon',
      'giver.display_name as giver_name',
      'crew.part',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof baseRows>['execute']>>[number];

/** The person's own work of the outlets where they are a reporter now: what they had elsewhere is that outlet's to give on. */
const ownRows = (ctx: Ctx) =>
  baseRows(ctx)
    .where('a.outlet_id', 'in', outletsOf(ctx.who, 'reporter'))
    .where((where) =>
      where.or([where('a.lead_id', '=', ctx.who.id), where('crew.person_id', '=', ctx.who.id)]),
    );

async function openRows(ctx: Ctx): Promise<Row[]> {
  const outlets = outletsOf(ctx.who, 'reporter');
  if (outlets.length === 0) return [];
  return baseRows(ctx)
    .where('a.outlet_id', 'in', outlets)
    .where('a.status', '=', 'open')
    .where((on) => on(on.fn.coalesce('e.status', on.val('approved')), '=', 'approved'))
    .orderBy('a.created_at')
    .limit(MOST_OPEN)
    .execute();
}

interface Beside {
  placements: Placements;
  returns: Returns;
  phones: Phones;
  places: PlaceBook;
}

function toItem(ctx: Ctx, row: Row, beside: Beside): WorkItem {
  const lead = row.lead_id === ctx.who.id;
  const mine = lead || row.part !== null;
  const place = placeOf(row, beside.places);
  const placements = beside.placements.get(row.id) ?? [];
  const facts = {
    status: row.status,
    outletId: row.outlet_id,
    leadId: row.lead_id,
    assignedById: row.assigned_by,
    exemplarStatus: row.exemplar_status,
    inUse: row.outlet_active === 1,
    anyPublished: false,
  };
  const came = beside.returns.get(row.id);
  return {
    assignmentId: row.id,
    title: row.title,
    brief: row.brief,
    kind: row.kind,
    genre: row.genre as Genre,
    status: row.status,
    outlet: {
      id: row.outlet_id,
      name: row.outlet_name,
      shortName: row.short_name,
      hue: row.hue,
      icon: row.icon,
    },
    version: row.version,
    exemplarName: row.exemplar_name ?? row.title,
    place: place?.label ?? row.place_code ?? '',
    deadlineAt: row.deadline_at,
    deadlineMissed: isDeadlineMissed(row.status, row.deadline_at, ctx.clock.now()),
    lengthValue: lengthStored(row),
    lengthUnit: unitStored(row.length_unit),
    planned: plannedOf(placements),
    published: publishedOn(row.status, placements),
    returned: row.return_reason && came ? { reason: row.return_reason, ...came } : null,
    assignedBy: lead && row.assigned_by !== row.lead_id ? row.giver_name : null,
    crewPart: lead ? null : row.part,
    contact:
      mine && row.exemplar_id && mayCall(ctx, row, place)
        ? (beside.phones.get(row.exemplar_id) ?? null)
        : null,
    exemplarWithdrawn: row.exemplar_status === 'withdrawn',
    withoutSubject: row.exemplar_id === null,
    createdAt: row.created_at,
    verbs: assignmentVerbs(ctx.who, facts),
  };
}

const placeOf = (row: Row, places: PlaceBook) =>
  row.place_code && row.place_valid_from ? places.at(row.place_code, row.place_valid_from) : null;

/** Whether the person, who works on it, may see the phone of its exemplar. */
function mayCall(ctx: Ctx, row: Row, place: ReturnType<typeof placeOf>): boolean {
  const { exemplar_status: status, exemplar_author: createdBy, place_code, district_code } = row;
  if (row.status === 'cancelled' || !status || !createdBy || !place_code) return false;
  const placeCodes = place?.placeCodes ?? [place_code, district_code ?? place_code];
  return canSeeContact(
    ctx.who,
    { status, createdBy, placeCodes },
    { outletIds: [row.outlet_id], ownOutletIds: [row.outlet_id] },
  );
}
