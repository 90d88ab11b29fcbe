/** What a reporter has to do on certain days: asked before the days are given away. */
import { addDays, type Instant, instantOf, type PlainDate } from '~/platform/time';
import type { Reader } from '~db/connect';
import type { AssignmentStatus } from './rules';

export interface DayWork {
  assignmentId: string;
  title: string;
  status: AssignmentStatus;
  /** The first day in the span on which it appears; null when only its deadline falls there. */
  plannedOn: PlainDate | null;
  /** The deadline, when it falls on the days and the text is still owed. */
  deadlineAt: Instant | null;
}

const OWED = ['claimed', 'in_progress'] as const;

/** The works that the person leads or joins and that appear, or are due, on the days from one to another (included), by day. */
export async function listWorkOn(
  db: Reader,
  personId: string,
  { from, to }: { from: PlainDate; to: PlainDate },
): Promise<DayWork[]> {
  const [first, end] = [instantOf(from), instantOf(addDays(to, 1))];
  const rows = await db.q
    .selectFrom('assignments as a')
    .leftJoin('placements as p', (on) =>
      on
        .onRef('p.assignment_id', '=', 'a.id')
        .on('p.planned_on', '>=', from)
        .on('p.planned_on', '<=', to)
        .on('p.status', 'in', ['planned', 'scheduled'])
        .on('p.kind', '<>', 'rerun'),
    )
    .select(['a.id', 'a.title', 'a.status', 'a.deadline_at'])
    .select(({ fn }) => fn.min('p.planned_on').as('planned_on'))
    .where('a.status', 'not in', ['suspended', 'cancelled'])
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('a.lead_id', '=', personId),
        exists(
          selectFrom('crew')
            .select('crew.person_id')
            .whereRef('crew.assignment_id', '=', 'a.id')
            .where('crew.person_id', '=', personId),
        ),
      ]),
    )
    .where(({ or, and, eb }) =>
      or([
        eb('p.id', 'is not', null),
        and([
          eb('a.deadline_at', '>=', first),
          eb('a.deadline_at', '<', end),
          eb('a.status', 'in', [...OWED]),
        ]),
      ]),
    )
    .groupBy(['a.id', 'a.title', 'a.status', 'a.deadline_at'])
    .orderBy('a.id')
    .execute();
  return rows
    .map((row) => ({
      assignmentId: row.id,
      title: row.title,
      status: row.status,
      plannedOn: row.planned_on,
      deadlineAt:
        OWED.some((status) => status === row.status) && isWithin(row.deadline_at, first, end)
          ? row.deadline_at
          : null,
    }))
    .sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
}

const isWithin = (instant: Instant | null, first: Instant, end: Instant): boolean =>
  instant !== null && instant >= first && instant < end;

const dayOf = ({ plannedOn, deadlineAt }: DayWork): string => plannedOn ?? deadlineAt ?? '';
