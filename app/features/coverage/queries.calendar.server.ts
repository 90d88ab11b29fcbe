/** What stands on the calendar in a range of days. */
import type { Ctx } from '~/platform/context.server';
import { forbidden } from '~/platform/errors';
import type { ClockTime, PlainDate } from '~/platform/time';
import type { Reader } from '~db/connect';
import {
  type AssignmentKind,
  type AssignmentStatus,
  canDoPlacement,
  canSeeAssignment,
  type Genre,
  isDeadlineMissed,
  isOverdue,
  type Medium,
  type PlacementKind,
  type PlacementStatus,
} from './rules';

export interface CalendarItem {
  placementId: string;
  assignmentId: string;
  version: number;
  outletId: string;
  medium: Medium;
  channelName: string;
  kind: AssignmentKind;
  genre: Genre;
  placementKind: PlacementKind;
  title: string;
  exemplarName: string;
  plannedOn: PlainDate;
  plannedTime: ClockTime | null;
  lengthMinutes: number | null;
  placementStatus: PlacementStatus;
  assignmentStatus: AssignmentStatus;
  leadName: string | null;
  overdue: boolean;
  deadlineMissed: boolean;
  flagged: boolean;
  movable: boolean;
}

interface Range {
  from: PlainDate;
  /** Included. */
  to: PlainDate;
  outletIds?: string[];
}

/** The placements planned from one day to another, cancelled ones left out, in the order of time. Throws 403. */
export async function listCalendarItems(ctx: Ctx, range: Range): Promise<CalendarItem[]> {
  if (!canSeeAssignment(ctx.who)) throw forbidden();
  if (range.outletIds?.length === 0) return [];
  const now = ctx.clock.now();
  return (await rowsOf(ctx.db, range)).map((row) => {
    const facts = {
      status: row.status,
      outletId: row.outlet_id,
      assignmentStatus: row.assignment_status,
      exemplarWithdrawn: row.exemplar_status === 'withdrawn',
    };
    return {
      placementId: row.id,
      assignmentId: row.assignment_id,
      version: row.version,
      outletId: row.outlet_id,
      medium: row.medium,
      channelName: row.channel_name,
      kind: row.kind,
      genre: row.genre as Genre,
      placementKind: row.placement_kind,
      title: row.title,
      exemplarName: row.exemplar_name,
      plannedOn: row.planned_on,
      plannedTime: row.planned_time,
      lengthMinutes: row.length_unit === 'minutes' ? row.length_value : null,
      placementStatus: row.status,
      assignmentStatus: row.assignment_status,
      leadName: row.lead_name,
      overdue: isOverdue(
        { ...facts, plannedOn: row.planned_on, plannedTime: row.planned_time },
        now,
      ),
      deadlineMissed: isDeadlineMissed(row.assignment_status, row.deadline_at, now),
      flagged: row.flagged === 1,
      movable: canDoPlacement(ctx.who, 'move', facts),
    };
  });
}

function rowsOf(db: Reader, { from, to, outletIds }: Range) {
  let query = db.q
    .selectFrom('placements as p')
    .innerJoin('assignments as a', 'a.id', 'p.assignment_id')
    .innerJoin('exemplars as e', 'e.id', 'a.exemplar_id')
    .innerJoin('channels as c', 'c.id', 'p.channel_id')
    .leftJoin('people as lead', 'lead.id', 'a.lead_id')
    .select([
      'p.id',
      'p.assignment_id',
      'p.version',
      'p.outlet_id',
      'p.kind as placement_kind',
      'p.planned_on',
      'p.planned_time',
      'p.status',
      'p.flagged',
      'a.kind',
      'a.genre',
      'a.title',
      'a.status as assignment_status',
      'a.deadline_at',
      'a.length_value',
      'a.length_unit',
      'c.name as channel_name',
      'c.medium',
      'e.name as exemplar_name',
      'e.status as exemplar_status',
      'lead.display_name as lead_name',
    ])
    .where('p.planned_on', '>=', from)
    .where('p.planned_on', '<=', to)
    .where('p.status', '<>', 'cancelled')
    .where('a.status', '<>', 'cancelled');
  if (outletIds) query = query.where('p.outlet_id', 'in', outletIds);
  // A day without an hour stands before the hours of the day, on both databases.
  return query
    .orderBy('p.planned_on')
    .orderBy((on) => on.fn.coalesce('p.planned_time', on.val('')))
    .orderBy('p.id')
    .execute();
}

/** How many placements are overdue by now, in all days, of the outlets (of all when none are named). */
export async function countOverdue(ctx: Ctx, outletIds?: string[]): Promise<number> {
  if (outletIds?.length === 0) return 0;
  let query = ctx.db.q
    .selectFrom('placements as p')
    .innerJoin('assignments as a', 'a.id', 'p.assignment_id')
    .innerJoin('exemplars as e', 'e.id', 'a.exemplar_id')
    .select(['p.status', 'p.planned_on', 'p.planned_time'])
    .where('p.planned_on', '<=', ctx.clock.today())
    .where('p.status', 'in', ['planned', 'scheduled'])
    .where('a.status', 'not in', ['suspended', 'cancelled'])
    .where('e.status', '<>', 'withdrawn');
  if (outletIds) query = query.where('p.outlet_id', 'in', outletIds);
  const now = ctx.clock.now();
  const rows = await query.execute();
  return rows.filter((row) =>
    isOverdue(
      { status: row.status, plannedOn: row.planned_on, plannedTime: row.planned_time },
      now,
    ),
  ).length;
}
