/** Reporters and channels as the rows of the lanes and the columns of a day, and the deadlines beside them. */
import {
  listAbsences,
  listReporterProfiles,
  weekLoads,
} from '~/features/newsroom/queries.reporters.server';
import { listChannels } from '~/features/newsroom/queries.server';
import type { Ctx } from '~/platform/context.server';
import { forbidden } from '~/platform/errors';
import { outletsOf } from '~/platform/principal';
import { remembered } from '~/platform/remembered.server';
import { addDays, clockTimeOf, instantOf, plainDateOf, startOfWeek } from '~/platform/time';
import type { Db } from '~db/connect';
import { type CalendarWindow, daysOf } from './components/calendar-address';
import type { CalendarFilter } from './components/calendar-filter';
import type { CalendarData, CalendarLane, DeadlineMark } from './components/calendar-types';
import { filterAppearances } from './queries.filter.server';
import { shortNameIn } from './queries.short-names.server';
import { type AssignmentStatus, canSeeAssignment, isDeadlineMissed } from './rules';

type Lanes = NonNullable<CalendarData['lanes']>;

/**
 * The reporters of the outlets with the load of the week, and the channels, in the order of the outlets. What they take on
 * and when they are away is told inside their own newsroom only. Throws 403.
 */
export async function listLanes(
  { who, db }: Pick<Ctx, 'who' | 'db'>,
  window: CalendarWindow,
  outletIds: readonly string[],
): Promise<Lanes> {
  if (!canSeeAssignment(who)) throw forbidden();
  const own = outletsOf(who, 'editor', 'reporter');
  const lists = await Promise.all(
    outletIds.map(async (outletId) => {
      const reporters = await reporterLanes(db, outletId, window);
      return own.includes(outletId)
        ? reporters
        : reporters.map((lane) => ({ ...lane, capacity: null, away: [] }));
    }),
  );
  const channels = await listChannels(db, outletIds);
  const inOrder = outletIds.flatMap((outletId) =>
    channels
      .filter((channel) => channel.outletId === outletId)
      .map(({ id, name }) => ({ id, name, outletId, load: null, capacity: null, away: [] })),
  );
  return { reporters: lists.flat(), channels: inOrder };
}

const reporterLanes = (db: Db, outletId: string, { from, to }: CalendarWindow) =>
  remembered(db, `lanes ${outletId} ${from} ${to}`, async (): Promise<CalendarLane[]> => {
    const [profiles, loads] = await Promise.all([
      listReporterProfiles(db, outletId),
      weekLoads(db, outletId, startOfWeek(from)),
    ]);
    const personIds = profiles.map((profile) => profile.personId);
    const absences = await listAbsences(db, { from, to, personIds });
    const days = daysOf({ from, to });
    return profiles.map(({ personId, displayName, weeklyCapacity }) => {
      const mine = absences.filter((absence) => absence.personId === personId);
      return {
        id: personId,
        name: displayName,
        outletId,
        load: loads.get(personId) ?? 0,
        capacity: weeklyCapacity,
        away: days.flatMap((day) => {
          const absence = mine.find((each) => each.from <= day && each.to >= day);
          const { kind, status } = absence ?? {};
          return kind ? [{ day, kind, asked: status === 'requested' }] : [];
        }),
      };
    });
  });

/** What is due in the window, whenever it appears, in the order of time: one mark an assignment. Throws 403. */
export async function listDeadlines(
  ctx: Pick<Ctx, 'who' | 'db' | 'clock'>,
  { from, to }: CalendarWindow,
  outletIds: readonly string[],
  filter: CalendarFilter,
): Promise<DeadlineMark[]> {
  if (!canSeeAssignment(ctx.who)) throw forbidden();
  const now = ctx.clock.now();
  const due = ctx.db.q
    .selectFrom('placements as p')
    .innerJoin('assignments as a', 'a.id', 'p.assignment_id')
    .leftJoin('exemplars as e', 'e.id', 'a.exemplar_id')
    .where('a.deadline_at', '>=', instantOf(from))
    .where('a.deadline_at', '<', instantOf(addDays(to, 1)))
    .where('a.status', '<>', 'suspended');
  const rows = await filterAppearances(ctx, due, filter, outletIds)
    .leftJoin('people as lead', 'lead.id', 'a.lead_id')
    .select([
      'a.id',
      'a.outlet_id',
      'a.status',
      'a.deadline_at',
      'a.title',
      'a.lead_id',
      'a.exemplar_id',
      'p.channel_id',
      'e.name as exemplar_name',
      'e.short_name as exemplar_short_name',
      'lead.display_name as lead_name',
    ])
    .orderBy('a.deadline_at')
    .orderBy('a.id')
    .orderBy('p.planned_on')
    .execute();
  const marks = new Map<string, DeadlineMark>();
  for (const row of rows) {
    if (row.deadline_at === null || marks.has(row.id)) continue;
    marks.set(row.id, {
      assignmentId: row.id,
      outletId: row.outlet_id,
      channelId: row.channel_id,
      leadId: row.lead_id,
      leadName: row.lead_name,
      exemplarId: row.exemplar_id,
      exemplarName: row.exemplar_name ?? row.title,
      shortName: shortNameIn(row) ?? row.title,
      day: plainDateOf(row.deadline_at),
      time: clockTimeOf(row.deadline_at),
      state: stateOf(row.status, isDeadlineMissed(row.status, row.deadline_at, now)),
    });
  }
  return [...marks.values()];
}

/** Submitted, edited or approved is handed in; anything before is still to come, or missed. */
function stateOf(status: AssignmentStatus, missed: boolean): DeadlineMark['state'] {
  if (missed) return 'missed';
  return status === 'submitted' || status === 'editing' || status === 'approved' ? 'done' : 'due';
}
