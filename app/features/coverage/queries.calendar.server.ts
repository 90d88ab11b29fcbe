/** What stands on the calendar in a range of days. */

import type { Ctx } from '~/platform/context.server';
import { forbidden } from '~/platform/errors';
import { remembered } from '~/platform/remembered.server';
import type { ClockTime, Instant, PlainDate } from '~/platform/time';
import { type CalendarFilter, NO_FILTER } from './components/calendar-filter';
import { filterAppearances, overdueOnly } from './queries.filter.server';
import { shortNames } from './queries.short-names.server';
import { type AssignmentStatus, canSeeAssignment, isDeadlineMissed } from './rules';
import type { AssignmentKind, Genre } from './rules.genres';
import { minutesStored } from './rules.lengths';
import type { Medium } from './rules.mediums';
import {
  isOverdue,
  isWaiting,
  mayUsePlacement,
  type PlacementKind,
  type PlacementStatus,
  placementRefusalOf,
  placementTransitionOf,
} from './rules.placements';
import type { WarningCode } from './rules.warnings';

export interface CalendarItem {
  placementId: string;
  assignmentId: string;
  version: number;
  assignmentVersion: number;
  outletId: string;
  medium: Medium;
  channelId: string;
  channelName: string;
  slotId: string | null;
  kind: AssignmentKind;
  genre: Genre;
  placementKind: PlacementKind;
  title: string;
  /** Null while a recurring need waits for its subject. */
  exemplarId: string | null;
  /** The title while there is no subject. */
  exemplarName: string;
  /** What it is called where room is short. */
  shortName: string;
  plannedOn: PlainDate;
  plannedTime: ClockTime | null;
  lengthMinutes: number | null;
  placementStatus: PlacementStatus;
  assignmentStatus: AssignmentStatus;
  leadId: string | null;
  leadName: string | null;
  deadlineAt: Instant | null;
  overdue: boolean;
  deadlineMissed: boolean;
  flagged: boolean;
  movable: boolean;
  /** It waits on a channel that is out of use; absent otherwise. */
  channelOff?: true | null | undefined;
  /** What speaks against it, gravest first; absent when nothing does. */
  warnings?: readonly WarningCode[] | null | undefined;
}

interface Range {
  from: PlainDate;
  /** Included. */
  to: PlainDate;
  outletIds?: string[];
  filter?: CalendarFilter;
  /** The first so many; all of them without it. */
  limit?: number;
}

/** The placements planned from one day to another, cancelled ones left out, in the order of time. Throws 403. */
export async function listCalendarItems(ctx: Ctx, range: Range): Promise<CalendarItem[]> {
  if (!canSeeAssignment(ctx.who)) throw forbidden();
  const now = ctx.clock.now();
  if (range.outletIds?.length === 0) return [];
  const inOrder = itemsAmong(filteredIn(ctx, range))
    // A day without an hour stands before the hours of the day, on both databases.
    .orderBy('p.planned_on')
    .orderBy((on) => on.fn.coalesce('p.planned_time', on.val('')))
    .orderBy('p.id');
  const rows = await (range.limit === undefined ? inOrder : inOrder.limit(range.limit)).execute();
  const short = await shortNames(ctx.db, rows);
  return rows.map((row) => {
    const item = short(itemOf(row, now));
    return { ...item, movable: item.movable && mayUsePlacement(ctx.who, 'move', item.outletId) };
  });
}

/** The appearances of a range, as the filter leaves them. */
export function filteredIn(
  ctx: Pick<Ctx, 'db' | 'clock'>,
  { from, to, outletIds = [], filter = NO_FILTER }: Range,
) {
  const appearances = ctx.db.q
    .selectFrom('placements as p')
    .innerJoin('assignments as a', 'a.id', 'p.assignment_id')
    .leftJoin('exemplars as e', 'e.id', 'a.exemplar_id')
    .where('p.planned_on', '>=', from)
    .where('p.planned_on', '<=', to);
  return filterAppearances(ctx, appearances, filter, outletIds);
}

/** All that an item of the calendar shows, of chosen appearances. */
export const itemsAmong = (appearances: ReturnType<typeof filteredIn>) =>
  appearances
    .innerJoin('channels as c', 'c.id', 'p.channel_id')
    .leftJoin('people as lead', 'lead.id', 'a.lead_id')
    .select([
      'p.id',
      'p.assignment_id',
      'p.version',
      'p.outlet_id',
      'p.channel_id',
      'p.slot_id',
      'p.kind as placement_kind',
      'p.planned_on',
      'p.planned_time',
      'p.status',
      'p.flagged',
      'a.version as assignment_version',
      'a.kind',
      'a.genre',
      'a.title',
      'a.exemplar_id',
      'a.status as assignment_status',
      'a.deadline_at',
      'a.length_value',
      'a.length_unit',
      'a.lead_id',
      'c.name as channel_name',
      'c.active as channel_active',
      'c.medium',
      'e.name as exemplar_name',
      'e.short_name as exemplar_short_name',
      'e.place_code as exemplar_place_code',
      'e.place_valid_from as exemplar_place_valid_from',
      'e.status as exemplar_status',
      'lead.display_name as lead_name',
    ]);

type ItemRow = Awaited<ReturnType<ReturnType<typeof itemsAmong>['execute']>>[number];

/** A row as every reader may share it: `movable` says whether an editor of its outlet could move it. */
export function itemOf(row: ItemRow, now: Instant): CalendarItem {
  const facts = {
    status: row.status,
    outletId: row.outlet_id,
    assignmentStatus: row.assignment_status,
    exemplarStatus: row.exemplar_status,
    // A move may lead off a channel that is out of use: it does not ask for one in use.
    inUse: true,
    exemplarWithdrawn: row.exemplar_status === 'withdrawn',
  };
  return {
    placementId: row.id,
    assignmentId: row.assignment_id,
    version: row.version,
    assignmentVersion: row.assignment_version,
    outletId: row.outlet_id,
    medium: row.medium,
    channelId: row.channel_id,
    channelName: row.channel_name,
    slotId: row.slot_id,
    kind: row.kind,
    genre: row.genre as Genre,
    placementKind: row.placement_kind,
    title: row.title,
    exemplarId: row.exemplar_id,
    exemplarName: row.exemplar_name ?? row.title,
    shortName: row.exemplar_name ?? row.title,
    plannedOn: row.planned_on,
    plannedTime: row.planned_time,
    lengthMinutes: minutesStored(row),
    placementStatus: row.status,
    assignmentStatus: row.assignment_status,
    leadId: row.lead_id,
    leadName: row.lead_name,
    deadlineAt: row.deadline_at,
    overdue: isOverdue({ ...facts, plannedOn: row.planned_on, plannedTime: row.planned_time }, now),
    deadlineMissed: isDeadlineMissed(row.assignment_status, row.deadline_at, now),
    flagged: row.flagged === 1,
    movable:
      placementTransitionOf('move', facts.status) !== null &&
      placementRefusalOf('move', facts) === null,
    ...(row.channel_active === 0 && isWaiting(row.status) && { channelOff: true as const }),
  };
}

/** How many placements are overdue by now, in all days, of the outlets (of all when none are named). */
export async function countOverdue(ctx: Ctx, outletIds?: string[]): Promise<number> {
  if (outletIds?.length === 0) return 0;
  const [today, now] = [ctx.clock.today(), ctx.clock.now()];
  return remembered(ctx.db, `overdue ${now.slice(0, 16)} ${outletIds?.join() ?? ''}`, async () => {
    let query = ctx.db.q
      .selectFrom('placements as p')
      .innerJoin('assignments as a', 'a.id', 'p.assignment_id')
      .leftJoin('exemplars as e', 'e.id', 'a.exemplar_id')
      .where('p.planned_on', '<=', today);
    if (outletIds) query = query.where('p.outlet_id', 'in', outletIds);
    const { n } = await overdueOnly(ctx, query)
      .select(({ fn }) => fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    return Number(n);
  });
}
